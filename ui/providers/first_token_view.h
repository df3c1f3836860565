// SPDX-License-Identifier: GPL-3.0-or-later
// The first token of a provider over the last 90 minutes, with the line above which it counts as degraded. UI thread.
#pragma once

#include "bridge/provider_status.h"

#include <QWidget>

namespace tollgate::ui {

class LineChart;

class FirstTokenView : public QWidget {
    Q_OBJECT
public:
    explicit FirstTokenView(QWidget* parent = nullptr);

    void setProvider(const bridge::ProviderStatus& status, Micros now);

private:
    LineChart* m_chart;
};

} // namespace tollgate::ui
