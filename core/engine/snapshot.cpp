// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot.h"

#include "base/text.h"
#include "engine/meters.h"
#include "providers/credentials.h"
#include "providers/upstream.h"

#include <algorithm>
#include <cstring>

namespace tollgate::engine {

namespace {

constexpr std::array kDialects{Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini,
                               Dialect::Ollama};

std::string today(Micros now) {
    return std::string(isoTime(now).text).substr(0, 10);
}

std::unordered_map<std::string, Digest> digestsOf(std::unordered_map<std::string, std::string>& texts) {
    std::unordered_map<std::string, Digest> digests;
    for (auto& [name, text] : texts) {
        digests.emplace(name, sha256(text));
        Secret::wipe(text); // only the hash is kept
    }
    return digests;
}

std::optional<Address> addressOf(const config::Provider& provider, const config::Preset* preset, Dialect dialect,
                                 const net::EnvironmentProxies& environment, net::ProxySource* system) {
    auto known = providers::dialectsOf(provider, preset);
    if (std::find(known.begin(), known.end(), dialect) == known.end()) return std::nullopt;
    auto text = providers::baseUrlFor(provider, preset, dialect);
    if (!text) return std::nullopt;
    auto url = net::parseBaseUrl(*text);
    if (!url) return std::nullopt;
    Address address;
    address.target = {url->origin, provider.ca_file, net::chooseProxy(url->origin, environment, system)};
    address.path_prefix = url->path_prefix;
    address.host_line = "host: " + url->origin.authority() + "\r\n";
    return address;
}

// No part of the text can be told from it. At another address the key is another one: nobody there has refused it.
std::uint64_t fingerprintOf(const Secret& text, const std::string& address) {
    std::string shown;
    shown.reserve(address.size() + 1 + text.reveal().size()); // no copy of it is left behind
    shown.append(address).append("\n").append(text.reveal());
    const Digest digest = sha256(shown);
    Secret::wipe(shown);
    std::uint64_t fingerprint = 0;
    std::memcpy(&fingerprint, digest.data(), sizeof fingerprint);
    return fingerprint;
}

UpstreamKey keyOf(const config::Provider& provider, const config::Preset* preset, const config::ProviderKey& key,
                  const Ingredients& from) {
    const KeyRing& ring = from.keys;
    UpstreamKey result;
    result.id = key.id;
    result.enabled = key.enabled;
    result.weight = key.weight;
    result.health = from.states->key(provider.id, key.id);
    auto at = ring.find({provider.id, key.id});
    if (!key.enabled) {
        result.reason = "it is switched off";
    } else if (at == ring.end()) {
        result.reason = "it has not been read yet";
    } else {
        result.state = at->second.state;
        result.reason = at->second.reason;
    }
    if (!result.usable() || !at->second.text) return result;
    result.text = at->second.text;
    result.fingerprint = fingerprintOf(*result.text, provider.base_url);
    if (const providers::Cloud* cloud = providers::cloudOf(provider, preset))
        if (auto use = cloud->useOf(result.secret())) result.use = *use; // what is wrong is told below
    for (Dialect dialect : kDialects) {
        auto header = providers::credentialFor(provider, preset, dialect, *at->second.text);
        if (!header) {
            result.state = KeyState::Missing;
            result.reason = header.error().message;
            return result;
        }
        if (!*header) continue;
        std::string& line = result.header_lines[static_cast<std::size_t>(dialect)];
        line.append((*header)->name).append(": ").append((*header)->value.reveal()).append("\r\n");
    }
    return result;
}

void limit(Upstream& upstream, governance::Limits& limits) {
    const config::Provider& provider = *upstream.config;
    upstream.limiter = limits.limiter("provider:" + provider.id, provider.name, provider.limits);
    if (!provider.models) return;
    for (const config::Model& model : *provider.models)
        if (auto limiter =
                limits.limiter("model:" + provider.id + "/" + model.id, provider.name + " · " + model.id, model.limits))
            upstream.model_limiters.emplace(model.id, std::move(limiter));
}

Upstream upstreamOf(const config::Provider& provider, const Ingredients& from,
                    const net::EnvironmentProxies& environment) {
    Upstream upstream;
    upstream.config = &provider;
    upstream.preset = from.presets->find(provider.preset);
    upstream.key_required = upstream.preset ? upstream.preset->key_required : false;
    upstream.vendor = providers::vendorOf(provider, upstream.preset);
    upstream.cloud = providers::cloudOf(provider, upstream.preset);
    for (Dialect dialect : kDialects)
        upstream.addresses[static_cast<std::size_t>(dialect)] =
            addressOf(provider, upstream.preset, dialect, environment, from.system_proxy);
    for (const config::ProviderKey& key : provider.keys)
        upstream.keys.push_back(keyOf(provider, upstream.preset, key, from));
    if (from.limits) limit(upstream, *from.limits);
    for (const auto& [name, value] : provider.headers) upstream.extra_lines += name + ": " + value + "\r\n";
    return upstream;
}

} // namespace

const Address* Upstream::address(Dialect dialect) const {
    const auto& address = addresses[static_cast<std::size_t>(dialect)];
    return address ? &*address : nullptr;
}

const UpstreamKey* Upstream::usableKey() const {
    auto at = std::find_if(keys.begin(), keys.end(), [](const UpstreamKey& key) { return key.usable(); });
    return at == keys.end() ? nullptr : &*at;
}

bool Upstream::setsHeader(std::string_view name) const {
    return std::any_of(config->headers.begin(), config->headers.end(),
                       [&](const auto& header) { return equalsIgnoreCase(header.first, name); });
}

governance::Limiter* Upstream::limiterOf(std::string_view model) const {
    if (model_limiters.empty()) return nullptr;
    const auto at = model_limiters.find(model);
    return at == model_limiters.end() ? nullptr : at->second.get();
}

bool Upstream::speaks(Dialect dialect, std::string_view model) const {
    return address(dialect) && (!cloud || cloud->dialectOf(model) == dialect);
}

Snapshot::Snapshot(const config::Config& given, Ingredients ingredients)
    : config(given),
      from(std::move(ingredients)),
      hosts(from.bound_address, from.bound_port, config.listen.extra_hosts, config.listen.allowed_origins),
      access(config.access, digestsOf(from.access_key_texts), from.limits.get()),
      offers(config, *from.presets, from.catalogue, from.fetched_models, today(from.now)),
      prices(config, *from.presets, from.catalogue),
      routes(config, from.route_versions),
      meters(metersOf(config, routes, from.ledger.get(), from.now)) {
    if (!from.states) from.states = std::make_shared<resilience::TargetStates>();
    net::EnvironmentProxies environment = net::EnvironmentProxies::ofProcess();
    for (const config::Provider& provider : config.providers)
        upstreams.push_back(upstreamOf(provider, from, environment));
}

const Upstream* Snapshot::upstream(std::string_view id) const {
    auto at = std::find_if(upstreams.begin(), upstreams.end(),
                           [&](const Upstream& upstream) { return upstream.config->id == id; });
    return at == upstreams.end() ? nullptr : &*at;
}

std::shared_ptr<const Snapshot> makeSnapshot(const config::Config& config, Ingredients from) {
    return std::make_shared<const Snapshot>(config, std::move(from));
}

} // namespace tollgate::engine
