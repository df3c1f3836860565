// SPDX-License-Identifier: GPL-3.0-or-later
// The members of `budgets`, `cache` and `guardrails`.
#pragma once

#include "config/containers.h"

namespace tollgate::config {

constexpr std::string_view kPeriods[] = {"hour", "day", "week", "month", "total"};
constexpr std::string_view kBudgetActions[] = {"warn", "block"};
constexpr std::string_view kGuardrailChecks[] = {"secrets", "pii", "regex"};
constexpr std::string_view kGuardrailSides[] = {"request", "response", "both"};
constexpr std::string_view kGuardrailActions[] = {"watch", "redact", "block"};

template <class V>
constexpr void describe(V& v, std::type_identity<Budget>) {
    v("id", &Budget::id, kId, "Name of the budget.", Need::Required);
    v("name", &Budget::name, kLine, "Name that is shown; default: the id.");
    v("scope", &Budget::scope, Scope{},
      "What it counts: all, key:ID, team:ID, provider:ID, model:GLOB or tag:NAME=VALUE.");
    v("amount_usd", &Budget::amount, Dollars{true}, "Dollars that may be spent in a period.", Need::Required);
    v("period", &Budget::period, Word{kPeriods}, "Period in the user's time zone; total never starts again.");
    v("warn_percent", &Budget::warn_percent, Whole{0, 100}, "Share at which it warns.");
    v("action", &Budget::action, Word{kBudgetActions}, "What happens when it is used up.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<ExactCache>) {
    v("enabled", &ExactCache::enabled, Switch{}, "Whether answers to the very same request are given again.");
    v("ttl_s", &ExactCache::ttl_s, Whole{1, kMostSeconds}, "Seconds an answer is kept.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<SemanticCache>) {
    v("enabled", &SemanticCache::enabled, Switch{}, "Whether answers to requests that mean the same are given again.");
    v("threshold", &SemanticCache::threshold, Real{0, 1},
      "Least likeness of two requests; absent: the embedder's own.");
    v("embedder", &SemanticCache::embedder, kFilledLine, "What measures likeness.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<Cache>) {
    v("exact", &Cache::exact, Object<ExactCache>{}, "Same request, same answer.");
    v("semantic", &Cache::semantic, Object<SemanticCache>{}, "Same meaning, same answer.");
    v("max_bytes", &Cache::max_bytes, Whole{0}, "Largest size of the cache.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<Guardrail>) {
    v("id", &Guardrail::id, kId, "Name of the guardrail in routes and errors.", Need::Required);
    v("check", &Guardrail::check, Word{kGuardrailChecks}, "What it looks for.", Need::Required);
    v("pattern", &Guardrail::pattern, Text{patternProblem}, "RE2 pattern, with check regex.");
    v("on", &Guardrail::on, Word{kGuardrailSides}, "Whether it looks at requests, answers or both.");
    v("action", &Guardrail::action, Word{kGuardrailActions}, "What happens to what it finds.");
}

template <>
struct Hooks<Guardrail> : NoHooks<Guardrail> {
    static void check(const At& at, Guardrail& guardrail);
};

} // namespace tollgate::config
