// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/usage_words.h"

namespace tollgate::dialects::conversation {

namespace {

std::int64_t outputOf(const Usage& usage) {
    return usage.output + usage.output_audio + usage.output_image;
}

std::int64_t writtenOf(const Usage& usage) {
    return usage.cache_write_5m + usage.cache_write_1h;
}

void nonZero(JsonWriter& json, std::string_view name, std::int64_t value) {
    if (value != 0) json.member(name, value);
}

} // namespace

void writeChatUsage(JsonWriter& json, const UsageReading& reading) {
    const Usage& usage = reading.usage;
    std::int64_t prompt = usage.prompt(), output = outputOf(usage);
    json.beginObject();
    json.member("prompt_tokens", prompt);
    json.member("completion_tokens", output);
    json.member("total_tokens", prompt + output);
    json.key("prompt_tokens_details").beginObject();
    json.member("cached_tokens", usage.cache_read);
    if (reading.has_cache_write || writtenOf(usage) > 0) json.member("cache_write_tokens", writtenOf(usage));
    nonZero(json, "audio_tokens", usage.input_audio);
    json.endObject();
    if (reading.has_reasoning || usage.output_audio > 0) {
        json.key("completion_tokens_details").beginObject();
        json.member("reasoning_tokens", usage.reasoning);
        nonZero(json, "audio_tokens", usage.output_audio);
        json.endObject();
    }
    json.endObject();
}

void writeResponsesUsage(JsonWriter& json, const UsageReading& reading) {
    const Usage& usage = reading.usage;
    std::int64_t prompt = usage.prompt(), output = outputOf(usage);
    json.beginObject();
    json.member("input_tokens", prompt);
    json.key("input_tokens_details").beginObject();
    json.member("cached_tokens", usage.cache_read);
    json.member("cache_write_tokens", writtenOf(usage));
    json.endObject();
    json.member("output_tokens", output);
    json.key("output_tokens_details").beginObject();
    json.member("reasoning_tokens", usage.reasoning);
    json.endObject();
    json.member("total_tokens", prompt + output);
    json.endObject();
}

void writeAnthropicUsage(JsonWriter& json, const UsageReading& reading) {
    const Usage& usage = reading.usage;
    json.beginObject();
    json.member("input_tokens", usage.input_uncached + usage.input_audio + usage.input_image);
    json.member("cache_creation_input_tokens", writtenOf(usage));
    json.member("cache_read_input_tokens", usage.cache_read);
    json.member("output_tokens", outputOf(usage));
    if (reading.has_reasoning) {
        json.key("output_tokens_details").beginObject();
        json.member("thinking_tokens", usage.reasoning);
        json.endObject();
    }
    json.endObject();
}

void writeGeminiUsage(JsonWriter& json, const UsageReading& reading) {
    const Usage& usage = reading.usage;
    std::int64_t prompt = usage.prompt(), output = outputOf(usage);
    json.beginObject();
    nonZero(json, "promptTokenCount", prompt);
    nonZero(json, "cachedContentTokenCount", usage.cache_read);
    nonZero(json, "candidatesTokenCount", output - usage.reasoning);
    nonZero(json, "thoughtsTokenCount", usage.reasoning);
    nonZero(json, "totalTokenCount", prompt + output);
    json.endObject();
}

} // namespace tollgate::dialects::conversation
