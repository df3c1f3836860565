// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/answer_facts.h"
#include "engine/exchange.h"
#include "engine/steps/answer_head.h"
#include "engine/steps/deliver.h"
#include "engine/steps/settle.h"
#include "engine/steps/tell.h"
#include "engine/steps/wording.h"
#include "net/upstream_connection.h"

#include <array>
#include <charconv>

namespace tollgate::engine {

namespace {

using record::Outcome;

// What is not looked into, on its way: no kind, no length is too much, and no more of it is held than one read gives.
class Pipe {
public:
    explicit Pipe(Delivery& delivery) : m_delivery(delivery), m_exchange(delivery.exchange) {}

    net::Task<AttemptResult> run();

private:
    void writeHead();
    net::Task<net::AnswerBody> read();
    net::Task<> write(std::string_view bytes, bool end);
    net::Task<AttemptResult> end(net::Fault fault, std::string_view detail);

    Delivery& m_delivery;
    Exchange& m_exchange;
    bool m_chunks = false;
    bool m_begun = false;
};

void Pipe::writeHead() {
    const net::ResponseHead& provider = m_delivery.upstream.head();
    AnswerHead head;
    head.status = provider.status;
    head.content_type = provider.find("content-type");
    if (provider.content_length) head.content_length = static_cast<std::size_t>(*provider.content_length);
    head.content_encoding = provider.find("content-encoding");
    head.provider = &provider;
    head.bodiless = provider.status == 204 || m_exchange.client.head().method == "HEAD";
    m_chunks = !head.bodiless && !head.content_length && m_exchange.client.head().version == 11;
    m_exchange.row->served_model = m_delivery.target.model;
    m_exchange.row->status = head.status;
    writeAnswerHead(m_exchange, head);
}

net::Task<net::AnswerBody> Pipe::read() {
    Waiting waiting(m_exchange);
    co_return co_await m_delivery.upstream.readSome(silenceAllowed(m_delivery));
}

// The head goes with the first bytes, the end of the chunks with the last.
net::Task<> Pipe::write(std::string_view bytes, bool end) {
    char line[24];
    auto [stop, problem] = std::to_chars(line, line + 16, bytes.size(), 16);
    *stop++ = '\r';
    *stop++ = '\n';
    std::array<net::asio::const_buffer, 5> parts;
    std::size_t count = 0;
    const bool framed = m_chunks && !bytes.empty();
    if (!m_begun) parts[count++] = net::asio::buffer(m_exchange.scratch.answer_head);
    if (framed) parts[count++] = net::asio::buffer(line, static_cast<std::size_t>(stop - line));
    parts[count++] = net::asio::buffer(bytes.data(), bytes.size());
    if (framed) parts[count++] = net::asio::buffer("\r\n", 2);
    if (m_chunks && end) parts[count++] = net::asio::buffer("0\r\n\r\n", 5);
    if (!m_begun) {
        m_begun = m_exchange.answering = true;
        m_delivery.begins();
        m_exchange.row->timings.first_byte = m_delivery.attempt.first_byte;
        tellFirstByte(m_exchange);
    }
    m_exchange.row->bytes_out += static_cast<std::int64_t>(bytes.size());
    Waiting waiting(m_exchange);
    auto error = co_await m_exchange.client.write(std::span(parts.data(), count));
    if (error) m_exchange.cancel.fire();
}

net::Task<AttemptResult> Pipe::end(net::Fault fault, std::string_view detail) {
    const bool cancelled = fault == net::Fault::Cancelled || m_exchange.cancel.fired();
    const Outcome outcome = cancelled ? Outcome::ClientGone : outcomeOf(fault);
    settleAttempt(m_exchange, m_delivery.target, m_delivery.attempt, {}, outcome == Outcome::Ok);
    if (!m_begun) co_return undelivered(m_delivery, outcome, detail);
    if (outcome != Outcome::Ok) {
        m_exchange.row->error_code = cancelled ? "" : "upstream_interrupted";
        m_exchange.row->error_message = failureOf(m_delivery.target, outcome, detail).message;
        m_delivery.attempt.message = detail;
        m_exchange.client.abort(); // no end is the only way to say that there is more
    }
    m_exchange.row->timings.last_byte = m_exchange.sinceStart();
    AttemptResult result;
    result.outcome = outcome;
    result.delivered = true;
    co_return result;
}

net::Task<AttemptResult> Pipe::run() {
    writeHead();
    for (;;) {
        const net::AnswerBody piece = co_await read();
        const bool last = piece.end && piece.fault == net::Fault::None;
        if (!piece.data.empty() || last) co_await write(piece.data, last);
        if (m_exchange.cancel.fired()) co_return co_await end(net::Fault::Cancelled, {});
        if (piece.fault != net::Fault::None) co_return co_await end(piece.fault, wordsOf(piece.fault, piece.detail));
        if (last) co_return co_await end(net::Fault::None, {});
    }
}

} // namespace

net::Task<AttemptResult> deliverOpaque(Delivery& delivery) {
    Pipe pipe(delivery);
    co_return co_await pipe.run();
}

} // namespace tollgate::engine
