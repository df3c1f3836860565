// SPDX-License-Identifier: GPL-3.0-or-later
// The fields that say what an access key is for: read from a key, edited, read back. What was not touched stays as it
// was. UI thread.
#pragma once

#include "bridge/budget_edits.h"
#include "config/config.h"

#include <QHash>
#include <QStringList>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace tollgate::ui {

class FieldRow;
class KeyBudgetFields;
class Label;
class ListEdit;

class KeyFields : public QWidget {
    Q_OBJECT
public:
    explicit KeyFields(QWidget* parent = nullptr);

    // Shows this key; the fields hold nothing else then. `now` for what "30 days" means.
    void setKey(const config::AccessKey& key, const config::Config& config, Micros now);

    // Somebody else changed it: what was typed stays, what is not in the fields comes from this key.
    void follow(const config::AccessKey& key, const config::Config& config);

    // The key with what the fields say.
    config::AccessKey key() const;
    // … and its own budget of a day.
    bridge::BudgetEdit budgetEdit() const;
    // False when something cannot be read; it is said under its field.
    bool check();

    // Muted, under the models; `link` asks for what was denied.
    void setDenied(int requests);

Q_SIGNALS:
    void edited();
    void deniedRequested();
    void budgetOpened(const QString& id); // one of the key's that is not of a day

private:
    QLineEdit* line(const QString& name, const QString& placeholder = {});
    QLineEdit* number(QVBoxLayout& column, const QString& name, const QString& spoken, const QString& after);
    ListEdit* list(QVBoxLayout& column, const QString& name, const QString& placeholder);
    // Under its field; "" takes it away. True when there is nothing to say.
    bool say(QLineEdit* field, const QString& problem);
    void buildWho(QVBoxLayout& column);
    void buildScope(QVBoxLayout& column);
    void buildLimits(QVBoxLayout& column);
    bool checkScope();
    bool checkLimits();
    void offer(const config::Config& config);
    void showExpiry(const config::AccessKey& key, Micros now);

    config::AccessKey m_key;
    QLineEdit* m_name;
    QLineEdit* m_owner;
    QComboBox* m_team;
    QLineEdit* m_project;
    QComboBox* m_expires;
    ListEdit* m_models;
    ListEdit* m_routes;
    ListEdit* m_endpoints;
    ListEdit* m_networks;
    Label* m_denied;
    QLineEdit* m_requests;
    QLineEdit* m_tokens;
    QLineEdit* m_dollars;
    KeyBudgetFields* m_budget;
    QHash<QLineEdit*, FieldRow*> m_rows;
    QStringList m_known_routes;
};

} // namespace tollgate::ui
