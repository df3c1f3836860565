// SPDX-License-Identifier: GPL-3.0-or-later
// What a request line asks for (DESIGN.md §5, protocols.md §0.12, §0.13): every path a client of one of the dialects
// may build, with prefixes, doubled versions and trailing slashes. Pure, without allocation; views point into the path.
#pragma once

#include "base/dialect.h"

#include <string>
#include <string_view>

namespace tollgate::dialects {

enum class RouteKind : std::uint8_t {
    Unknown,          // 404
    BadPath,          // 400: dot segments in a raw path
    MethodNotAllowed, // 405, `allow` says which are
    UpgradeRequired,  // 426: a WebSocket where we speak none yet (Codex then falls back to POST)
    NotOffered,       // 501: realtime
    Call,             // goes to a provider; `endpoint`, `suffix`
    Raw,              // /providers/{id}/…: `provider`, `suffix`; any method
    ModelList,
    ModelInfo, // `model`
    OllamaVersion,
    Probe, // no key asked, nothing told: 200 without a body
    Health,
    Metrics,
};

// What of the request's head decides which dialect a client speaks when the path does not (protocols.md §3.6).
struct ClientHints {
    bool anthropic_version = false; // header anthropic-version
    bool x_api_key = false;         // header x-api-key
    bool google_key = false;        // header x-goog-api-key
    bool upgrade = false;           // asks for a WebSocket
};

struct EndpointMatch {
    RouteKind kind = RouteKind::Unknown;
    // The client's: the shape of answers and errors, also when the path is unknown.
    Dialect dialect = Dialect::OpenAiChat;
    Endpoint endpoint = Endpoint::Chat;
    bool stream = false;       // the path asks for a stream: :streamGenerateContent
    bool multipart = false;    // the body may be multipart/form-data: audio and image endpoints that take files
    std::string_view provider; // Raw: the provider's id
    std::string_view model;    // Gemini calls and ModelInfo: as in the path, still percent-encoded
    std::string_view version;  // Gemini: "v1beta", "v1", "v1alpha"
    std::string_view action;   // Gemini: "generateContent", …
    std::string_view suffix;   // Call, Raw: what follows the provider's base URL, "/chat/completions"; not Gemini's
    std::string_view allow;    // MethodNotAllowed: "POST"
};

// `path` without the query, as it came.
EndpointMatch matchEndpoint(std::string_view method, std::string_view path, const ClientHints& hints = {});

} // namespace tollgate::dialects
