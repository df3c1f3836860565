// SPDX-License-Identifier: GPL-3.0-or-later
// The request that Simulate tries: one of the log, a body that was pasted, or one made up from fields. UI thread.
#pragma once

#include "bridge/route_trials.h"
#include "config/config.h"

#include <QWidget>

#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QSpinBox;
class QStackedWidget;

namespace tollgate::ui {

class Button;
class Label;
class SegmentedControl;

class TrialForm : public QWidget {
    Q_OBJECT
public:
    explicit TrialForm(QWidget* parent = nullptr);

    using Rows = std::vector<std::shared_ptr<const record::Request>>;
    // Of the log, newest first.
    void setLogged(const Rows& rows);
    void setChoices(const QStringList& models, const std::vector<config::AccessKey>& keys);

    // Without route and draft.
    bridge::TrialRequest request(Micros now, const std::string& route) const;
    // The chosen one of the log; null when the request is made up.
    std::shared_ptr<const record::Request> logged() const;

    Button* runButton() const { return m_run; }

    void setNote(const QString& note);

Q_SIGNALS:
    void runWanted();
    void changed();

private:
    QWidget* buildLogged();
    QWidget* buildPasted();
    QWidget* buildFields();
    record::Request fromFields(Micros now) const;
    record::Request fromPasted(Micros now) const;

    SegmentedControl* m_source;
    QStackedWidget* m_pages;
    QComboBox* m_log = nullptr;
    QComboBox* m_dialect = nullptr;
    QPlainTextEdit* m_body = nullptr;
    QComboBox* m_model = nullptr;
    QComboBox* m_key = nullptr;
    QSpinBox* m_tokens = nullptr;
    QCheckBox* m_tools = nullptr;
    QCheckBox* m_images = nullptr;
    Button* m_run;
    Label* m_note;
    Rows m_rows;
    std::vector<config::AccessKey> m_keys;
};

} // namespace tollgate::ui
