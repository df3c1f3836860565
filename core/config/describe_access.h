// SPDX-License-Identifier: GPL-3.0-or-later
// The members of `access`: who may ask, and what for.
#pragma once

#include "config/describe_provider.h"

namespace tollgate::config {

constexpr std::string_view kPermissions[] = {"metrics"};

constexpr std::string_view kEndpointNames[] = {
    "chat.completions", "responses",  "messages",    "generate_content", "ollama.chat", "ollama.generate",
    "count_tokens",     "embeddings", "completions", "moderations",      "images",      "audio",
    "rerank",           "raw"};

template <class V>
constexpr void describe(V& v, std::type_identity<RetiredSecret>) {
    v("secret", &RetiredSecret::secret, SecretWord{true}, "sha256: and the hash of the replaced key.", Need::Required);
    v("until", &RetiredSecret::until, Time{}, "When it stops working, RFC 3339.", Need::Required);
}

template <class V>
constexpr void describe(V& v, std::type_identity<AccessKey>) {
    v("id", &AccessKey::id, kId, "Name of the key in the log and in budgets.", Need::Required);
    v("name", &AccessKey::name, kLine, "Name that is shown.");
    v("owner", &AccessKey::owner, kLine, "Person or program that uses it.");
    v("secret", &AccessKey::secret, SecretWord{true}, "sha256: and the hash of the whole key in hex, or env:NAME.",
      Need::Required);
    v("hint", &AccessKey::hint, kLine, "What people recognise the key by: its kind and last four characters.");
    v("retired", &AccessKey::retired, List{Object<RetiredSecret>{}}, "Replaced keys that still work for a while.");
    v("team", &AccessKey::team, Reference{&Names::teams, "team", Need::Optional}, "Team it belongs to.");
    v("models", &AccessKey::models, List{kModel}, "Models it may ask for; * stands for any text.");
    v("enabled", &AccessKey::enabled, Switch{}, "Whether it opens anything.");
    v("expires", &AccessKey::expires, Time{}, "When it stops working, RFC 3339.");
    v("tags", &AccessKey::tags, Dictionary{kTagName, kLine}, "Tags of each of its requests.");
    v("limits", &AccessKey::limits, Object<Limits>{}, "Limits of its requests.");
    v("networks", &AccessKey::networks, List{Text{networkProblem, "^[0-9A-Fa-f:.]+/[0-9]{1,3}$"}},
      "Networks it works from, such as 192.168.1.0/24; empty: any.");
    v("permissions", &AccessKey::permissions, List{Word{kPermissions}}, "What it may do besides calling models.");
    v("only_provider", &AccessKey::only_provider, Reference{&Names::providers, "provider", Need::Optional},
      "Id of the one provider its requests may go to.");
    v("routes", &AccessKey::routes, List{Reference{&Names::routes, "route"}},
      "Ids of the routes its requests may take; empty: any.");
    v("endpoints", &AccessKey::endpoints, List{Word{kEndpointNames}}, "Endpoints it may call; empty: any.");
    v("max_usd_per_request", &AccessKey::max_usd_per_request, Dollars{}, "Dollars one request may cost; 0: no limit.");
    v("default_max_output_tokens", &AccessKey::default_max_output_tokens, Whole{0, kMostCount},
      "Tokens an answer may have when its request sets no limit; 0: the provider's own.");
    v("strict", &AccessKey::strict, Switch{}, "Whether what a translation would drop is refused instead.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<Team>) {
    v("id", &Team::id, kId, "Name of the team in keys and budgets.", Need::Required);
    v("name", &Team::name, kLine, "Name that is shown.");
    v("models", &Team::models, List{kModel}, "Models its keys may ask for; narrows theirs.");
    v("limits", &Team::limits, Object<Limits>{}, "Limits of all its keys together.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<Access>) {
    v("keys", &Access::keys, Entries{List{Object<AccessKey>{}}}, "Keys that programs show to Tollgate.");
    v("teams", &Access::teams, Entries{List{Object<Team>{}}}, "Groups of keys.");
}

template <>
struct Hooks<Access> : NoHooks<Access> {
    static void check(const At& at, Access& access);
};

} // namespace tollgate::config
