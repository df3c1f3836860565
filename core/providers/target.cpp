// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/percent.h"
#include "providers/upstream.h"

#include <algorithm>

namespace tollgate::providers {

namespace {

std::string percentEncoded(std::string_view segment) {
    std::string text;
    dialects::appendPercentEncoded(text, segment);
    return text;
}

// "." or "..", in any spelling.
bool climbs(std::string_view segment) {
    int dots = 0;
    for (; !segment.empty(); ++dots) {
        const bool encoded = segment.starts_with("%2e") || segment.starts_with("%2E");
        if (dots == 2 || (segment.front() != '.' && !encoded)) return false;
        segment.remove_prefix(encoded ? 3 : 1);
    }
    return dots > 0;
}

// What may stand in a path that is handed on: visible ASCII without what starts a query or fragment, and no segment
// that climbs.
bool isSafePath(std::string_view path) {
    auto allowed = [](char c) { return c > ' ' && c < 0x7f && c != '?' && c != '#' && c != '\\'; };
    if (!std::all_of(path.begin(), path.end(), allowed)) return false;
    while (!path.empty()) {
        std::string_view segment = path.substr(0, path.find('/'));
        path.remove_prefix(std::min(path.size(), segment.size() + 1));
        if (climbs(segment)) return false;
    }
    return true;
}

bool isSafeQuery(std::string_view query) {
    return std::all_of(query.begin(), query.end(), [](char c) { return c > ' ' && c < 0x7f && c != '#'; });
}

bool isWord(std::string_view action) {
    return !action.empty() && std::all_of(action.begin(), action.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
}

// "generations", "speech", "transcriptions/x": what follows /images/ or /audio/.
std::optional<std::string> below(std::string_view folder, std::string_view action) {
    if (action.starts_with('/')) action.remove_prefix(1);
    if (action.empty() || !isSafePath(action)) return std::nullopt;
    return std::string(folder) + std::string(action);
}

std::optional<std::string> openAiPath(const Call& call) {
    switch (call.endpoint) {
    case Endpoint::Chat: return "/chat/completions";
    case Endpoint::Responses: return "/responses";
    case Endpoint::Embeddings: return "/embeddings";
    case Endpoint::Completions: return "/completions";
    case Endpoint::Moderations: return "/moderations";
    case Endpoint::Rerank: return "/rerank";
    case Endpoint::Images: return below("/images/", call.action);
    case Endpoint::Audio: return below("/audio/", call.action);
    default: return std::nullopt;
    }
}

std::optional<std::string> anthropicPath(const Call& call) {
    if (call.endpoint == Endpoint::Messages) return "/v1/messages";
    if (call.endpoint == Endpoint::CountTokens) return "/v1/messages/count_tokens";
    return std::nullopt;
}

// "/v1beta/models/gemini-2.5-pro:generateContent"; tuned models keep their folder.
std::optional<std::string> geminiPath(const Call& call) {
    bool known = call.endpoint == Endpoint::GenerateContent || call.endpoint == Endpoint::CountTokens ||
                 call.endpoint == Endpoint::Embeddings;
    if (!known || !isWord(call.action) || !isWord(call.version)) return std::nullopt;
    std::string_view folder = "models", model = call.model;
    for (std::string_view named : {"models", "tunedModels"})
        if (model.starts_with(named) && model.substr(named.size()).starts_with('/')) {
            folder = named;
            model.remove_prefix(named.size() + 1);
            break;
        }
    if (model.empty()) return std::nullopt;
    std::string path = "/" + std::string(call.version) + "/" + std::string(folder) + "/" + percentEncoded(model);
    return path + ":" + std::string(call.action);
}

std::optional<std::string> ollamaPath(const Call& call) {
    switch (call.endpoint) {
    case Endpoint::OllamaChat: return "/api/chat";
    case Endpoint::OllamaGenerate: return "/api/generate";
    case Endpoint::Embeddings: return "/api/embed";
    default: return std::nullopt;
    }
}

std::optional<std::string> pathFor(Dialect dialect, const Call& call) {
    switch (dialect) {
    case Dialect::OpenAiChat:
    case Dialect::OpenAiResponses: return openAiPath(call);
    case Dialect::Anthropic: return anthropicPath(call);
    case Dialect::Gemini: return geminiPath(call);
    case Dialect::Ollama: return ollamaPath(call);
    }
    return std::nullopt;
}

// Joins so that a first segment which ends the prefix already ("/v1" + "/v1/messages") stands there once.
std::string joined(std::string_view prefix, std::string_view path) {
    while (prefix.ends_with('/')) prefix.remove_suffix(1);
    std::string_view first = path.substr(0, path.find('/', 1));
    if (first.size() > 1 && prefix.ends_with(first)) prefix.remove_suffix(first.size());
    std::string text;
    text.reserve(prefix.size() + path.size());
    return text.append(prefix).append(path);
}

// Azure's older addresses: ".../openai" holds a folder for each deployment and wants a version of the API, a date; the
// newer ".../openai/v1" wants neither (protocols.md §5). A dated version asks for the older ones, whatever is written.
constexpr std::string_view kAzureVersion = "2024-10-21";

bool isAzure(const config::Provider& provider) {
    return provider.profile.vendor ? *provider.profile.vendor == "azure" : provider.preset == "azure-openai";
}

std::string_view azureVersion(const config::Provider& provider) {
    auto version = provider.params.find("api_version");
    return version == provider.params.end() ? std::string_view() : std::string_view(version->second);
}

std::string_view azurePrefix(const config::Provider& provider, std::string_view prefix) {
    const std::string_view version = azureVersion(provider);
    const bool dated = !version.empty() && version.front() >= '0' && version.front() <= '9';
    if (isAzure(provider) && dated && prefix.ends_with("/openai/v1")) prefix.remove_suffix(3);
    return prefix;
}

bool isOlderAzure(const config::Provider& provider, std::string_view prefix) {
    return isAzure(provider) && prefix.ends_with("/openai");
}

void addAzureVersion(const config::Provider& provider, std::string_view prefix, std::string& target) {
    const std::string_view version = azureVersion(provider);
    if (!isAzure(provider) || (version.empty() && !isOlderAzure(provider, prefix))) return;
    target += target.find('?') == std::string::npos ? "?api-version=" : "&api-version=";
    target += percentEncoded(version.empty() ? kAzureVersion : version);
}

std::string_view ownModelsPath(Dialect dialect) {
    switch (dialect) {
    case Dialect::OpenAiChat:
    case Dialect::OpenAiResponses: break;
    case Dialect::Anthropic: return "/v1/models";
    case Dialect::Gemini: return "/v1beta/models";
    case Dialect::Ollama: return "/api/tags";
    }
    return "/models";
}

} // namespace

std::optional<std::string> targetFor(const config::Provider& provider, Dialect dialect, std::string_view prefix,
                                     const Call& call) {
    if (!isSafeQuery(call.query)) return std::nullopt;
    const bool isRaw = call.endpoint == Endpoint::Raw;
    std::string_view path = isRaw ? call.action : call.path; // the client's own
    std::optional<std::string> made;
    if (isRaw || !path.empty()) {
        if (!path.starts_with('/') || !isSafePath(path)) return std::nullopt;
    } else {
        made = pathFor(dialect, call);
        if (!made) return std::nullopt;
        path = *made;
    }
    if (!isRaw) prefix = azurePrefix(provider, prefix);
    std::string target;
    if (isOlderAzure(provider, prefix) && !isRaw && call.endpoint != Endpoint::Responses)
        target = std::string(prefix) + "/deployments/" + percentEncoded(call.model).append(path);
    else
        target = joined(prefix, path);
    if (!call.query.empty()) target += "?" + std::string(call.query);
    if (!isRaw) addAzureVersion(provider, prefix, target);
    return target;
}

std::optional<std::string> rerankTarget(const config::Preset* preset, std::string_view prefix, std::string_view query) {
    if (!preset || preset->rerank_path.empty() || !isSafeQuery(query)) return std::nullopt;
    // What the preset's address adds to the host goes; what a person's own server puts before it stays.
    const std::string_view url = preset->base_url;
    const std::size_t host = url.find("://");
    const std::size_t path = host == std::string_view::npos ? host : url.find('/', host + 3);
    if (path == std::string_view::npos || !prefix.ends_with(url.substr(path))) return std::nullopt;
    prefix.remove_suffix(url.size() - path);
    std::string target = std::string(prefix) + preset->rerank_path;
    if (!query.empty()) target.append("?").append(query);
    return target;
}

std::optional<std::string> modelListTarget(const config::Provider& provider, const config::Preset* preset,
                                           Dialect dialect, std::string_view prefix) {
    std::string_view path = ownModelsPath(dialect);
    if (preset && preset->dialect == dialect) path = preset->models_path;
    if (path.empty()) return std::nullopt;
    prefix = azurePrefix(provider, prefix);
    std::string target = joined(prefix, path);
    addAzureVersion(provider, prefix, target);
    return target;
}

} // namespace tollgate::providers
