// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of the Settings page, one a group. Each shows what is in force and changes it at once; an error stands
// under its control and the old value stays. UI thread.
#pragma once

#include "bridge/gateway.h"
#include "bridge/request_log.h"
#include "bridge/settings.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace tollgate::ui {

class Button;
class ConsoleSettings;
class CopyButton;
class FormRow;
class Label;
class ReachChoice;
class SegmentedControl;
class ShareBar;
class Switch;

class GeneralForm : public QWidget {
    Q_OBJECT
public:
    explicit GeneralForm(ConsoleSettings& console, QWidget* parent = nullptr);

Q_SIGNALS:
    void firstStepsRequested();
};

class AppearanceForm : public QWidget {
    Q_OBJECT
public:
    explicit AppearanceForm(ConsoleSettings& console, QWidget* parent = nullptr);
};

class NetworkForm : public QWidget {
    Q_OBJECT
public:
    NetworkForm(bridge::Settings& settings, bridge::Gateway& gateway, QWidget* parent = nullptr);

private:
    void show();
    void changePort();
    void copyAccessKey();

    bridge::Settings& m_settings;
    bridge::Gateway& m_gateway;
    ReachChoice* m_reach;
    FormRow* m_reach_row;
    Button* m_change;
    QSpinBox* m_port;
    FormRow* m_port_row;
    Label* m_now;
    CopyButton* m_copy;
    Label* m_protocol;
    FormRow* m_key_row;
    Button* m_key;
};

class CaptureForm : public QWidget {
    Q_OBJECT
public:
    CaptureForm(bridge::Settings& settings, bridge::RequestLog& log, QWidget* parent = nullptr);
    void refresh(); // what is on disk

private:
    QWidget* makeRecorded();
    QWidget* makeLeftOut();
    QWidget* makeDisk();
    QWidget* makeLeaves();
    void show();
    void apply();
    void askToDelete();

    bridge::Settings& m_settings;
    bridge::RequestLog& m_log;
    Label* m_facts;
    SegmentedControl* m_bodies;
    FormRow* m_bodies_row;
    QComboBox* m_days;
    FormRow* m_days_row;
    Label* m_parts;
    Label* m_used;
    Label* m_allowed;
    ShareBar* m_share;
    std::int64_t m_text_bytes = 0;
};

class DataForm : public QWidget {
    Q_OBJECT
public:
    DataForm(bridge::Settings& settings, bridge::Gateway& gateway, QWidget* parent = nullptr);

private:
    void show();
    void apply();

    bridge::Settings& m_settings;
    bridge::Gateway& m_gateway;
    Label* m_log;
    Label* m_folder;
    Label* m_file;
    QComboBox* m_facts_days;
    FormRow* m_facts_row;
    QComboBox* m_largest;
    FormRow* m_largest_row;
};

class ShortcutsForm : public QWidget {
    Q_OBJECT
public:
    explicit ShortcutsForm(QWidget* parent = nullptr);
};

class AboutForm : public QWidget {
    Q_OBJECT
public:
    explicit AboutForm(bridge::Settings& settings, QWidget* parent = nullptr);
};

} // namespace tollgate::ui
