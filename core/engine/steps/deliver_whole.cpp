// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/answer_reader.h"
#include "dialects/conversation/collector.h"
#include "dialects/conversation/reasoning_keeper.h"
#include "dialects/scrub.h"
#include "engine/exchange.h"
#include "engine/steps/answer_head.h"
#include "engine/steps/cloud_call.h"
#include "engine/steps/count.h"
#include "engine/steps/deliver.h"
#include "engine/steps/embed.h"
#include "engine/steps/keep.h"
#include "engine/steps/settle.h"
#include "engine/steps/tell.h"
#include "engine/steps/translate.h"
#include "engine/steps/unpack.h"
#include "engine/steps/wording.h"
#include "net/content_decoder.h"
#include "net/upstream_connection.h"

namespace tollgate::engine {

namespace {

using record::Outcome;

// Pictures and sound come as text inside JSON; more than this is no answer of a language model.
constexpr std::size_t kLongestAnswer = 256u << 20;

std::string firstWords(std::string_view body, const Target& target) {
    if (body.empty()) return "its body is empty";
    return "it begins with \"" + dialects::oneLine(body.substr(0, 400), 200, secretOf(target)) + "\"";
}

bool holdsNothing(Outcome outcome) {
    return outcome == Outcome::Empty || outcome == Outcome::ContentFilter;
}

// What an answer with a good status says against itself: no JSON, an error inside, nothing at all. An answer that holds
// nothing is kept for the client in case no other provider does better.
std::optional<AttemptResult> refused(Delivery& delivery, const dialects::AnswerFacts& facts, std::string_view body) {
    Outcome outcome = facts.outcome();
    if (outcome == Outcome::Ok || (holdsNothing(outcome) && !delivery.withheld.has(outcome))) return std::nullopt;
    if (facts.bad_content) return undelivered(delivery, outcome, firstWords(body, delivery.target));
    AttemptResult result = undelivered(delivery, outcome, {});
    if (facts.error) {
        result.failure = failureOf(delivery.target, *facts.error, body);
    } else {
        result.failure->status = delivery.upstream.head().status;
        result.failure->content_type = delivery.upstream.head().find("content-type");
        result.failure->body = body;
    }
    return result;
}

// What a refused answer used: all of it when it was an answer; the prompt when it was none that can be understood.
void settleRefused(Delivery& delivery, const dialects::AnswerFacts& facts) {
    const bool unsure = facts.bad_content;
    if (facts.error && !facts.usage.present()) return; // the provider says that it did nothing
    if (unsure) delivery.attempt.flags.set(record::Flag::MaybeBilled);
    settleAttempt(delivery.exchange, delivery.target, delivery.attempt, facts, !unsure && !facts.error);
}

ProvidersError saidBy(const dialects::AnswerFacts& facts, Outcome outcome) {
    if (!facts.error) return {outcome};
    return {outcome, facts.error->code, facts.error->quota_gone};
}

struct Whole {
    std::string_view text;
    bool json = true;
    bool packed = false; // in a way that could not be undone
};

// The answer as the client's dialect has it; as a stream when one was asked for and the provider gave none. "" when it
// cannot be read.
std::string wordedForClient(Delivery& delivery, std::string_view text) {
    using namespace dialects::conversation;
    if (delivery.target.endpoint == Endpoint::CountTokens) return wordCount(delivery.exchange, delivery.target, text);
    if (delivery.target.endpoint == Endpoint::Embeddings)
        return wordEmbedding(delivery.exchange, delivery.target, delivery.translation->embedding, text);
    const AnswerContext& context = delivery.translation->context;
    const DialectTranslation& client = translationOf(delivery.exchange.match.dialect);
    const DialectTranslation& provider = translationOf(delivery.target.dialect);
    dialects::JsonScanner& scanner = delivery.exchange.lane.peeker.scanner();
    const std::string& key = delivery.exchange.access->key.id;
    std::string worded;
    if (delivery.exchange.peek.stream) {
        auto writer = client.streamWriter(context, worded);
        ReasoningKeeper keeper(*writer, delivery.exchange.lane.shared.reasoning, key);
        provider.readAnswer(scanner, text, context, keeper);
        return writer->broken ? std::string() : worded;
    }
    AnswerCollector collector;
    ReasoningKeeper keeper(collector, delivery.exchange.lane.shared.reasoning, key);
    if (provider.readAnswer(scanner, text, context, keeper) && collector.isDone())
        worded = client.writeAnswer(collector.answer(), context);
    return worded;
}

net::Task<> write(Delivery& delivery, Whole whole) {
    Exchange& exchange = delivery.exchange;
    const net::ResponseHead& provider = delivery.upstream.head();
    AnswerHead head;
    head.status = provider.status;
    head.content_type = provider.find("content-type");
    // JSON is what it is, whatever its type says: SDKs look at the type first.
    if (whole.json && head.content_type.find("json") == std::string_view::npos) head.content_type = "application/json";
    if (whole.packed) head.content_encoding = provider.find("content-encoding");
    head.content_length = whole.text.size();
    if (delivery.translation) {
        bool streamed = exchange.peek.stream;
        head.content_type = streamed ? dialects::contentTypeOf(delivery.translation->context.client_framing)
                                     : std::string_view("application/json");
    } else {
        head.provider = &provider;
    }
    head.cost = delivery.attempt.cost;
    writeAnswerHead(exchange, head);
    exchange.row->status = head.status;
    exchange.row->bytes_out = static_cast<std::int64_t>(whole.text.size());
    exchange.answering = true;
    exchange.row->timings.first_byte = exchange.sinceStart();
    const std::array<net::asio::const_buffer, 2> parts{net::asio::buffer(exchange.scratch.answer_head),
                                                       net::asio::buffer(whole.text.data(), whole.text.size())};
    {
        Waiting waiting(exchange, exchange.row->timings.first_byte);
        auto error = co_await exchange.client.write(parts);
        if (error) exchange.cancel.fire();
        exchange.row->timings.last_byte = waiting.end();
    }
}

net::Task<net::AnswerBody> readBody(Delivery& delivery) {
    Waiting waiting(delivery.exchange);
    co_return co_await delivery.upstream.readAll(kLongestAnswer, silenceAllowed(delivery));
}

} // namespace

net::Task<AttemptResult> deliverWhole(Delivery& delivery) {
    Exchange& exchange = delivery.exchange;
    const std::optional<net::AnswerBody> here = delivery.upstream.wholeBody(kLongestAnswer);
    net::AnswerBody body = here ? *here : co_await readBody(delivery);
    if (body.fault != net::Fault::None) co_return brokeOff(delivery, body.fault, body.detail);
    net::Slab unpacked(exchange.lane.slabs);
    Whole whole{unpack(delivery.upstream.head(), body.data, kLongestAnswer, unpacked)};
    whole.packed = unpacked.empty() && net::codingOf(delivery.upstream.head().fields) != net::Coding::identity;
    const std::optional<std::string> worded = answerOfCloud(delivery, whole.text);
    if (worded) whole.text = *worded;
    dialects::AnswerFacts facts =
        dialects::readAnswer(exchange.lane.peeker.scanner(), whole.text, delivery.target.dialect,
                             delivery.target.endpoint, delivery.target.upstream->vendor);
    whole.json = !facts.bad_content;
    keepResponse(exchange, whole.text);
    const bool raw = exchange.match.kind == dialects::RouteKind::Raw; // handed through whatever it is
    if (auto result = raw ? std::nullopt : refused(delivery, facts, whole.text)) {
        settleRefused(delivery, facts);
        if (delivery.translation) wordForClient(exchange, saidBy(facts, result->outcome), *result->failure);
        co_return std::move(*result);
    }
    std::string translated;
    if (delivery.translation) {
        translated = wordedForClient(delivery, whole.text);
        if (translated.empty())
            co_return undelivered(delivery, Outcome::BadContent, firstWords(whole.text, delivery.target));
        whole.text = translated;
    }
    delivery.begins();
    settleAttempt(exchange, delivery.target, delivery.attempt, facts, true);
    tellFirstByte(exchange);
    AttemptResult result;
    result.outcome = raw && !facts.error ? Outcome::Ok : facts.outcome();
    result.delivered = true;
    co_await write(delivery, whole);
    if (exchange.cancel.fired()) result.outcome = Outcome::ClientGone;
    co_return result;
}

} // namespace tollgate::engine
