// SPDX-License-Identifier: GPL-3.0-or-later
// Embeddings between dialects (protocols.md §8): OpenAI's /embeddings, Gemini's :embedContent and :batchEmbedContents,
// Ollama's /api/embed and its older /api/embeddings. A request and its answer in no dialect's words, with a reader and
// a writer for each dialect that has them. Plain values; pure, any thread (the scanner is the caller's).
#pragma once

#include "base/dialect.h"
#include "dialects/conversation/translation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::dialects::embedding {

// How the client wants its vectors.
struct Form {
    bool list = true;    // several texts were sent as a list, if of one; Gemini and older Ollama answer one differently
    bool base64 = false; // little-endian float32 as text, OpenAI's encoding_format
    bool older = false;  // Ollama's /api/embeddings: one vector, another name
};

struct Request {
    Dialect client = Dialect::OpenAiChat;
    std::vector<std::string> texts; // never empty
    std::optional<std::int64_t> dimensions;
    std::string task, title; // Gemini's
    Form form;
    std::vector<std::string> warnings; // codes of §6.14
};

struct Answer {
    std::vector<std::string> vectors; // each a JSON array of numbers, as the provider spelled them
    std::optional<std::int64_t> tokens;
    std::string model; // the provider's word
};

// Errors name the member in the client's words: "bad_request" for what is malformed, "unsupported_parameter" for token
// arrays and media, which only the client's own dialect could pass on.
conversation::Translated<Request> readRequest(JsonScanner& scanner, std::string_view body, Dialect client);

struct Written {
    std::string body;
    std::string_view method; // Gemini's: "embedContent", "batchEmbedContents"
    std::vector<std::string> warnings;
};

Written writeRequest(const Request& request, Dialect upstream, const std::string& model);

// Nothing when it holds no vectors of numbers.
std::optional<Answer> readAnswer(JsonScanner& scanner, std::string_view body, Dialect upstream);

std::string writeAnswer(const Answer& answer, Dialect client, const Form& form);

// "[0.5,-1]" as base64 of little-endian float32.
std::string packedFloats(std::string_view numbers);

} // namespace tollgate::dialects::embedding
