// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/request_peek.h"

#include "dialects/json_text.h"
#include "dialects/request_features.h"

namespace tollgate::dialects {

namespace {

// What a picture costs at most, whatever its bytes: they are no text.
constexpr std::int64_t kTokensOfAnImage = 1600;

class Pass {
public:
    Pass(RequestPeek& peek, std::string_view body, JsonCursor& cursor) : m_peek(peek), m_body(body), m_cursor(cursor) {}

    void members() {
        for (std::string_view key; m_cursor.nextMember(key);) {
            if (key == "model") {
                model();
            } else if (key == "stream") {
                stream();
            } else if (key == "stream_options") {
                streamOptions();
            } else if (!readFeature(m_cursor, key, m_features)) {
                m_cursor.skip();
            }
        }
    }

    const Features& features() const { return m_features; }

    std::optional<bool> streams() const { return m_stream; }

private:
    void report(PeekError error, std::string_view where) {
        if (m_peek.error != PeekError::None) return;
        m_peek.error = error;
        m_peek.where = where;
    }

    void once(bool& seen, std::string_view name) {
        if (seen) report(PeekError::DuplicateMember, name);
        seen = true;
    }

    void model() {
        once(m_modelSeen, "model");
        bool isString = m_cursor.kind() == JsonKind::String;
        std::string_view value = m_cursor.skip();
        if (value.empty()) return;
        if (!isString) return report(PeekError::WrongType, "model");
        m_peek.model_value = rangeOf(value, m_body);
        std::string_view inner = value.substr(1, value.size() - 2);
        if (inner.find('\\') == std::string_view::npos) {
            m_peek.model = inner;
        } else {
            m_peek.model = unescaped(inner);
        }
    }

    void stream() {
        once(m_streamSeen, "stream");
        bool null = m_cursor.kind() == JsonKind::Null;
        m_stream = m_cursor.boolean();
        if (!m_stream && !null) report(PeekError::WrongType, "stream");
    }

    void streamOptions() {
        once(m_optionsSeen, "stream_options");
        m_peek.stream_options.begin = m_cursor.offset();
        m_peek.stream_options_null = m_cursor.kind() == JsonKind::Null;
        m_peek.stream_options_object = m_cursor.kind() == JsonKind::Object;
        m_peek.stream_options_empty = m_peek.stream_options_object;
        if (!m_peek.stream_options_object) {
            m_peek.stream_options = rangeOf(m_cursor.skip(), m_body);
            return;
        }
        m_cursor.enterObject();
        for (std::string_view key; m_cursor.nextMember(key);) {
            m_peek.stream_options_empty = false;
            if (key == "include_usage") {
                once(m_usageSeen, "stream_options.include_usage");
                m_peek.asks_usage = m_cursor.kind() == JsonKind::True;
                m_peek.include_usage = rangeOf(m_cursor.skip(), m_body);
            } else {
                m_cursor.skip();
            }
        }
        m_peek.stream_options.end = m_cursor.passedTo();
    }

    RequestPeek& m_peek;
    std::string_view m_body;
    JsonCursor& m_cursor;
    Features m_features;
    std::optional<bool> m_stream;
    bool m_modelSeen = false;
    bool m_streamSeen = false;
    bool m_optionsSeen = false;
    bool m_usageSeen = false;
};

void fill(RequestPeek& peek, const Features& features, std::string_view body) {
    auto bytes = static_cast<std::int64_t>(body.size());
    peek.session = features.session;
    peek.facts.request_bytes = bytes;
    peek.facts.input_tokens_estimate =
        estimatedTokens(bytes - features.image_bytes) + features.images * kTokensOfAnImage;
    peek.facts.max_output_tokens = features.max_output_tokens;
    peek.facts.messages = features.messages;
    peek.facts.has_tools = features.has_tools;
    peek.facts.has_images = features.has_images;
    peek.facts.has_json_schema = features.has_json_schema;
}

bool isOllamaDefault(Endpoint endpoint) {
    return endpoint == Endpoint::OllamaChat || endpoint == Endpoint::OllamaGenerate;
}

} // namespace

std::int64_t estimatedTokens(std::int64_t bytes) {
    return (bytes * 10 + 35) / 36;
}

RequestPeek RequestPeeker::peek(std::string_view body, Dialect dialect, Endpoint endpoint, bool pathStreams) {
    RequestPeek peek;
    JsonCursor cursor = m_scanner.scan(body);
    Pass pass(peek, body, cursor);
    bool isObject = cursor.kind() == JsonKind::Object;
    if (isObject) {
        cursor.enterObject();
        pass.members();
    } else {
        cursor.skip();
    }
    if (cursor.tooDeep()) {
        peek.error = PeekError::TooDeep;
    } else if (!cursor.atEnd()) {
        peek.error = PeekError::NotJson;
    } else if (!isObject) {
        peek.error = PeekError::NotObject;
    }
    peek.stream = dialect == Dialect::Gemini ? pathStreams : pass.streams().value_or(isOllamaDefault(endpoint));
    fill(peek, pass.features(), body);
    return peek;
}

std::string RequestPeek::problem() const {
    std::string name(where);
    switch (error) {
    case PeekError::None: return {};
    case PeekError::NotJson: return "The request body is not valid JSON. Send one JSON object in UTF-8.";
    case PeekError::TooDeep:
        return "The request body nests deeper than " + std::to_string(kMaxJsonDepth) + " levels. Flatten it.";
    case PeekError::NotObject: return "The request body must be a JSON object.";
    case PeekError::DuplicateMember: return "The request body has more than one \"" + name + "\". Send it once.";
    case PeekError::NotForm: return "The form in the request body is malformed or cut off. Send it whole.";
    case PeekError::WrongType: return "\"" + name + "\" must be a " + (where == "model" ? "string." : "boolean.");
    }
    return {};
}

} // namespace tollgate::dialects
