// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/budget_fields.h"

#include "ui/access/scope_field.h"
#include "ui/common/budget_words.h"
#include "ui/common/entered.h"
#include "ui/common/entities.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kLabelWidth = 96;
constexpr int kSentenceLines = 4;

} // namespace

QComboBox* makeActionBox() {
    auto* box = new QComboBox;
    box->setAccessibleName(BudgetFields::tr("At 100 %"));
    box->addItem(BudgetFields::tr("Stop paid requests"), QStringLiteral("block"));
    box->addItem(BudgetFields::tr("Warn only"), QStringLiteral("warn"));
    return box;
}

BudgetFields::BudgetFields(const config::Config& config, QWidget* parent)
    : QWidget(parent),
      m_config(config),
      m_name(new QLineEdit),
      m_scope(new ScopeField(config)),
      m_amount(new QLineEdit),
      m_period(new QComboBox),
      m_warn(new QLineEdit),
      m_action(makeActionBox()),
      m_sentence(new Label({}, Type::Body, Role::Muted)) {
    build();
    connect(m_name, &QLineEdit::textEdited, this, &BudgetFields::check);
    connect(m_scope, &ScopeField::edited, this, [this] {
        m_touched_scope = true;
        check();
    });
    connect(m_amount, &QLineEdit::textEdited, this, [this] {
        m_touched_amount = true;
        check();
    });
    connect(m_warn, &QLineEdit::textEdited, this, &BudgetFields::check);
    for (QComboBox* box : {m_period, m_action}) connect(box, &QComboBox::activated, this, &BudgetFields::check);
}

void BudgetFields::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace2);
    m_amount->setPlaceholderText(QStringLiteral("$5.00"));
    for (const char* period : {"hour", "day", "week", "month", "total"})
        m_period->addItem(periodWords(period), QString::fromLatin1(period));
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_sentence->setMinimumHeight(kSentenceLines * m_sentence->fontMetrics().lineSpacing());
    m_sentence->setAccessibleName(tr("What it does"));
    m_scope_row = new FieldRow(tr("Counts"), m_scope, kLabelWidth);
    m_amount_row = new FieldRow(tr("Amount"), m_amount, kLabelWidth);
    m_warn_row = new FieldRow(tr("Warn at"), m_warn, kLabelWidth);
    column->addWidget(m_scope_row);
    column->addWidget(m_amount_row);
    column->addWidget(new FieldRow(tr("Period"), m_period, kLabelWidth));
    column->addWidget(m_warn_row);
    column->addWidget(new FieldRow(tr("At 100 %"), m_action, kLabelWidth));
    column->addWidget(new FieldRow(tr("Name"), m_name, kLabelWidth));
    column->addSpacing(kSpace2);
    column->addWidget(m_sentence);
    column->addStretch();
}

void BudgetFields::setBudget(const config::Budget& budget) {
    m_budget = budget;
    m_touched_amount = m_touched_scope = false;
    m_name->setText(text(budget.name));
    m_scope->setScope(budget.scope);
    m_amount->setText(budget.amount > Money{} ? dollarsText(budget.amount) : QString());
    m_period->setCurrentIndex(std::max(0, m_period->findData(text(budget.period))));
    m_warn->setText(tr("%1 %").arg(budget.warn_percent));
    m_action->setCurrentIndex(std::max(0, m_action->findData(text(budget.action))));
    check();
}

config::Budget BudgetFields::budget() const {
    config::Budget budget = m_budget;
    budget.name = m_name->text().trimmed().toStdString();
    budget.scope = m_scope->scope();
    budget.amount = dollarsIn(m_amount->text()).value_or(Money{});
    budget.period = m_period->currentData().toString().toStdString();
    budget.warn_percent = percentIn(m_warn->text()).value_or(budget.warn_percent);
    budget.action = m_action->currentData().toString().toStdString();
    return budget;
}

void BudgetFields::check() {
    m_good = true;
    checkScope();
    checkAmount();
    checkWarn();
    const config::Budget typed = budget();
    config::Budget unnamed = typed;
    unnamed.name.clear();
    m_name->setPlaceholderText(budgetTitle(m_config, unnamed));
    m_sentence->setText(m_good ? budgetSentence(m_config, typed) : QString());
    m_sentence->setAccessibleDescription(m_sentence->text());
    Q_EMIT edited();
}

void BudgetFields::checkScope() {
    const QString problem = m_scope->problem();
    m_good = m_good && problem.isEmpty();
    m_scope_row->setError(m_touched_scope ? problem : QString());
}

void BudgetFields::checkAmount() {
    const auto amount = dollarsIn(m_amount->text());
    QString problem;
    if (!amount)
        problem = tr("An amount is a number of dollars, such as 25 or 0.50.");
    else if (*amount <= Money{})
        problem = tr("It has to be more than $0.");
    m_good = m_good && problem.isEmpty();
    m_amount_row->setError(m_touched_amount ? problem : QString());
}

void BudgetFields::checkWarn() {
    const bool good = percentIn(m_warn->text()).has_value();
    m_good = m_good && good;
    m_warn_row->setError(good ? QString() : tr("A share is a whole number from 1 to 100."));
}

} // namespace tollgate::ui
