// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates for a test, made with OpenSSL when it runs: an authority of its own and servers it signs, good or wrong
// in one way each. Owned by the test; the contexts may be used from any thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

struct ssl_ctx_st;
struct evp_pkey_st;
struct x509_st;

namespace tollgate::test {

struct CertificateOptions {
    std::vector<std::string> names{"localhost", "127.0.0.1", "::1"}; // subjectAltName: names or addresses
    std::string common_name = "scripted upstream";
    bool expired = false;
    bool self_signed = false;
    bool tls11_at_most = false;
};

using KeyPointer = std::unique_ptr<evp_pkey_st, void (*)(evp_pkey_st*)>;
using CertificatePointer = std::unique_ptr<x509_st, void (*)(x509_st*)>;
using ContextPointer = std::unique_ptr<ssl_ctx_st, void (*)(ssl_ctx_st*)>;

class TlsIdentity {
public:
    ssl_ctx_st* serverContext() const { return m_context.get(); }

    std::string certificatePem() const;
    std::string keyPem() const;

private:
    friend class TestAuthority;
    TlsIdentity(KeyPointer key, CertificatePointer certificate, bool tls11_at_most);

    KeyPointer m_key;
    CertificatePointer m_certificate;
    ContextPointer m_context;
};

class TestAuthority {
public:
    TestAuthority();
    TlsIdentity issue(const CertificateOptions& options = {}) const;
    std::string certificatePem() const; // for a provider's `ca_file`
    // A client's context that trusts this authority alone.
    ContextPointer clientContext() const;

private:
    KeyPointer m_key;
    CertificatePointer m_certificate;
};

} // namespace tollgate::test
