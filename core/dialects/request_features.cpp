// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/request_features.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tollgate::dialects {

namespace {

using Reader = void (*)(JsonCursor&, Features&);

std::int64_t count(JsonCursor& cursor) {
    std::string_view text = cursor.skip();
    std::int64_t value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && value > 0 ? value : 0;
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), text) != names.end();
}

void addImage(Features& features, std::string_view written) {
    features.has_images = true;
    ++features.images;
    features.image_bytes += static_cast<std::int64_t>(written.size());
}

// Gemini's inlineData and fileData: a picture by its type.
void readGeminiData(JsonCursor& cursor, Features& features) {
    if (!cursor.enterObject()) return;
    bool image = false;
    std::string_view data;
    for (std::string_view key; cursor.nextMember(key);) {
        if (isOneOf(key, {"mimeType", "mime_type"})) {
            image = cursor.string().value_or("").starts_with("image/");
        } else {
            std::string_view value = cursor.skip();
            if (key == "data") data = value;
        }
    }
    if (image) addImage(features, data);
}

void readImages(JsonCursor& cursor, Features& features) {
    if (!cursor.enterArray()) return;
    while (cursor.nextElement()) addImage(features, cursor.skip());
}

void readParts(JsonCursor& cursor, Features& features, int nesting);

// A message, a part of one, or an item of Responses' input: the dialects' names do not clash.
void readPart(JsonCursor& cursor, Features& features, int nesting) {
    if (!cursor.enterObject()) return;
    bool image = false;
    std::string_view picture;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "type") {
            std::string_view type = cursor.string().value_or("");
            image = isOneOf(type, {"image_url", "input_image", "image"});
            if (type == "additional_tools") features.has_tools = true;
        } else if (isOneOf(key, {"content", "parts", "output"})) {
            readParts(cursor, features, nesting + 1);
        } else if (isOneOf(key, {"inlineData", "inline_data", "fileData", "file_data"})) {
            readGeminiData(cursor, features);
        } else if (key == "images") {
            readImages(cursor, features);
        } else {
            std::string_view value = cursor.skip();
            if (isOneOf(key, {"image_url", "source"})) picture = value;
        }
    }
    if (image) addImage(features, picture);
}

// tool_result holds blocks, functionResponse parts; nothing nests deeper.
void readParts(JsonCursor& cursor, Features& features, int nesting) {
    constexpr int kDeepest = 4;
    if (nesting > kDeepest || cursor.kind() != JsonKind::Array) {
        cursor.skip();
        return;
    }
    cursor.enterArray();
    while (cursor.nextElement()) readPart(cursor, features, nesting);
}

void readMessages(JsonCursor& cursor, Features& features) {
    if (cursor.kind() == JsonKind::Object) {
        features.messages = 1;
        readPart(cursor, features, 0);
        return;
    }
    if (!cursor.enterArray()) {
        features.messages = 1;
        return;
    }
    features.messages = 0;
    for (; cursor.nextElement(); ++features.messages) readPart(cursor, features, 0);
}

void readTools(JsonCursor& cursor, Features& features) {
    if (!cursor.enterArray()) return;
    for (; cursor.nextElement(); cursor.skip()) features.has_tools = true;
}

void readLimit(JsonCursor& cursor, Features& features) {
    std::int64_t limit = count(cursor);
    if (limit > 0 && features.max_output_tokens == 0) features.max_output_tokens = limit;
}

// The new name wins over max_tokens, wherever it stands.
void readCompletionLimit(JsonCursor& cursor, Features& features) {
    if (std::int64_t limit = count(cursor); limit > 0) features.max_output_tokens = limit;
}

void readFormat(JsonCursor& cursor, Features& features) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key != "type") {
            cursor.skip();
        } else if (cursor.string() == "json_schema") {
            features.has_json_schema = true;
        }
    }
}

// Responses' `text`, Anthropic's `output_config`: the format is one below.
void readFormatBelow(JsonCursor& cursor, Features& features) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "format") {
            readFormat(cursor, features);
        } else {
            cursor.skip();
        }
    }
}

// Ollama: "json" or a schema.
void readOllamaFormat(JsonCursor& cursor, Features& features) {
    if (cursor.kind() == JsonKind::Object) features.has_json_schema = true;
    cursor.skip();
}

void readGenerationConfig(JsonCursor& cursor, Features& features) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (isOneOf(key, {"maxOutputTokens", "max_output_tokens"})) {
            readLimit(cursor, features);
            continue;
        }
        if (isOneOf(key, {"responseSchema", "response_schema", "responseJsonSchema", "response_json_schema"}))
            features.has_json_schema = cursor.kind() != JsonKind::Null;
        cursor.skip();
    }
}

void readOllamaOptions(JsonCursor& cursor, Features& features) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "num_predict") {
            readLimit(cursor, features);
        } else {
            cursor.skip();
        }
    }
}

void takeSession(Features& features, std::string_view session) {
    constexpr std::size_t kLongest = 200;
    if (session.empty() || session.size() > kLongest || session.find('\\') != std::string_view::npos) return;
    if (features.session.empty()) features.session = session;
}

void readSession(JsonCursor& cursor, Features& features) {
    takeSession(features, cursor.string().value_or(""));
}

// Responses: "conv_…" or {"id": "conv_…"}.
void readConversation(JsonCursor& cursor, Features& features) {
    if (cursor.kind() != JsonKind::Object) return readSession(cursor, features);
    cursor.enterObject();
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "id") {
            readSession(cursor, features);
        } else {
            cursor.skip();
        }
    }
}

// Claude Code's user id is a JSON text in a string, or "user_…_session_<uuid>" before that (protocols.md §3.7).
std::string_view sessionInUserId(std::string_view userId) {
    constexpr std::string_view kMember = R"(\"session_id\":)";
    constexpr std::string_view kOld = "_session_";
    if (std::size_t at = userId.find(kMember); at != std::string_view::npos) {
        userId.remove_prefix(at + kMember.size());
        std::size_t begin = userId.find(R"(\")");
        if (begin == std::string_view::npos) return {};
        userId.remove_prefix(begin + 2);
        return userId.substr(0, userId.find(R"(\")"));
    }
    std::size_t at = userId.rfind(kOld);
    return at == std::string_view::npos ? std::string_view() : userId.substr(at + kOld.size());
}

void readMetadata(JsonCursor& cursor, Features& features) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "user_id") {
            takeSession(features, sessionInUserId(cursor.string().value_or("")));
        } else {
            cursor.skip();
        }
    }
}

struct Member {
    std::string_view name;
    Reader read;
};

constexpr std::array kMembers{
    Member{"messages", readMessages},
    Member{"input", readMessages},
    Member{"contents", readMessages},
    Member{"prompt", readMessages},
    Member{"tools", readTools},
    Member{"functions", readTools},
    Member{"images", readImages},
    Member{"max_tokens", readLimit},
    Member{"max_completion_tokens", readCompletionLimit},
    Member{"max_output_tokens", readLimit},
    Member{"response_format", readFormat},
    Member{"output_format", readFormat},
    Member{"text", readFormatBelow},
    Member{"output_config", readFormatBelow},
    Member{"format", readOllamaFormat},
    Member{"generationConfig", readGenerationConfig},
    Member{"generation_config", readGenerationConfig},
    Member{"options", readOllamaOptions},
    Member{"metadata", readMetadata},
    Member{"prompt_cache_key", readSession},
    Member{"session_id", readSession},
    Member{"conversation", readConversation},
};

} // namespace

bool readFeature(JsonCursor& cursor, std::string_view member, Features& features) {
    auto found = std::find_if(kMembers.begin(), kMembers.end(), [&](const Member& m) { return m.name == member; });
    if (found == kMembers.end()) return false;
    found->read(cursor, features);
    return true;
}

} // namespace tollgate::dialects
