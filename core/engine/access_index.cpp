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

AccessIndex::AccessIndex(const config::Access& access, const std::unordered_map<std::string, Digest>& environment,
                         governance::Limits* limits) {
    std::map<std::string_view, std::shared_ptr<governance::Limiter>> teams;
    if (limits)
        for (const config::Team& team : access.teams)
            teams[team.id] = limits->limiter("team:" + team.id, "team \"" + team.id + "\"", team.limits);
    for (const config::AccessKey& key : access.keys) {
        std::optional<Digest> digest;
        if (key.secret.store == config::SecretRef::Store::Sha256) {
            digest = digestFromHex(key.secret.name);
        } else if (auto at = environment.find(key.secret.name); at != environment.end()) {
            digest = at->second;
        }
        if (!digest) continue;
        AccessEntry entry{key, {}, *digest, {}};
        if (limits) entry.limiters[0] = limits->limiter("key:" + key.id, "access key \"" + key.id + "\"", key.limits);
        if (const auto team = teams.find(key.team); team != teams.end()) entry.limiters[1] = team->second;
        for (const config::Team& team : access.teams)
            if (team.id == key.team) entry.team_models = team.models;
        m_byDigest.emplace(*digest, m_entries.size());
        m_entries.push_back(std::move(entry));
    }
}

const AccessEntry* AccessIndex::find(std::string_view presented) const {
    Digest digest = sha256(presented);
    auto at = m_byDigest.find(digest);
    if (at == m_byDigest.end()) return nullptr;
    const AccessEntry& entry = m_entries[at->second];
    return CRYPTO_memcmp(entry.digest.data(), digest.data(), digest.size()) == 0 ? &entry : nullptr;
}

const AccessEntry* AccessIndex::byId(std::string_view id) const {
    auto at =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const AccessEntry& entry) { return entry.key.id == id; });
    return at == m_entries.end() ? nullptr : &*at;
}

std::size_t AccessIndex::Hash::operator()(const Digest& digest) const {
    std::size_t value;
    std::memcpy(&value, digest.data(), sizeof value);
    return value;
}

} // namespace tollgate::engine
