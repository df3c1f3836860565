// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/attempt.h"

#include "base/text.h"
#include "dialects/answer_facts.h"
#include "dialects/edit_body.h"
#include "dialects/forward_headers.h"
#include "dialects/upstream_error.h"
#include "engine/exchange.h"
#include "engine/steps/cloud_call.h"
#include "engine/steps/deliver.h"
#include "engine/steps/keep.h"
#include "engine/steps/settle.h"
#include "engine/steps/tell.h"
#include "engine/steps/unpack.h"
#include "engine/steps/upstream_head.h"
#include "engine/steps/wording.h"
#include "resilience/headroom.h"
#include "resilience/target_state.h"

namespace tollgate::engine {

namespace {

using record::Outcome;

// More of an error answer is not read: it is for a person.
constexpr std::size_t kLongestErrorBody = 256u << 10;

dialects::SplicedBody wholeBody(std::string_view text) {
    dialects::SplicedBody body;
    body.keep(text);
    return body;
}

dialects::SplicedBody spliced(const Exchange& exchange, const Target& target) {
    if (exchange.body.empty()) return {};
    dialects::SpliceOptions options;
    options.model = target.model;
    options.ask_usage =
        dialects::asksForUsage(exchange.peek, exchange.match.dialect, exchange.match.endpoint, target.upstream->vendor);
    return dialects::splice(exchange.body, exchange.peek, options);
}

net::Task<net::AnswerBody> readErrorBody(Exchange& exchange, const Target& target, net::UpstreamConnection& upstream) {
    Waiting waiting(exchange);
    co_return co_await upstream.readAll(kLongestErrorBody, limitsOf(target).idle);
}

// Rate limits and request ids go with the error; when to come back is written anew, in seconds.
std::string linesForClient(const net::ResponseHead& head) {
    std::string lines;
    for (const net::Field& field : head.fields)
        if (dialects::forwardsToClient(field.name) && !equalsIgnoreCase(field.name, "retry-after"))
            lines.append(field.name).append(": ").append(field.value).append("\r\n");
    return lines;
}

void note(record::Attempt& attempt, const Exchange& exchange, const AttemptResult& result) {
    attempt.outcome = result.outcome;
    attempt.ended = exchange.sinceStart();
    if (attempt.message.empty() && result.outcome != Outcome::Ok) attempt.message = result.failure->message;
    if (!attempt.cost && !attempt.flags.has(record::Flag::Unpriced)) attempt.cost = Money{}; // it did not run
}

// What the failed attempt leaves for the record, without the key it was made with: errors like to quote it.
void keepFailure(Exchange& exchange, const Target& target, FailedAnswer& failure) {
    failure.kept_headers = std::exchange(exchange.bodies.response_headers, {});
    failure.kept_text = withoutKey(target, std::exchange(exchange.bodies.response, {}));
}

// Which wait was cut short does not matter: the time of the whole request was over.
void tellLate(const Exchange& exchange, const Target& target, record::Attempt& attempt, AttemptResult& result) {
    result.outcome = Outcome::TimeoutFirstByte;
    result.failure = lateAnswer(target, exchange.time_limit.count());
    attempt.message = result.failure->message;
}

AttemptResult noSuchEndpoint(const Target& target) {
    AttemptResult result;
    result.outcome = Outcome::NotFound;
    result.failure->status = 404;
    result.failure->code = "not_found";
    result.failure->message = target.upstream->config->name + " has no such endpoint.";
    return result;
}

// The cloud was not asked: the request cannot be put to it, or nothing proves who asks.
AttemptResult notAskedOfCloud(const Target& target, const AskedOfCloud& asked) {
    const bool unproven = asked.outcome == Outcome::Auth;
    AttemptResult result;
    result.outcome = asked.outcome;
    result.failure->status = unproven ? 502 : 400;
    result.failure->code = unproven ? "upstream_unreachable" : "bad_request";
    result.failure->message = target.upstream->config->name + ": " + asked.message;
    return result;
}

AttemptResult cannotAsk(const Target& target, const dialects::conversation::Rejection& rejection) {
    AttemptResult result;
    result.outcome = Outcome::BadRequest;
    result.not_asked = true;
    result.failure->provider = target.upstream->config->id;
    result.failure->status = rejection.status;
    result.failure->code = rejection.code;
    result.failure->param = rejection.param;
    result.failure->message = rejection.message;
    return result;
}

// What the answer's head says of the provider's rate limits, for whoever chooses by it.
void learnHeadroom(const Exchange& exchange, resilience::InFlight& call, const net::ResponseHead& head) {
    const bool told = std::any_of(head.fields.begin(), head.fields.end(), [](const net::Field& field) {
        return field.name.find("ratelimit") != std::string_view::npos;
    });
    if (!told) return;
    const Clock& clock = exchange.lane.shared.clock;
    const auto find = [&](std::string_view name) { return head.find(name); };
    if (auto headroom = resilience::readHeadroom(find, {.steady = clock.steady(), .wall = clock.now()}))
        call.state().setHeadroom(*headroom);
}

} // namespace

Attempt::Attempt(Exchange& exchange, const Target& target, record::OutcomeSet withheld, resilience::InFlight& call)
    : m_exchange(exchange), m_target(target), m_withheld(withheld), m_in_flight(call) {}

record::Attempt& Attempt::entry() {
    return m_exchange.row->attempts[m_index];
}

bool Attempt::put() {
    if (!m_target.translated) return true;
    auto translated = translate(m_exchange, m_target);
    if (!translated) {
        m_failed = cannotAsk(m_target, translated.error());
        return false;
    }
    m_translation = std::move(*translated);
    return !refusesDrops(std::move(m_translation->warnings));
}

bool Attempt::refusesDrops(std::vector<std::string>&& warnings) {
    std::move(warnings.begin(), warnings.end(), std::back_inserter(m_warnings));
    auto refused = refusedDrop(m_exchange, m_target, m_warnings);
    if (!refused) return false;
    m_warnings.clear(); // nothing was left out
    m_failed = cannotAsk(m_target, *refused);
    return true;
}

// No call came of it. Beside one that was entered later its entry has to stay.
void Attempt::withdraw() {
    auto& attempts = m_exchange.row->attempts;
    if (m_index + 1 != attempts.size()) return;
    attempts.pop_back();
    m_entered = false;
}

// What the route changes, in the words of the target.
void Attempt::edit() {
    const dialects::BodyEdits* edits = m_target.edits.get();
    if (!edits || m_exchange.body_kind != BodyKind::Json || m_exchange.body.empty()) return;
    dialects::JsonScanner& scanner = m_exchange.lane.peeker.scanner();
    if (m_translation) {
        m_translation->body =
            dialects::editBody(scanner, m_translation->body, m_target.dialect, m_target.endpoint, *edits);
        return;
    }
    m_edited =
        dialects::editBody(scanner, spliced(m_exchange, m_target).text(), m_target.dialect, m_target.endpoint, *edits);
}

net::Task<bool> Attempt::putToCloud() {
    if (!m_target.upstream->cloud) co_return true;
    const std::string_view text = m_translation      ? std::string_view(m_translation->body)
                                  : m_edited.empty() ? m_exchange.body
                                                     : m_edited;
    AskedOfCloud ask = co_await requestToCloud(m_exchange, m_target, text);
    if (!ask.request) {
        m_failed = notAskedOfCloud(m_target, ask);
    } else if (refusesDrops(std::move(ask.request->warnings))) {
        withdraw();
    } else {
        m_cloud = std::move(ask.request);
    }
    co_return m_cloud.has_value();
}

dialects::SplicedBody Attempt::body() const {
    if (m_cloud) return wholeBody(m_cloud->body);
    if (m_translation) return wholeBody(m_translation->body);
    if (!m_edited.empty()) return wholeBody(m_edited);
    return spliced(m_exchange, m_target);
}

net::Task<> Attempt::ask(net::Cancel& cancel, std::string& head) {
    record::Request& row = *m_exchange.row;
    if (!put()) co_return;
    edit();
    if (needsFunds(m_exchange, m_target)) m_failed = co_await m_funds.take(m_exchange, m_target, m_in_flight, cancel);
    if (m_failed) co_return;
    m_index = row.attempts.size();
    m_entered = true;
    row.attempts.push_back({});
    record::Attempt& made = entry();
    made.provider = m_target.upstream->config->id;
    made.model = m_target.model;
    if (m_target.key) made.key = m_target.key->id;
    made.started = m_exchange.sinceStart();
    row.provider = made.provider;
    tellDecided(m_exchange, m_target);
    if (!co_await putToCloud()) co_return;
    const dialects::SplicedBody sent = body();
    if (!writeUpstreamHead(m_exchange, m_target, m_cloud ? &*m_cloud : nullptr, sent.size(), head)) {
        m_failed = noSuchEndpoint(m_target);
        co_return;
    }
    m_call = co_await call(m_exchange, m_target, head, sent, entry(), cancel);
    if (m_call.outcome == Outcome::Ok) learnHeadroom(m_exchange, m_in_flight, m_call.lease->head());
}

bool Attempt::answered() {
    return !m_failed && m_call.lease && m_call.outcome == Outcome::Ok && m_call.lease->head().status < 300;
}

// An answer that says what is wrong: the provider's own words are kept for the client when they are JSON.
net::Task<AttemptResult> Attempt::readFailure() {
    Exchange& exchange = m_exchange;
    const Target& target = m_target;
    AttemptResult result;
    keepResponseHead(exchange, m_call.lease->head());
    const net::AnswerBody body = co_await readErrorBody(exchange, target, *m_call.lease);
    const net::ResponseHead& head = m_call.lease->head(); // reading the body has moved its views
    entry().status = head.status;
    if (body.fault == net::Fault::Cancelled) {
        result.outcome = Outcome::ClientGone;
        co_return result;
    }
    net::Slab unpacked(exchange.lane.slabs);
    std::string_view text;
    if (body.fault == net::Fault::None) text = unpack(head, body.data, kLongestErrorBody, unpacked);
    dialects::UpstreamError error = dialects::readUpstreamError(exchange.lane.peeker.scanner(), head.status, text,
                                                                {head.find("retry-after"), head.find("retry-after-ms")},
                                                                secretOf(target), exchange.lane.shared.clock.now());
    if (head.status < 400) error.message = redirectWords(head.find("location"));
    result.outcome = error.outcome;
    entry().message = error.message;
    keepResponse(exchange, text);
    result.failure = failureOf(target, head.status, head.find("content-type"), text, error);
    result.failure->headers = linesForClient(head);
    if (target.translated || wordsErrorsItself(target)) {
        if (error.code.empty()) error.code = std::string(errorTypeOfCloud(head.find("x-amzn-errortype")));
        wordForClient(exchange, {error.outcome, error.code, error.quota_gone}, *result.failure);
    }
    co_return result;
}

// No head came.
AttemptResult Attempt::callFailure() {
    AttemptResult result;
    result.outcome = m_call.outcome;
    entry().message = m_call.message;
    if (m_call.may_have_run) {
        entry().flags.set(record::Flag::MaybeBilled);
        settleAttempt(m_exchange, m_target, entry(), {}, false);
    }
    result.failure = failureOf(m_target, m_call.outcome, m_call.message);
    return result;
}

// What stays of it in the row.
void Attempt::close(AttemptResult& result) {
    if (m_entered) {
        if (m_exchange.cancel.fired() && !result.delivered) result.outcome = Outcome::ClientGone;
        if (m_exchange.late && !result.delivered) tellLate(m_exchange, m_target, entry(), result);
        note(entry(), m_exchange, result);
        m_funds.settle(m_exchange, entry());
        record::Request& row = *m_exchange.row;
        row.provider = entry().provider;
        row.usage = entry().usage;
        row.units = entry().units;
        row.timings.connect = entry().connect;
    }
    if (result.delivered) return;
    FailedAnswer& failure = *result.failure;
    failure.provider = m_target.upstream->config->id;
    failure.said = m_entered ? entry().message : failure.message;
    if (!m_entered) return;
    m_exchange.row->served_model.clear();
    if (m_exchange.keep_bodies) keepFailure(m_exchange, m_target, failure);
}

net::Task<AttemptResult> Attempt::finish() {
    AttemptResult result;
    m_exchange.row->warnings = std::move(m_warnings);
    if (m_translation) m_translation->context.warnings = &m_exchange.row->warnings;
    if (m_failed) {
        result = std::move(*m_failed);
    } else if (m_call.outcome != Outcome::Ok) {
        result = callFailure();
    } else if (m_call.lease->head().status >= 300) {
        result = co_await readFailure();
    } else {
        entry().status = m_call.lease->head().status;
        Translation* translation = m_translation ? &*m_translation : nullptr;
        result = co_await deliver({m_exchange, m_target, *m_call.lease, entry(), translation, m_withheld, m_in_flight});
    }
    close(result);
    co_return result;
}

void Attempt::giveUp() {
    if (!m_entered) return;
    m_call.may_have_run = m_call.may_have_run || m_call.outcome == Outcome::Ok;
    m_call.outcome = Outcome::ClientGone;
    m_call.message = "another target was quicker";
    AttemptResult result = m_failed ? std::move(*m_failed) : callFailure();
    m_call.lease.end();
    note(entry(), m_exchange, result);
    m_funds.settle(m_exchange, entry());
}

} // namespace tollgate::engine
