// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/service_account.h"

#include "dialects/conversation/media.h"
#include "dialects/json_read.h"
#include "dialects/json_writer.h"
#include "dialects/scrub.h"
#include "net/address_rules.h"
#include "net/origin.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace tollgate::providers {

namespace {

using dialects::JsonCursor;
using dialects::JsonScanner;

constexpr std::string_view kGoogle = "https://oauth2.googleapis.com/token";
constexpr std::string_view kScope = "https://www.googleapis.com/auth/cloud-platform";
constexpr std::string_view kGrant = "urn:ietf:params:oauth:grant-type:jwt-bearer";
constexpr std::string_view kWhat = "Paste the whole JSON file of a service account's key (Google Cloud console, IAM, "
                                   "Service accounts, Keys).";
constexpr std::int64_t kLifetime = 3600;

// RFC 7515 §2: the other alphabet, and no padding.
std::string base64Url(std::string_view bytes) {
    std::string text = dialects::conversation::encodedBase64(bytes);
    std::replace(text.begin(), text.end(), '+', '-');
    std::replace(text.begin(), text.end(), '/', '_');
    text.resize(text.find_last_not_of('=') + 1);
    return text;
}

bool isTokenAddress(std::string_view address) {
    if (address == kGoogle) return true;
    auto url = net::parseBaseUrl(address);
    return url && net::isLoopbackHost(url->origin.host);
}

struct Freed {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }

    void operator()(BIO* bio) const { BIO_free(bio); }

    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

// RS256 over `text`; "" when the key is none that can.
std::string signedWith(std::string_view pem, std::string_view text) {
    std::unique_ptr<BIO, Freed> bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    // No pass phrase is asked for: there is nobody at a terminal.
    std::unique_ptr<EVP_PKEY, Freed> key(
        PEM_read_bio_PrivateKey(bio.get(), nullptr, [](char*, int, int, void*) { return 0; }, nullptr));
    if (!key || EVP_PKEY_base_id(key.get()) != EVP_PKEY_RSA) return {};
    std::unique_ptr<EVP_MD_CTX, Freed> context(EVP_MD_CTX_new());
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1) return {};
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    std::size_t size = 0;
    if (EVP_DigestSign(context.get(), nullptr, &size, bytes, text.size()) != 1) return {};
    std::vector<unsigned char> signature(size);
    if (EVP_DigestSign(context.get(), signature.data(), &size, bytes, text.size()) != 1) return {};
    return {reinterpret_cast<const char*>(signature.data()), size};
}

std::string header(const ServiceAccount& account) {
    std::string text;
    dialects::JsonWriter json(text);
    json.beginObject();
    json.member("alg", "RS256");
    json.member("typ", "JWT");
    json.optionalMember("kid", account.key_id);
    json.endObject();
    return text;
}

std::string claims(const ServiceAccount& account, std::int64_t now) {
    std::string text;
    dialects::JsonWriter json(text);
    json.beginObject();
    json.member("iss", account.email);
    json.member("scope", kScope);
    json.member("aud", account.token_uri);
    json.member("iat", now);
    json.member("exp", now + kLifetime);
    json.endObject();
    return text;
}

struct TokenParts {
    std::string token;
    std::int64_t seconds = 0;
    std::string error;
    std::string description;
};

bool readParts(std::string_view body, TokenParts& parts) {
    JsonScanner scanner;
    JsonCursor cursor = scanner.scan(body);
    if (!cursor.enterObject()) return false;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "access_token") {
            parts.token = dialects::textOf(cursor);
        } else if (key == "expires_in") {
            parts.seconds = dialects::wholeNumber(cursor).value_or(0);
        } else if (key == "error") {
            parts.error = dialects::textOf(cursor);
        } else if (key == "error_description") {
            parts.description = dialects::textOf(cursor);
        } else {
            cursor.skip();
        }
    }
    return cursor.atEnd();
}

// What a person can do about Google's word.
std::string_view adviceFor(std::string_view error) {
    if (error == "invalid_grant")
        return " The key may be deleted, its account switched off, or this computer's clock wrong; make a new key for "
               "the service account and paste it, or set the clock.";
    if (error == "invalid_client" || error == "unauthorized_client")
        return " The service account does not exist or may not sign in; check it in the Google Cloud console.";
    return " Try again later; if it stays so, make a new key for the service account and paste it.";
}

} // namespace

Result<ServiceAccount> readServiceAccount(std::string_view json) {
    ServiceAccount account;
    std::string type, privateKey;
    JsonScanner scanner;
    JsonCursor cursor = scanner.scan(json);
    if (!cursor.enterObject()) return Error{"It is no JSON. " + std::string(kWhat)};
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "type") {
            type = dialects::textOf(cursor);
        } else if (key == "client_email") {
            account.email = dialects::textOf(cursor);
        } else if (key == "private_key_id") {
            account.key_id = dialects::textOf(cursor);
        } else if (key == "token_uri") {
            account.token_uri = dialects::textOf(cursor);
        } else if (key == "private_key") {
            privateKey = dialects::textOf(cursor);
        } else {
            cursor.skip();
        }
    }
    const bool whole = cursor.atEnd();
    account.private_key = Secret::take(privateKey);
    if (!whole) return Error{"It is no whole JSON. " + std::string(kWhat)};
    if (type != "service_account") return Error{"It is not of a service account. " + std::string(kWhat)};
    if (account.email.empty() || account.private_key.empty())
        return Error{"It has no client_email or no private_key. " + std::string(kWhat)};
    if (account.token_uri.empty()) account.token_uri = kGoogle;
    if (!isTokenAddress(account.token_uri))
        return Error{"Its token_uri is not " + std::string(kGoogle) + ". " + std::string(kWhat)};
    return account;
}

Result<Secret> signedAssertion(const ServiceAccount& account, Micros now) {
    std::string text = base64Url(header(account)) + "." + base64Url(claims(account, now / kSecond));
    const std::string signature = signedWith(account.private_key.reveal(), text);
    if (signature.empty()) return Error{"Its private_key is no RSA key. " + std::string(kWhat)};
    text += "." + base64Url(signature);
    return Secret::take(text);
}

Secret tokenForm(const Secret& assertion) {
    std::string form = "grant_type=";
    for (char c : kGrant) form += c == ':' ? std::string("%3A") : std::string(1, c);
    form.reserve(form.size() + 11 + assertion.reveal().size());
    form.append("&assertion=").append(assertion.reveal());
    return Secret::take(form);
}

Result<AccessToken> readTokenAnswer(int status, std::string_view body) {
    TokenParts parts;
    const bool readable = readParts(body, parts);
    if (status == 200 && readable && !parts.token.empty())
        return AccessToken{Secret::take(parts.token), std::max<std::int64_t>(parts.seconds, 0) * kSecond};
    Secret::wipe(parts.token);
    std::string said = parts.error;
    if (!parts.description.empty()) said += (said.empty() ? "" : ": ") + parts.description;
    if (said.empty()) said = "status " + std::to_string(status);
    return Error{"Google gave no token for the service account (" + dialects::oneLine(said, 200, {}) + ")." +
                 std::string(adviceFor(parts.error))};
}

} // namespace tollgate::providers
