// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/endpoint_table.h"

#include "base/text.h"

#include <array>
#include <optional>

namespace tollgate::dialects {

namespace {

constexpr std::string_view kNone;

// A call that the path alone decides; `path` is what follows the version.
struct Row {
    std::string_view path; // "images/" with a slash at the end: anything below
    Dialect dialect;
    Endpoint endpoint;
    std::string_view suffix; // none: as in the client's path
    bool multipart = false;
};

constexpr std::array kRows{
    Row{"chat/completions", Dialect::OpenAiChat, Endpoint::Chat, "/chat/completions"},
    Row{"responses", Dialect::OpenAiResponses, Endpoint::Responses, "/responses"},
    Row{"responses/compact", Dialect::OpenAiResponses, Endpoint::Responses, "/responses/compact"},
    Row{"responses/input_tokens", Dialect::OpenAiResponses, Endpoint::CountTokens, "/responses/input_tokens"},
    Row{"completions", Dialect::OpenAiChat, Endpoint::Completions, "/completions"},
    Row{"embeddings", Dialect::OpenAiChat, Endpoint::Embeddings, "/embeddings"},
    Row{"moderations", Dialect::OpenAiChat, Endpoint::Moderations, "/moderations"},
    Row{"rerank", Dialect::OpenAiChat, Endpoint::Rerank, "/rerank"},
    Row{"images/", Dialect::OpenAiChat, Endpoint::Images, kNone, true},
    Row{"audio/", Dialect::OpenAiChat, Endpoint::Audio, kNone, true},
    Row{"messages", Dialect::Anthropic, Endpoint::Messages, "/v1/messages"},
    Row{"messages/count_tokens", Dialect::Anthropic, Endpoint::CountTokens, "/v1/messages/count_tokens"},
    Row{"api/chat", Dialect::Ollama, Endpoint::OllamaChat, "/api/chat"},
    Row{"api/generate", Dialect::Ollama, Endpoint::OllamaGenerate, "/api/generate"},
    Row{"api/embed", Dialect::Ollama, Endpoint::Embeddings, "/api/embed"},
    Row{"api/embeddings", Dialect::Ollama, Endpoint::Embeddings, "/api/embeddings"},
};

struct Action {
    std::string_view name;
    Endpoint endpoint;
    bool stream = false;
};

constexpr std::array kActions{
    Action{"generateContent", Endpoint::GenerateContent},
    Action{"streamGenerateContent", Endpoint::GenerateContent, true},
    Action{"countTokens", Endpoint::CountTokens},
    Action{"embedContent", Endpoint::Embeddings},
    Action{"batchEmbedContents", Endpoint::Embeddings},
};

// A path on its way through the table: what is left of it, and what its front said.
struct Path {
    std::string_view rest; // without slashes at either end
    std::optional<Dialect> mount;
    std::string_view version;
};

void trimSlashes(std::string_view& text) {
    while (text.starts_with('/')) text.remove_prefix(1);
    while (text.ends_with('/')) text.remove_suffix(1);
}

std::string_view firstSegment(std::string_view text) {
    return text.substr(0, text.find('/'));
}

std::string_view afterFirstSegment(std::string_view text) {
    text.remove_prefix(firstSegment(text).size());
    while (text.starts_with('/')) text.remove_prefix(1);
    return text;
}

std::optional<Dialect> mountNamed(std::string_view segment) {
    if (segment == "openai") return Dialect::OpenAiChat;
    if (segment == "anthropic") return Dialect::Anthropic;
    if (segment == "gemini") return Dialect::Gemini;
    if (segment == "ollama") return Dialect::Ollama;
    return std::nullopt;
}

bool isVersion(std::string_view segment) {
    return segment == "v1" || segment == "v1beta" || segment == "v1alpha" || segment == "v2";
}

Path taken(std::string_view path) {
    Path result{path, std::nullopt, {}};
    trimSlashes(result.rest);
    if (auto mount = mountNamed(firstSegment(result.rest))) {
        result.mount = mount;
        result.rest = afterFirstSegment(result.rest);
    }
    // Clients append "/v1/…" to a base that ends in "/v1" already.
    while (isVersion(firstSegment(result.rest))) {
        result.version = firstSegment(result.rest);
        result.rest = afterFirstSegment(result.rest);
    }
    // Google's own place for OpenAI's dialect: /v1beta/openai/chat/completions.
    if (result.version.starts_with("v1beta") && firstSegment(result.rest) == "openai") {
        result.mount = Dialect::OpenAiChat;
        result.version = "v1";
        result.rest = afterFirstSegment(result.rest);
    }
    return result;
}

bool isGoogleVersion(std::string_view version) {
    return version == "v1beta" || version == "v1alpha";
}

// For paths that are no call of one dialect: lists, and everything unknown.
Dialect dialectOf(const Path& path, const ClientHints& hints) {
    if (path.mount) return *path.mount;
    if (isGoogleVersion(path.version) || path.rest.find(":generateContent") != std::string_view::npos ||
        path.rest.find(":streamGenerateContent") != std::string_view::npos)
        return Dialect::Gemini;
    std::string_view first = firstSegment(path.rest);
    if (first == "api") return Dialect::Ollama;
    if (first == "messages") return Dialect::Anthropic;
    if (first == "responses") return Dialect::OpenAiResponses;
    if (hints.anthropic_version || hints.x_api_key) return Dialect::Anthropic;
    return hints.google_key ? Dialect::Gemini : Dialect::OpenAiChat;
}

bool isHead(std::string_view method) {
    return method == "HEAD";
}

bool isGet(std::string_view method) {
    return method == "GET" || isHead(method);
}

EndpointMatch notAllowed(EndpointMatch match, std::string_view allow) {
    match.kind = RouteKind::MethodNotAllowed;
    match.allow = allow;
    return match;
}

// A place that is read: `kind` for GET; HEAD tells nothing and asks for no key.
EndpointMatch readable(EndpointMatch match, RouteKind kind, std::string_view method) {
    if (!isGet(method)) return notAllowed(match, "GET, HEAD");
    match.kind = isHead(method) ? RouteKind::Probe : kind;
    return match;
}

EndpointMatch callable(EndpointMatch match, std::string_view method) {
    if (isHead(method)) {
        match.kind = RouteKind::Probe;
        return match;
    }
    if (method != "POST") return notAllowed(match, "POST");
    match.kind = RouteKind::Call;
    return match;
}

bool isDotSegment(std::string_view segment) {
    std::size_t dots = 0;
    for (; !segment.empty(); ++dots) {
        if (segment.front() == '.') {
            segment.remove_prefix(1);
        } else if (equalsIgnoreCase(segment.substr(0, 3), "%2e")) {
            segment.remove_prefix(3);
        } else {
            return false;
        }
    }
    return dots == 1 || dots == 2;
}

// ".." must not lead out of the provider's base URL; encoded slashes and backslashes are slashes to some servers.
bool leadsAstray(std::string_view path) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= path.size(); ++at) {
        bool encoded = at < path.size() &&
                       (equalsIgnoreCase(path.substr(at, 3), "%2f") || equalsIgnoreCase(path.substr(at, 3), "%5c"));
        if (at < path.size() && path[at] != '/' && path[at] != '\\' && !encoded) continue;
        if (isDotSegment(path.substr(begin, at - begin))) return true;
        begin = at + (encoded ? 3 : 1);
        at = begin - 1;
    }
    return false;
}

EndpointMatch rawMatch(EndpointMatch match, std::string_view path) {
    while (path.starts_with('/')) path.remove_prefix(1);
    path.remove_prefix(std::string_view("providers").size());
    while (path.starts_with('/')) path.remove_prefix(1);
    match.provider = firstSegment(path);
    match.suffix = path.substr(match.provider.size());
    match.endpoint = Endpoint::Raw;
    if (match.provider.empty()) return match;
    match.kind = leadsAstray(match.suffix) ? RouteKind::BadPath : RouteKind::Raw;
    return match;
}

// "models/{m}:generateContent"; the model may hold slashes and colons.
std::optional<EndpointMatch> geminiCall(EndpointMatch match, const Path& path, std::string_view method) {
    bool tuned = path.rest.starts_with("tunedModels/");
    if (path.version.empty() || (!tuned && !path.rest.starts_with("models/"))) return std::nullopt;
    std::size_t colon = path.rest.rfind(':');
    if (colon == std::string_view::npos) return std::nullopt;
    for (const Action& action : kActions) {
        if (action.name != path.rest.substr(colon + 1)) continue;
        std::string_view resource = path.rest.substr(0, colon);
        match.dialect = Dialect::Gemini;
        match.endpoint = action.endpoint;
        match.stream = action.stream;
        match.version = path.version;
        match.action = action.name;
        match.model = tuned ? resource : afterFirstSegment(resource);
        if (match.model.empty()) return std::nullopt;
        return callable(match, method);
    }
    return std::nullopt;
}

std::optional<EndpointMatch> modelsMatch(EndpointMatch match, const Path& path, std::string_view method) {
    if (firstSegment(path.rest) != "models") return std::nullopt;
    match.model = afterFirstSegment(path.rest);
    return readable(match, match.model.empty() ? RouteKind::ModelList : RouteKind::ModelInfo, method);
}

std::optional<EndpointMatch> tableMatch(EndpointMatch match, const Path& path, std::string_view method) {
    for (const Row& row : kRows) {
        bool below = row.path.ends_with('/');
        if (below ? !path.rest.starts_with(row.path) : path.rest != row.path) continue;
        match.dialect = row.dialect;
        match.endpoint = row.endpoint;
        match.multipart = row.multipart;
        match.suffix = row.suffix;
        // The slash before the rest belongs to the suffix; it is there, since nothing else stands before a rest.
        if (below) match.suffix = {path.rest.data() - 1, path.rest.size() + 1};
        if (below && leadsAstray(path.rest)) {
            match.kind = RouteKind::BadPath;
            return match;
        }
        return callable(match, method);
    }
    return std::nullopt;
}

std::optional<EndpointMatch> ownMatch(EndpointMatch match, const Path& path, std::string_view method) {
    if (path.rest.empty() && path.version.empty()) return readable(match, RouteKind::Probe, method);
    if (path.rest == "api/hello") return readable(match, RouteKind::Probe, method);
    if (path.rest == "api/tags") return readable(match, RouteKind::ModelList, method);
    if (path.rest == "api/version") return readable(match, RouteKind::OllamaVersion, method);
    if (path.mount || !path.version.empty()) return std::nullopt;
    if (path.rest == "healthz") return readable(match, RouteKind::Health, method);
    if (path.rest == "metrics") return readable(match, RouteKind::Metrics, method);
    return std::nullopt;
}

} // namespace

EndpointMatch matchEndpoint(std::string_view method, std::string_view path, const ClientHints& hints) {
    EndpointMatch match;
    if (!path.starts_with('/')) return match;
    Path rest = taken(path);
    match.dialect = dialectOf(rest, hints);
    if (!rest.mount && rest.version.empty() && firstSegment(rest.rest) == "providers") return rawMatch(match, path);
    if (rest.rest == "responses" && method == "GET" && hints.upgrade) {
        match.kind = RouteKind::UpgradeRequired;
        match.allow = "POST";
        return match;
    }
    if (firstSegment(rest.rest) == "realtime") {
        match.kind = RouteKind::NotOffered;
        return match;
    }
    if (auto own = ownMatch(match, rest, method)) return *own;
    if (auto call = geminiCall(match, rest, method)) return *call;
    if (auto models = modelsMatch(match, rest, method)) return *models;
    if (auto call = tableMatch(match, rest, method)) return *call;
    return match;
}

} // namespace tollgate::dialects
