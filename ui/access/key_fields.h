// SPDX-License-Identifier: GPL-3.0-or-later
// The fields that say what an access key is for: read from a key, edited, read back. What was not touched stays as it
// was. UI thread.
#pragma once

#include "config/config.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace tollgate::ui {

class Label;

class KeyFields : public QWidget {
    Q_OBJECT
public:
    explicit KeyFields(QWidget* parent = nullptr);

    // Shows this key; the fields hold nothing else then. `now` for what "30 days" means.
    void setKey(const config::AccessKey& key, const config::Config& config, Micros now);

    // What is not in the fields comes from this key.
    void setBase(const config::AccessKey& key) { m_key = key; }

    // The key with what the fields say.
    config::AccessKey key() const;
    // What cannot be read, said under its field; "" when all can.
    bool check();

    // Muted, under the models; `link` asks for what was denied.
    void setDenied(int requests);

Q_SIGNALS:
    void edited();
    void deniedRequested();

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
    Label* m_problem;
};

} // namespace tollgate::ui
