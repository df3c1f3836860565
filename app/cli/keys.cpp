// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated keys …: the access keys that clients show.
#include "cli/keys.h"

#include "cli/command.h"
#include "cli/subcommands.h"
#include "config/checks.h"

#include <boost/json/array.hpp>

#include <QDateTime>

#include <algorithm>

namespace tollgate::cli {

namespace {

namespace json = boost::json;

json::array textsOf(const std::vector<std::string>& texts) {
    return json::array(texts.begin(), texts.end());
}

json::value timeOrNull(const std::optional<Micros>& time) {
    return time ? json::value(config::toRfc3339(*time)) : json::value(nullptr);
}

} // namespace

Micros currentTime() {
    return QDateTime::currentMSecsSinceEpoch() * kMillisecond;
}

std::string_view stateOf(const config::AccessKey& key, Micros now) {
    if (!key.enabled) return "off";
    return key.expires && *key.expires <= now ? "expired" : "on";
}

json::object toJson(const config::AccessKey& key, Micros now) {
    json::object tags;
    for (const auto& [name, value] : key.tags) tags[name] = value;
    json::array retired;
    for (const config::RetiredSecret& text : key.retired)
        if (text.until.value_or(0) > now) retired.push_back(timeOrNull(text.until));
    return {{"id", key.id},
            {"name", key.name},
            {"owner", key.owner},
            {"team", key.team},
            {"hint", key.hint},
            {"enabled", key.enabled},
            {"state", stateOf(key, now)},
            {"expires", timeOrNull(key.expires)},
            {"older_until", std::move(retired)},
            {"models", textsOf(key.models)},
            {"routes", textsOf(key.routes)},
            {"endpoints", textsOf(key.endpoints)},
            {"networks", textsOf(key.networks)},
            {"only_provider", key.only_provider},
            {"tags", std::move(tags)},
            {"limits", json::object{{"requests_per_minute", key.limits.requests_per_minute},
                                    {"tokens_per_minute", key.limits.tokens_per_minute},
                                    {"concurrent", key.limits.concurrent}}},
            {"max_usd_per_request_pico_usd", key.max_usd_per_request.pico},
            {"default_max_output_tokens", key.default_max_output_tokens}};
}

config::AccessKey* keyOrComplain(config::Config& config, const std::string& id) {
    std::vector<config::AccessKey>& keys = config.access.keys;
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const auto& key) { return key.id == id; });
    if (found != keys.end()) return &*found;
    QStringList ids;
    for (const config::AccessKey& key : keys) ids << QString::fromStdString(key.id);
    printError("There is no access key " + id + didYouMean(QString::fromStdString(id), ids) + ".");
    return nullptr;
}

int keys(const QStringList& arguments) {
    constexpr Subcommand all[]{{"create", keysCreate}, {"list", keysList},     {"show", keysShow},
                               {"edit", keysEdit},     {"enable", keysEnable}, {"disable", keysDisable},
                               {"rotate", keysRotate}, {"revoke", keysRevoke}, {"usage", keysUsage}};
    return runSubcommand("keys", all, arguments);
}

} // namespace tollgate::cli
