// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/key_budget_fields.h"

#include "ui/access/budget_fields.h"
#include "ui/common/budget_words.h"
#include "ui/common/entered.h"
#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

KeyBudgetFields::KeyBudgetFields(int label_width, int number_width, QWidget* parent)
    : QWidget(parent),
      m_amount(new QLineEdit),
      m_warn(new QLineEdit),
      m_action(makeActionBox()),
      m_others(new Label({}, Type::Caption, Role::Muted)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace2);
    m_amount->setAccessibleName(tr("Budget per day"));
    m_amount->setPlaceholderText(tr("none"));
    m_warn->setAccessibleName(tr("Warn at"));
    for (QLineEdit* edit : {m_amount, m_warn}) {
        edit->setFixedWidth(number_width);
        connect(edit, &QLineEdit::textEdited, this, &KeyBudgetFields::edited);
    }
    connect(m_action, &QComboBox::activated, this, &KeyBudgetFields::edited);
    m_amount_row = new FieldRow(tr("Per day"), withUnit(m_amount, tr("resets 00:00")), label_width);
    m_warn_row = new FieldRow(tr("Warn at"), withUnit(m_warn, {}), label_width);
    column->addWidget(new Label(tr("Budget"), Type::Strong));
    column->addWidget(m_amount_row);
    column->addWidget(m_warn_row);
    column->addWidget(new FieldRow(tr("At 100 %"), m_action, label_width));
    m_others->setTextFormat(Qt::RichText);
    m_others->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_others->setWordWrap(true);
    column->addWidget(m_others);
    connect(m_others, &QLabel::linkActivated, this, &KeyBudgetFields::budgetOpened);
}

void KeyBudgetFields::setKey(const std::string& id, const config::Config& config) {
    m_scope = "key:" + id;
    show(config);
}

void KeyBudgetFields::show(const config::Config& config) {
    const config::Budget* own = dayBudget(config, m_scope);
    m_before = own ? std::optional(*own) : std::nullopt;
    const config::Budget shown = m_before.value_or(config::Budget{});
    m_amount->setText(own ? dollarsText(own->amount) : QString());
    m_warn->setText(tr("%1 %").arg(shown.warn_percent));
    m_action->setCurrentIndex(std::max(0, m_action->findData(text(shown.action))));
    showOthers(config);
}

void KeyBudgetFields::follow(const config::Config& config) {
    if (edit().changesNothing()) return show(config);
    const config::Budget* own = dayBudget(config, m_scope);
    const bool same = own && m_before && own->id == m_before->id;
    if (!same) m_before = own ? std::optional(*own) : std::nullopt;
    showOthers(config);
}

void KeyBudgetFields::showOthers(const config::Config& config) {
    QStringList links;
    for (const config::Budget& budget : config.budgets) {
        if (budget.scope != m_scope || (m_before && budget.id == m_before->id)) continue;
        links << QStringLiteral("<a href=\"%1\">%2</a>")
                     .arg(text(budget.id).toHtmlEscaped(),
                          tr("%1, %2").arg(moneySum(budget.amount), periodWords(budget.period)).toHtmlEscaped());
    }
    m_others->setText(tr("Also %1").arg(links.join(QStringLiteral(" · "))));
    m_others->setVisible(!links.isEmpty());
}

std::optional<config::Budget> KeyBudgetFields::wanted() const {
    const Money amount = dollarsIn(m_amount->text()).value_or(Money{});
    if (amount <= Money{}) return std::nullopt;
    config::Budget budget = m_before.value_or(config::Budget{});
    budget.scope = m_scope;
    budget.period = "day";
    budget.amount = amount;
    budget.warn_percent = percentIn(m_warn->text()).value_or(budget.warn_percent);
    budget.action = m_action->currentData().toString().toStdString();
    return budget;
}

bridge::BudgetEdit KeyBudgetFields::edit() const {
    return {m_before, wanted(), -1};
}

bool KeyBudgetFields::check() {
    const bool money = dollarsIn(m_amount->text()).has_value(), percent = percentIn(m_warn->text()).has_value();
    const bool some = !money || !m_amount->text().trimmed().isEmpty();
    m_amount_row->setError(money ? QString() : tr("An amount is a number of dollars, such as 25 or 0.50."));
    m_warn_row->setError(percent ? QString() : tr("A share is a whole number from 1 to 100."));
    m_warn->setEnabled(some);
    m_action->setEnabled(some);
    return money && percent;
}

} // namespace tollgate::ui
