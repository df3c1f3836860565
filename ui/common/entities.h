// SPDX-License-Identifier: GPL-3.0-or-later
// Providers and requests as every page shows them: names, colours, states, the cells of a request. UI thread; values
// in, values out.
#pragma once

#include "bridge/providers.h"
#include "record/live.h"
#include "ui/models/cell.h"
#include "ui/theme/status.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace tollgate::ui {

// What pages know of a provider by its id, also when it has been removed since.
struct ProviderLook {
    QString name;
    int slot = 0;
    bool local = false;
};

ProviderLook lookOf(const bridge::Providers& providers, const std::string& id);

Status statusOf(bridge::ProviderState state);
Status statusOf(record::Verdict verdict);

// First tokens of the last hour, one value a minute in seconds, gaps bridged so that little traffic still makes a line.
QList<double> firstTokenLine(const bridge::ProviderStatus& status);

QDateTime localTime(Micros time);
QString text(const std::string& utf8);

// From the start of a request to `time`; never negative.
std::chrono::microseconds sinceStart(const record::Request& request, Micros time);

Cell statusCell(const record::Request& request);
Cell timeCell(const record::Request& request, Micros now);
Cell modelCell(const record::Request& request);
Cell providerCell(const record::Request& request, const bridge::Providers& providers);
Cell firstTokenCell(const record::Request& request);
Cell durationCell(const record::Request& request);
Cell tokensCell(const record::Request& request);
Cell costCell(const record::Request& request, const bridge::Providers& providers);

// Of a request that runs.
Cell runningStatusCell(const record::Request& request, Micros now); // its seconds
Cell runningProviderCell(const record::LiveEvent& live, const bridge::Providers& providers);
Cell runningCostCell(const record::LiveEvent& live, const bridge::Providers& providers);

} // namespace tollgate::ui
