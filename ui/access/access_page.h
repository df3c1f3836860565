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
class BudgetRows;
class Button;
class Card;
class DataTable;
class DeniedCard;
class KeyPanel;
class Label;
class LayoutStore;
class MessageBar;
class SearchField;
class TeamRows;

class AccessPage : public Page {
    Q_OBJECT
public:
    struct Parts {
        bridge::AccessKeys& keys;
        const bridge::Budgets& budgets;
        bridge::RequestLog& log;
        bridge::Settings& settings;
        bridge::Gateway& gateway;
        LayoutStore* store;
    };

    explicit AccessPage(Parts parts, QWidget* parent = nullptr);

    // Opens the dialog.
    void createKey();
    void select(const QString& id);

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
    Card* makeBudgets();
    void buildKeys();
    void connectParts();
    void show();
    void showPanel();
    void showBudgets();
    void showReach();
    void askDenied();
    void tell(const QString& error);
    void save(const config::AccessKey& key);
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
    BudgetRows* m_budgets;
    DataTable* m_team_table;
    DataTable* m_budget_table;
    DeniedCard* m_denied;
    std::vector<record::AccessKeyFigures> m_figures;
    std::vector<std::shared_ptr<const record::Request>> m_refused; // of today, newest first
};

} // namespace tollgate::ui
