// SPDX-License-Identifier: GPL-3.0-or-later
// What translation costs by itself: of a stream of 20 pieces, reading it alone beside wording it anew (what the whole
// engine makes of that says stream_bench); of a request of 100 KB. `translation_bench [word]` runs the cases whose name
// holds the word and ends with 1 when a request is over its limit. Not part of ctest.
#include "bench.h"
#include "dialects/conversation/translation.h"
#include "dialects/stream_observer.h"
#include "dialects/stream_reader.h"

#include <array>
#include <cstdio>
#include <string>
#include <vector>

using namespace tollgate;
using namespace tollgate::dialects;
using namespace tollgate::dialects::conversation;
using tollgate::bench::Bench;
using tollgate::bench::use;

namespace {

constexpr std::array kDialects{Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini,
                               Dialect::Ollama};
constexpr int kPieces = 20;
constexpr double kMostOfRequest = 3e6;    // nanoseconds
constexpr std::size_t kRequest = 100'000; // bytes

Endpoint endpointOf(Dialect dialect) {
    switch (dialect) {
    case Dialect::OpenAiChat: return Endpoint::Chat;
    case Dialect::OpenAiResponses: return Endpoint::Responses;
    case Dialect::Anthropic: return Endpoint::Messages;
    case Dialect::Gemini: return Endpoint::GenerateContent;
    case Dialect::Ollama: break;
    }
    return Endpoint::OllamaChat;
}

AnswerContext contextFor(Dialect client, Dialect upstream) {
    AnswerContext context;
    context.client = client;
    context.upstream = upstream;
    context.requested_model = "some-model";
    context.fresh_id = "0123456789abcdefghijklmn";
    context.usage_in_stream = true;
    return context;
}

// An answer of 20 pieces as the dialect streams it, made by its own writer.
std::string streamOf(Dialect dialect) {
    const AnswerContext context = contextFor(dialect, dialect);
    std::string wire;
    auto writer = translationOf(dialect).streamWriter(context, wire);
    UsageReading usage;
    usage.usage.input_uncached = 12;
    usage.usage.output = kPieces;
    writer->start({"0a1b2c3d4e5f", "some-model", 1'760'000'000, {}}, usage);
    writer->begin({0, 0}, PartKind::Text, {});
    for (int i = 0; i < kPieces; ++i) writer->delta({0, 0}, " some words");
    writer->end({0, 0}, {});
    writer->usage(usage);
    writer->ending(0, {Stop::End, {}, "stop"});
    writer->done();
    return wire;
}

// What the engine does with a stream that passes: its events are told apart and looked into.
void pass(JsonScanner& scanner, Dialect dialect, const std::string& wire) {
    auto observer = makeStreamObserver(scanner, dialect, endpointOf(dialect), "openai");
    StreamReader reader(framingOf(dialect, {}));
    StreamEvent event;
    reader.feed(wire);
    while (reader.next(event)) use(observer->observe(event));
}

// … and with one that is translated besides.
void translate(JsonScanner& scanner, const AnswerContext& context, const std::string& wire, std::string& out) {
    out.clear();
    auto observer = makeStreamObserver(scanner, context.upstream, endpointOf(context.upstream), "openai");
    auto writer = translationOf(context.client).streamWriter(context, out);
    auto translator = translationOf(context.upstream).streamReader(scanner, context, *writer);
    StreamReader reader(framingOf(context.upstream, {}));
    StreamEvent event;
    reader.feed(wire);
    while (reader.next(event)) {
        use(observer->observe(event));
        translator->take(event);
    }
    translator->finish();
}

void streams(Bench& bench) {
    JsonScanner scanner;
    std::string out;
    for (Dialect upstream : kDialects) {
        const std::string wire = streamOf(upstream);
        const std::string from(nameOf(upstream));
        const double passing =
            bench.run("stream, " + from + " as it is", wire.size(), [&] { pass(scanner, upstream, wire); }).nanoseconds;
        for (Dialect client : kDialects) {
            if (client == upstream) continue;
            const AnswerContext context = contextFor(client, upstream);
            const double translated = bench
                                          .run("stream, " + from + " for " + std::string(nameOf(client)), wire.size(),
                                               [&] { translate(scanner, context, wire, out); })
                                          .nanoseconds;
            if (passing <= 0 || translated <= 0) continue;
            std::printf("%44s %11.2f times its reading\n", "", translated / passing);
        }
    }
}

// A conversation with tools: many turns, each a call and its result.
std::string requestOf(JsonScanner& scanner, Dialect dialect) {
    Request request;
    request.client = Dialect::OpenAiChat;
    request.model = "some-model";
    request.system.push_back({Text{"You are helpful.", {}}});
    for (int i = 0; i < 20; ++i) {
        Tool tool;
        tool.name = "tool_" + std::to_string(i);
        tool.description = "Does what its name says, and some more words about that.";
        tool.parameters = R"({"type":"object","properties":{"path":{"type":"string","description":"Where"},)"
                          R"("deep":{"type":"boolean"}},"required":["path"]})";
        request.tools.push_back(std::move(tool));
    }
    for (std::size_t bytes = 0; bytes < kRequest; bytes += 2000) {
        const std::string id = "call_" + std::to_string(bytes);
        ToolCall call{id, "tool_1", {}, R"({"path":"src/main.cpp","deep":true})", false, {}};
        ToolResult result;
        result.id = id;
        result.name = "tool_1";
        result.parts = {Text{std::string(1000, 'x') + "\n\"quoted\"\t", {}}};
        request.turns.push_back({Role::User, {{Text{std::string(500, 'y'), {}}}}});
        request.turns.push_back({Role::Assistant, {{Text{"I look there.", {}}}, {std::move(call)}}});
        request.turns.push_back({Role::User, {{std::move(result)}}});
    }
    Traits traits;
    traits.model = "some-model";
    return translationOf(dialect).writeRequest(scanner, request, traits)->body;
}

bool requests(Bench& bench) {
    JsonScanner scanner;
    bool good = true;
    for (Dialect client : kDialects) {
        const std::string body = requestOf(scanner, client);
        for (Dialect upstream : kDialects) {
            if (client == upstream) continue;
            Traits traits;
            traits.model = "other-model";
            auto step = [&] {
                auto request = translationOf(client).readRequest(scanner, body);
                use(translationOf(upstream).writeRequest(scanner, *request, traits));
            };
            const std::string name =
                "request, " + std::string(nameOf(client)) + " for " + std::string(nameOf(upstream));
            const double took = bench.run(name, body.size(), step).nanoseconds;
            if (took > kMostOfRequest) std::printf("%44s OVER %.0f ms\n", "", kMostOfRequest / 1e6);
            good = good && took <= kMostOfRequest;
        }
    }
    return good;
}

} // namespace

int main(int argc, char** argv) {
    Bench bench(argc > 1 ? argv[1] : "");
    streams(bench);
    return requests(bench) ? 0 : 1;
}
