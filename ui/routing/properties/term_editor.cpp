// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/term_editor.h"

#include "config/checks.h"
#include "ui/routing/properties/condition_labels.h"
#include "ui/routing/properties/condition_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/variant.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>

namespace tollgate::ui {

namespace {

using config::ConditionType;
using config::Json;

constexpr int kLeastCombo = 56;
constexpr int kPopup = 180; // its list, which has room for all words

QString shown(const Json& value, const QList<NamedChoice>& choices) {
    if (value.kind == Json::Kind::Bool) return value.truth ? QStringLiteral("true") : QStringLiteral("false");
    if (value.kind == Json::Kind::Array) {
        QStringList items;
        for (const Json& item : value.items) items.append(shown(item, choices));
        return items.join(QStringLiteral(", "));
    }
    return QString::fromStdString(value.text);
}

bool isList(const QString& op) {
    return op == QStringLiteral("in") || op == QStringLiteral("not_in");
}

ConditionType typeOf(const QString& field) {
    const config::ConditionField* known = config::conditionField(field.toStdString());
    return known != nullptr ? known->type : ConditionType::Text;
}

QComboBox* combo(const QString& name, bool editable) {
    auto* box = new QComboBox;
    box->setAccessibleName(name);
    box->setEditable(editable);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(4);
    box->setMinimumWidth(kLeastCombo); // groups in groups leave little room
    box->view()->setMinimumWidth(kPopup);
    if (editable) box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    if (editable) box->completer()->setFilterMode(Qt::MatchContains);
    return box;
}

} // namespace

TermEditor::TermEditor(const ConditionNode& term, const Choices& choices, QWidget* parent)
    : QWidget(parent),
      m_term(term),
      m_told(term),
      m_choices(choices),
      m_field(combo(tr("Field"), true)),
      m_operator(combo(tr("Comparison"), false)),
      m_value(combo(tr("Value"), true)),
      m_problem(new Label({}, Type::Caption, Role::Error)) {
    auto* removeButton = Button::iconOnly(QStringLiteral("close"), tr("Take this condition out"), ButtonVariant::Quiet);
    auto* grid = new QGridLayout(this);
    grid->setHorizontalSpacing(kSpace1);
    grid->setVerticalSpacing(kSpace1);
    grid->addWidget(m_field, 0, 0);
    grid->addWidget(m_operator, 0, 1);
    grid->addWidget(removeButton, 0, 2);
    grid->addWidget(m_value, 1, 0, 1, 3);
    grid->addWidget(m_problem, 2, 0, 1, 3);
    grid->setColumnStretch(0, 5);
    grid->setColumnStretch(1, 4);
    m_problem->setWordWrap(true);
    m_problem->hide();
    const QString written = QString::fromStdString(term.field);
    for (const QString& name : fieldChoices(choices)) m_field->addItem(fieldLabel(name), name);
    if (m_field->findData(written) < 0) m_field->addItem(fieldLabel(written), written);
    m_field->setCurrentIndex(m_field->findData(written));
    fillOperators();
    fillValues();
    connect(m_field, &QComboBox::activated, this, &TermEditor::fieldChosen);
    connect(m_field->lineEdit(), &QLineEdit::editingFinished, this, &TermEditor::fieldChosen);
    connect(m_operator, &QComboBox::activated, this, &TermEditor::operatorChosen);
    connect(m_value, &QComboBox::activated, this, &TermEditor::commit);
    connect(m_value->lineEdit(), &QLineEdit::editingFinished, this, &TermEditor::commit);
    connect(removeButton, &Button::clicked, this, &TermEditor::removeWanted);
}

// A label that was chosen stands for its field; anything else is a field as it is written.
QString TermEditor::field() const {
    const int index = m_field->findText(m_field->currentText());
    return index >= 0 ? m_field->itemData(index).toString() : m_field->currentText().trimmed();
}

QString TermEditor::op() const {
    return m_operator->currentData().toString();
}

void TermEditor::fillOperators() {
    const QString before = m_operator->count() > 0 ? op() : QString::fromStdString(m_term.op);
    m_operator->clear();
    for (const std::string_view op : config::conditionOperators())
        if (config::operatorFits(op, typeOf(field()))) {
            const QString word = QString::fromLatin1(op.data(), static_cast<qsizetype>(op.size()));
            m_operator->addItem(operatorLabel(word), word);
        }
    m_operator->addItem(tr("is missing"), QStringLiteral("missing"));
    const bool missing = m_term.op == "exists" && m_term.value.kind == Json::Kind::Bool && !m_term.value.truth;
    const int index =
        m_operator->findData(missing && before == QStringLiteral("exists") ? QStringLiteral("missing") : before);
    m_operator->setCurrentIndex(std::max(0, index));
}

void TermEditor::fillValues() {
    const QList<NamedChoice> list = valueChoices(field(), m_choices);
    const QString written = shown(m_term.value, list);
    m_value->clear();
    for (const NamedChoice& each : list) m_value->addItem(each.name, each.id);
    const int index = m_value->findData(written);
    m_value->setCurrentIndex(index);
    m_value->setEditText(index >= 0 ? m_value->itemText(index) : written);
    for (QComboBox* box : {m_field, m_value}) box->lineEdit()->setCursorPosition(0); // their beginnings tell more
    m_value->setVisible(op() != QStringLiteral("exists") && op() != QStringLiteral("missing"));
    m_value->lineEdit()->setPlaceholderText(isList(op()) ? tr("several, with commas") : QString());
}

void TermEditor::fieldChosen() {
    if (field().toStdString() == m_term.field) return;
    m_term.field = field().toStdString();
    fillOperators();
    const QList<NamedChoice> list = valueChoices(field(), m_choices);
    const bool bool_field = typeOf(field()) == ConditionType::Bool;
    const bool number = typeOf(field()) == ConditionType::Number;
    // What stood there belongs to the other field.
    m_term.value = valueFromText(m_term.field, bool_field || (!list.isEmpty() && !number) ? list.first().id
                                               : number                                   ? QStringLiteral("0")
                                                                                          : QString());
    fillValues();
    commit();
}

void TermEditor::operatorChosen() {
    m_value->setVisible(op() != QStringLiteral("exists") && op() != QStringLiteral("missing"));
    m_value->lineEdit()->setPlaceholderText(isList(op()) ? tr("several, with commas") : QString());
    commit();
}

Json TermEditor::value() const {
    if (op() == QStringLiteral("exists")) return Json::boolean(true);
    if (op() == QStringLiteral("missing")) return Json::boolean(false);
    const auto word = [this](const QString& written) {
        const int index = m_value->findText(written, Qt::MatchFixedString);
        return index >= 0 ? m_value->itemData(index).toString() : written;
    };
    const QString written = m_value->currentText().trimmed();
    if (op() == QStringLiteral("matches")) return Json::string(written.toStdString());
    if (!isList(op())) return valueFromText(m_term.field, word(written));
    Json list = Json::array();
    for (const QString& item : written.split(u',', Qt::SkipEmptyParts))
        list.items.push_back(valueFromText(m_term.field, word(item.trimmed())));
    return list;
}

void TermEditor::commit() {
    ConditionNode now = m_term;
    now.field = field().toStdString();
    now.op = op() == QStringLiteral("missing") ? std::string("exists") : op().toStdString();
    now.value = value();
    QString wrong;
    if (config::conditionField(now.field) == nullptr)
        wrong = tr("There is no such field.");
    else if (now.value.kind == Json::Kind::Array && now.value.items.empty())
        wrong = tr("At least one value is needed.");
    else
        wrong = valueProblem(now.field, now.op, now.value);
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    setInvalid(m_value, !wrong.isEmpty());
    if (!wrong.isEmpty() || now == m_told) return;
    m_term = m_told = now;
    Q_EMIT edited(m_told);
}

} // namespace tollgate::ui
