// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/credentials.h"

#include "base/text.h"
#include "providers/cloud.h"

#include <algorithm>
#include <array>

namespace tollgate::providers {

namespace {

AuthStyle ownStyle(Dialect dialect) {
    switch (dialect) {
    case Dialect::Anthropic: return AuthStyle::XApiKey;
    case Dialect::Gemini: return AuthStyle::XGoogApiKey;
    case Dialect::OpenAiChat:
    case Dialect::OpenAiResponses:
    case Dialect::Ollama: break;
    }
    return AuthStyle::Bearer;
}

AuthStyle presetStyle(const config::Preset& preset, Dialect dialect) {
    if (preset.auth == "none") return AuthStyle::None;
    if (preset.auth == "api-key") return AuthStyle::ApiKey; // Azure: for all its dialects
    if (preset.auth == "bearer" || dialect != preset.dialect) return AuthStyle::Bearer;
    return preset.auth == "x-goog-api-key" ? AuthStyle::XGoogApiKey : AuthStyle::XApiKey;
}

std::string_view headerName(AuthStyle style) {
    switch (style) {
    case AuthStyle::XApiKey: return "x-api-key";
    case AuthStyle::XGoogApiKey: return "x-goog-api-key";
    case AuthStyle::ApiKey: return "api-key";
    case AuthStyle::Bearer:
    case AuthStyle::None: break;
    }
    return "authorization";
}

bool isVisible(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

// RFC 9110 §5.6.2.
bool isToken(std::string_view name) {
    constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
    return !name.empty() && std::all_of(name.begin(), name.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               kMarks.find(c) != std::string_view::npos;
    });
}

bool isHeaderValue(std::string_view value) {
    auto fine = [](char c) { return c == '\t' || (static_cast<unsigned char>(c) >= ' ' && c != 0x7f); };
    return trimmed(value) == value && std::all_of(value.begin(), value.end(), fine);
}

std::string problemOf(std::string_view name, std::string_view value) {
    constexpr std::array kCredentials = {"authorization", "x-api-key", "api-key", "x-goog-api-key", "cookie"};
    constexpr std::array kConnection = {
        "host",    "content-length", "transfer-encoding", "connection", "keep-alive",   "upgrade",         "te",
        "trailer", "expect",         "accept-encoding",   "forwarded",  "content-type", "content-encoding"};
    if (!isToken(name)) return "is no name of a header";
    std::string lower = lowerCase(name);
    if (std::find(kCredentials.begin(), kCredentials.end(), lower) != kCredentials.end() || lower.starts_with("proxy-"))
        return "carries a credential; keys stand in keys[], their text in the keychain";
    if (std::find(kConnection.begin(), kConnection.end(), lower) != kConnection.end() ||
        lower.starts_with("x-forwarded-") || lower.starts_with("x-tollgate-"))
        return "is set by Tollgate and cannot be configured";
    if (!isHeaderValue(value)) return "has a value with control characters or blanks around it";
    return {};
}

} // namespace

AuthStyle authStyleFor(const config::Preset* preset, Dialect dialect, const Secret& key) {
    AuthStyle style = !preset || preset->id == "custom" ? ownStyle(dialect) : presetStyle(*preset, dialect);
    bool isBearer = (style == AuthStyle::XApiKey && key.reveal().starts_with("sk-ant-oat")) ||
                    (style == AuthStyle::ApiKey && key.reveal().starts_with("eyJ"));
    return isBearer ? AuthStyle::Bearer : style;
}

namespace {

// A cloud's key: one that signs, or fetches tokens, is no header itself; any other is a bearer token.
Result<AuthStyle> cloudStyle(const Cloud& cloud, const std::string& name, const Secret& key) {
    if (key.empty()) return AuthStyle::Bearer;
    auto use = cloud.useOf(key.reveal());
    if (!use) return Error{"The key of " + name + " cannot be used. " + use.error().message};
    return *use == KeyUse::Bearer ? AuthStyle::Bearer : AuthStyle::None;
}

} // namespace

Result<std::optional<CredentialHeader>> credentialFor(const config::Provider& provider, const config::Preset* preset,
                                                      Dialect dialect, const Secret& key) {
    using Header = std::optional<CredentialHeader>;
    AuthStyle style = authStyleFor(preset, dialect, key);
    if (const Cloud* cloud = cloudOf(provider, preset)) {
        auto chosen = cloudStyle(*cloud, provider.name, key);
        if (!chosen) return chosen.error();
        style = *chosen;
    }
    if (style == AuthStyle::None) return Header{};
    if (key.empty()) {
        if (preset && preset->key_required) return Error{provider.name + " needs an API key; add one on its page"};
        return Header{};
    }
    if (!isVisible(key.reveal()))
        return Error{"The API key of " + provider.name +
                     " holds a blank, a line break or another character no key has; paste it again"};
    std::string value = style == AuthStyle::Bearer ? "Bearer " : "";
    value.reserve(value.size() + key.reveal().size());
    value += key.reveal();
    return Header{CredentialHeader{headerName(style), Secret::take(value)}};
}

std::span<const std::pair<std::string_view, std::string_view>> ownHeaders(Dialect dialect) {
    static constexpr std::pair<std::string_view, std::string_view> kAnthropic[] = {{"anthropic-version", "2023-06-01"}};
    if (dialect == Dialect::Anthropic) return kAnthropic;
    return {};
}

config::Problems checkHeaders(const std::map<std::string, std::string>& headers, std::string_view path) {
    config::Problems problems;
    for (const auto& [name, value] : headers)
        if (std::string problem = problemOf(name, value); !problem.empty())
            problems.push_back({std::string(path) + "." + name, std::move(problem)});
    return problems;
}

} // namespace tollgate::providers
