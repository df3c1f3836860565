// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/access_key.h"

#include "base/text.h"
#include "config/free_id.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace tollgate::secrets {

namespace {

constexpr std::string_view kBase64Url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string base64Url(std::span<const unsigned char> bytes) {
    std::string text;
    unsigned bits = 0;
    int count = 0;
    for (unsigned char byte : bytes) {
        bits = (bits << 8) | byte;
        for (count += 8; count >= 6; count -= 6) text += kBase64Url[(bits >> (count - 6)) & 63];
    }
    if (count > 0) text += kBase64Url[(bits << (6 - count)) & 63];
    return text;
}

void removeBudgets(config::Config& config, const std::string& scope) {
    std::erase_if(config.budgets, [&](const config::Budget& budget) { return budget.scope == scope; });
}

} // namespace

NewAccessKey makeAccessKey() {
    std::array<unsigned char, 32> random;
    std::array<unsigned char, 8> name;
    if (RAND_bytes(random.data(), random.size()) != 1 || RAND_bytes(name.data(), name.size()) != 1) std::abort();
    std::string text = "tg-";
    for (unsigned char byte : name) text += "abcdefghijkmnpqrstuvwxyz23456789"[byte & 31];
    std::string secret = base64Url(random);
    text += "-" + secret;
    Secret::wipe(secret);
    OPENSSL_cleanse(random.data(), random.size());
    config::SecretRef hash{config::SecretRef::Store::Sha256, sha256Hex(text)};
    Secret secretText = Secret::take(text);
    std::string hint = hintOf(secretText);
    return {std::move(secretText), std::move(hash), std::move(hint)};
}

std::string freeKeyId(const config::Config& config, const std::string& name) {
    return config::freeId(name, "key", [&](const std::string& id) { return config.accessKey(id) != nullptr; });
}

std::string freeTeamId(const config::Config& config, const std::string& name) {
    const std::vector<config::Team>& teams = config.access.teams;
    return config::freeId(name, "team", [&](const std::string& id) {
        return std::any_of(teams.begin(), teams.end(), [&](const config::Team& team) { return team.id == id; });
    });
}

void replaceText(config::AccessKey& key, const NewAccessKey& made, Micros now, Micros overlap) {
    std::erase_if(key.retired, [&](const config::RetiredSecret& retired) { return retired.until.value_or(0) <= now; });
    if (overlap > 0) key.retired.push_back({key.secret, now + overlap});
    key.secret = made.hash;
    key.hint = made.hint;
}

bool removeAccessKey(config::Config& config, const std::string& id) {
    removeBudgets(config, "key:" + id);
    return std::erase_if(config.access.keys, [&](const config::AccessKey& key) { return key.id == id; }) > 0;
}

bool removeTeam(config::Config& config, const std::string& id) {
    removeBudgets(config, "team:" + id);
    return std::erase_if(config.access.teams, [&](const config::Team& team) { return team.id == id; }) > 0;
}

} // namespace tollgate::secrets
