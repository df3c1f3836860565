// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/answer_ids.h"

#include <openssl/rand.h>

#include <array>

namespace tollgate::dialects::conversation {

std::string bareId(std::string_view id) {
    for (std::string_view prefix : {kChatIdPrefix, kAnthropicIdPrefix, kResponsesIdPrefix})
        if (id.starts_with(prefix)) return std::string(id.substr(prefix.size()));
    return std::string(id);
}

std::string idWith(std::string_view prefix, std::string_view bareId, std::string_view fresh) {
    return std::string(prefix) + std::string(bareId.empty() ? fresh : bareId);
}

std::string freshId() {
    constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    std::array<unsigned char, 24> bytes{};
    RAND_bytes(bytes.data(), static_cast<int>(bytes.size()));
    std::string id;
    for (unsigned char byte : bytes) id += kAlphabet[byte % kAlphabet.size()];
    return id;
}

} // namespace tollgate::dialects::conversation
