// SPDX-License-Identifier: GPL-3.0-or-later
// What each step of a request costs by itself: `hot_path_bench [word]` runs the cases whose name holds the word and
// prints CPU nanoseconds and allocations a call. Not part of ctest; compare two builds on the same machine, one after
// the other, never two machines.
#include "bench.h"
#include "dialects/answer_reader.h"
#include "dialects/scrub.h"
#include "dialects/splice.h"
#include "dialects/stream_observer.h"
#include "dialects/stream_reader.h"
#include "engine/access_index.h"
#include "net/chunk_decoder.h"
#include "net/head_parser.h"
#include "net/request_guard.h"
#include "pricing/cost.h"

#include <cstdlib>
#include <string>
#include <vector>

using namespace tollgate;
using tollgate::bench::Bench;
using tollgate::bench::use;

namespace {

std::string chatBody(std::size_t size, bool stream) {
    std::string text;
    while (text.size() + 180 < size) text += R"(the quick \"brown\" fox jumps over a lazy dog, again\n)";
    return R"({"model":"gpt-4o-mini","temperature":0.2,"messages":[{"role":"system","content":"You are helpful."},)"
           R"({"role":"user","content":")" +
           text + "\"}]" + (stream ? ",\"stream\":true}" : "}");
}

void requests(Bench& bench) {
    const std::string head = "POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1:8655\r\n"
                             "Authorization: Bearer tg-abcdefgh-0123456789012345678901234567890123456789012\r\n"
                             "Content-Type: application/json\r\nAccept: application/json\r\n"
                             "User-Agent: OpenAI/Python 1.99.1\r\nX-Stainless-Lang: python\r\n"
                             "X-Stainless-Retry-Count: 0\r\nContent-Length: 4096\r\n\r\n";
    net::RequestHead parsed;
    bench.run("head, scan + guard + parse", head.size(), [&] {
        use(net::scanHead(head));
        use(net::guardRequest(head));
        use(net::parseRequestHead(head, parsed));
    });
    dialects::RequestPeeker peeker;
    for (auto [name, size] : {std::pair{"4 KB", 4u << 10}, {"100 KB", 100u << 10}, {"1 MB", 1u << 20}}) {
        const std::string body = chatBody(size, false);
        bench.run(std::string("peek ") + name, body.size(),
                  [&] { use(peeker.peek(body, Dialect::OpenAiChat, Endpoint::Chat)); });
    }
    const std::string body = chatBody(4096, true);
    const dialects::RequestPeek peek = peeker.peek(body, Dialect::OpenAiChat, Endpoint::Chat);
    bench.run("splice, nothing to change", 0, [&] { use(dialects::splice(body, peek, {.model = "gpt-4o-mini"})); });
    bench.run("splice, model and usage", 0,
              [&] { use(dialects::splice(body, peek, {.model = "gpt-5.4-mini-2026", .ask_usage = true})); });
    config::Access access;
    access.keys.resize(1);
    access.keys[0].secret = {config::SecretRef::Store::Environment, "KEY"};
    const std::string key = "tg-abcdefgh-0123456789012345678901234567890123456789012";
    const engine::AccessIndex index(access, {{"KEY", engine::sha256(key)}});
    bench.run("access key", 0, [&] { use(index.find(key)); });
}

std::string chatEvents(std::size_t count) {
    std::string events;
    for (std::size_t i = 0; i < count; ++i)
        events += R"(data: {"id":"chatcmpl-mock","object":"chat.completion.chunk","created":1700000000,)"
                  R"("model":"gpt-4o-mini","choices":[{"index":0,"delta":{"content":" tok"},"finish_reason":null}]})"
                  "\n\n";
    return events;
}

std::string messageEvents(std::size_t count) {
    std::string events;
    for (std::size_t i = 0; i < count; ++i)
        events += "event: content_block_delta\n"
                  R"(data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":" tok"}})"
                  "\n\n";
    return events;
}

void streams(Bench& bench) {
    dialects::JsonScanner scanner;
    const std::string chat = chatEvents(20), messages = messageEvents(20);
    for (auto [name, text, dialect, endpoint] :
         {std::tuple{"chat", &chat, Dialect::OpenAiChat, Endpoint::Chat},
          std::tuple{"messages", &messages, Dialect::Anthropic, Endpoint::Messages}}) {
        auto observer = dialects::makeStreamObserver(scanner, dialect, endpoint, "openai");
        dialects::SseReader reader;
        dialects::StreamEvent event;
        bench.run(std::string("stream, 20 events of ") + name, text->size(), [&] {
            reader.feed(*text);
            while (reader.next(event)) use(observer->observe(event));
        });
    }
    const std::string chunked = "ea\r\n" + chatEvents(1).substr(0, 234) + "\r\n";
    net::ChunkDecoder decoder;
    bench.run("chunk of one event", chunked.size(), [&] {
        std::string_view rest = chunked;
        while (!rest.empty()) rest.remove_prefix(decoder.next(rest).consumed);
        if (decoder.failed()) std::abort();
    });
    const std::string answer = R"({"id":"chatcmpl-mock","object":"chat.completion","created":1700000000,)"
                               R"("model":"gpt-4o-mini","choices":[{"index":0,"message":{"role":"assistant",)"
                               R"("content":")" +
                               std::string(600, 'x') +
                               R"("},"finish_reason":"stop"}],"usage":{"prompt_tokens":12,)"
                               R"("completion_tokens":34,"total_tokens":46}})";
    bench.run("answer, 850 bytes", answer.size(),
              [&] { use(dialects::readAnswer(scanner, answer, Dialect::OpenAiChat, Endpoint::Chat, "openai")); });
    bench.run("scrub, 850 bytes", answer.size(), [&] { use(dialects::scrubbed(answer, "sk-a-provider-key")); });
}

void money(Bench& bench) {
    config::Price price;
    price.base.input = Money{150'000};
    price.base.cache_read = Money{75'000};
    price.base.output = Money{600'000};
    const pricing::EffectivePrice effective{pricing::PriceState::Priced, pricing::PriceSource::Catalogue, &price, 1};
    const Usage usage{.input_uncached = 1200, .cache_read = 800, .output = 350, .reasoning = 100};
    bench.run("cost", 0, [&] { use(pricing::costOf(usage, effective, {.tier = "default"}).money()); });
}

} // namespace

int main(int argc, char** argv) {
    Bench bench(argc > 1 ? argv[1] : "");
    requests(bench);
    streams(bench);
    money(bench);
    return 0;
}
