// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/choice_fields.h"

#include "ui/routing/properties/node_combo.h"
#include "ui/theme/icons.h"
#include "ui/widgets/combo_items.h"

#include <QComboBox>
#include <QLineEdit>

#include <utility>

namespace tollgate::ui {

namespace {

using config::Json;

QComboBox* combo() {
    auto* box = new QComboBox;
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setMinimumContentsLength(6);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

QString textOf(const Json* value, const QString& otherwise) {
    return value != nullptr ? QString::fromStdString(value->text) : otherwise;
}

// A word that is not offered stands there all the same: it is what the file says.
void choose(QComboBox& box, const QString& word) {
    int index = box.findData(word);
    if (index < 0 && !word.isEmpty()) {
        box.addItem(word, word);
        index = box.count() - 1;
    }
    box.setCurrentIndex(index);
}

QString labelOf(const QComboBox& box, const QString& word) {
    const int index = box.findData(word);
    return index >= 0 ? box.itemText(index) : word;
}

} // namespace

WordField::WordField(const QString& member, const QString& label, const QList<NamedChoice>& words, const QString& usual)
    : PropertyField(member, label, combo(), kPropertyLabel), m_box(static_cast<QComboBox*>(control())), m_usual(usual) {
    for (const NamedChoice& each : words) m_box->addItem(each.name, each.id);
    connect(m_box, &QComboBox::activated, this, [this] { send(Json::string(current().toStdString())); });
}

QString WordField::current() const {
    return m_box->currentData().toString();
}

void WordField::setValue(const Json* value) {
    choose(*m_box, textOf(value, m_usual));
}

QString WordField::words(const Json* value) const {
    return labelOf(*m_box, textOf(value, m_usual));
}

OpenWordField::OpenWordField(const QString& member, const QString& label, const QString& usual, Check check,
                             Write write, Show show)
    : PropertyField(member, label, combo(), kPropertyLabel),
      m_box(static_cast<QComboBox*>(control())),
      m_usual(usual),
      m_check(check),
      m_write(write),
      m_show(show) {
    m_box->setEditable(true);
    connect(m_box, &QComboBox::activated, this, &OpenWordField::commit);
    connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &OpenWordField::commit);
}

void OpenWordField::setWords(const QList<NamedChoice>& words) {
    QList<ComboItem> items;
    for (const NamedChoice& each : words) items.append({each.name, each.id});
    setItems(*m_box, items);
}

void OpenWordField::setValue(const Json* value) {
    m_before = words(value);
    m_box->setEditText(m_before);
}

QString OpenWordField::words(const Json* value) const {
    const QString word = textOf(value, m_usual);
    const int index = m_box->findData(word);
    if (index >= 0) return m_box->itemText(index);
    return value != nullptr ? m_show(*value) : word;
}

void OpenWordField::commit() {
    const QString written = m_box->currentText().trimmed();
    if (written == m_before) return setError({}); // who only passes through changes nothing
    const int index = m_box->findText(written, Qt::MatchFixedString);
    const QString word = index >= 0 ? m_box->itemData(index).toString() : written;
    if (const QString wrong = m_check(word); !wrong.isEmpty()) return setError(wrong);
    const Json value = m_write(word);
    m_before = words(&value);
    m_box->setEditText(m_before);
    send(value);
}

PortField::PortField(const QString& member, const QString& label, const QString& none)
    : PropertyField(member, label, combo(), kPropertyLabel), m_box(static_cast<QComboBox*>(control())), m_none(none) {
    connect(m_box, &QComboBox::activated, this, [this] {
        const QString id = m_box->currentData().toString();
        if (id.isEmpty())
            send(std::nullopt);
        else
            send(Json::string(id.toStdString()));
    });
}

void PortField::setChoices(const Choices& choices, const QString& self) {
    offerNodes(*m_box, choices, {.self = self, .now = m_box->currentData().toString(), .none = m_none});
    m_names.clear();
    for (const NodeChoice& node : choices.nodes) m_names.insert(node.id, node.name);
}

void PortField::setValue(const Json* value) {
    const QString id = textOf(value, {});
    if (id.isEmpty())
        m_box->setCurrentIndex(m_none.isEmpty() ? -1 : 0);
    else
        choose(*m_box, id);
}

QString PortField::words(const Json* value) const {
    const QString id = textOf(value, {});
    if (id.isEmpty()) return m_none.isEmpty() ? tr("nowhere") : m_none;
    return m_names.value(id, id);
}

ProviderField::ProviderField(const QString& label)
    : PropertyField(QStringLiteral("provider"), label, combo(), kPropertyLabel),
      m_box(static_cast<QComboBox*>(control())) {
    connect(m_box, &QComboBox::activated, this,
            [this] { send(Json::string(m_box->currentData().toString().toStdString())); });
}

void ProviderField::setChoices(const Choices& choices) {
    const QString now = m_box->currentData().toString();
    QList<ComboItem> items;
    for (const ProviderChoice& provider : choices.providers)
        items.append({provider.name, provider.id, swatchIcon(provider.color_slot)});
    if (!now.isEmpty() && choices.provider(now) == nullptr) items.append({now, now});
    setItems(*m_box, items);
}

void ProviderField::setValue(const Json* value) {
    choose(*m_box, textOf(value, {}));
}

QString ProviderField::words(const Json* value) const {
    return value != nullptr ? labelOf(*m_box, textOf(value, {})) : tr("none");
}

} // namespace tollgate::ui
