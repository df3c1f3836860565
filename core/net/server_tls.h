// SPDX-License-Identifier: GPL-3.0-or-later
// The listener's certificate and key (`listen.tls`), and TLS on one accepted socket. Works on the socket directly,
// without waiting: the connection waits. ServerTls is made once a configuration and shared by all engine threads; a
// ServerTlsSession belongs to its connection.
#pragma once

#include "base/result.h"

#include <boost/asio/buffer.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <string>

struct ssl_st;
struct ssl_ctx_st;

namespace tollgate::net {

class ServerTls {
public:
    // PEM files: a certificate chain and its key. The error names the file.
    static Result<std::shared_ptr<const ServerTls>> load(const std::string& certFile, const std::string& keyFile);
    ~ServerTls();
    ServerTls(const ServerTls&) = delete;
    ServerTls& operator=(const ServerTls&) = delete;

private:
    friend class ServerTlsSession;
    ServerTls() = default;
    ssl_ctx_st* m_context = nullptr;
};

class ServerTlsSession {
public:
    enum class Step {
        done,
        wantRead,
        wantWrite,
        closed,
        notTls // handshake only: the client speaks HTTP without TLS
    };

    struct Moved {
        Step step = Step::closed;
        std::size_t bytes = 0; // when done
    };

    ServerTlsSession(std::shared_ptr<const ServerTls> tls, int socket);
    ~ServerTlsSession();
    ServerTlsSession(const ServerTlsSession&) = delete;
    ServerTlsSession& operator=(const ServerTlsSession&) = delete;

    // Each tries once and says what to wait for. `closed` is any end: close_notify, FIN, reset, a broken record.
    Step handshake();
    Moved read(std::span<char> room);
    Moved write(std::span<const boost::asio::const_buffer> buffers); // gathers up to one record
    void sayGoodbye();                                               // close_notify, once, as far as it goes out

private:
    Step stepFor(int result);

    std::shared_ptr<const ServerTls> m_tls;
    ssl_st* m_ssl = nullptr;
    bool m_open = false; // the handshake is through and nothing has failed since
};

} // namespace tollgate::net
