// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tls_context.h"

#include <boost/asio/ip/address.hpp>

#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <limits>

namespace tollgate::net {

namespace {

constexpr std::size_t kSessionsPerOrigin = 8;
constexpr std::size_t kOriginsWithSessions = 256;

// Where distributions keep their bundle, for builds whose OpenSSL was made for another one.
constexpr std::array kBundles{"/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt",
                              "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem"};

int dataIndex() {
    static const int index = SSL_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

std::string lastError() {
    unsigned long code = ERR_peek_last_error();
    const char* reason = code ? ERR_reason_error_string(code) : nullptr;
    return reason ? reason : "unknown reason";
}

void trustSystem(SSL_CTX* context) {
    SSL_CTX_set_default_verify_paths(context);
    std::error_code ec;
    bool own = std::getenv(X509_get_default_cert_file_env()) || std::getenv(X509_get_default_cert_dir_env());
    if (own || std::filesystem::exists(X509_get_default_cert_file(), ec) ||
        std::filesystem::exists(X509_get_default_cert_dir(), ec)) {
        return;
    }
    for (const char* bundle : kBundles) {
        if (std::filesystem::exists(bundle, ec) && SSL_CTX_load_verify_file(context, bundle) == 1) return;
    }
}

std::string dateOf(const ASN1_TIME* time) {
    std::tm parts{};
    char text[16] = "";
    if (ASN1_TIME_to_tm(time, &parts) == 1) std::strftime(text, sizeof text, "%Y-%m-%d", &parts);
    return text;
}

// The names a certificate is for, the first few.
std::string namesOf(X509* certificate) {
    std::string names;
    auto* list = static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr));
    for (int i = 0, shown = 0; list && i < sk_GENERAL_NAME_num(list) && shown < 3; ++i) {
        const GENERAL_NAME* name = sk_GENERAL_NAME_value(list, i);
        if (name->type != GEN_DNS) continue;
        std::string text(reinterpret_cast<const char*>(ASN1_STRING_get0_data(name->d.dNSName)),
                         static_cast<std::size_t>(std::min(ASN1_STRING_length(name->d.dNSName), 253)));
        bool printable = std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
        if (!printable) continue;
        names += (shown++ ? ", " : "") + text;
    }
    GENERAL_NAMES_free(list);
    return names;
}

std::string wordsFor(int code, X509* certificate, const std::string& host) {
    switch (code) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return "its certificate expired on " + dateOf(X509_get0_notAfter(certificate)) +
               "; the provider must renew it (is this computer's date right?)";
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return "its certificate is valid only from " + dateOf(X509_get0_notBefore(certificate)) +
               "; is this computer's date right?";
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH: {
        std::string names = namesOf(certificate);
        return "its certificate is for " + (names.empty() ? "no such name" : names) + ", not for " + host +
               "; check the provider's address";
    }
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return "its certificate is self-signed; add it as the provider's CA file if you trust it";
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return "its certificate comes from an authority this computer does not know; add that authority's certificate "
               "as the provider's CA file if you trust it";
    case X509_V_ERR_CERT_REVOKED: return "its certificate was revoked";
    default: return std::string("its certificate is not accepted: ") + X509_verify_cert_error_string(code);
    }
}

} // namespace

Result<std::shared_ptr<TlsContext>> TlsContext::make(const std::string& caFile) {
    std::shared_ptr<TlsContext> made(new TlsContext);
    auto trusted = made->trust(caFile);
    if (!trusted) return trusted.error();
    return made;
}

TlsContext::~TlsContext() {
    SSL_CTX_free(m_context);
}

Result<void> TlsContext::trust(const std::string& caFile) {
    ERR_clear_error();
    m_context = SSL_CTX_new(TLS_client_method());
    if (!m_context) return Error{"TLS is not available: " + lastError()};
    SSL_CTX_set_min_proto_version(m_context, TLS1_2_VERSION);
    SSL_CTX_set_options(m_context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_mode(m_context,
                     SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_read_ahead(m_context, 1);
    SSL_CTX_set_verify(m_context, SSL_VERIFY_PEER, TlsSession::onVerify);
    SSL_CTX_set_session_cache_mode(m_context, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(m_context, TlsSession::onNewSession);
    static constexpr unsigned char kProtocols[] = "\x08http/1.1";
    SSL_CTX_set_alpn_protos(m_context, kProtocols, sizeof kProtocols - 1);
    trustSystem(m_context);
    ERR_clear_error();
    if (!caFile.empty() && SSL_CTX_load_verify_file(m_context, caFile.c_str()) != 1) {
        std::error_code ec;
        bool there = std::filesystem::exists(caFile, ec);
        return Error{"the CA file " + caFile + (there ? " holds no certificate in PEM form" : " is not there")};
    }
    return {};
}

void TlsContext::keep(const Origin& origin, Resumable session) {
    if (m_sessions.size() >= kOriginsWithSessions && !m_sessions.contains(origin)) m_sessions.clear();
    auto& kept = m_sessions[origin];
    if (kept.size() >= kSessionsPerOrigin) kept.erase(kept.begin());
    kept.push_back(std::move(session));
}

// TLS 1.3 tickets are for one use; a session of TLS 1.2 may be used again and is put back by its own handshake.
TlsContext::Resumable TlsContext::take(const Origin& origin) {
    auto found = m_sessions.find(origin);
    if (found == m_sessions.end() || found->second.empty()) return nullptr;
    Resumable session = std::move(found->second.back());
    found->second.pop_back();
    return SSL_SESSION_is_resumable(session.get()) ? std::move(session) : nullptr;
}

std::unique_ptr<TlsSession> TlsContext::newSession(const Origin& origin, int socket) {
    std::unique_ptr<TlsSession> session(new TlsSession);
    session->m_context = shared_from_this();
    session->m_origin = origin;
    session->m_socket = socket;
    SSL* ssl = session->m_ssl = SSL_new(m_context);
    BIO* bio = ssl ? BIO_new(TlsSession::socketMethod()) : nullptr;
    if (!bio) return nullptr;
    BIO_set_data(bio, session.get());
    BIO_set_init(bio, 1);
    SSL_set_bio(ssl, bio, bio);
    SSL_set_ex_data(ssl, dataIndex(), session.get());
    boost::system::error_code notLiteral;
    boost::asio::ip::make_address(origin.host, notLiteral);
    X509_VERIFY_PARAM* rules = SSL_get0_param(ssl);
    X509_VERIFY_PARAM_set_hostflags(rules, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
    bool named = notLiteral ? X509_VERIFY_PARAM_set1_host(rules, origin.host.c_str(), 0) == 1 &&
                                  SSL_set_tlsext_host_name(ssl, origin.host.c_str()) == 1
                            : X509_VERIFY_PARAM_set1_ip_asc(rules, origin.host.c_str()) == 1;
    if (!named) return nullptr; // without a name to verify there is no connection
    if (auto resumable = take(origin)) SSL_set_session(ssl, resumable.get());
    SSL_set_connect_state(ssl);
    return session;
}

TlsSession::~TlsSession() {
    SSL_free(m_ssl);
}

int TlsSession::onVerify(int ok, X509_STORE_CTX* store) {
    if (ok) return ok;
    auto* ssl = static_cast<SSL*>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
    auto* self = static_cast<TlsSession*>(SSL_get_ex_data(ssl, dataIndex()));
    X509* certificate = X509_STORE_CTX_get_current_cert(store);
    if (self && certificate && self->m_problem.empty()) {
        self->m_problem = wordsFor(X509_STORE_CTX_get_error(store), certificate, self->m_origin.host);
    }
    return 0;
}

int TlsSession::onNewSession(SSL* ssl, SSL_SESSION* session) {
    auto* self = static_cast<TlsSession*>(SSL_get_ex_data(ssl, dataIndex()));
    if (!self) return 0;
    self->m_context->keep(self->m_origin, TlsContext::Resumable(session)); // ours now
    return 1;
}

BIO_METHOD* TlsSession::socketMethod() {
    static BIO_METHOD* const method = [] {
        BIO_METHOD* made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "tollgate socket");
        BIO_meth_set_read(made, bioRead);
        BIO_meth_set_write(made, bioWrite);
        BIO_meth_set_ctrl(made, bioControl);
        return made;
    }();
    return method;
}

int TlsSession::bioRead(BIO* bio, char* data, int size) {
    auto* self = static_cast<TlsSession*>(BIO_get_data(bio));
    BIO_clear_retry_flags(bio);
    auto got = ::recv(self->m_socket, data, static_cast<std::size_t>(size), MSG_DONTWAIT);
    if (got > 0) return static_cast<int>(got);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) {
        BIO_set_retry_read(bio);
        return -1;
    }
    self->m_ended = true;
    return got == 0 ? 0 : -1;
}

int TlsSession::bioWrite(BIO* bio, const char* data, int size) {
    auto* self = static_cast<TlsSession*>(BIO_get_data(bio));
    BIO_clear_retry_flags(bio);
    auto sent = ::send(self->m_socket, data, static_cast<std::size_t>(size), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent >= 0) return static_cast<int>(sent);
    // Told as "later", because an error would make OpenSSL give up reading, too.
    if (errno != EAGAIN && errno != EINTR) self->m_sendBroken = true;
    BIO_set_retry_write(bio);
    return -1;
}

long TlsSession::bioControl(BIO* bio, int command, long, void*) {
    if (command == BIO_CTRL_FLUSH) return 1;
    if (command == BIO_CTRL_EOF) return static_cast<TlsSession*>(BIO_get_data(bio))->m_ended ? 1 : 0;
    return 0;
}

StepResult TlsSession::after(int result) {
    if (result > 0) return {Step::Done, static_cast<std::size_t>(result)};
    switch (SSL_get_error(m_ssl, result)) {
    case SSL_ERROR_WANT_READ: return {Step::WantRead, 0};
    case SSL_ERROR_WANT_WRITE: return {m_sendBroken ? Step::Broken : Step::WantWrite, 0};
    case SSL_ERROR_ZERO_RETURN: return {Step::End, 0};
    default: return {Step::Broken, 0};
    }
}

std::string TlsSession::failure() const {
    int reason = ERR_GET_REASON(ERR_peek_error());
    switch (reason) {
    case SSL_R_UNSUPPORTED_PROTOCOL:
    case SSL_R_TLSV1_ALERT_PROTOCOL_VERSION:
    case SSL_R_WRONG_SSL_VERSION: return "the server speaks no TLS version from 1.2 on";
    case SSL_R_WRONG_VERSION_NUMBER:
    case SSL_R_HTTP_REQUEST: return "the server does not speak TLS on this port; is its address http:// instead?";
    default: break;
    }
    if (m_ended || m_sendBroken) return "the server closed the connection during the handshake";
    return "the handshake failed: " + lastError();
}

Step TlsSession::handshake() {
    ERR_clear_error();
    auto result = after(SSL_do_handshake(m_ssl));
    if (result.step == Step::End) result.step = Step::Broken;
    if (result.step == Step::Broken && m_problem.empty()) m_problem = failure();
    ERR_clear_error();
    return result.step;
}

StepResult TlsSession::read(char* data, std::size_t size) {
    ERR_clear_error();
    constexpr std::size_t most = std::numeric_limits<int>::max();
    return after(SSL_read(m_ssl, data, static_cast<int>(std::min(size, most))));
}

StepResult TlsSession::peek() {
    ERR_clear_error();
    char one;
    return after(SSL_peek(m_ssl, &one, 1));
}

StepResult TlsSession::write(const char* data, std::size_t size) {
    ERR_clear_error();
    constexpr std::size_t most = std::numeric_limits<int>::max();
    return after(SSL_write(m_ssl, data, static_cast<int>(std::min(size, most))));
}

void TlsSession::sayGoodbye() {
    ERR_clear_error();
    if (SSL_is_init_finished(m_ssl) && !m_sendBroken && !m_ended) SSL_shutdown(m_ssl);
    ERR_clear_error();
}

} // namespace tollgate::net
