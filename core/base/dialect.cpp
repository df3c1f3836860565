// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/dialect.h"

#include <array>
#include <utility>

namespace tollgate {

namespace {

constexpr std::array<std::pair<Dialect, std::string_view>, 5> kDialects{{
    {Dialect::OpenAiChat, "openai-chat"},
    {Dialect::OpenAiResponses, "openai-responses"},
    {Dialect::Anthropic, "anthropic"},
    {Dialect::Gemini, "gemini"},
    {Dialect::Ollama, "ollama"},
}};

constexpr std::array<std::pair<Endpoint, std::string_view>, 14> kEndpoints{{
    {Endpoint::Chat, "chat.completions"},
    {Endpoint::Responses, "responses"},
    {Endpoint::Messages, "messages"},
    {Endpoint::GenerateContent, "generate_content"},
    {Endpoint::OllamaChat, "ollama.chat"},
    {Endpoint::OllamaGenerate, "ollama.generate"},
    {Endpoint::CountTokens, "count_tokens"},
    {Endpoint::Embeddings, "embeddings"},
    {Endpoint::Completions, "completions"},
    {Endpoint::Moderations, "moderations"},
    {Endpoint::Images, "images"},
    {Endpoint::Audio, "audio"},
    {Endpoint::Rerank, "rerank"},
    {Endpoint::Raw, "raw"},
}};

template <class Table, class Value>
std::string_view nameIn(const Table& table, Value value) {
    for (const auto& [entry, name] : table)
        if (entry == value) return name;
    return "unknown";
}

template <class Table>
auto valueIn(const Table& table, std::string_view name) -> std::optional<typename Table::value_type::first_type> {
    for (const auto& [entry, entryName] : table)
        if (entryName == name) return entry;
    return std::nullopt;
}

} // namespace

std::string_view nameOf(Dialect dialect) {
    return nameIn(kDialects, dialect);
}

std::optional<Dialect> dialectFromName(std::string_view name) {
    return valueIn(kDialects, name);
}

std::string_view nameOf(Endpoint endpoint) {
    return nameIn(kEndpoints, endpoint);
}

std::optional<Endpoint> endpointFromName(std::string_view name) {
    return valueIn(kEndpoints, name);
}

} // namespace tollgate
