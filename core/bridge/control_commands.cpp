// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/control_commands.h"

#include "bridge/config_store.h"
#include "bridge/control_server.h"
#include "bridge/gateway.h"
#include "bridge/provider_health.h"
#include "bridge/providers.h"
#include "engine/engine.h"
#include "version.h"

#include <boost/json/array.hpp>

#include <unistd.h>

namespace tollgate::bridge {

namespace {

namespace json = boost::json;

json::array keysOf(const ProviderStatus& status) {
    json::array keys;
    for (const ProviderKeyStatus& key : status.keys)
        keys.push_back(json::object{{"id", key.key.id},
                                    {"hint", key.key.hint},
                                    {"enabled", key.key.enabled},
                                    {"stored_in", toText(key.key.secret)},
                                    {"usable", key.state == KeyState::Ready},
                                    {"reason", key.reason.toStdString()}});
    return keys;
}

json::object providerOf(const ProviderStatus& status, bool whole) {
    json::object object{{"id", status.provider.id},
                        {"name", status.provider.name},
                        {"enabled", status.provider.enabled},
                        {"state", nameOf(status.state)},
                        {"reason", status.reason.toStdString()},
                        {"since", status.since ? json::value(isoTime(status.since).text) : json::value(nullptr)}};
    if (!whole) return object;
    object["dialect"] = nameOf(status.provider.dialect);
    object["base_url"] = status.provider.base_url;
    object["models"] = status.models.shown;
    object["keys"] = keysOf(status);
    if (!status.figures) return object;
    object["attempts_hour"] = status.figures->attempts_hour;
    object["failed_hour"] = status.figures->failed_hour;
    object["requests_day"] = status.figures->requests_day;
    object["cost_day_pico_usd"] = status.figures->cost_day.pico;
    return object;
}

json::array providersOf(const Providers& providers, bool whole) {
    json::array list;
    for (const ProviderStatus& status : providers.all()) list.push_back(providerOf(status, whole));
    return list;
}

json::object statusOf(const ControlParts& parts) {
    json::array problems;
    for (const config::Problem& problem : parts.config.refused()) problems.emplace_back(toText(problem));
    const GatewayState& gateway = parts.gateway.state();
    return {{"base_url", gateway.base_url.toStdString()},
            {"listening", gateway.listening},
            {"enabled", gateway.on},
            {"pid", static_cast<std::int64_t>(getpid())},
            {"version", kVersion},
            {"in_flight", parts.engine.inFlight()},
            {"config", json::object{{"ok", parts.config.refused().empty()}, {"problems", std::move(problems)}}},
            {"providers", providersOf(parts.providers, false)},
            {"budgets", json::array{}}};
}

} // namespace

void addControlCommands(ControlServer& server, ControlParts parts) {
    // Figures come from the journal: ask, and answer when they are there.
    auto fresh = [parts](const ControlServer::Answer& answer, std::function<json::object()> make) {
        auto done = std::make_shared<QMetaObject::Connection>();
        *done = QObject::connect(&parts.providers, &Providers::changed, &parts.providers, [done, answer, make] {
            QObject::disconnect(*done);
            answer(make());
        });
        parts.providers.refreshFigures();
    };
    server.add("status", [parts, fresh](const json::object&, ControlServer::Answer answer) {
        fresh(answer, [parts] { return statusOf(parts); });
    });
    server.add("providers", [parts, fresh](const json::object&, ControlServer::Answer answer) {
        fresh(answer, [parts] { return json::object{{"providers", providersOf(parts.providers, true)}}; });
    });
    server.add("reload", [parts](const json::object&, ControlServer::Answer answer) {
        parts.config.reload();
        answer({{"ok", parts.config.refused().empty()}});
    });
    server.add("raise", [parts](const json::object&, ControlServer::Answer answer) {
        parts.raise();
        answer({{"ok", true}});
    });
}

} // namespace tollgate::bridge
