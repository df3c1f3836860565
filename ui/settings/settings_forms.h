// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of the Settings page, one a group. Each shows what is in force and changes it at once; an error stands
// under its control and the old value stays. UI thread.
#pragma once

#include "bridge/gateway.h"
#include "bridge/request_log.h"
#include "bridge/settings.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace tollgate::ui {

class ConsoleSettings;
class FormRow;
class Label;
class SegmentedControl;
class ShareBar;

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
    void apply();

    bridge::Settings& m_settings;
    bridge::Gateway& m_gateway;
    QLineEdit* m_address;
    QSpinBox* m_port;
    FormRow* m_port_row;
    Label* m_now;
};

class CaptureForm : public QWidget {
    Q_OBJECT
public:
    CaptureForm(bridge::Settings& settings, bridge::RequestLog& log, QWidget* parent = nullptr);
    void refresh(); // what is on disk

private:
    void show();
    void apply();
    void askToDelete();

    bridge::Settings& m_settings;
    bridge::RequestLog& m_log;
    SegmentedControl* m_bodies;
    QComboBox* m_days;
    FormRow* m_days_row;
    Label* m_disk;
    Label* m_allowed;
    ShareBar* m_share;
};

class PricesForm : public QWidget {
    Q_OBJECT
public:
    explicit PricesForm(bridge::Settings& settings, QWidget* parent = nullptr);
};

class AboutForm : public QWidget {
    Q_OBJECT
public:
    explicit AboutForm(bridge::Settings& settings, QWidget* parent = nullptr);
};

} // namespace tollgate::ui
