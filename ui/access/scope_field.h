// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses what a budget counts: everything, or one access key, team, provider, model, project or tag; reads and gives
// scopes as the configuration writes them ("key:ci"). UI thread.
#pragma once

#include "config/config.h"

#include <QWidget>

#include <string>

class QComboBox;
class QLineEdit;

namespace tollgate::ui {

class ScopeField : public QWidget {
    Q_OBJECT
public:
    explicit ScopeField(const config::Config& config, QWidget* parent = nullptr);

    void setScope(const std::string& scope);
    std::string scope() const;

    // What cannot be counted so, in words; "" when it can.
    QString problem() const;

Q_SIGNALS:
    void edited();

private:
    void showKind();
    void fillChoices(const QString& kind);
    void offer(const QString& kind);

    config::Config m_config;
    QComboBox* m_kind;
    QComboBox* m_choice; // of keys, teams, providers
    QLineEdit* m_text;   // of models, projects, tags
};

} // namespace tollgate::ui
