// SPDX-License-Identifier: GPL-3.0-or-later
// The members of `listen` and of what keeps running: resilience, logging, storage.
#pragma once

#include "config/containers.h"

namespace tollgate::config {

constexpr std::string_view kBodiesWords[] = {"all", "errors", "none"};
constexpr std::string_view kDrivers[] = {"sqlite", "postgresql"};

template <class V>
constexpr void describe(V& v, std::type_identity<Tls>) {
    v("cert", &Tls::cert, kFilledLine, "Path of the certificate chain, PEM.", Need::Required);
    v("key", &Tls::key, kFilledLine, "Path of the private key, PEM.", Need::Required);
}

template <class V>
constexpr void describe(V& v, std::type_identity<Listen>) {
    v("address", &Listen::address, Text{listenAddressProblem, "^(localhost|[0-9A-Fa-f:.]+)$"},
      "Address to listen on. Anything but this computer's own loopback needs tls or plain_http.");
    v("port", &Listen::port, Whole{0, 65535}, "Port; 0 picks a free one.");
    v("extra_hosts", &Listen::extra_hosts, List{Text{hostProblem}},
      "Further names, with or without a port, that clients may use in Host.");
    v("allowed_origins", &Listen::allowed_origins, List{Text{originProblem, "^https?://[^/]+$"}},
      "Web origins that may call Tollgate from a browser.");
    v("tls", &Listen::tls, Object<Tls>{}, "Certificate to serve HTTPS with.");
    v("plain_http", &Listen::plain_http, Switch{}, "Allows HTTP without TLS on a network address.");
    v("max_body_bytes", &Listen::max_body_bytes, Whole{1, 4'294'967'296}, "Largest request body that is taken.");
    v("enabled", &Listen::enabled, Switch{}, "False answers every call with 503 gateway_off.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<Breaker>) {
    v("failures", &Breaker::failures, Whole{1, 1000}, "Failures in a row that open the breaker.");
    v("error_percent", &Breaker::error_percent, Whole{1, 100}, "Share of failures within the window that opens it.");
    v("min_requests", &Breaker::min_requests, Whole{1, 1'000'000}, "Requests in the window before the share counts.");
    v("window_s", &Breaker::window_s, Whole{1, 86'400}, "Length of the window in seconds.");
    v("open_s", &Breaker::open_s, Whole{1, 86'400}, "Seconds it stays open the first time; doubles each time.");
    v("open_max_s", &Breaker::open_max_s, Whole{1, 86'400}, "Longest time it stays open, in seconds.");
    v("half_open_successes", &Breaker::half_open_successes, Whole{1, 1000}, "Successes that close it again.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<Retry>) {
    v("base_ms", &Retry::base_ms, Whole{0, kMostMillis},
      "First wait before the same target is tried again; doubles each time.");
    v("cap_ms", &Retry::cap_ms, Whole{0, kMostMillis}, "Longest such wait.");
    v("retry_after_cap_s", &Retry::retry_after_cap_s, Whole{0, 86'400},
      "Longest Retry-After of a provider that is waited for.");
    v("retries", &Retry::retries, Whole{0, 20}, "Times a target is tried again whose node says nothing of it.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<Resilience>) {
    v("breaker", &Resilience::breaker, Object<Breaker>{}, "When a failing target is left alone.");
    v("retry", &Resilience::retry, Object<Retry>{}, "Waiting before the same target is tried again.");
    v("deadline_s", &Resilience::deadline_s, Whole{1, 86'400}, "Seconds a request may take up to its first event.");
    v("limit_wait_ms", &Resilience::limit_wait_ms, Whole{0, 60'000},
      "Longest wait for room in the limits of a provider or model before another target is asked.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<Logging>) {
    v("bodies", &Logging::bodies, Word{kBodiesWords},
      "Whose texts are kept: of all requests, of failed ones, of none.");
    v("retention_days", &Logging::retention_days, Whole{0, 36'500}, "Days texts are kept.");
    v("max_bytes", &Logging::max_bytes, Whole{0}, "Size beyond which the oldest texts go.");
    v("facts_days", &Logging::facts_days, Whole{0, 36'500}, "Days rows without texts are kept.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<Storage>) {
    v("driver", &Storage::driver, Word{kDrivers}, "Where the journal is.");
    v("url_secret", &Storage::url_secret, Text{urlSecretProblem, "^(|keychain|env:[A-Za-z_][A-Za-z0-9_]*)$"},
      "Where the database's address is kept: keychain or env:NAME; with postgresql.");
}

template <>
struct Hooks<Listen> : NoHooks<Listen> {
    static void check(const At& at, Listen& listen);
};

template <>
struct Hooks<Storage> : NoHooks<Storage> {
    static void check(const At& at, Storage& storage);
};

} // namespace tollgate::config
