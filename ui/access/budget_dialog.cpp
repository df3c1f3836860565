// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/budget_dialog.h"

#include "ui/access/budget_fields.h"
#include "ui/common/budget_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kWidth = 560;

QString titleFor(const config::Config& config, const config::Budget& start) {
    return start.id.empty() ? BudgetDialog::tr("New budget")
                            : BudgetDialog::tr("Budget %1").arg(budgetTitle(config, start));
}

} // namespace

BudgetDialog::BudgetDialog(Parts parts, const config::Budget& start, QWidget* parent)
    : Dialog(titleFor(parts.settings.config(), start), parent),
      m_parts(parts),
      m_start(start),
      m_fields(new BudgetFields(parts.settings.config())),
      m_problem(new Label({}, Type::Body, Role::Error)) {
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    m_fields->setBudget(start);
    noteEdits();
    connect(m_fields, &BudgetFields::edited, this, &BudgetDialog::noteEdits);
    connect(&m_parts.settings, &bridge::Settings::changed, this, &BudgetDialog::followOutside);
    m_fields->amount()->setFocus(Qt::OtherFocusReason);
}

void BudgetDialog::build() {
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setSpacing(kSpace3);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_fields, 1);
    column->addWidget(m_problem);
    setBody(body);
    setMinimumWidth(kWidth);
    if (!isNew()) {
        m_delete = addButton(tr("Delete budget"));
        setVariant(m_delete, ButtonVariant::Danger);
        connect(m_delete, &QPushButton::clicked, this, &BudgetDialog::remove);
    }
    addCancel();
    m_main = addMain(isNew() ? tr("Set budget") : tr("Save"));
    connect(m_main, &QPushButton::clicked, this, &BudgetDialog::save);
}

// Somebody removed it: what stands in the fields can still be made anew.
void BudgetDialog::followOutside() {
    const auto& budgets = m_parts.settings.config().budgets;
    const bool there = std::any_of(budgets.begin(), budgets.end(),
                                   [this](const config::Budget& budget) { return budget.id == m_start.id; });
    if (m_acting || isNew() || there) return;
    m_start = {};
    m_main->setText(tr("Set budget"));
    m_main->setAccessibleName(m_main->text());
    if (m_delete) m_delete->hide();
    m_problem->setText(tr("This budget was removed outside this window. It can be set anew."));
    m_problem->show();
    noteEdits();
}

void BudgetDialog::noteEdits() {
    const bool changed = isNew() || m_fields->budget() != m_start;
    m_main->setDisabledBecause(!m_fields->good() ? tr("Something is missing or cannot be read")
                               : changed         ? QString()
                                                 : tr("Nothing was changed"));
}

void BudgetDialog::save() {
    if (!m_fields->good()) return;
    config::Budget wanted = m_fields->budget();
    wanted.id = m_start.id;
    const QString title = budgetTitle(m_parts.settings.config(), wanted);
    if (isNew())
        run({std::nullopt, wanted, -1}, tr("The budget %1 counts from now on.").arg(title));
    else
        run({m_start, wanted, -1}, tr("The budget %1 is changed.").arg(title));
}

void BudgetDialog::remove() {
    run({m_start, std::nullopt, -1},
        tr("The budget %1 is deleted.").arg(budgetTitle(m_parts.settings.config(), m_start)));
}

void BudgetDialog::run(const bridge::BudgetEdit& edit, const QString& said) {
    m_acting = true;
    const bridge::Budgets::Edited result = m_parts.budgets.edit(edit);
    m_acting = false;
    if (result.error.isEmpty()) {
        Q_EMIT edited(said, result.back);
        return accept();
    }
    m_problem->setText(result.error);
    m_problem->show();
    followOutside(); // the file may have been read anew just now
}

} // namespace tollgate::ui
