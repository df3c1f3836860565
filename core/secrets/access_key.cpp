// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/access_key.h"

#include "base/text.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <array>
#include <cstdlib>

namespace tollgate::secrets {

namespace {

constexpr std::string_view kBase64Url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t kLongestId = 40;

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
    return {Secret::take(text), std::move(hash)};
}

std::string freeKeyId(const config::Config& config, const std::string& name) {
    std::string base;
    for (char c : lowerCase(name)) {
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain) {
            base += c;
        } else if (!base.empty() && base.back() != '-') {
            base += '-';
        }
    }
    base = base.substr(0, kLongestId - 4);
    while (!base.empty() && base.back() == '-') base.pop_back();
    if (base.empty()) base = "key";
    std::string id = base;
    for (int i = 2; config.accessKey(id); ++i) id = base + "-" + std::to_string(i);
    return id;
}

} // namespace tollgate::secrets
