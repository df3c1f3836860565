// SPDX-License-Identifier: GPL-3.0-or-later
// The whole file (DESIGN.md §3).
#pragma once

#include "config/describe_access.h"
#include "config/describe_listen.h"
#include "config/describe_policies.h"

namespace tollgate::config {

struct Version {
    void read(const At& at, std::int32_t& out) const;

    Json write(std::int32_t value, const Presets&) const { return Json::number(std::int64_t{value}); }

    Json schema() const;
};

// A route keeps its JSON; its form is checked (route_form.h).
struct RouteEntry {
    void read(const At& at, Route& out) const;
    Json write(const Route& value, const Presets& presets) const;
    Json schema() const;
};

// Overrides by provider, then by model.
struct PriceTable {
    void read(const At& at, std::map<std::string, std::map<std::string, PriceOverride>>& out) const;
    Json write(const std::map<std::string, std::map<std::string, PriceOverride>>& value, const Presets& presets) const;
    Json schema() const;
};

template <class V>
constexpr void describe(V& v, std::type_identity<Config>) {
    v("version", &Config::version, Version{}, "Version of this format: 1.", Need::Required);
    v("listen", &Config::listen, Object<Listen>{}, "Where Tollgate listens.");
    v("providers", &Config::providers, Entries{List{Object<Provider>{}}}, "Where calls go.");
    v("routes", &Config::routes, Entries{List{RouteEntry{}}}, "How a model's name becomes a provider and a model.");
    v("access", &Config::access, Object<Access>{}, "Who may ask.");
    v("budgets", &Config::budgets, Entries{List{Object<Budget>{}}}, "What may be spent.");
    v("cache", &Config::cache, Object<Cache>{}, "Answers that are given again.");
    v("guardrails", &Config::guardrails, Entries{List{Object<Guardrail>{}}}, "Checks on what goes in and comes out.");
    v("resilience", &Config::resilience, Object<Resilience>{}, "Retries and failing targets.");
    v("logging", &Config::logging, Object<Logging>{}, "What is kept of each request.");
    v("storage", &Config::storage, Object<Storage>{}, "Where it is kept.");
    v("prices", &Config::prices, PriceTable{}, "Prices and capabilities by provider and model, over everything else.");
}

} // namespace tollgate::config
