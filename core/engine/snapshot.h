// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration as requests use it: checked, indexed, with keys and prices at hand. Immutable; made on the main
// thread, posted to every lane, kept by each request that started with it.
#pragma once

#include "config/config.h"
#include "config/preset.h"
#include "config/problem.h"
#include "engine/access_index.h"
#include "engine/key_ring.h"
#include "governance/limits.h"
#include "governance/meter.h"
#include "net/connector.h"
#include "net/host_rules.h"
#include "net/origin.h"
#include "net/proxy.h"
#include "pricing/catalogue.h"
#include "pricing/price_book.h"
#include "providers/cloud.h"
#include "providers/offer.h"
#include "resilience/states.h"
#include "routing/routes.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tollgate::governance {
class Ledger;
}

namespace tollgate::engine {

// What a snapshot is made of besides the configuration.
struct Ingredients {
    std::shared_ptr<const config::Presets> presets;
    std::shared_ptr<const pricing::Catalogue> catalogue;
    KeyRing keys;
    std::unordered_map<std::string, std::string> access_key_texts; // of "env:NAME" keys, by variable name
    providers::FetchedModels fetched_models;
    routing::RouteVersions route_versions;
    net::ProxySource* system_proxy = nullptr; // may be absent
    std::string bound_address = "127.0.0.1";  // what the listener is bound to
    std::uint16_t bound_port = 0;
    Micros now = 0; // UTC: which models are retired
    // How targets and keys are doing; outlives snapshots. Null: nothing is known yet.
    std::shared_ptr<resilience::TargetStates> states;
    // What was spent, and what limits have let in; both outlive snapshots. Null: this one lets nobody in.
    std::shared_ptr<governance::Ledger> ledger;
    std::shared_ptr<governance::Limits> limits;
};

// A provider key with the header line that carries it. Wiped with the snapshot.
struct UpstreamKey {
    std::string id;
    KeyState state = KeyState::Missing;
    std::string reason; // why it is not usable
    bool enabled = true;
    std::shared_ptr<const Secret> text;
    providers::KeyUse use = providers::KeyUse::Bearer; // of clouds
    double weight = 1;
    std::uint64_t fingerprint = 0; // changes with the text
    std::shared_ptr<resilience::ProviderKeyState> health;
    std::array<std::string, 5> header_lines; // by Dialect: "authorization: Bearer …\r\n"

    UpstreamKey() = default;
    UpstreamKey(UpstreamKey&&) = default;
    UpstreamKey& operator=(UpstreamKey&&) = default;

    ~UpstreamKey() {
        for (std::string& line : header_lines) Secret::wipe(line);
    }

    bool usable() const { return enabled && state == KeyState::Ready; }

    // For taking it out of what the provider says.
    std::string_view secret() const { return text ? text->reveal() : std::string_view(); }

    const std::string& headerLine(Dialect dialect) const { return header_lines[static_cast<std::size_t>(dialect)]; }
};

// Where one dialect of a provider is spoken.
struct Address {
    net::Target target;      // what connections are kept by: origin, CA file, proxy
    std::string path_prefix; // before the endpoint's own path: "/v1"
    std::string host_line;   // "host: api.openai.com\r\n"
};

// A provider as requests use it.
struct Upstream {
    const config::Provider* config = nullptr; // in the snapshot
    const config::Preset* preset = nullptr;   // null: unknown preset
    bool key_required = false;
    std::vector<UpstreamKey> keys;
    std::array<std::optional<Address>, 5> addresses; // by Dialect
    std::string extra_lines;                         // the configured headers
    std::string vendor;                              // whose habits apply
    const providers::Cloud* cloud = nullptr;         // null but for clouds with ways of their own
    std::shared_ptr<governance::Limiter> limiter;    // of all that is sent there; null: no limit
    std::map<std::string, std::shared_ptr<governance::Limiter>, std::less<>> model_limiters;

    const Address* address(Dialect dialect) const;
    const UpstreamKey* usableKey() const; // the first that is configured to be usable, or null
    bool setsHeader(std::string_view name) const;
    governance::Limiter* limiterOf(std::string_view model) const; // of that model alone; null: no limit
    // Whether the model is spoken to in this dialect here; of clouds each model has one.
    bool speaks(Dialect dialect, std::string_view model) const;
};

struct Snapshot {
    explicit Snapshot(const config::Config& config, Ingredients from);

    const config::Config config;
    Ingredients from;
    net::HostRules hosts;
    AccessIndex access;
    std::vector<Upstream> upstreams; // in configured order
    providers::Offers offers;
    pricing::PriceBook prices;
    routing::Routes routes;
    governance::Meters meters;

    const Upstream* upstream(std::string_view id) const;
};

// The one check that serve, check-config and drafts share: what this engine cannot run as it is written.
config::Problems problemsOf(const config::Config& config, const config::Presets& presets);

// `config` must have passed problemsOf.
std::shared_ptr<const Snapshot> makeSnapshot(const config::Config& config, Ingredients from);

} // namespace tollgate::engine
