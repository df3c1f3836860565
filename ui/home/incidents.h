// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong now, worst first, as the message bar of Home says it. Values in, values out; UI thread.
#pragma once

#include "bridge/budgets.h"
#include "bridge/gateway.h"
#include "bridge/providers.h"
#include "bridge/settings.h"
#include "ui/theme/status.h"
#include "ui/widgets/message_bar.h"

#include <QList>
#include <QString>

#include <optional>

namespace tollgate::ui {

// What a person can do about it.
enum class Remedy {
    None,
    UsePort,      // the suggested one, and Try again
    ConfigFile,   // open it, copy all that is wrong
    DataSettings, //
    SwitchOn,
    ShowRequests, // of the provider
    OpenProvider,
    OpenBudget,
};

struct Incident {
    QString id; // stays while the same thing is wrong: what × hides
    MessageKind kind = MessageKind::Warning;
    QString headline;
    QString rest;
    std::optional<Status> status{};
    Remedy remedy = Remedy::None;
    QString subject{}; // id of the provider or the budget
    bool operator==(const Incident&) const = default;
};

QList<Incident> incidentsOf(const bridge::GatewayState& gateway, const bridge::Installation& installation,
                            const std::vector<bridge::ProviderStatus>& providers, Micros now);
// Budgets that are used up: those that refuse requests, and those that only warn.
QList<Incident> incidentsOf(const std::vector<bridge::BudgetStatus>& budgets, const config::Config& config);
// Errors first, then what is denied, then warnings.
QList<Incident> worstFirst(const QList<Incident>& incidents);

} // namespace tollgate::ui
