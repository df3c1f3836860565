// SPDX-License-Identifier: GPL-3.0-or-later
// Conversations between the dialects: requests one way, answers and streams the other.
#include "check.h"
#include "dialects/conversation/collector.h"
#include "dialects/conversation/translation.h"
#include "dialects/framing.h"
#include "dialects/stream_reader.h"
#include "targets.h"

#include <boost/json.hpp>

#include <array>
#include <string>

namespace tollgate::fuzz {

namespace {

namespace json = boost::json;
using namespace dialects;
using namespace dialects::conversation;

constexpr std::array kDialects{Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini,
                               Dialect::Ollama};

Dialect chosen(std::string_view& bytes) {
    return kDialects[takeChoice(bytes) % kDialects.size()];
}

bool isJson(std::string_view text) {
    json::parse_options options;
    options.max_depth = 2000;
    boost::system::error_code error;
    json::parse({text.data(), text.size()}, error, {}, options);
    return !error;
}

void requireJson(std::string_view text, const char* what) {
    require(isJson(text), what);
}

AnswerContext contextFor(Dialect client, Dialect upstream) {
    AnswerContext context;
    context.client = client;
    context.upstream = upstream;
    context.requested_model = "asked";
    context.fresh_id = "0123456789abcdefghijklmn";
    return context;
}

// OpenAI's dialects carry a call's arguments as a string, whatever is in it; the others as an object.
bool carriesObjects(Dialect client) {
    return client == Dialect::Anthropic || client == Dialect::Gemini || client == Dialect::Ollama;
}

// What an Anthropic client puts together of a call's deltas: one object, but where a limit cut the answer.
class Arguments {
public:
    void take(const json::value& event) {
        const json::object& object = event.as_object();
        const json::string& type = object.at("type").as_string();
        if (type == "content_block_start") m_text.clear();
        if (type == "content_block_delta" && object.at("delta").at("type") == "input_json_delta")
            m_text += std::string_view(object.at("delta").at("partial_json").as_string());
        if (type == "content_block_stop") m_broken = m_broken || !(m_text.empty() || isJson(m_text));
        if (type != "message_delta") return;
        const json::value& reason = object.at("delta").at("stop_reason");
        require(!m_broken || (reason != "tool_use" && reason != "end_turn"), "a call whose arguments are no JSON");
    }

private:
    std::string m_text;
    bool m_broken = false;
};

// What the client's own reader finds in the stream that was written for it.
void requireStream(const std::string& wire, Dialect client) {
    StreamReader reader(framingOf(client, {}));
    StreamEvent event;
    Arguments arguments;
    reader.feed(wire);
    while (reader.next(event)) {
        if (event.data.empty() || event.data == "[DONE]") continue;
        requireJson(event.data, "an event that is no JSON");
        if (client == Dialect::Anthropic) arguments.take(json::parse({event.data.data(), event.data.size()}));
    }
}

} // namespace

// A request that is taken becomes one that is JSON, in every dialect.
void translatedRequest(std::string_view bytes) {
    JsonScanner scanner;
    auto request = translationOf(chosen(bytes)).readRequest(scanner, bytes);
    if (!request) return require(request.error().status >= 400, "a rejection without a status");
    const bool sound = isJson(bytes);
    for (Dialect upstream : kDialects) {
        Traits traits;
        traits.model = "m";
        auto written = translationOf(upstream).writeRequest(scanner, *request, traits);
        if (written && sound) requireJson(written->body, "a request that is no JSON");
    }
}

void translatedAnswer(std::string_view bytes) {
    JsonScanner scanner;
    const Dialect upstream = chosen(bytes);
    const bool sound = isJson(bytes);
    for (Dialect client : kDialects) {
        const AnswerContext context = contextFor(client, upstream);
        AnswerCollector collector;
        if (!translationOf(upstream).readAnswer(scanner, bytes, context, collector) || !collector.isDone()) continue;
        const std::string answer = translationOf(client).writeAnswer(collector.answer(), context);
        if (sound || carriesObjects(client)) requireJson(answer, "an answer that is no JSON");
    }
}

// Whatever a provider streams, the client gets events it can read. What OpenRouter proves reasoning with is handed on
// as it came, and may be broken where the provider's own event is.
void translatedStream(std::string_view bytes) {
    JsonScanner scanner;
    const Dialect upstream = chosen(bytes);
    for (Dialect client : kDialects) {
        const AnswerContext context = contextFor(client, upstream);
        std::string out;
        auto writer = translationOf(client).streamWriter(context, out);
        auto translator = translationOf(upstream).streamReader(scanner, context, *writer);
        StreamReader reader(framingOf(upstream, {}));
        StreamEvent event;
        reader.feed(bytes);
        bool sound = true;
        const auto take = [&] {
            sound = sound && (event.data.empty() || isJson(event.data));
            translator->take(event);
        };
        while (reader.next(event)) take();
        if (reader.finish(event)) take();
        translator->finish();
        if (sound || carriesObjects(client)) requireStream(out, client);
    }
}

} // namespace tollgate::fuzz
