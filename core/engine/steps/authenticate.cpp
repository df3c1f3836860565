// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/authenticate.h"

#include "base/text.h"
#include "dialects/percent.h"
#include "engine/access_scope.h"
#include "engine/exchange.h"
#include "net/networks.h"

#include <algorithm>
#include <map>

namespace tollgate::engine {

namespace {

constexpr std::string_view kBearer = "bearer ";

std::string_view bearerToken(std::string_view authorization) {
    if (!equalsIgnoreCase(authorization.substr(0, kBearer.size()), kBearer)) return {};
    return trimmed(authorization.substr(kBearer.size()));
}

// What a header shows as a key; "" when it is none of those that carry one.
std::string_view keyIn(const net::Field& field) {
    switch (field.name.size()) {
    case 7: return equalsIgnoreCase(field.name, "api-key") ? field.value : std::string_view();
    case 9: return equalsIgnoreCase(field.name, "x-api-key") ? field.value : std::string_view();
    case 13: return equalsIgnoreCase(field.name, "authorization") ? bearerToken(field.value) : std::string_view();
    case 14: return equalsIgnoreCase(field.name, "x-goog-api-key") ? field.value : std::string_view();
    default: return {};
    }
}

bool isCall(dialects::RouteKind kind) {
    return kind == dialects::RouteKind::Call || kind == dialects::RouteKind::Raw;
}

Refusal refusalOf(std::string_view code, int status, std::string message) {
    return {.status = status, .code = code, .message = std::move(message)};
}

// A key that is known may still not be used now, from here or for this.
std::optional<Refusal> checkEntry(const Exchange& exchange, const AccessMatch& match) {
    const config::AccessKey& key = match.entry->key;
    if (!key.enabled)
        return refusalOf("key_disabled", 403,
                         "The access key \"" + key.id +
                             "\" is switched off. Switch it on in Tollgate, or use another.");
    if (key.expires && *key.expires <= exchange.lane.shared.clock.now())
        return refusalOf("key_disabled", 403,
                         "The access key \"" + key.id + "\" expired at " + isoTime(*key.expires).text +
                             ". Make a new one in Tollgate.");
    if (match.until != kForever && match.until <= exchange.lane.shared.clock.now())
        return refusalOf("key_disabled", 403,
                         "This text of the access key \"" + key.id + "\" was replaced and worked until " +
                             isoTime(match.until).text + ". Use the new one.");
    if (!key.networks.empty() && !net::inAnyNetwork(exchange.client.peer().address(), key.networks))
        return refusalOf("key_disabled", 403, "The access key \"" + key.id + "\" may not be used from this network.");
    if (isCall(exchange.match.kind))
        if (auto denied = endpointDenied(*match.entry, exchange.row->endpoint))
            return refusalOf("key_disabled", 403, std::move(*denied));
    return std::nullopt;
}

// Everything a request shows as a key, one after the other, until one is good.
class Search {
public:
    explicit Search(Exchange& exchange) : m_exchange(exchange) {}

    // True when the search is over.
    bool offer(std::string_view text) {
        if (text.empty()) return false;
        m_any = true;
        const AccessMatch match = m_exchange.snapshot->access.find(text);
        if (!match.entry) return false;
        std::optional<Refusal> problem = checkEntry(m_exchange, match);
        if (problem && m_exchange.access) return false; // the first that is known is the one to speak of
        m_exchange.access = match.entry;
        m_exchange.access_secret = match.secret;
        m_problem = std::move(problem);
        return !m_problem;
    }

    bool offerQuery(std::string_view query) {
        while (!query.empty()) {
            const std::string_view part = query.substr(0, query.find('&'));
            query.remove_prefix(std::min(query.size(), part.size() + 1));
            if (!part.starts_with("key=")) continue;
            const auto text = dialects::percentDecoded(part.substr(4));
            if (text && offer(*text)) return true;
        }
        return false;
    }

    std::optional<Refusal> verdict() {
        if (m_exchange.access) return std::move(m_problem);
        Refusal refusal = refusalOf(
            "invalid_access_key", 401,
            m_any ? "Invalid gateway key. Copy the access key from Tollgate; a provider's own key does not work here."
                  : "No access key. Send Tollgate's access key as \"Authorization: Bearer tg-…\" or \"x-api-key\".");
        refusal.with_record = false;
        return refusal;
    }

private:
    Exchange& m_exchange;
    bool m_any = false;
    std::optional<Refusal> m_problem;
};

// The key's own tags are its owner's word; a client cannot say otherwise.
void addKeyTags(const std::map<std::string, std::string>& ofKey, record::Tags& tags) {
    for (const auto& tag : ofKey) {
        auto same = std::find_if(tags.begin(), tags.end(), [&](const auto& other) { return other.first == tag.first; });
        if (same == tags.end()) {
            tags.emplace_back(tag);
        } else {
            same->second = tag.second;
        }
    }
}

} // namespace

std::optional<Refusal> authenticate(Exchange& exchange) {
    const net::RequestHead& head = exchange.client.head();
    Search search(exchange);
    const bool found = std::any_of(head.fields.begin(), head.fields.end(),
                                   [&](const net::Field& field) { return search.offer(keyIn(field)); });
    if (!found) search.offerQuery(head.query);
    if (const AccessEntry* entry = exchange.access) {
        exchange.row->key = entry->key.id;
        exchange.row->team = entry->key.team;
        addKeyTags(entry->key.tags, exchange.row->tags);
    }
    return search.verdict();
}

} // namespace tollgate::engine
