// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/google_account.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace tollgate::test {

namespace {

std::string plain(std::string_view base64) {
    return QByteArray::fromBase64(QByteArray(base64.data(), static_cast<qsizetype>(base64.size())),
                                  QByteArray::Base64UrlEncoding)
        .toStdString();
}

} // namespace

GoogleAccount::GoogleAccount(std::string tokenUri)
    : m_token_uri(std::move(tokenUri)), m_key(EVP_RSA_gen(2048), EVP_PKEY_free) {}

std::string GoogleAccount::json() const {
    BIO* bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(bio, m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    const QString pem = QString::fromLatin1(data, size);
    BIO_free(bio);
    const QJsonObject file{
        {QStringLiteral("type"), QStringLiteral("service_account")},
        {QStringLiteral("project_id"), QStringLiteral("my-project")},
        {QStringLiteral("private_key_id"), QStringLiteral("key-1")},
        {QStringLiteral("private_key"), pem},
        {QStringLiteral("client_email"), QStringLiteral("tollgate@my-project.iam.gserviceaccount.com")},
        {QStringLiteral("token_uri"), QString::fromStdString(m_token_uri)}};
    return QJsonDocument(file).toJson().toStdString();
}

Assertion GoogleAccount::verified(std::string_view assertion) const {
    Assertion read;
    const std::size_t first = assertion.find('.');
    const std::size_t second = assertion.find('.', first + 1);
    if (second == std::string_view::npos) return read;
    read.header = plain(assertion.substr(0, first));
    read.claims = plain(assertion.substr(first + 1, second - first - 1));
    const std::string signature = plain(assertion.substr(second + 1));
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_DigestVerifyInit(context, nullptr, EVP_sha256(), nullptr, m_key.get());
    read.signature_fits =
        EVP_DigestVerify(context, reinterpret_cast<const unsigned char*>(signature.data()), signature.size(),
                         reinterpret_cast<const unsigned char*>(assertion.data()), second) == 1;
    EVP_MD_CTX_free(context);
    return read;
}

} // namespace tollgate::test
