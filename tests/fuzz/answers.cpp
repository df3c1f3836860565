// SPDX-License-Identifier: GPL-3.0-or-later
// What providers answer in one piece.
#include "base/text.h"
#include "check.h"
#include "dialects/answer_reader.h"
#include "dialects/model_list.h"
#include "dialects/scrub.h"
#include "dialects/upstream_error.h"
#include "net/body_framing.h"
#include "net/head_parser.h"
#include "targets.h"

namespace tollgate::fuzz {

namespace {

void checkUsage(const Usage& usage) {
    for (std::int64_t count :
         {usage.input_uncached, usage.cache_read, usage.cache_write_5m, usage.cache_write_1h, usage.output,
          usage.reasoning, usage.input_audio, usage.output_audio, usage.input_image, usage.output_image})
        require(count >= 0, "a negative count");
    require(usage.reasoning <= usage.output, "more reasoning than output");
}

} // namespace

void responseHead(std::string_view bytes) {
    bool toHead = takeChoice(bytes) % 2 == 1;
    net::HeadScan scan = net::scanHead(bytes);
    if (scan.state != net::HeadScan::State::complete) return;
    std::string_view text = bytes.substr(0, scan.end);
    net::ResponseHead head;
    if (net::parseResponseHead(text, head)) return;
    require(head.status >= 100 && head.status <= 599, "a status out of range");
    for (const net::Field& field : head.fields)
        require(isInside(field.name, text) && isInside(field.value, text), "a field outside the head");
    if (head.interim()) return;
    net::BodyFraming framing = net::BodyFraming::ofResponse(head, toHead);
    std::string_view rest = bytes.substr(scan.end);
    while (!rest.empty() && !framing.done() && !framing.failed()) {
        auto step = framing.next(rest);
        require(isInside(step.data, rest) && step.consumed <= rest.size(), "a run outside the input");
        require(step.consumed > 0 || framing.failed(), "the framing stands still");
        rest.remove_prefix(step.consumed);
    }
    framing.onEndOfConnection();
}

void wholeAnswer(std::string_view bytes) {
    static dialects::JsonScanner scanner;
    unsigned choice = takeChoice(bytes);
    auto endpoint = static_cast<Endpoint>(choice % 14);
    auto dialect = static_cast<Dialect>(choice / 14 % 5);
    dialects::AnswerFacts facts =
        dialects::readAnswer(scanner, bytes, dialect, endpoint, choice % 2 ? "xai" : "openai");
    checkUsage(facts.usage.usage);
    require(facts.output_bytes >= 0, "a negative count");
    require(!facts.usage.cost || facts.usage.cost->pico >= 0, "a negative cost");
    require(facts.finished || facts.error || facts.bad_content, "an answer that is neither good nor bad");
    checkUsage(dialects::bookedUsage(facts.usage, choice % 2 == 0, 10, facts.output_bytes).usage);
}

void upstreamError(std::string_view bytes) {
    static dialects::JsonScanner scanner;
    constexpr int kStatuses[]{0, 200, 302, 400, 401, 403, 404, 413, 422, 429, 500, 503, 529};
    int status = kStatuses[takeChoice(bytes) % std::size(kStatuses)];
    std::string_view header = bytes.substr(0, 64);
    dialects::UpstreamError error =
        dialects::readUpstreamError(scanner, status, bytes, {header, header}, "a-provider-key", 0);
    require(error.outcome != record::Outcome::Ok, "an error that is none");
    require(error.message.size() <= 500 && isUtf8(error.message), "a message that cannot be shown");
    require(error.message.find_first_of("\r\n") == std::string::npos, "a message of several lines");
    require(error.message.find("a-provider-key") == std::string::npos, "the key shows in the message");
    require(!error.retry_after || (*error.retry_after >= 0 && *error.retry_after <= kDay), "an absurd wait");
    require(dialects::scrubbed(bytes, "a-provider-key").find("a-provider-key") == std::string::npos,
            "the key shows in the body");
}

void modelList(std::string_view bytes) {
    auto dialect = static_cast<Dialect>(takeChoice(bytes) % 5);
    auto models = dialects::readModelList(dialect, bytes);
    if (!models) return;
    for (const dialects::ModelEntry& model : *models) require(!model.id.empty(), "a model without a name");
    auto again = dialects::readModelList(dialect, dialects::writeModelList(dialect, *models));
    require(again && again->size() == models->size(), "a list does not read as it was written");
}

} // namespace tollgate::fuzz
