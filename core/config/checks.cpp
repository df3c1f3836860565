// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/checks.h"

#include "base/text.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace tollgate::config {

namespace {

bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isAlnum(char c) {
    return isLower(c) || (c >= 'A' && c <= 'Z') || isDigit(c);
}

bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool isOneOf(char c, std::string_view set) {
    return set.find(c) != std::string_view::npos;
}

// `first` then up to `most` - 1 of `rest`.
template <class First, class Rest>
bool isName(std::string_view text, std::size_t most, First first, Rest rest) {
    return !text.empty() && text.size() <= most && first(text.front()) &&
           std::all_of(text.begin() + 1, text.end(), rest);
}

bool isToken(std::string_view text) {
    return isName(
        text, 128, [](char c) { return isAlnum(c) || isOneOf(c, "!#$%&'*+-.^_`|~"); },
        [](char c) { return isAlnum(c) || isOneOf(c, "!#$%&'*+-.^_`|~"); });
}

constexpr std::array<std::string_view, 7> kCredentialHeaders{
    "authorization", "proxy-authorization", "x-api-key", "api-key", "x-goog-api-key", "cookie", "x-amz-security-token"};
constexpr std::array<std::string_view, 9> kFramingHeaders{
    "host", "content-length", "transfer-encoding", "te", "trailer", "connection", "upgrade", "keep-alive", "expect"};

} // namespace

std::string lineProblem(std::string_view text) {
    if (text.size() > 4096) return "must not be longer than 4096 bytes";
    return std::any_of(text.begin(), text.end(), isControl) ? "must not hold line breaks or control characters" : "";
}

std::string filledLineProblem(std::string_view text) {
    return text.empty() ? "must not be empty" : lineProblem(text);
}

std::string providerIdProblem(std::string_view text) {
    bool good = isName(
        text, 40, [](char c) { return isLower(c) || isDigit(c); },
        [](char c) { return isLower(c) || isDigit(c) || c == '-'; });
    return good ? ""
                : "must be 1 to 40 lower-case letters, digits and hyphens, not starting with a hyphen; is " +
                      quoted(text);
}

std::string idProblem(std::string_view text) {
    bool good = isName(
        text, 64, [](char c) { return isAlnum(c) || c == '_'; },
        [](char c) { return isAlnum(c) || isOneOf(c, "_.-"); });
    return good ? "" : "must be 1 to 64 letters, digits, hyphens, dots and underscores; is " + quoted(text);
}

std::string modelProblem(std::string_view text) {
    if (text.empty()) return "must not be empty";
    if (text.size() > 256) return "must not be longer than 256 bytes";
    bool good = std::none_of(text.begin(), text.end(), [](char c) { return isControl(c) || c == ' '; });
    return good ? "" : "must not hold blanks or control characters; is " + quoted(text);
}

std::string headerNameProblem(std::string_view text) {
    if (!isToken(text)) return "is no header name";
    const std::string name = lowerCase(text);
    if (std::find(kCredentialHeaders.begin(), kCredentialHeaders.end(), name) != kCredentialHeaders.end())
        return "carries a key: keys do not belong in this file, use keys with keychain or env:NAME";
    if (std::find(kFramingHeaders.begin(), kFramingHeaders.end(), name) != kFramingHeaders.end())
        return "is written by Tollgate itself and cannot be set";
    return "";
}

std::string headerValueProblem(std::string_view text) {
    bool good = std::none_of(text.begin(), text.end(), [](char c) { return isControl(c) && c != '\t'; });
    return good && text.size() <= 4096 ? "" : "must be one line of at most 4096 bytes without control characters";
}

std::string tagNameProblem(std::string_view text) {
    return idProblem(text);
}

std::string patternProblem(std::string_view text) {
    RE2::Options options;
    options.set_log_errors(false);
    RE2 pattern(re2::StringPiece(text.data(), text.size()), options);
    return pattern.ok() ? "" : "is no valid RE2 pattern: " + pattern.error();
}

std::string environmentNameProblem(std::string_view text) {
    bool good = isName(
        text, 128, [](char c) { return (isAlnum(c) && !isDigit(c)) || c == '_'; },
        [](char c) { return isAlnum(c) || c == '_'; });
    return good ? "" : "what follows env: must be the name of an environment variable";
}

std::string urlSecretProblem(std::string_view text) {
    constexpr std::string_view environment = "env:";
    if (text.empty() || text == "keychain") return "";
    if (text.starts_with(environment)) return environmentNameProblem(text.substr(environment.size()));
    return "must be keychain or env:NAME; the address with its password does not belong in this file";
}

std::string quoted(std::string_view text) {
    if (looksLikeKey(text)) return "(a text that looks like a key)";
    constexpr std::size_t most = 60;
    std::string line(utf8Prefix(text, most));
    std::replace_if(line.begin(), line.end(), isControl, ' ');
    return "\"" + line + (line.size() < text.size() ? "\u2026\"" : "\"");
}

std::string meant(std::string_view text, const std::vector<std::string>& candidates) {
    std::vector<std::string_view> views(candidates.begin(), candidates.end());
    return std::string(text.size() <= 64 ? closest(text, views) : std::string_view{});
}

std::string didYouMean(std::string_view text, const std::vector<std::string>& candidates) {
    const std::string best = meant(text, candidates);
    return best.empty() ? "" : " (did you mean \"" + best + "\"?)";
}

} // namespace tollgate::config
