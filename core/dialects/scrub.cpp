// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/scrub.h"

#include "base/text.h"
#include "dialects/percent.h"

#include <algorithm>
#include <array>

namespace tollgate::dialects {

namespace {

// What keys begin with (the key forms of the presets, cloud tokens, JSON Web Tokens, our own).
constexpr std::array<std::string_view, 23> kPrefixes{
    "sk-",   "sk_",    "AIza", "AQ.", "gsk_", "xai-", "AKIA", "ASIA", "hf_",   "ghp_",  "gho_",  "github_pat_",
    "pplx-", "nvapi-", "csk-", "fw_", "vck_", "r8_",  "tg-",  "eyJ",  "ya29.", "jina_", "glpat-"};

constexpr std::size_t kShortestSecret = 16;

constexpr std::array<bool, 256> kTokenChars = [] {
    std::array<bool, 256> table{};
    for (unsigned c = '0'; c <= '9'; ++c) table[c] = true;
    for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = true;
    for (char c : {'_', '-', '.', '*', '+', '~', '%'}) table[static_cast<unsigned char>(c)] = true;
    return table;
}();

bool isTokenChar(char c) {
    return kTokenChars[static_cast<unsigned char>(c)];
}

std::size_t tokenLength(std::string_view text) {
    auto end = std::find_if_not(text.begin(), text.end(), isTokenChar);
    return static_cast<std::size_t>(end - text.begin());
}

// The escape of a JSON text at the front (\n, \u000a): its letters are not the beginning of a word.
std::size_t escapeLength(std::string_view text) {
    if (text.size() < 2 || text[0] != '\\') return 0;
    return text[1] == 'u' ? std::min<std::size_t>(6, text.size()) : 2;
}

// A word that is known to be a credential whatever it looks like: what stands behind "Bearer " or "key=".
std::size_t credentialBehind(std::string_view text) {
    for (std::string_view lead : {"Bearer ", "bearer ", "Basic ", "key=", "token="}) {
        if (!text.starts_with(lead)) continue;
        std::size_t length = tokenLength(text.substr(lead.size()));
        if (length >= kShortestSecret) return lead.size();
    }
    return 0;
}

// How much of the word at the front may stay when it looks like a key; the whole length when it does not.
std::size_t harmlessPart(std::string_view word) {
    for (std::string_view prefix : kPrefixes)
        if (word.starts_with(prefix) && word.size() >= kShortestSecret) return prefix.size();
    return word.size();
}

// Whether a word of a URL is, or holds, a credential behind its percent-encoding, also where that was encoded again.
bool hidesCredential(std::string_view word) {
    constexpr int kDeepest = 4;
    std::string text(word);
    for (int depth = 0; depth < kDeepest && text.find('%') != std::string::npos; ++depth) {
        auto decoded = percentDecoded(text);
        if (!decoded || *decoded == text) return false;
        text = std::move(*decoded);
        if (scrubbed(text) != text) return true;
    }
    return false;
}

// "<" alone is a sign in a sentence; before a letter, "/" or "!" it begins a tag.
bool beginsTag(std::string_view text) {
    if (text.size() < 2 || text[0] != '<') return false;
    char c = text[1];
    return c == '/' || c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Tags, control characters and runs of blanks become one space; none at the ends.
std::string withoutTags(std::string_view text) {
    std::string clean;
    bool inTag = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char c = text[at];
        inTag = inTag || beginsTag(text.substr(at));
        bool blank = inTag || static_cast<unsigned char>(c) <= 0x20 || c == 0x7f;
        if (inTag && c == '>') inTag = false;
        if (!blank) {
            clean += c;
        } else if (!clean.empty() && clean.back() != ' ') {
            clean += ' ';
        }
    }
    if (clean.ends_with(' ')) clean.pop_back();
    return clean;
}

std::string withoutSecret(std::string_view text, std::string_view secret) {
    std::string result(text);
    if (secret.size() < 8) return result;
    for (std::size_t at = result.find(secret); at != std::string::npos; at = result.find(secret, at))
        result.replace(at, secret.size(), "…");
    return result;
}

} // namespace

std::string scrubbed(std::string_view text, std::string_view secret) {
    std::string source = withoutSecret(text, secret);
    std::string_view rest = source;
    std::string result;
    result.reserve(rest.size());
    while (!rest.empty()) {
        if (std::size_t lead = credentialBehind(rest); lead > 0) {
            result.append(rest.substr(0, lead)).append("…");
            rest.remove_prefix(lead + tokenLength(rest.substr(lead)));
            continue;
        }
        std::size_t length = tokenLength(rest);
        if (length == 0) {
            std::size_t other = std::max<std::size_t>(1, escapeLength(rest));
            result += rest.substr(0, other);
            rest.remove_prefix(other);
            continue;
        }
        const std::string_view word = rest.substr(0, length);
        const bool encoded = word.size() >= kShortestSecret && word.find('%') != std::string_view::npos;
        const std::size_t harmless = encoded && hidesCredential(word) ? 0 : harmlessPart(word);
        result += word.substr(0, harmless);
        if (harmless < length) result += "…";
        rest.remove_prefix(length);
    }
    return result;
}

bool holdsCredential(std::string_view text) {
    // A word that is long enough covers every so-manieth byte: those between need not be looked at.
    for (std::size_t at = kShortestSecret - 1; at < text.size();) {
        if (!isTokenChar(text[at])) {
            at += kShortestSecret;
            continue;
        }
        std::size_t begin = at, end = at + 1;
        while (begin > 0 && isTokenChar(text[begin - 1])) --begin;
        while (end < text.size() && isTokenChar(text[end])) ++end;
        // What stands before it may make it one ("Bearer ", "key="), and a backslash may own its first letters.
        constexpr std::size_t kLongestLead = 8;
        constexpr std::size_t kEnough = 64; // of a word to know it
        const std::size_t from = begin - std::min(begin, kLongestLead);
        const std::string_view word = text.substr(from, std::min(end, begin + kEnough) - from);
        if (end - begin >= kShortestSecret && scrubbed(word).size() != word.size()) return true;
        at = end + kShortestSecret;
    }
    return false;
}

std::string oneLine(std::string_view text, std::size_t bytes, std::string_view secret) {
    // Keys are long: looking a little further than what is kept does not cut one in half.
    std::string line = scrubbed(withoutTags(text.substr(0, bytes * 8 + 1024)), secret);
    if (!isUtf8(line)) std::erase_if(line, [](char c) { return (c & 0x80) != 0; });
    if (line.size() <= bytes) return line;
    constexpr std::string_view kEllipsis = "…";
    return std::string(utf8Prefix(line, bytes - kEllipsis.size())) + std::string(kEllipsis);
}

} // namespace tollgate::dialects
