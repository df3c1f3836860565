// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session.h"

#include "dialects/endpoint_table.h"
#include "dialects/error_body.h"
#include "engine/exchange.h"
#include "engine/pipeline.h"
#include "net/head_writer.h"

namespace tollgate::engine {

namespace {

// Its fields cannot be trusted; the path alone, where it can be read, tells the client's dialect. OpenAI's form is the
// most widely read otherwise.
net::Task<> answerRefusedHead(Lane& lane, net::ClientConnection& client, Scratch& scratch) {
    const net::GuardVerdict& verdict = client.refusal();
    lane.refused.count(verdict.message);
    const net::RequestLine line = client.refusedLine();
    const Dialect dialect = dialects::matchEndpoint(line.method, line.path).dialect;
    std::string body =
        dialects::errorBody(dialect, {.status = verdict.status, .code = "bad_request", .message = verdict.message});
    net::HeadWriter head(scratch.answer_head);
    head.status(verdict.status);
    head.field("content-type", "application/json");
    head.field("content-length", body.size());
    head.field("connection", "close");
    head.end();
    const std::array<net::asio::const_buffer, 2> parts{net::asio::buffer(scratch.answer_head), net::asio::buffer(body)};
    co_await client.write(parts);
}

std::array<unsigned char, 16> bytesOf(const net::asio::ip::address& address) {
    namespace ip = net::asio::ip;
    return address.is_v4() ? ip::make_address_v6(ip::v4_mapped, address.to_v4()).to_bytes()
                           : address.to_v6().to_bytes();
}

// Who calls from this computer is looked up beside its requests.
std::shared_ptr<const PeerName> askForPeer(const Lane& lane, const net::TcpSocket& socket) {
    if (!lane.shared.peers) return nullptr;
    net::error_code error;
    const net::tcp::endpoint peer = socket.remote_endpoint(error), own = socket.local_endpoint(error);
    const net::asio::ip::address address = peer.address();
    const bool mapped = address.is_v6() && address.to_v6().is_v4_mapped();
    const bool here = mapped ? net::asio::ip::make_address_v4(net::asio::ip::v4_mapped, address.to_v6()).is_loopback()
                             : address.is_loopback();
    if (error || !here) return nullptr;
    return lane.shared.peers->ask({bytesOf(address), bytesOf(own.address()), peer.port(), own.port()});
}

} // namespace

net::Task<> runSession(Lane& lane, net::TcpSocket socket, net::ConnectionSlot slot,
                       std::shared_ptr<const net::ServerTls> tls) {
    Inside inside(lane.shared.connections);
    Scratch scratch;
    scratch.peer = askForPeer(lane, socket);
    net::ClientConnection client(std::move(socket), lane.slabs, lane.timers, lane.shared.limits, std::move(tls));
    lane.clients.add(client);
    while (!lane.shared.stopping.load(std::memory_order_relaxed)) {
        net::HeadStatus status = co_await client.readHead();
        if (status == net::HeadStatus::refused) co_await answerRefusedHead(lane, client, scratch);
        if (status != net::HeadStatus::ready) break;
        lane.clients.busy(client);
        co_await serve(lane, client, scratch);
        lane.clients.idle(client);
        if (!client.keepAlive()) break;
    }
    lane.clients.remove(client);
    if (!client.gone()) co_await client.close();
    (void)slot; // its place is free when this frame ends
}

} // namespace tollgate::engine
