// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/access_index.h"

#include "base/text.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <new>
#include <optional>

namespace tollgate::engine {

namespace {

int hexValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

std::optional<Digest> digestFromHex(std::string_view hex) {
    Digest digest;
    if (hex.size() != digest.size() * 2) return std::nullopt;
    for (std::size_t i = 0; i < digest.size(); ++i) {
        int high = hexValue(hex[2 * i]), low = hexValue(hex[2 * i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        digest[i] = static_cast<unsigned char>(high * 16 + low);
    }
    return digest;
}

bool matchesAny(const std::vector<std::string>& globs, std::string_view model) {
    return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) { return matchesGlob(glob, model); });
}

std::optional<Digest> digestOf(const config::SecretRef& secret,
                               const std::unordered_map<std::string, Digest>& environment) {
    if (secret.store == config::SecretRef::Store::Sha256) return digestFromHex(secret.name);
    auto at = environment.find(secret.name);
    return at == environment.end() ? std::nullopt : std::optional(at->second);
}

std::uint32_t endpointBits(const std::vector<std::string>& names) {
    if (names.empty()) return ~0U;
    std::uint32_t bits = 0;
    for (const std::string& name : names)
        if (auto endpoint = endpointFromName(name)) bits |= 1U << static_cast<unsigned>(*endpoint);
    return bits;
}

} // namespace

// OpenSSL's own shorthand looks the algorithm up anew each time, which takes longer than the digest of a key.
Digest sha256(std::string_view text) {
    static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                                       &EVP_MD_CTX_free);
    Digest digest;
    const bool done = EVP_DigestInit_ex2(context.get(), algorithm, nullptr) == 1 &&
                      EVP_DigestUpdate(context.get(), text.data(), text.size()) == 1 &&
                      EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) == 1;
    if (!done) throw std::bad_alloc(); // nothing else can fail here
    return digest;
}

bool AccessEntry::allowsModel(std::string_view model) const {
    return matchesAny(key.models, model) && (key.team.empty() || matchesAny(team_models, model));
}

bool AccessEntry::allowsRoute(std::string_view id) const {
    return key.routes.empty() || std::find(key.routes.begin(), key.routes.end(), id) != key.routes.end();
}

AccessIndex::AccessIndex(const config::Access& access, const std::unordered_map<std::string, Digest>& environment,
                         governance::Limits* limits) {
    const auto add = [&](const std::optional<Digest>& digest, Micros until) {
        if (digest) m_byDigest.emplace(*digest, Opened{m_entries.size(), until});
    };
    std::map<std::string_view, std::shared_ptr<governance::Limiter>> teams;
    if (limits)
        for (const config::Team& team : access.teams)
            teams[team.id] = limits->limiter("team:" + team.id, "team \"" + team.id + "\"", team.limits);
    for (const config::AccessKey& key : access.keys) {
        add(digestOf(key.secret, environment), kForever);
        for (const config::RetiredSecret& retired : key.retired)
            add(digestOf(retired.secret, environment), retired.until.value_or(0));
        AccessEntry entry{key, {}, endpointBits(key.endpoints), {}};
        if (limits) entry.limiters[0] = limits->limiter("key:" + key.id, "access key \"" + key.id + "\"", key.limits);
        if (const auto team = teams.find(key.team); team != teams.end()) entry.limiters[1] = team->second;
        for (const config::Team& team : access.teams)
            if (team.id == key.team) entry.team_models = team.models;
        m_entries.push_back(std::move(entry));
    }
}

AccessMatch AccessIndex::find(std::string_view presented) const {
    Digest digest = sha256(presented);
    auto at = m_byDigest.find(digest);
    if (at == m_byDigest.end() || CRYPTO_memcmp(at->first.data(), digest.data(), digest.size()) != 0) return {};
    return {&m_entries[at->second.entry], &at->first, at->second.until};
}

const AccessEntry* AccessIndex::byId(std::string_view id) const {
    auto at =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const AccessEntry& entry) { return entry.key.id == id; });
    return at == m_entries.end() ? nullptr : &*at;
}

bool AccessIndex::opens(const Digest& secret, std::string_view id) const {
    auto at = m_byDigest.find(secret);
    return at != m_byDigest.end() && m_entries[at->second.entry].key.id == id;
}

std::size_t AccessIndex::Hash::operator()(const Digest& digest) const {
    std::size_t value;
    std::memcpy(&value, digest.data(), sizeof value);
    return value;
}

} // namespace tollgate::engine
