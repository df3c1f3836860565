// SPDX-License-Identifier: GPL-3.0-or-later
// Who may use the gateway, for what, and for how much (DESIGN-LANGUAGE.md §11 Access). Arranges the tables and the
// panel of a key, and does what they ask. UI thread.
#pragma once

#include "bridge/access_keys.h"
#include "bridge/budgets.h"
#include "bridge/gateway.h"
#include "bridge/request_log.h"
#include "bridge/settings.h"
#include "ui/shell/page.h"

class QBoxLayout;

namespace tollgate::ui {

class AccessKeysCard;
class BudgetsCard;
class Button;
class Card;
class DataTable;
class DeniedCard;
class KeyPanel;
class Label;
class LayoutStore;
class MessageBar;
class SearchField;
class SpendHistory;
class TeamRows;
class TotalsRow;

class AccessPage : public Page {
    Q_OBJECT
public:
    struct Parts {
        bridge::AccessKeys& keys;
        bridge::Budgets& budgets;
        bridge::RequestLog& log;
        bridge::Settings& settings;
        bridge::Gateway& gateway;
        LayoutStore* store;
    };

    explicit AccessPage(Parts parts, QWidget* parent = nullptr);

    // Opens the dialog.
    void createKey();
    void select(const QString& id);
    // A dialog for the budget; "" for a new one, which begins with this scope.
    void editBudget(const QString& id, const std::string& scope = "all");

    QList<QWidget*> regions() const override;
    void refresh() override;
    bool focusFilter() override;
    bool back() override;
    void setNarrow(bool narrow) override;

Q_SIGNALS:
    // The requests of a filter, on their page.
    void requestsWanted(const QString& terms);

protected:
    void activated() override;
    void deactivated() override;

private:
    void buildHeader();
    void buildContent();
    QWidget* makeReach();
    Card* makeTeams();
    void buildKeys();
    void connectParts();
    void connectBudgets();
    void show();
    void showKeys();
    void showTeams();
    void showPanel();
    void showBudgets();
    void showReach();
    void askDenied();
    void tell(const QString& error);
    void save(const config::AccessKey& key, const bridge::BudgetEdit& budget);
    void removeBudget(const QString& id);
    void doBudget(const bridge::BudgetEdit& edit);
    void openTeamBudget(int row);
    void switchKey(const QString& id, bool on);
    void copyText(const QString& id);
    void rotate(const QString& id);
    void remove(const QString& id);
    void addTeam();
    const config::AccessKey* key(const QString& id) const;
    const record::AccessKeyFigures* figuresOf(const std::string& id) const;

    Parts m_parts;
    Button* m_create;
    SearchField* m_find;
    MessageBar* m_error;
    QBoxLayout* m_sides;
    QBoxLayout* m_pair;
    Label* m_address;
    Label* m_warning;
    AccessKeysCard* m_list;
    KeyPanel* m_panel;
    TeamRows* m_teams;
    DataTable* m_team_table;
    TotalsRow* m_team_totals;
    BudgetsCard* m_budgets;
    MessageBar* m_blocked; // budgets that refuse requests now
    SpendHistory* m_history;
    std::vector<bridge::BudgetStatus> m_budget_states;
    DeniedCard* m_denied;
    std::vector<record::AccessKeyFigures> m_figures;
    std::vector<std::shared_ptr<const record::Request>> m_refused; // of today, newest first
};

} // namespace tollgate::ui
