// SPDX-License-Identifier: GPL-3.0-or-later
// The staged test as it goes: find the host, connect with TLS, sign in, list models. Shows reports; runs nothing.
#pragma once

#include "bridge/connection_report.h"

#include <QWidget>

namespace tollgate::ui {

class Label;
class StageList;

class ConnectionTestView : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionTestView(QWidget* parent = nullptr);

    void setReport(const bridge::TestReport& report);
    // Nothing has been tested; `why` says what it waits for.
    void setWaiting(const QString& why);

    // In one line for lists: "Test passed in 412 ms", "Test failed: …", "Testing: sign in".
    static QString summary(const bridge::TestReport& report);

private:
    Label* m_result;
    StageList* m_stages;
};

} // namespace tollgate::ui
