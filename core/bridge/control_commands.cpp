// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/control_commands.h"

#include "bridge/budget_json.h"
#include "bridge/config_store.h"
#include "bridge/control_server.h"
#include "bridge/explaining.h"
#include "bridge/gateway.h"
#include "bridge/live_feed.h"
#include "bridge/provider_json.h"
#include "bridge/providers.h"
#include "bridge/snapshot_builder.h"
#include "engine/engine.h"
#include "record/filter.h"
#include "record/json.h"
#include "version.h"

#include <boost/json/array.hpp>

#include <QDateTime>
#include <QTimer>

#include <unistd.h>

#include <memory>

namespace tollgate::bridge {

namespace {

namespace json = boost::json;

constexpr int kPatienceMs = 2000;

json::array refusedIn(const ConfigStore& config) {
    json::array problems;
    for (const config::Problem& problem : config.refused()) problems.emplace_back(toText(problem));
    return problems;
}

json::object statusOf(const ControlParts& parts) {
    const GatewayState& gateway = parts.gateway.state();
    return {{"base_url", gateway.base_url.toStdString()},
            {"listening", gateway.listening},
            {"enabled", gateway.on},
            {"pid", static_cast<std::int64_t>(getpid())},
            {"version", kVersion},
            {"in_flight", parts.engine.inFlight()},
            {"config", json::object{{"ok", parts.config.refused().empty()}, {"problems", refusedIn(parts.config)}}},
            {"providers", toJson(parts.providers.all(), ProviderDetail::States)},
            {"budgets", toJson(parts.budgets.all())}};
}

// Tells of each request that ends and fits, as long as the asker is there.
void follow(const ControlParts& parts, const json::object& question, const ControlServer::Asker& asker) {
    const json::value* text = question.if_contains("filter");
    const QDateTime now = QDateTime::currentDateTime();
    auto filter = record::parseFilter(
        text && text->is_string() ? std::string_view(text->get_string()) : "",
        {now.toMSecsSinceEpoch() * kMillisecond, now.date().startOfDay().toMSecsSinceEpoch() * kMillisecond});
    if (!filter) {
        asker.answer({{"error", filter.error().message}});
        return;
    }
    auto watch = std::make_shared<LiveFeed::Watch>(parts.live.watch());
    QObject::connect(&parts.live, &LiveFeed::batch, asker.context,
                     [watch, asker, filter = std::move(*filter)](const std::vector<record::LiveEvent>& events) {
                         for (const record::LiveEvent& event : events)
                             if (event.kind == record::LiveEvent::Kind::Finished && event.request &&
                                 record::matches(filter, *event.request))
                                 asker.answer({{"request", record::toJson(*event.request)}});
                     });
    asker.answer({{"following", true}});
}

} // namespace

void addControlCommands(ControlServer& server, ControlParts parts) {
    using Asker = ControlServer::Asker;
    // Figures come from the journal: ask, and answer when they are there, or without them when the journal is slow.
    auto fresh = [parts](const Asker& asker, const std::function<json::object()>& make) {
        auto* turn = new QObject(asker.context);
        auto answer = [turn, asker, make] {
            asker.answer(make());
            delete turn;
        };
        QObject::connect(&parts.providers, &Providers::refreshed, turn, answer);
        QTimer::singleShot(kPatienceMs, turn, answer);
        parts.providers.refreshFigures();
    };
    server.add("status", [parts, fresh](const json::object&, const Asker& asker) {
        fresh(asker, [parts] { return statusOf(parts); });
    });
    server.add("providers", [parts, fresh](const json::object&, const Asker& asker) {
        fresh(asker, [parts] {
            return json::object{{"providers", toJson(parts.providers.all(), ProviderDetail::Everything)}};
        });
    });
    server.add("retry_provider", [parts](const json::object& question, const Asker& asker) {
        const json::value* id = question.if_contains("id");
        const std::string name = id && id->is_string() ? std::string(id->get_string()) : std::string();
        const QString error = parts.providers.tryAgain(QString::fromStdString(name));
        if (!error.isEmpty()) {
            asker.answer({{"error", error.toStdString()}});
            return;
        }
        const ProviderStatus* status = parts.providers.find(QString::fromStdString(name));
        asker.answer({{"provider", toJson(*status, ProviderDetail::States)}});
    });
    server.add("explain", [parts](const json::object& question, const Asker& asker) {
        asker.answer(explained(*parts.snapshots.current(), explainQuestionFrom(question), parts.clock.now(),
                               parts.clock.steady()));
    });
    server.add("reload", [parts](const json::object&, const Asker& asker) {
        parts.config.reload();
        asker.answer({{"ok", parts.config.refused().empty()}, {"problems", refusedIn(parts.config)}});
    });
    server.add("raise", [parts](const json::object&, const Asker& asker) {
        parts.raise();
        asker.answer({{"ok", true}});
    });
    server.add("follow", [parts](const json::object& question, const Asker& asker) { follow(parts, question, asker); });
}

} // namespace tollgate::bridge
