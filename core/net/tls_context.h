// SPDX-License-Identifier: GPL-3.0-or-later
// TLS as a client on OpenSSL 3: certificate and host name are always verified, TLS 1.2 at least, there is no switch to
// look away (DESIGN.md §10.7). A TlsContext is one set of trusted authorities with the sessions kept for resuming; a
// TlsSession is one connection's TLS over a non-blocking socket. One engine thread owns both.
#pragma once

#include "base/result.h"
#include "net/origin.h"
#include "net/step.h"

#include <openssl/ssl.h>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace tollgate::net {

class TlsSession;

class TlsContext : public std::enable_shared_from_this<TlsContext> {
public:
    // The system's store and, when not empty, the certificates of `caFile` (PEM). The error says what is wrong with it.
    static Result<std::shared_ptr<TlsContext>> make(const std::string& caFile);
    ~TlsContext();
    TlsContext(const TlsContext&) = delete;
    TlsContext& operator=(const TlsContext&) = delete;

    // For a connected non-blocking socket; nullptr when OpenSSL is out of memory.
    std::unique_ptr<TlsSession> newSession(const Origin& origin, int socket);

private:
    friend class TlsSession;

    struct FreeSession {
        void operator()(SSL_SESSION* session) const { SSL_SESSION_free(session); }
    };

    using Resumable = std::unique_ptr<SSL_SESSION, FreeSession>;

    TlsContext() = default;
    Result<void> trust(const std::string& caFile);
    void keep(const Origin& origin, Resumable session);
    Resumable take(const Origin& origin);

    SSL_CTX* m_context = nullptr;
    std::unordered_map<Origin, std::vector<Resumable>> m_sessions; // newest last
};

class TlsSession {
public:
    ~TlsSession();
    TlsSession(const TlsSession&) = delete;
    TlsSession& operator=(const TlsSession&) = delete;

    Step handshake();
    StepResult read(char* data, std::size_t size);
    StepResult peek(); // one byte at most, which stays
    // May take fewer bytes than given. Broken does not end reading: an answer may lie there already.
    StepResult write(const char* data, std::size_t size);
    void sayGoodbye(); // close_notify, without waiting

    bool pending() const { return SSL_has_pending(m_ssl) == 1; } // read() may have bytes without the socket

    bool resumed() const { return SSL_session_reused(m_ssl) == 1; }

    // Why handshake() broke, in words that follow "TLS to api.example: ".
    const std::string& problem() const { return m_problem; }

private:
    friend class TlsContext;
    TlsSession() = default;
    static int onVerify(int ok, X509_STORE_CTX* store);
    static int onNewSession(SSL* ssl, SSL_SESSION* session);
    static BIO_METHOD* socketMethod();
    StepResult after(int result);
    std::string failure() const;

    std::shared_ptr<TlsContext> m_context;
    Origin m_origin;
    SSL* m_ssl = nullptr;
    int m_socket = -1;
    bool m_sendBroken = false;
    bool m_ended = false; // the socket is at its end
    std::string m_problem;

    // OpenSSL's own socket BIO raises SIGPIPE and ends reading when sending fails; ours does neither.
    static int bioRead(BIO* bio, char* data, int size);
    static int bioWrite(BIO* bio, const char* data, int size);
    static long bioControl(BIO* bio, int command, long number, void* pointer);
};

} // namespace tollgate::net
