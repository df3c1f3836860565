// SPDX-License-Identifier: GPL-3.0-or-later
// Where the money goes, and where it will be at the end of the month (DESIGN-LANGUAGE.md §11 Spending). Arranges the
// cards and connects them; what is asked and answered is in SpendAnswers. UI thread.
#pragma once

#include "bridge/budgets.h"
#include "bridge/gateway.h"
#include "bridge/prices.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "bridge/settings.h"
#include "ui/common/entity_names.h"
#include "ui/common/spend_span.h"
#include "ui/shell/page.h"

class QGridLayout;
class QVBoxLayout;

namespace tollgate::ui {

class BreakdownCard;
class LayoutStore;
class MessageBar;
class MonthCard;
class RangeControl;
class SpendAnswers;
class SpendBarsCard;
class SpendBudgetsCard;
class SpendFigures;
class TokenMixCard;

class SpendingPage : public Page {
    Q_OBJECT
public:
    struct Parts {
        bridge::RequestLog& log;
        bridge::Gateway& gateway;
        const bridge::Providers& providers;
        const bridge::Settings& settings;
        const bridge::Budgets& budgets;
        bridge::Prices& prices;
        LayoutStore* store;
    };

    explicit SpendingPage(Parts parts, QWidget* parent = nullptr);

    void refresh() override;
    bool back() override;
    void setNarrow(bool narrow) override;

Q_SIGNALS:
    // The requests behind a figure. `earlier`: they reach back before today.
    void requestsWanted(const QString& expression, bool earlier);
    // A dialog for a new budget, on its page.
    void newBudgetWanted();

protected:
    void activated() override;
    void deactivated() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildHeader();
    void buildCards();
    void buildKeys();
    void connectCards();
    void shareCrosshair();
    void showAnswer();
    void showBudgets();
    void showMessage();
    void setRange();
    void setChosen(int first, int last);
    void openRequests(const QString& term, const SpendSpan& span);
    void openBar(int bar);
    void setPrice();
    void exportCsv();
    void exportPng();

    Parts m_parts;
    EntityNames m_names;
    SpendAnswers* m_answers;
    MessageBar* m_message;
    RangeControl* m_range;
    SpendFigures* m_figures;
    SpendBarsCard* m_bars;
    MonthCard* m_month;
    BreakdownCard* m_breakdown;
    SpendBudgetsCard* m_budgets;
    TokenMixCard* m_mix;
    QGridLayout* m_grid;
    QVBoxLayout* m_side;
};

} // namespace tollgate::ui
