// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/server_tls.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>

namespace tollgate::net {

namespace {

constexpr std::size_t kRecord = 16u << 10;

// A socket BIO that never raises SIGPIPE.
int bioWrite(BIO* bio, const char* data, int size) {
    BIO_clear_retry_flags(bio);
    int socket = -1;
    BIO_get_fd(bio, &socket);
    const ssize_t sent = ::send(socket, data, static_cast<std::size_t>(size), MSG_NOSIGNAL);
    if (sent < 0 && (errno == EAGAIN || errno == EINTR)) BIO_set_retry_write(bio);
    return static_cast<int>(sent);
}

int bioRead(BIO* bio, char* data, int size) {
    BIO_clear_retry_flags(bio);
    int socket = -1;
    BIO_get_fd(bio, &socket);
    const ssize_t got = ::recv(socket, data, static_cast<std::size_t>(size), 0);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) BIO_set_retry_read(bio);
    return static_cast<int>(got);
}

BIO_METHOD* makeBioMethod() {
    BIO_METHOD* method = BIO_meth_new(BIO_TYPE_SOCKET, "tollgate socket");
    const BIO_METHOD* plain = BIO_s_socket();
    BIO_meth_set_write(method, bioWrite);
    BIO_meth_set_read(method, bioRead);
    BIO_meth_set_ctrl(method, BIO_meth_get_ctrl(plain));
    BIO_meth_set_create(method, BIO_meth_get_create(plain));
    BIO_meth_set_destroy(method, BIO_meth_get_destroy(plain));
    return method;
}

const BIO_METHOD* bioMethod() {
    static const BIO_METHOD* method = makeBioMethod();
    return method;
}

int chooseProtocol(SSL*, const unsigned char** out, unsigned char* outSize, const unsigned char* in, unsigned inSize,
                   void*) {
    static constexpr unsigned char kHttp11[] = "\x08http/1.1";
    unsigned char* chosen = nullptr;
    const int found = SSL_select_next_proto(&chosen, outSize, kHttp11, sizeof kHttp11 - 1, in, inSize);
    *out = chosen;
    return found == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

std::string lastError() {
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    const char* reason = code ? ERR_reason_error_string(code) : nullptr;
    return reason ? reason : "unreadable";
}

} // namespace

Result<std::shared_ptr<const ServerTls>> ServerTls::load(const std::string& certFile, const std::string& keyFile) {
    std::shared_ptr<ServerTls> tls(new ServerTls);
    ERR_clear_error();
    tls->m_context = SSL_CTX_new(TLS_server_method());
    if (!tls->m_context) return Error{"TLS could not be set up: " + lastError()};
    SSL_CTX_set_min_proto_version(tls->m_context, TLS1_2_VERSION);
    SSL_CTX_set_options(tls->m_context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_mode(tls->m_context,
                     SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_alpn_select_cb(tls->m_context, chooseProtocol, nullptr);
    if (SSL_CTX_use_certificate_chain_file(tls->m_context, certFile.c_str()) != 1)
        return Error{"listen.tls.cert: no certificate could be read from " + certFile + " (" + lastError() + ")"};
    if (SSL_CTX_use_PrivateKey_file(tls->m_context, keyFile.c_str(), SSL_FILETYPE_PEM) != 1)
        return Error{"listen.tls.key: no private key for " + certFile + " could be read from " + keyFile + " (" +
                     lastError() + ")"};
    return std::shared_ptr<const ServerTls>(std::move(tls));
}

ServerTls::~ServerTls() {
    SSL_CTX_free(m_context);
}

ServerTlsSession::ServerTlsSession(std::shared_ptr<const ServerTls> tls, int socket)
    : m_tls(std::move(tls)), m_ssl(SSL_new(m_tls->m_context)) {
    BIO* bio = m_ssl ? BIO_new(bioMethod()) : nullptr;
    if (!bio) return; // out of memory: every step says closed
    BIO_set_fd(bio, socket, BIO_NOCLOSE);
    SSL_set_bio(m_ssl, bio, bio);
    SSL_set_accept_state(m_ssl);
    m_open = true;
}

ServerTlsSession::~ServerTlsSession() {
    SSL_free(m_ssl);
}

ServerTlsSession::Step ServerTlsSession::stepFor(int result) {
    const int error = SSL_get_error(m_ssl, result);
    if (error == SSL_ERROR_WANT_READ) return Step::wantRead;
    if (error == SSL_ERROR_WANT_WRITE) return Step::wantWrite;
    m_open = false;
    return Step::closed;
}

ServerTlsSession::Step ServerTlsSession::handshake() {
    if (!m_open) return Step::closed;
    ERR_clear_error();
    const int result = SSL_do_handshake(m_ssl);
    if (result == 1) return Step::done;
    const bool plain = ERR_GET_REASON(ERR_peek_error()) == SSL_R_HTTP_REQUEST;
    const Step step = stepFor(result);
    return step == Step::closed && plain ? Step::notTls : step;
}

ServerTlsSession::Moved ServerTlsSession::read(std::span<char> room) {
    if (!m_open) return {};
    ERR_clear_error();
    std::size_t got = 0;
    const int result = SSL_read_ex(m_ssl, room.data(), room.size(), &got);
    if (result == 1) return {Step::done, got};
    return {stepFor(result), 0};
}

ServerTlsSession::Moved ServerTlsSession::write(std::span<const boost::asio::const_buffer> buffers) {
    if (!m_open) return {};
    char record[kRecord]; // head and body leave in one record
    std::size_t filled = 0;
    for (const boost::asio::const_buffer& buffer : buffers) {
        const std::size_t part = std::min(buffer.size(), sizeof record - filled);
        if (part) std::memcpy(record + filled, buffer.data(), part);
        filled += part;
        if (filled == sizeof record) break;
    }
    if (filled == 0) return {Step::done, 0};
    ERR_clear_error();
    std::size_t sent = 0;
    const int result = SSL_write_ex(m_ssl, record, filled, &sent);
    if (result == 1) return {Step::done, sent};
    return {stepFor(result), 0};
}

void ServerTlsSession::sayGoodbye() {
    if (!m_open || !SSL_is_init_finished(m_ssl)) return;
    ERR_clear_error();
    SSL_shutdown(m_ssl);
}

} // namespace tollgate::net
