// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/media.h"
#include "dialects/embedding/embedding.h"
#include "dialects/json_read.h"
#include "dialects/json_writer.h"

#include <algorithm>
#include <bit>
#include <charconv>

namespace tollgate::dialects::embedding {

namespace {

// A vector as it stands; false when it is none.
bool takeVector(JsonCursor& cursor, Answer& answer) {
    const bool list = cursor.kind() == JsonKind::Array;
    std::string numbers = compactValue(cursor);
    const bool plain = list && numbers.find_first_not_of("0123456789+-.eE,[]") == std::string::npos &&
                       numbers.find('[', 1) == std::string::npos;
    if (plain) answer.vectors.push_back(std::move(numbers));
    return plain;
}

// {"embedding": […], "index": …} or {"values": […]}.
bool takeFrom(JsonCursor& cursor, std::string_view member, Answer& answer) {
    bool taken = false;
    if (!cursor.enterObject()) return taken;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == member) {
            taken = takeVector(cursor, answer);
        } else {
            cursor.skip();
        }
    }
    return taken;
}

bool takeList(JsonCursor& cursor, std::string_view member, Answer& answer) {
    bool all = cursor.enterArray();
    while (all && cursor.nextElement())
        all = member.empty() ? takeVector(cursor, answer) : takeFrom(cursor, member, answer);
    return all;
}

// A count that stands in an object: usage.prompt_tokens, usageMetadata.promptTokenCount.
void takeTokens(JsonCursor& cursor, std::string_view member, Answer& answer) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == member) {
            answer.tokens = wholeNumber(cursor);
        } else {
            cursor.skip();
        }
    }
}

// False: a vector is none.
bool takeMember(JsonCursor& cursor, std::string_view key, Dialect upstream, Answer& answer) {
    if (upstream == Dialect::Gemini && key == "embedding") return takeFrom(cursor, "values", answer);
    if (upstream == Dialect::Gemini && key == "embeddings") return takeList(cursor, "values", answer);
    if (upstream == Dialect::Ollama && key == "embeddings") return takeList(cursor, {}, answer);
    if (upstream == Dialect::Ollama && key == "embedding") return takeVector(cursor, answer);
    if (key == "data") return takeList(cursor, "embedding", answer);
    if (key == "usage") {
        takeTokens(cursor, "prompt_tokens", answer);
    } else if (key == "usageMetadata") {
        takeTokens(cursor, "promptTokenCount", answer);
    } else if (key == "prompt_eval_count") {
        answer.tokens = wholeNumber(cursor);
    } else if (key == "model") {
        answer.model = textOf(cursor);
    } else {
        cursor.skip();
    }
    return true;
}

void writeOpenAi(const Answer& answer, const Form& form, JsonWriter& json) {
    json.member("object", "list");
    json.key("data").beginArray();
    for (std::size_t i = 0; i < answer.vectors.size(); ++i) {
        json.beginObject();
        json.member("object", "embedding");
        json.member("index", static_cast<std::int64_t>(i));
        if (form.base64) {
            json.member("embedding", packedFloats(answer.vectors[i]));
        } else {
            json.rawMember("embedding", answer.vectors[i]);
        }
        json.endObject();
    }
    json.endArray();
    json.member("model", answer.model);
    json.key("usage").beginObject();
    json.member("prompt_tokens", answer.tokens.value_or(0));
    json.member("total_tokens", answer.tokens.value_or(0));
    json.endObject();
}

void writeGemini(const Answer& answer, const Form& form, JsonWriter& json) {
    auto write = [&](const std::string& vector) {
        json.beginObject();
        json.rawMember("values", vector);
        json.endObject();
    };
    if (form.list) {
        json.key("embeddings").beginArray();
        for (const std::string& vector : answer.vectors) write(vector);
        json.endArray();
    } else {
        json.key("embedding");
        write(answer.vectors.front());
    }
    if (!answer.tokens) return;
    json.key("usageMetadata").beginObject();
    json.member("promptTokenCount", *answer.tokens);
    json.member("totalTokenCount", *answer.tokens);
    json.endObject();
}

void writeOllama(const Answer& answer, const Form& form, JsonWriter& json) {
    if (form.older) return json.rawMember("embedding", answer.vectors.front());
    json.member("model", answer.model);
    json.key("embeddings").beginArray();
    for (const std::string& vector : answer.vectors) json.raw(vector);
    json.endArray();
    json.member("total_duration", 0);
    json.member("load_duration", 0);
    json.member("prompt_eval_count", answer.tokens.value_or(0));
}

} // namespace

std::optional<Answer> readAnswer(JsonScanner& scanner, std::string_view body, Dialect upstream) {
    Answer answer;
    JsonCursor cursor = scanner.scan(body);
    bool good = cursor.enterObject();
    for (std::string_view key; good && cursor.nextMember(key);) good = takeMember(cursor, key, upstream, answer);
    if (!good || !cursor.atEnd() || answer.vectors.empty()) return std::nullopt;
    if (answer.tokens && *answer.tokens < 0) answer.tokens.reset();
    return answer;
}

std::string writeAnswer(const Answer& answer, Dialect client, const Form& form) {
    std::string text;
    JsonWriter json(text);
    json.beginObject();
    if (client == Dialect::Gemini) {
        writeGemini(answer, form, json);
    } else if (client == Dialect::Ollama) {
        writeOllama(answer, form, json);
    } else {
        writeOpenAi(answer, form, json);
    }
    json.endObject();
    return text;
}

std::string packedFloats(std::string_view numbers) {
    std::string bytes;
    for (std::size_t at = 1; at < numbers.size();) {
        float value = 0;
        auto [end, error] = std::from_chars(numbers.data() + at, numbers.data() + numbers.size(), value);
        if (error == std::errc::result_out_of_range) value = 0; // smaller than a float can be
        if (error == std::errc::invalid_argument) break;
        const auto bits = std::bit_cast<std::uint32_t>(value);
        for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>((bits >> shift) & 0xff);
        at = static_cast<std::size_t>(end - numbers.data()) + 1;
    }
    return conversation::encodedBase64(bytes);
}

} // namespace tollgate::dialects::embedding
