// SPDX-License-Identifier: GPL-3.0-or-later
// The fields that say what an access key is for: read from a key, edited, read back. What was not touched stays as it
// was. UI thread.
#pragma once

#include "bridge/budget_edits.h"
#include "config/config.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace tollgate::ui {

class KeyBudgetFields;
class Label;

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
    // What cannot be read, said under its field; "" when all can.
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
    void buildWho(QVBoxLayout& column);
    void buildScope(QVBoxLayout& column);
    void buildLimits(QVBoxLayout& column);
    void showExpiry(const config::AccessKey& key, Micros now);

    config::AccessKey m_key;
    QLineEdit* m_name;
    QLineEdit* m_owner;
    QComboBox* m_team;
    QLineEdit* m_project;
    QComboBox* m_expires;
    QLineEdit* m_models;
    QLineEdit* m_routes;
    QLineEdit* m_endpoints;
    QLineEdit* m_networks;
    Label* m_denied;
    QLineEdit* m_requests;
    QLineEdit* m_tokens;
    QLineEdit* m_dollars;
    KeyBudgetFields* m_budget;
    Label* m_problem;
};

} // namespace tollgate::ui
