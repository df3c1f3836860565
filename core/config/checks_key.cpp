// SPDX-License-Identifier: GPL-3.0-or-later
// What looks like a key: the forms of providers (shared knowledge of resources/providers) and of our own access keys.
#include "config/checks.h"

#include <algorithm>
#include <array>

namespace tollgate::config {

namespace {

constexpr std::array<std::string_view, 22> kPrefixes{
    "sk-", "sk_", "AIza", "gsk_", "xai-", "AKIA",  "ASIA", "csk-",  "pplx-",  "nvapi-",      "hf_",
    "r8_", "fw_", "vck_", "ghp_", "gho_", "jina_", "tgp_", "ya29.", "glpat-", "github_pat_", "eyJ"};
constexpr std::size_t kShortest = 20;

bool isKeyCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
}

// "tg-<8>-<43>" (DESIGN.md §5)
bool isAccessKey(std::string_view word) {
    return word.starts_with("tg-") && word.size() >= 40;
}

bool isKeyWord(std::string_view word) {
    if (word.size() < kShortest || !std::all_of(word.begin(), word.end(), isKeyCharacter)) return false;
    if (isAccessKey(word)) return true;
    bool known = std::any_of(kPrefixes.begin(), kPrefixes.end(), [&](auto prefix) { return word.starts_with(prefix); });
    bool mixed =
        std::any_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
    return known && mixed;
}

} // namespace

bool looksLikeKey(std::string_view text) {
    constexpr std::string_view separators = " \t\r\n,;:=\"'/?&";
    while (!text.empty()) {
        const auto end = text.find_first_of(separators);
        if (isKeyWord(text.substr(0, end))) return true;
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return false;
}

} // namespace tollgate::config
