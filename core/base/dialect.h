// SPDX-License-Identifier: GPL-3.0-or-later
// The wire protocols Tollgate speaks on both sides, and the endpoints a call can be for (DESIGN.md §5).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tollgate {

enum class Dialect : std::uint8_t { OpenAiChat, OpenAiResponses, Anthropic, Gemini, Ollama };

// "openai-chat", as in the configuration and the journal.
std::string_view nameOf(Dialect dialect);
std::optional<Dialect> dialectFromName(std::string_view name);

// Either of OpenAI's two: one provider often has both, and all other endpoints beside them.
constexpr bool isOpenAi(Dialect dialect) {
    return dialect == Dialect::OpenAiChat || dialect == Dialect::OpenAiResponses;
}

// What a call is for. Conversations, token counts and embeddings are translated between dialects; the rest pass
// through.
enum class Endpoint : std::uint8_t {
    // Conversations first, see isConversation().
    Chat,            // POST /v1/chat/completions
    Responses,       // POST /v1/responses
    Messages,        // POST /v1/messages
    GenerateContent, // POST /v1beta/models/{m}:generateContent and :streamGenerateContent
    OllamaChat,      // POST /api/chat
    OllamaGenerate,  // POST /api/generate
    CountTokens,     // POST /v1/messages/count_tokens, :countTokens
    Embeddings,      // POST /v1/embeddings, :embedContent, :batchEmbedContents, /api/embed
    Completions,     // POST /v1/completions
    Moderations,
    Images,
    Audio,
    Rerank,
    Raw, // /providers/{id}/…
};

// Conversations, whatever the dialect calls them.
constexpr bool isConversation(Endpoint endpoint) {
    return endpoint <= Endpoint::OllamaGenerate;
}

std::string_view nameOf(Endpoint endpoint); // "chat.completions", "messages", …
std::optional<Endpoint> endpointFromName(std::string_view name);

} // namespace tollgate
