// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/texts.h"

#include <boost/json.hpp>

namespace tollgate::demo {

namespace {

namespace json = boost::json;
using record::Request;

constexpr char kQuestion[] = "The test tst_queue fails since the last commit. Find out why and mend it.";
constexpr char kAnswer[] = "The queue released its memory before the row was written. I moved the release behind the "
                           "commit and added a test that fails without it.";

const char* questionOf(const Request& request) {
    if (request.client == "docs-bot") return "How do I switch a provider off without dropping running requests?";
    if (request.client == "nightly-eval") return "Score the answer from 1 to 5 and say why in one sentence.";
    return kQuestion;
}

const char* answerOf(const Request& request) {
    if (request.client == "docs-bot") return "Open Providers and use its switch. Requests that run are finished.";
    if (request.client == "nightly-eval") return "4: right, but it does not name its source.";
    return kAnswer;
}

json::object asked(const Request& request) {
    json::object message{{"role", "user"}, {"content", questionOf(request)}};
    switch (request.dialect) {
    case Dialect::Anthropic:
        return {{"model", request.requested_model},
                {"max_tokens", 32'000},
                {"stream", request.stream},
                {"system", "You are a coding assistant."},
                {"messages", json::array{std::move(message)}}};
    case Dialect::OpenAiResponses:
        return {{"model", request.requested_model}, {"stream", request.stream}, {"input", questionOf(request)}};
    case Dialect::Gemini:
        return {{"contents", json::array{{{"role", "user"}, {"parts", json::array{{{"text", questionOf(request)}}}}}}}};
    case Dialect::OpenAiChat:
    case Dialect::Ollama: break;
    }
    return {
        {"model", request.requested_model}, {"stream", request.stream}, {"messages", json::array{std::move(message)}}};
}

json::object answered(const Request& request) {
    const Usage& usage = request.usage;
    switch (request.dialect) {
    case Dialect::Anthropic:
        return {{"type", "message"},
                {"role", "assistant"},
                {"model", request.served_model},
                {"content", json::array{{{"type", "text"}, {"text", answerOf(request)}}}},
                {"stop_reason", request.finish_reason},
                {"usage",
                 {{"input_tokens", usage.input_uncached},
                  {"cache_creation_input_tokens", usage.cache_write_5m},
                  {"cache_read_input_tokens", usage.cache_read},
                  {"output_tokens", usage.output}}}};
    case Dialect::OpenAiResponses:
        return {{"object", "response"},
                {"status", "completed"},
                {"model", request.served_model},
                {"output_text", answerOf(request)},
                {"usage", {{"input_tokens", usage.prompt()}, {"output_tokens", usage.output}}}};
    case Dialect::Gemini:
        return {{"candidates",
                 json::array{{{"content", {{"role", "model"}, {"parts", json::array{{{"text", answerOf(request)}}}}}},
                              {"finishReason", request.finish_reason}}}},
                {"usageMetadata", {{"promptTokenCount", usage.prompt()}, {"candidatesTokenCount", usage.output}}}};
    case Dialect::OpenAiChat:
    case Dialect::Ollama: break;
    }
    return {{"object", "chat.completion"},
            {"model", request.served_model},
            {"choices", json::array{{{"index", 0},
                                     {"message", {{"role", "assistant"}, {"content", answerOf(request)}}},
                                     {"finish_reason", request.finish_reason}}}},
            {"usage", {{"prompt_tokens", usage.prompt()}, {"completion_tokens", usage.output}}}};
}

} // namespace

record::Bodies textsOf(const Request& request) {
    record::Bodies bodies;
    bodies.request_headers = "content-type: application/json\nuser-agent: " + request.client + "\n";
    bodies.request = json::serialize(asked(request));
    bodies.response_headers = "content-type: application/json\n";
    bool good = request.outcome == record::Outcome::Ok || request.outcome == record::Outcome::ClientGone;
    bodies.response =
        json::serialize(good ? answered(request) : json::object{{"error", {{"message", request.error_message}}}});
    return bodies;
}

} // namespace tollgate::demo
