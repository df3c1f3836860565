// SPDX-License-Identifier: GPL-3.0-or-later
// What the providers page says of a provider: states, sentences, figures. Pure; values in, words out.
#pragma once

#include "base/dialect.h"
#include "bridge/provider_status.h"
#include "config/config.h"
#include "record/event.h"
#include "ui/models/cell.h"

#include <QDateTime>
#include <QString>

namespace tollgate::ui {

QString dialectWord(Dialect dialect); // "Anthropic Messages"

// "api.anthropic.com", "127.0.0.1:11434": the address as a list shows it.
QString hostOf(const std::string& baseUrl);

// The state's own word ("Degraded"); "Needs attention" has the shape of Cooling.
QString stateWord(bridge::ProviderState state);
// The line under the state: its reason, since when it is off, or that it is local.
QString stateReason(const bridge::ProviderStatus& status, const QDateTime& now);
// The sentence of the detail pane: "p95 first token 3.99 s, 17 of 83 attempts failed".
QString stateSentence(const bridge::ProviderStatus& status, const QDateTime& now);
// How long until then: "02:10", "1:02:10"; "" when it has come.
QString restWords(Micros until, const QDateTime& now);
// "since 14:02", "since yesterday 18:20".
QString sinceWords(Micros since, const QDateTime& now);

QString placeWord(const config::SecretRef& secret); // "Keychain", "Environment OPENAI_API_KEY", "This session"

// How the figures of a provider stand in a table.
Cell percentilesCell(const bridge::ProviderStatus& status);
Cell errorsCell(const bridge::ProviderStatus& status);
Cell requestsCell(const bridge::ProviderStatus& status);
Cell todayCell(const bridge::ProviderStatus& status);
Cell keysCell(const bridge::ProviderStatus& status);

// An event in one line, with its shape: "Degraded: p95 above 3 s".
struct EventLine {
    Status status = Status::NoTraffic;
    QString words;
    bool operator==(const EventLine&) const = default;
};

EventLine eventLine(const record::Event& event);

} // namespace tollgate::ui
