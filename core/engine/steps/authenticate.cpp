// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/authenticate.h"

#include "base/text.h"
#include "engine/exchange.h"
#include "net/networks.h"

#include <array>

namespace tollgate::engine {

namespace {

constexpr std::string_view kBearer = "bearer ";

std::string_view bearerToken(std::string_view authorization) {
    if (authorization.size() <= kBearer.size()) return {};
    if (!equalsIgnoreCase(authorization.substr(0, kBearer.size()), kBearer)) return {};
    return trimmed(authorization.substr(kBearer.size()));
}

std::string_view keyParameter(std::string_view query) {
    while (!query.empty()) {
        auto end = query.find('&');
        std::string_view part = query.substr(0, end);
        if (part.starts_with("key=")) return part.substr(4);
        if (end == std::string_view::npos) break;
        query.remove_prefix(end + 1);
    }
    return {};
}

Refusal refusalOf(std::string_view code, int status, std::string message) {
    Refusal refusal{.status = status, .code = code, .message = std::move(message)};
    refusal.outcome = record::Outcome::Denied;
    return refusal;
}

// A key that is known may still not be used now or from here.
std::optional<Refusal> checkEntry(const Exchange& exchange, const AccessEntry& entry) {
    const config::AccessKey& key = entry.key;
    if (!key.enabled)
        return refusalOf("key_disabled", 403,
                         "The access key \"" + key.id +
                             "\" is switched off. Switch it on in Tollgate, or use another.");
    if (key.expires && *key.expires <= exchange.lane.shared.clock.now())
        return refusalOf("key_disabled", 403,
                         "The access key \"" + key.id + "\" expired at " + isoTime(*key.expires).text +
                             ". Make a new one in Tollgate.");
    if (!key.networks.empty() && !net::inAnyNetwork(exchange.client.peer().address(), key.networks))
        return refusalOf("key_disabled", 403, "The access key \"" + key.id + "\" may not be used from this network.");
    return std::nullopt;
}

} // namespace

std::string withoutKey(std::string_view query) {
    std::string result;
    while (!query.empty()) {
        auto end = query.find('&');
        std::string_view part = query.substr(0, end);
        if (!part.starts_with("key=") && !part.empty()) {
            if (!result.empty()) result += '&';
            result += part;
        }
        if (end == std::string_view::npos) break;
        query.remove_prefix(end + 1);
    }
    return result;
}

std::optional<Refusal> authenticate(Exchange& exchange) {
    const net::RequestHead& head = exchange.client.head();
    const std::array<std::string_view, 5> shown{bearerToken(head.find("authorization")), head.find("x-api-key"),
                                                head.find("api-key"), head.find("x-goog-api-key"),
                                                keyParameter(head.query)};
    bool any = false;
    for (std::string_view text : shown) {
        if (text.empty()) continue;
        any = true;
        exchange.access = exchange.snapshot->access.find(text);
        if (exchange.access) break;
    }
    if (!exchange.access) {
        Refusal refusal = refusalOf(
            "invalid_access_key", 401,
            any ? "Invalid gateway key. Copy the access key from Tollgate; a provider's own key does not work here."
                : "No access key. Send Tollgate's access key as \"Authorization: Bearer tg-…\" or \"x-api-key\".");
        refusal.with_record = false;
        return refusal;
    }
    exchange.row->key = exchange.access->key.id;
    exchange.row->team = exchange.access->key.team;
    for (const auto& [name, value] : exchange.access->key.tags) exchange.row->tags.emplace_back(name, value);
    return checkEntry(exchange, *exchange.access);
}

} // namespace tollgate::engine
