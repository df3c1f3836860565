// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tls_identity.h"

#include <arpa/inet.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <atomic>
#include <stdexcept>

namespace tollgate::test {

namespace {

KeyPointer newKey() {
    return {EVP_EC_gen("P-256"), EVP_PKEY_free};
}

void addExtension(X509* certificate, int kind, const std::string& value) {
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str());
    if (!extension) throw std::runtime_error("bad certificate extension " + value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

std::string alternativeNames(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) {
        in6_addr address{};
        const bool literal =
            inet_pton(AF_INET, name.c_str(), &address) == 1 || inet_pton(AF_INET6, name.c_str(), &address) == 1;
        list += (list.empty() ? "" : ",") + std::string(literal ? "IP:" : "DNS:") + name;
    }
    return list;
}

// Without its extensions and its signature.
CertificatePointer newCertificate(EVP_PKEY* key, const std::string& common_name, bool expired) {
    static std::atomic<long> serial{1};
    CertificatePointer certificate(X509_new(), X509_free);
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial++);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -7200);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), expired ? -3600 : 86'400);
    X509_set_pubkey(certificate.get(), key);
    const auto* text = reinterpret_cast<const unsigned char*>(common_name.c_str());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8, text, -1, -1, 0);
    return certificate;
}

template <class Write>
std::string pemText(Write write) {
    const std::unique_ptr<BIO, int (*)(BIO*)> memory(BIO_new(BIO_s_mem()), BIO_free);
    write(memory.get());
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

} // namespace

TlsIdentity::TlsIdentity(KeyPointer key, CertificatePointer certificate, bool tls11_at_most)
    : m_key(std::move(key)),
      m_certificate(std::move(certificate)),
      m_context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free) {
    SSL_CTX_use_certificate(m_context.get(), m_certificate.get());
    SSL_CTX_use_PrivateKey(m_context.get(), m_key.get());
    if (!tls11_at_most) return;
    SSL_CTX_set_security_level(m_context.get(), 0);
    SSL_CTX_set_min_proto_version(m_context.get(), TLS1_VERSION);
    SSL_CTX_set_max_proto_version(m_context.get(), TLS1_1_VERSION);
}

std::string TlsIdentity::certificatePem() const {
    return pemText([this](BIO* out) { PEM_write_bio_X509(out, m_certificate.get()); });
}

std::string TlsIdentity::keyPem() const {
    return pemText(
        [this](BIO* out) { PEM_write_bio_PrivateKey(out, m_key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
}

TestAuthority::TestAuthority() : m_key(newKey()), m_certificate(newCertificate(m_key.get(), "test authority", false)) {
    addExtension(m_certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
    addExtension(m_certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    X509_set_issuer_name(m_certificate.get(), X509_get_subject_name(m_certificate.get()));
    X509_sign(m_certificate.get(), m_key.get(), EVP_sha256());
}

TlsIdentity TestAuthority::issue(const CertificateOptions& options) const {
    KeyPointer key = newKey();
    CertificatePointer certificate = newCertificate(key.get(), options.common_name, options.expired);
    if (!options.names.empty()) addExtension(certificate.get(), NID_subject_alt_name, alternativeNames(options.names));
    X509* issuer = options.self_signed ? certificate.get() : m_certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer));
    X509_sign(certificate.get(), options.self_signed ? key.get() : m_key.get(), EVP_sha256());
    return {std::move(key), std::move(certificate), options.tls11_at_most};
}

std::string TestAuthority::certificatePem() const {
    return pemText([this](BIO* out) { PEM_write_bio_X509(out, m_certificate.get()); });
}

ContextPointer TestAuthority::clientContext() const {
    ContextPointer context(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    X509_STORE_add_cert(SSL_CTX_get_cert_store(context.get()), m_certificate.get());
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    return context;
}

} // namespace tollgate::test
