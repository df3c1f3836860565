// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <openssl/crypto.h>

namespace tollgate {

void Secret::wipe(std::string& text) {
    // The small-string buffer keeps old bytes beyond size(): wipe the whole capacity.
    text.resize(text.capacity());
    OPENSSL_cleanse(text.data(), text.size());
    text.clear();
}

Secret Secret::take(std::string& text) {
    Secret secret{std::string_view(text)};
    wipe(text);
    return secret;
}

std::string hintOf(const Secret& secret) {
    constexpr std::string_view ellipsis = "\u2026";
    std::string_view text = secret.reveal();
    if (text.size() < 12) return std::string(ellipsis);
    std::string_view prefix;
    // The kind is what stands before the last hyphen or underscore of the first dozen characters ("sk-ant-", "gsk_").
    for (std::size_t i = 0; i < 8; ++i)
        if (text[i] == '-' || text[i] == '_') prefix = text.substr(0, i + 1);
    std::string hint(prefix);
    hint += ellipsis;
    hint += text.substr(text.size() - 4);
    return hint;
}

bool equalConstantTime(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace tollgate
