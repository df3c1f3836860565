// SPDX-License-Identifier: GPL-3.0-or-later
// Embeddings and token counts: what clients ask and providers answer, in every dialect that has them.
#include "check.h"
#include "dialects/counting/counting.h"
#include "dialects/embedding/embedding.h"
#include "targets.h"

#include <boost/json.hpp>

#include <array>
#include <string>

namespace tollgate::fuzz {

namespace {

namespace json = boost::json;
using namespace dialects;

constexpr std::array kDialects{Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini,
                               Dialect::Ollama};

void requireJson(const std::string& text, const char* what) {
    json::parse_options options;
    options.max_depth = 1000;
    boost::system::error_code error;
    json::parse(text, error, {}, options);
    require(!error, what);
}

} // namespace

void embeddings(std::string_view bytes) {
    JsonScanner scanner;
    for (Dialect dialect : kDialects) {
        if (auto request = embedding::readRequest(scanner, bytes, dialect)) {
            require(!request->texts.empty(), "a request for nothing passes");
            for (Dialect upstream : kDialects)
                requireJson(embedding::writeRequest(*request, upstream, "m").body, "a request that is no JSON");
        }
        if (auto answer = embedding::readAnswer(scanner, bytes, dialect)) {
            require(!answer->vectors.empty(), "an answer without vectors passes");
            for (const std::string& vector : answer->vectors) embedding::packedFloats(vector);
            for (bool list : {false, true})
                embedding::writeAnswer(*answer, dialect, {.list = list, .base64 = list, .older = !list});
        }
    }
}

void tokenCounts(std::string_view bytes) {
    JsonScanner scanner;
    for (CountWay way :
         {CountWay::Anthropic, CountWay::Gemini, CountWay::Responses, CountWay::LlamaCpp, CountWay::Vllm}) {
        auto count = readTokenCount(way, scanner, bytes);
        require(!count || *count >= 0, "a count below nothing");
        for (Dialect client : {Dialect::Anthropic, Dialect::Gemini, Dialect::OpenAiResponses}) {
            const std::string_view counted = countedRequest(scanner, bytes, client);
            require(isInside(counted, bytes), "what is counted lies outside the body");
            auto request = conversation::translationOf(client).readRequest(scanner, counted);
            if (!request) continue;
            auto asked = countRequest(way, scanner, *request, {});
            if (asked) require(asked->body.starts_with('{') && asked->body.ends_with('}'), "a question that is none");
        }
    }
}

} // namespace tollgate::fuzz
