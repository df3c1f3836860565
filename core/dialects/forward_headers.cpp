// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/forward_headers.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace tollgate::dialects {

namespace {

constexpr std::array<std::string_view, 11> kToProvider{
    "openai-beta", "openai-organization", "openai-project", "user-agent",      "x-client-request-id", "session-id",
    "thread-id",   "originator",          "x-app",          "idempotency-key", "x-goog-api-client",
};
constexpr std::array<std::string_view, 5> kToProviderPrefixes{"anthropic-", "x-stainless-", "x-codex-", "x-openai-",
                                                              "x-claude-code-"};

constexpr std::array<std::string_view, 6> kToClient{"request-id",     "x-request-id",   "retry-after",
                                                    "retry-after-ms", "x-should-retry", "x-generation-id"};
constexpr std::array<std::string_view, 5> kToClientPrefixes{"x-ratelimit-", "ratelimit-", "anthropic-", "openai-",
                                                            "x-amzn-"};

bool startsWith(std::string_view name, std::string_view prefix) {
    return name.size() > prefix.size() && equalsIgnoreCase(name.substr(0, prefix.size()), prefix);
}

template <std::size_t N, std::size_t M>
bool listed(std::string_view name, const std::array<std::string_view, N>& names,
            const std::array<std::string_view, M>& prefixes) {
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view known) { return equalsIgnoreCase(name, known); }) ||
           std::any_of(prefixes.begin(), prefixes.end(),
                       [&](std::string_view prefix) { return startsWith(name, prefix); });
}

} // namespace

bool forwardsToProvider(std::string_view name) {
    return listed(name, kToProvider, kToProviderPrefixes);
}

bool forwardsToClient(std::string_view name) {
    return listed(name, kToClient, kToClientPrefixes);
}

} // namespace tollgate::dialects
