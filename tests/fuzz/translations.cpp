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

// What the client's own reader finds in the stream that was written for it.
void requireStream(const std::string& wire, Dialect client) {
    StreamReader reader(framingOf(client, {}));
    StreamEvent event;
    reader.feed(wire);
    while (reader.next(event))
        if (!event.data.empty() && event.data != "[DONE]") requireJson(event.data, "an event that is no JSON");
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
        if (sound) requireJson(answer, "an answer that is no JSON");
    }
}

// Whatever a provider streams, the client gets events it can read. Where the provider's own are broken inside, the
// arguments of calls are handed on as they came, and may be broken too.
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
        if (sound) requireStream(out, client);
    }
}

} // namespace tollgate::fuzz
