// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session.h"

#include "dialects/error_body.h"
#include "engine/exchange.h"
#include "engine/pipeline.h"
#include "net/head_writer.h"

namespace tollgate::engine {

namespace {

const net::ClientLimits kLimits;

// A head that the guard refused has no dialect that could be trusted: the OpenAI form is the most widely read.
net::Task<> answerRefusedHead(net::ClientConnection& client, Scratch& scratch) {
    const net::GuardVerdict& verdict = client.refusal();
    std::string body = dialects::errorBody(
        Dialect::OpenAiChat, {.status = verdict.status, .code = "bad_request", .message = verdict.message});
    net::HeadWriter head(scratch.answer_head);
    head.status(verdict.status);
    head.field("content-type", "application/json");
    head.field("content-length", body.size());
    head.field("connection", "close");
    head.end();
    const std::array<net::asio::const_buffer, 2> parts{net::asio::buffer(scratch.answer_head), net::asio::buffer(body)};
    co_await client.write(parts);
}

} // namespace

net::Task<> runSession(Lane& lane, net::TcpSocket socket, net::ConnectionSlot slot,
                       std::shared_ptr<const net::ServerTls> tls) {
    Inside inside(lane.shared.connections);
    net::ClientConnection client(std::move(socket), lane.slabs, lane.timers, kLimits, std::move(tls));
    lane.clients.add(client);
    Scratch scratch;
    for (;;) {
        net::HeadStatus status = co_await client.readHead();
        if (status == net::HeadStatus::refused) co_await answerRefusedHead(client, scratch);
        if (status != net::HeadStatus::ready) break;
        lane.clients.busy(client);
        co_await serve(lane, client, scratch);
        lane.clients.idle(client);
        if (!client.keepAlive() || lane.shared.stopping.load(std::memory_order_relaxed)) break;
    }
    lane.clients.remove(client);
    if (!client.gone()) co_await client.close();
    (void)slot; // its place is free when this frame ends
}

} // namespace tollgate::engine
