// SPDX-License-Identifier: GPL-3.0-or-later
// What turns and answers are made of, in no dialect's words (protocols.md §6 "Internal model"). Plain values; texts are
// UTF-8 without escapes, RawJson is JSON text in the order of whoever wrote it (§0.3).
#pragma once

#include "dialects/conversation/cache_mark.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace tollgate::dialects::conversation {

// Compact JSON text, members in their original order; "" where there was none.
using RawJson = std::string;

// Where something stood in the client's request, for warnings and errors (place.h puts it into the client's words).
struct Place {
    int turn = -1; // in `messages`, `contents` or `input`
    int part = -1; // in the turn's content
};

// What a provider issued so that its own reasoning can be shown to it again (§6.9). Never reaches another vendor.
enum class ProofOrigin : std::uint8_t {
    None,
    Anthropic,  // signature, or the data of a redacted block
    Gemini,     // thoughtSignature
    OpenAi,     // "<item id>.<encrypted_content>"
    Text,       // reasoning without any proof; the payload is empty
    OpenRouter, // reasoning_details as JSON
};

struct Proof {
    ProofOrigin origin = ProofOrigin::None;
    std::string payload;

    bool present() const { return origin != ProofOrigin::None; }

    bool operator==(const Proof&) const = default;
};

struct Text {
    std::string text;
    Proof proof; // Gemini signs visible text too: it stays text
    bool operator==(const Text&) const = default;
};

struct Refusal {
    std::string text;
    bool operator==(const Refusal&) const = default;
};

struct Reasoning {
    std::string text;
    Proof proof;
    bool redacted = false; // only the proof is there
    bool operator==(const Reasoning&) const = default;
};

enum class MediaKind : std::uint8_t { Image, Audio, Document, TextFile };

// Exactly one of base64, url, reference and text says what it is.
struct Media {
    MediaKind kind = MediaKind::Image;
    std::string type;      // "image/png"; "" when nobody said
    std::string base64;    // without a prefix
    std::string url;       // http or https
    std::string reference; // a file id or URI that only its vendor can resolve
    std::string text;      // of a TextFile
    std::string name;      // file name or title
    std::string detail;    // OpenAI's
    bool operator==(const Media&) const = default;
};

struct ToolCall {
    std::string id;
    std::string name;      // as the model was told it
    std::string group;     // Responses' namespace, "" for none
    std::string arguments; // JSON object text; of a custom tool: plain text
    bool custom = false;
    Proof proof; // Gemini's, on the call
    bool operator==(const ToolCall&) const = default;
};

using ResultPart = std::variant<Text, Media>;

struct ToolResult {
    std::string id;
    std::string name; // "" when the dialect does not say
    std::vector<ResultPart> parts;
    bool is_error = false;
    bool custom = false;
    bool operator==(const ToolResult&) const = default;
};

using PartValue = std::variant<Text, Media, ToolCall, ToolResult, Reasoning, Refusal>;

struct Part {
    PartValue value;
    Place place{};
    CacheMark cache = CacheMark::None; // the prompt is to be kept up to here
};

} // namespace tollgate::dialects::conversation
