// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration as requests use it: checked, indexed, with keys and prices at hand. Immutable; made on the main
// thread, posted to every lane, kept by each request that started with it.
#pragma once

#include "config/config.h"
#include "config/preset.h"
#include "config/problem.h"
#include "engine/access_index.h"
#include "engine/key_ring.h"
#include "net/host_rules.h"
#include "net/origin.h"
#include "net/upstream_pool.h"
#include "pricing/catalogue.h"
#include "pricing/price_book.h"
#include "providers/offer.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tollgate::engine {

// What a snapshot is made of besides the configuration.
struct Ingredients {
    std::shared_ptr<const config::Presets> presets;
    std::shared_ptr<const pricing::Catalogue> catalogue;
    KeyRing keys;
    std::unordered_map<std::string, std::string> access_key_texts; // by variable name
    providers::FetchedModels fetched_models;
    std::vector<std::uint16_t> own_ports; // upstreams that lead back to us are refused
};

struct UpstreamKey {
    std::string id;
    KeyState state = KeyState::Missing;
    std::string reason; // why it is not usable
    std::string header; // "Authorization: Bearer …\r\n"; "" when none is needed. Wiped with the snapshot.
    bool enabled = true;

    bool usable() const { return enabled && state == KeyState::Ready; }

    UpstreamKey() = default;
    UpstreamKey(UpstreamKey&&) = default;
    UpstreamKey& operator=(UpstreamKey&&) = default;

    ~UpstreamKey() { Secret::wipe(header); }
};

// Where one dialect of a provider is spoken.
struct Address {
    net::UpstreamTarget target; // origin, CA, proxy: what the pool keeps connections by
    std::string path_prefix;    // before the endpoint's own path: "/v1"
    std::string host_header;    // "Host: api.openai.com\r\n"
};

// A provider as requests use it.
struct Upstream {
    const config::Provider* config = nullptr; // in the snapshot
    const config::Preset* preset = nullptr;   // may be null: custom
    std::vector<UpstreamKey> keys;
    std::array<std::optional<Address>, 5> addresses; // by Dialect
    std::string extra_headers;                       // lines

    const Address* address(Dialect dialect) const;
    // The first key that can be used now, or null.
    const UpstreamKey* usableKey() const;
};

struct Snapshot {
    config::Config config;
    Ingredients from;
    net::HostRules hosts;
    AccessIndex access;
    std::vector<Upstream> upstreams; // in configured order
    providers::Offers offers;
    std::optional<pricing::PriceBook> prices;

    const Upstream* upstream(std::string_view id) const;
};

// The one check that serve, check-config and drafts share: what this engine cannot run as it is written.
config::Problems problemsOf(const config::Config& config, const config::Presets& presets);

// `config` must have passed problemsOf. `boundAddress` is what the listener is bound to.
std::shared_ptr<const Snapshot> makeSnapshot(const config::Config& config, Ingredients from,
                                             const net::ListenAddress& boundAddress);

} // namespace tollgate::engine
