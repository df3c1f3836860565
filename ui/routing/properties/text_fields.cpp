// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/text_fields.h"

#include "ui/routing/properties/paragraph_edit.h"
#include "ui/theme/type.h"

#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

namespace tollgate::ui {

namespace {

using config::Json;

constexpr int kLongestWords = 40; // of a value in "Draft: was …"

QString textOf(const Json* value) {
    return value != nullptr ? QString::fromStdString(value->text) : QString();
}

QString shortened(const QString& text) {
    const QString line = text.simplified();
    return line.size() > kLongestWords ? line.left(kLongestWords - 1) + u'…' : line;
}

// Nothing is written where nothing is said.
std::optional<Json> written(const QString& text) {
    if (text.isEmpty()) return std::nullopt;
    return Json::string(text.toStdString());
}

QStringList itemsOf(const Json* value) {
    QStringList items;
    if (value != nullptr)
        for (const Json& item : value->items) items.append(QString::fromStdString(item.text));
    return items;
}

} // namespace

LineField::LineField(const QString& member, const QString& label, const QString& placeholder, int label_width)
    : PropertyField(member, label, new QLineEdit, label_width), m_edit(static_cast<QLineEdit*>(control())) {
    m_edit->setPlaceholderText(placeholder);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] { send(written(m_edit->text().trimmed())); });
}

void LineField::setPlaceholder(const QString& text) {
    m_edit->setPlaceholderText(text);
}

// One completer for good: new choices may come of the very text that is being taken out of its list.
void LineField::setChoices(const QStringList& words) {
    if (!m_choices) {
        m_choices = new QStringListModel(m_edit);
        auto* completer = new QCompleter(m_choices, m_edit);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        m_edit->setCompleter(completer);
    }
    if (m_choices->stringList() != words) m_choices->setStringList(words);
}

void LineField::setValue(const Json* value) {
    m_edit->setText(textOf(value));
    m_edit->setCursorPosition(0); // the beginning tells more than the end
}

QString LineField::words(const Json* value) const {
    return textOf(value).isEmpty() ? tr("empty") : shortened(textOf(value));
}

ParagraphField::ParagraphField(const QString& member, const QString& label, const QString& placeholder)
    : PropertyField(member, label, new ParagraphEdit, kPropertyLabel), m_edit(static_cast<ParagraphEdit*>(control())) {
    m_edit->setPlaceholderText(placeholder);
    connect(m_edit, &ParagraphEdit::finished, this, [this] { send(written(m_edit->toPlainText())); });
}

void ParagraphField::setValue(const Json* value) {
    m_edit->setPlainText(textOf(value));
}

QString ParagraphField::words(const Json* value) const {
    return textOf(value).isEmpty() ? tr("empty") : shortened(textOf(value));
}

ListField::ListField(const QString& member, const QString& label, const QString& placeholder)
    : PropertyField(member, label, new QLineEdit, kPropertyLabel), m_edit(static_cast<QLineEdit*>(control())) {
    m_edit->setPlaceholderText(placeholder);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        Json list = Json::array();
        for (const QString& item : m_edit->text().split(u',', Qt::SkipEmptyParts))
            if (!item.trimmed().isEmpty()) list.items.push_back(Json::string(item.trimmed().toStdString()));
        if (list.items.empty())
            send(std::nullopt);
        else
            send(list);
    });
}

void ListField::setValue(const Json* value) {
    m_edit->setText(itemsOf(value).join(QStringLiteral(", ")));
}

QString ListField::words(const Json* value) const {
    const QStringList items = itemsOf(value);
    return items.isEmpty() ? tr("empty") : shortened(items.join(QStringLiteral(", ")));
}

ObjectField::ObjectField(const QString& member, const QString& label, const QString& placeholder)
    : PropertyField(member, label, new ParagraphEdit, kPropertyLabel), m_edit(static_cast<ParagraphEdit*>(control())) {
    m_edit->setFont(fixedFont());
    m_edit->setPlaceholderText(placeholder);
    connect(m_edit, &ParagraphEdit::finished, this, &ObjectField::commit);
}

void ObjectField::setValue(const Json* value) {
    m_edit->setPlainText(value != nullptr ? QString::fromStdString(config::prettyText(*value)).trimmed() : QString());
}

QString ObjectField::words(const Json* value) const {
    return value != nullptr ? shortened(QString::fromStdString(config::compactText(*value))) : tr("empty");
}

void ObjectField::commit() {
    const QString text = m_edit->toPlainText().trimmed();
    if (text.isEmpty()) return send(std::nullopt);
    const auto parsed = config::parseJson(text.toStdString());
    if (!parsed.has_value()) return setError(QString::fromStdString(parsed.error().message));
    config::Problems twice;
    config::findDuplicates(*parsed, twice);
    if (parsed->kind != Json::Kind::Object) return setError(tr("Must be an object: { \"temperature\": 0.2 }"));
    if (!twice.empty()) return setError(QString::fromStdString(config::toText(twice.front())));
    if (parsed->members.empty()) return send(std::nullopt);
    setValue(&*parsed);
    send(*parsed);
}

} // namespace tollgate::ui
