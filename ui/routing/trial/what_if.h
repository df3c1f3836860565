// SPDX-License-Identifier: GPL-3.0-or-later
// The what-if switches of Simulate: what providers answer, budgets that are used up, another time, key or size. UI
// thread.
#pragma once

#include "bridge/route_trials.h"
#include "config/config.h"
#include "ui/routing/route_facts.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QSpinBox;
class QTimeEdit;
class QVBoxLayout;

namespace tollgate::ui {

class WhatIf : public QWidget {
    Q_OBJECT
public:
    explicit WhatIf(QWidget* parent = nullptr);

    // The providers and gates of the draft, the keys there are. What is ticked stays ticked.
    void setSubjects(const RouteDraft& draft, const RouteFacts& facts, const std::vector<config::AccessKey>& keys);
    // Puts what is ticked into the request.
    void apply(bridge::TrialRequest& request, Micros now) const;
    bool anyTicked() const;

Q_SIGNALS:
    void changed();

private:
    struct Line {
        QCheckBox* box = nullptr;
        QComboBox* answer = nullptr; // of providers
        std::string id;
    };

    void rebuild(const RouteDraft& draft, const RouteFacts& facts);
    void addProvider(const std::string& id, const QString& name);
    void addGate(const std::string& node, const QString& name);
    void addRequestLines();
    QCheckBox* addLine(const QString& words, const QList<QWidget*>& fields);
    void fillKeys();

    QVBoxLayout* m_column;
    QWidget* m_lines = nullptr;
    std::vector<std::string> m_shown; // whose lines there are
    std::vector<Line> m_providers;
    std::vector<Line> m_gates;
    std::vector<config::AccessKey> m_keys;
    QCheckBox* m_time = nullptr;
    QComboBox* m_weekday = nullptr;
    QTimeEdit* m_clock = nullptr;
    QCheckBox* m_key = nullptr;
    QComboBox* m_key_id = nullptr;
    QCheckBox* m_tokens = nullptr;
    QSpinBox* m_token_count = nullptr;
};

} // namespace tollgate::ui
