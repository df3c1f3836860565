// SPDX-License-Identifier: GPL-3.0-or-later
// Spend by hour, day or month, stacked by provider, with what is still expected. UI thread.
#pragma once

#include "ui/common/spend_chart.h"
#include "ui/spending/spend_answers.h"
#include "ui/widgets/card.h"

namespace tollgate::ui {

class BarChartPanel;
class StackedBarChart;

class SpendBarsCard : public Card {
    Q_OBJECT
public:
    explicit SpendBarsCard(ProviderLooks looks, QWidget* parent = nullptr);

    void setAnswer(const SpendAnswer& answer, const SpendPast& past);
    void toggleTable(); // V

    StackedBarChart* chart() const;

    BarChartPanel* panel() const { return m_panel; }

Q_SIGNALS:
    // A bar, or its row in the table, is to be opened.
    void activated(int bar);

private:
    ProviderLooks m_looks;
    BarChartPanel* m_panel;
};

} // namespace tollgate::ui
