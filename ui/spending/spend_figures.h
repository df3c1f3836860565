// SPDX-License-Identifier: GPL-3.0-or-later
// The key figures of Spending: Today, This week, This month, Forecast, Saved, Prompt cache read, Unpriced. UI thread.
#pragma once

#include "config/config.h"
#include "ui/common/spend_chart.h"
#include "ui/spending/spend_answers.h"
#include "ui/widgets/key_figure.h"

#include <optional>

namespace tollgate::ui {

// What may be spent on everything, by period; the smallest of several.
struct EverythingBudgets {
    std::optional<Money> day, week, month;
};

EverythingBudgets everythingBudgets(const config::Config& config);

class SpendFigures : public KeyFigureRow {
    Q_OBJECT
public:
    explicit SpendFigures(ProviderLooks looks, QWidget* parent = nullptr);

    void setAnswer(const SpendAnswer& answer, const SpendPast& past, const EverythingBudgets& budgets);

Q_SIGNALS:
    // The requests without a price, in the range of the page.
    void unpricedOpened();

private:
    void showSums(const SpendAnswer& answer, const EverythingBudgets& budgets);
    void showForecast(const SpendAnswer& answer, const SpendPast& past, const EverythingBudgets& budgets);
    void showSaved(const SpendAnswer& answer);
    void showUnpriced(const SpendAnswer& answer);

    ProviderLooks m_looks;
    KeyFigure* m_today;
    KeyFigure* m_week;
    KeyFigure* m_month;
    KeyFigure* m_forecast;
    KeyFigure* m_saved;
    KeyFigure* m_cache_read;
    KeyFigure* m_unpriced;
};

} // namespace tollgate::ui
