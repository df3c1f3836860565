// SPDX-License-Identifier: GPL-3.0-or-later
// The states of providers and requests: a shape, a role and a word each, never colour alone
// (DESIGN-LANGUAGE.md §1.6). UI thread.
#pragma once

#include "ui/theme/roles.h"

#include <QString>

namespace tollgate::ui {

enum class Status {
    // of a provider or a key
    Healthy,
    Degraded,
    Cooling,
    Down,
    Off,
    NoTraffic,
    // of a request
    InFlight,
    Ok,
    Failover,
    CacheHit,
    Cancelled,
    Error,
    Denied
};

Role statusRole(Status status);
// The colour of the word: muted states write their word in text, so that it reads well.
Role statusWordRole(Status status);
QString statusIcon(Status status);
QString statusWord(Status status);

} // namespace tollgate::ui
