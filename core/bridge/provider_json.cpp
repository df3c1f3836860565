// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/provider_json.h"

namespace tollgate::bridge {

namespace {

namespace json = boost::json;

json::value timeOf(Micros time) {
    return time != 0 ? json::value(isoTime(time).text) : json::value(nullptr);
}

json::array keysOf(const ProviderStatus& status, ProviderDetail detail) {
    json::array keys;
    keys.reserve(status.keys.size());
    for (const ProviderKeyStatus& key : status.keys) {
        json::object object{{"id", key.key.id},
                            {"state", nameOf(key.state)},
                            {"reason", key.plain_reason},
                            {"until", timeOf(key.until)}};
        if (detail == ProviderDetail::Everything) {
            object["hint"] = key.key.hint;
            object["enabled"] = key.key.enabled;
            object["stored_in"] = toText(key.key.secret);
            object["usable"] = key.state == KeyState::Ready;
        }
        keys.push_back(std::move(object));
    }
    return keys;
}

json::array breakersOf(const ProviderStatus& status) {
    json::array breakers;
    breakers.reserve(status.breakers.size());
    for (const BreakerStatus& breaker : status.breakers)
        breakers.push_back(json::object{{"model", breaker.model},
                                        {"key", breaker.key},
                                        {"state", breaker.state},
                                        {"reason", breaker.plain_reason},
                                        {"since", timeOf(breaker.since)},
                                        {"until", timeOf(breaker.until)}});
    return breakers;
}

json::value probeOf(const ProviderStatus& status) {
    if (!status.probe) return nullptr;
    return json::object{{"at", timeOf(status.probe->at)}, {"passed", status.probe->passed}};
}

} // namespace

json::object toJson(const ProviderStatus& status, ProviderDetail detail) {
    json::object object{
        {"id", status.provider.id},       {"name", status.provider.name},   {"enabled", status.provider.enabled},
        {"state", nameOf(status.state)},  {"reason", status.plain_reason},  {"since", timeOf(status.since)},
        {"keys", keysOf(status, detail)}, {"breakers", breakersOf(status)}, {"probe", probeOf(status)}};
    if (detail == ProviderDetail::States) return object;
    object["dialect"] = nameOf(status.provider.dialect);
    object["base_url"] = status.provider.base_url;
    object["models"] = status.models.shown;
    if (!status.figures) return object;
    object["attempts_hour"] = status.figures->attempts_hour;
    object["failed_hour"] = status.figures->failed_hour;
    object["requests_day"] = status.figures->requests_day;
    object["cost_day_pico_usd"] = status.figures->cost_day.pico;
    return object;
}

json::array toJson(const std::vector<ProviderStatus>& all, ProviderDetail detail) {
    json::array list;
    list.reserve(all.size());
    for (const ProviderStatus& status : all) list.push_back(toJson(status, detail));
    return list;
}

} // namespace tollgate::bridge
