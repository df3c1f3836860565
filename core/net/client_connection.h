// SPDX-License-Identifier: GPL-3.0-or-later
// One accepted client: reads requests one after another, writes their answers, and notices when the client leaves.
// Owned by the coroutine that serves the client, on one engine thread. While a request is read its bytes stay in one
// slab and head() and body() are views into it; in between, and while a long answer streams, it holds no slab.
#pragma once

#include "net/chunk_decoder.h"
#include "net/client_limits.h"
#include "net/client_socket.h"
#include "net/head_parser.h"
#include "net/request_guard.h"
#include "net/slab.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace tollgate::net {

enum class HeadStatus {
    ready,
    refused, // refusal() says why: answer it, then close()
    closed   // the client left or stayed silent: nothing to answer
};

enum class BodyStatus {
    ready,
    tooLarge,  // 413
    malformed, // 400: broken chunks
    timedOut,  // 408: nothing for too long, or far too little
    noMemory,  // 503: none, or the thread has lent as much as it may
    gone       // the client left: nothing to answer
};

class ClientConnection {
public:
    // `limits` outlives the connection. `tls`: null for plain HTTP.
    ClientConnection(TcpSocket socket, SlabPool& pool, CoarseTimers& timers, const ClientLimits& limits,
                     std::shared_ptr<const ServerTls> tls = nullptr);

    // Waits for the next request; what was read of the one before is given up.
    Task<HeadStatus> readHead();

    const GuardVerdict& refusal() const { return m_refusal; }

    RequestLine refusedLine() const { return requestLineOf(m_in.view()); } // what the refused request asked for

    const RequestHead& head() const { return *m_head; } // until releaseRequest() or the next readHead()

    // The whole body, without chunk framing, in one piece (sends `100 Continue` when it is asked for). Call it for
    // every request that is to be served: once it is ready, a client that leaves is noticed.
    Task<BodyStatus> readBody(std::int64_t limit);
    std::string_view body() const; // at least kSlabPadding readable bytes follow

    // Called once when the client leaves before its answer ends, at once when it has left already (a FIN counts:
    // DESIGN.md §5). Forgotten by the next readHead(). Must not destroy the connection.
    void onGone(SmallCallback callback);

    bool gone() const { return m_gone; }

    // Everything, or an error after which the connection is of no use (timed_out: the client took nothing for too
    // long). The bytes must stay until then. One at a time.
    Task<error_code> write(std::span<const asio::const_buffer> buffers);

    // Whether another request may follow; an answer given before its request's body was read ends the connection.
    bool keepAlive() const { return m_bodyRead && m_keepAlive && !m_gone; }

    void refuseKeepAlive() { m_keepAlive = false; }

    void releaseRequest(); // head() and body() end here; for answers that stream for long
    Task<> close();        // so that the answer arrives: says goodbye and, if more was coming, listens on for a moment
    void abort();          // at once; whatever waits here ends

    const tcp::endpoint& peer() const { return m_socket.peer(); }

    bool encrypted() const { return m_socket.encrypted(); }

private:
    using Received = ClientSocket::Received;

    void startRequest();
    Task<bool> shakeHands();
    bool examine(HeadStatus& status);
    bool dropEmptyLines();
    HeadStatus accept(std::size_t headEnd);
    HeadStatus refuse(const GuardVerdict& verdict);
    Task<bool> askForBody();
    Task<BodyStatus> readSized(std::size_t length);
    Task<BodyStatus> readChunked(std::size_t limit);
    Task<BodyStatus> moreBody(std::size_t least, std::size_t most);
    void dechunk();
    void bodyDone();
    bool tooSlow();
    bool grow(std::size_t total);
    Received fill(std::size_t most);
    void receiveAhead();
    void leave();

    ClientSocket m_socket;
    SlabPool& m_pool;
    const ClientLimits& m_limits;
    Slab m_in;    // the request: its head, then its body
    Slab m_ahead; // what came behind it
    std::unique_ptr<RequestHead> m_head;
    SmallCallback m_onGone;
    GuardVerdict m_refusal;
    ChunkDecoder m_chunks;
    std::size_t m_scanned = 0;
    std::size_t m_emptyLines = 0;
    std::size_t m_headEnd = 0;
    std::size_t m_bodyEnd = 0;
    std::size_t m_bodyBytes = 0;                       // received of the body since m_bodySince, framing included
    std::chrono::steady_clock::time_point m_bodySince; // when the body was first waited for
    std::size_t m_sizeHint = 0;                        // what the request before took
    bool m_shookHands = false;
    bool m_keepAlive = true;
    bool m_bodyRead = true;
    bool m_gone = false;
};

} // namespace tollgate::net
