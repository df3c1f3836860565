// SPDX-License-Identifier: GPL-3.0-or-later
// The key figures of Spending: Today, This week, This month, Forecast, Saved, Prompt cache read, Unpriced. UI thread.
#pragma once

#include "ui/common/spend_chart.h"
#include "ui/spending/spend_answers.h"
#include "ui/widgets/key_figure.h"

namespace tollgate::ui {

class SpendFigures : public KeyFigureRow {
    Q_OBJECT
public:
    explicit SpendFigures(ProviderLooks looks, QWidget* parent = nullptr);

    void setAnswer(const SpendAnswer& answer, const SpendPast& past);

Q_SIGNALS:
    // The requests without a price, in the range of the page.
    void unpricedOpened();

private:
    void showSums(const SpendAnswer& answer);
    void showForecast(const SpendAnswer& answer, const SpendPast& past);
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
