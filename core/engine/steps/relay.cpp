// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/relay.h"

#include "dialects/splice.h"
#include "engine/steps/answer_head.h"
#include "engine/steps/cloud_call.h"
#include "engine/steps/keep.h"
#include "engine/steps/tell.h"
#include "engine/steps/translate.h"
#include "engine/steps/wording.h"

#include <array>
#include <charconv>
#include <functional>

namespace tollgate::engine {

namespace {

// An answer that is complete is not held up by a provider that keeps the connection open (protocols.md §7.1 #7, §6.12):
// after the last event, and after a finish reason, behind which usage and more may come.
constexpr net::Milliseconds kGrace{250};
constexpr net::Milliseconds kFinishedGrace{5000};
// Before the first meaningful event: a provider that only sends comments for this long in bytes is passed on as it is.
constexpr std::size_t kMostHeld = 1u << 20;

} // namespace

Relay::Relay(Delivery& delivery, dialects::Framing framing)
    : m_delivery(delivery),
      m_exchange(delivery.exchange),
      m_framing(delivery.translation ? delivery.translation->context.client_framing : framing),
      m_reader(framing),
      m_observer(dialects::makeStreamObserver(m_exchange.lane.peeker.scanner(), delivery.target.dialect,
                                              delivery.target.endpoint, delivery.target.upstream->vendor)),
      m_stripsUsage(!delivery.translation &&
                    dialects::asksForUsage(m_exchange.peek, m_exchange.match.dialect, m_exchange.match.endpoint,
                                           delivery.target.upstream->vendor)),
      m_lenient(m_exchange.match.kind == dialects::RouteKind::Raw),
      m_oldClient(m_exchange.client.head().version == 10) {
    const net::ResponseHead& provider = delivery.upstream.head();
    const net::Coding coding = net::codingOf(provider.fields);
    if (coding != net::Coding::identity) m_unpacker.emplace(coding);
    m_reframer = reframerFor(delivery, provider.find("content-type"));
    // The head's views end with the first read of the body: what goes to the client is written now.
    AnswerHead head;
    head.status = m_status = provider.status;
    head.content_type = provider.find("content-type");
    if (framing == dialects::Framing::Sse && head.content_type.find("event-stream") == std::string_view::npos)
        head.content_type = dialects::contentTypeOf(framing);
    if (delivery.translation) {
        head.content_type = dialects::contentTypeOf(m_framing);
        beginTranslation();
    } else {
        head.provider = &provider;
    }
    m_exchange.row->served_model = delivery.target.model;
    writeAnswerHead(m_exchange, head);
}

void Relay::beginTranslation() {
    using dialects::conversation::translationOf;
    const auto& context = m_delivery.translation->context;
    m_writer = translationOf(m_exchange.match.dialect).streamWriter(context, m_held);
    m_keeper = std::make_unique<dialects::conversation::ReasoningKeeper>(*m_writer, m_exchange.lane.shared.reasoning,
                                                                         m_exchange.access->key.id);
    m_translator =
        translationOf(m_delivery.target.dialect).streamReader(m_exchange.lane.peeker.scanner(), context, *m_keeper);
}

// The client's last events, which most providers' streams only imply.
void Relay::finishTranslation() {
    if (auto translator = std::exchange(m_translator, nullptr)) translator->finish();
}

// What says that the answer goes on; "" where the framing has no place for it.
std::string_view Relay::signOfLife() const {
    if (!m_writer || !m_begun || m_framing != dialects::Framing::Sse) return {};
    switch (m_exchange.match.dialect) {
    case Dialect::Anthropic: return "event: ping\ndata: {\"type\":\"ping\"}\n\n";
    case Dialect::Gemini: return ": keep-alive\r\n\r\n"; // a block of its own: beside data it would hide it (§4.2)
    default: return ": keep-alive\n\n";
    }
}

// Reads on, and tells the client now and then that the provider is still thinking: what the provider sends meanwhile
// may mean nothing in the client's dialect.
net::Task<net::AnswerBody> Relay::readPatiently(net::Milliseconds idle) {
    const auto end = std::chrono::steady_clock::now() + idle;
    for (;;) {
        const auto silent = m_lastOut + m_exchange.lane.shared.limits.stream_silence;
        net::AnswerBody piece;
        {
            Waiting waiting(m_exchange);
            piece = co_await m_delivery.upstream.readSome(net::leftUntil(std::min(end, silent)));
        }
        const auto now = std::chrono::steady_clock::now();
        if (piece.fault != net::Fault::TimeoutIdle || now >= end) co_return piece;
        if (now < silent) continue;
        m_held += signOfLife();
        co_await flush();
        if (m_exchange.cancel.fired()) co_return net::AnswerBody{net::Fault::Cancelled, "", false, {}};
    }
}

net::Task<net::AnswerBody> Relay::read() {
    const net::Milliseconds idle = silenceAllowed(m_delivery);
    if (m_grace == net::SteadyTime() && !signOfLife().empty()) co_return co_await readPatiently(idle);
    Waiting waiting(m_exchange);
    const bool ending = m_grace != net::SteadyTime();
    co_return co_await m_delivery.upstream.readSome(ending ? std::min(net::leftUntil(m_grace), idle) : idle);
}

// False: what came cannot be unpacked.
bool Relay::unpack(std::string_view& bytes) {
    if (!m_unpacker) return true;
    m_unpacked.clear();
    if (!m_unpacker->feed(bytes, m_unpacked, {.max_bytes = ~std::uint64_t{0}})) return false;
    bytes = m_unpacked;
    return true;
}

// False: what came cannot be read.
bool Relay::reframe(std::string_view& bytes) {
    if (!m_reframer) return true;
    m_reframed.clear();
    const bool readable = m_reframer->feed(bytes, m_reframed);
    bytes = m_reframed;
    return readable;
}

// An event that began in an earlier piece lies in the reader's own memory, which the next event takes: it is copied.
// Those of this piece stay where they were read, and what follows each other stays one run.
void Relay::hold(std::string_view bytes) {
    const std::less_equal<const char*> upTo;
    const bool here =
        upTo(m_piece.data(), bytes.data()) && upTo(bytes.data() + bytes.size(), m_piece.data() + m_piece.size());
    if (!m_begun || !here) {
        m_held.append(m_ready).append(bytes);
        m_ready = {};
    } else if (m_ready.data() + m_ready.size() == bytes.data()) {
        m_ready = {m_ready.data(), m_ready.size() + bytes.size()};
    } else {
        m_held += m_ready;
        m_ready = bytes;
    }
}

// False: the event cannot be understood, and does not pass.
bool Relay::take(const dialects::StreamEvent& event) {
    if (m_terminal) { // what comes behind the end is nobody's business
        if (!m_writer) hold(event.raw);
        return true;
    }
    const dialects::EventNote note = m_observer->observe(event);
    const dialects::AnswerFacts& facts = m_observer->facts();
    if (facts.bad_content && !m_lenient) return false;
    m_too_dear = facts.output_bytes * 10 / 36 > m_exchange.most_output_tokens && !note.terminal;
    if (m_too_dear) return false;
    if (note.incomplete) return true; // half of an event, at the end of the stream
    m_meaningful = m_meaningful || note.meaningful;
    m_terminal = note.terminal || note.error;
    const bool complete = facts.finished && !facts.finish_reason.empty() && !event.data.empty();
    if (m_terminal || complete) m_grace = std::chrono::steady_clock::now() + (m_terminal ? kGrace : kFinishedGrace);
    if (m_translator) {
        const std::size_t before = m_held.size();
        m_translator->take(event);
        if (m_writer->broken) return false;
        if (note.error) m_held.replace(before, std::string::npos, withoutKey(m_delivery.target, m_held.substr(before)));
    } else if (note.error) {
        m_held.append(std::exchange(m_ready, {})).append(withoutKey(m_delivery.target, event.raw));
    } else if (!note.usage_only || !m_stripsUsage) {
        hold(event.raw);
    }
    return true;
}

// False: nothing more is to be read.
bool Relay::look(std::string_view bytes) {
    m_broken = !unpack(bytes);
    if (m_broken) return false;
    const bool readable = reframe(bytes);
    takeEvents(bytes); // also those before what cannot be read
    m_broken = m_broken || !readable;
    const bool failedAtOnce = m_observer->facts().error && !m_begun && !m_meaningful;
    return !m_broken && !failedAtOnce;
}

void Relay::takeEvents(std::string_view bytes) {
    m_piece = bytes;
    m_reader.feed(bytes);
    dialects::StreamEvent event;
    while (!m_broken && m_reader.next(event)) m_broken = !take(event);
    m_broken = m_broken || m_reader.tooLong();
}

void Relay::takeRest() {
    if (m_reframer && !m_broken) {
        m_held += std::exchange(m_ready, {}); // it may lie in what is cleared now
        m_reframed.clear();
        m_reframer->finish(m_reframed);
        takeEvents(m_reframed);
    }
    dialects::StreamEvent last;
    m_piece = {};
    if (!m_broken && m_reader.finish(last)) m_broken = !take(last);
}

bool Relay::mayGo() const {
    return m_begun || m_meaningful || m_held.size() > kMostHeld;
}

void Relay::beginAnswer() {
    m_begun = true;
    m_exchange.answering = true;
    m_exchange.row->status = m_status;
    m_delivery.begins();
    m_exchange.row->timings.first_byte = m_delivery.attempt.first_byte;
    tellFirstByte(m_exchange);
}

// Writes what is ready as one chunk, with the head before it the first time.
net::Task<> Relay::flush(bool evenNothing) {
    const std::size_t size = m_held.size() + m_ready.size();
    if (size == 0 && (m_begun || !evenNothing)) co_return;
    char line[24];
    auto [end, problem] = std::to_chars(line, line + 16, size, 16);
    *end++ = '\r';
    *end++ = '\n';
    std::array<net::asio::const_buffer, 5> parts;
    std::size_t count = 0;
    const bool first = !m_begun;
    const bool framed = !m_oldClient && size > 0;
    if (first) parts[count++] = net::asio::buffer(m_exchange.scratch.answer_head);
    if (framed) parts[count++] = net::asio::buffer(line, static_cast<std::size_t>(end - line));
    if (!m_held.empty()) parts[count++] = net::asio::buffer(m_held);
    if (!m_ready.empty()) parts[count++] = net::asio::buffer(m_ready.data(), m_ready.size());
    if (framed) parts[count++] = net::asio::buffer("\r\n", 2);
    if (first) beginAnswer();
    keepResponse(m_exchange, m_held);
    keepResponse(m_exchange, m_ready);
    m_exchange.row->bytes_out += static_cast<std::int64_t>(size);
    {
        Waiting waiting(m_exchange);
        auto error = co_await m_exchange.client.write(std::span(parts.data(), count));
        if (error) m_exchange.cancel.fire();
    }
    m_held.clear();
    m_ready = {};
    if (m_writer) m_lastOut = std::chrono::steady_clock::now();
    if (first) release();
    const std::int64_t output = m_observer->facts().output_bytes * 10 / 36;
    tellProgress(m_exchange, m_delivery.target, m_exchange.row->facts.input_tokens_estimate, output);
}

// While a long answer streams, the request's bytes are needed no more.
void Relay::release() {
    m_exchange.body = {};
    m_exchange.decoded.release();
    m_exchange.client.releaseRequest();
}

net::Task<AttemptResult> Relay::run() {
    for (;;) {
        const net::AnswerBody piece = co_await read();
        const bool more = piece.data.empty() || look(piece.data);
        if (mayGo()) co_await flush();
        if (m_exchange.cancel.fired()) co_return co_await end(net::Fault::Cancelled, {});
        if (!more) co_return co_await end(net::Fault::None, {});
        const bool ending = m_grace != net::SteadyTime();
        const bool graceOver = ending && std::chrono::steady_clock::now() >= m_grace;
        if (piece.end || graceOver) co_return co_await end(net::Fault::None, {});
        if (piece.fault != net::Fault::None)
            co_return co_await end(piece.fault, *piece.detail ? piece.detail : net::inWords(piece.fault));
    }
}

} // namespace tollgate::engine
