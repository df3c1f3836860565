// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/sigv4.h"

#include "base/text.h"
#include "dialects/percent.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>
#include <span>

namespace tollgate::providers {

namespace {

constexpr std::string_view kAlgorithm = "AWS4-HMAC-SHA256";

using Digest = std::array<unsigned char, 32>;

Digest hmac(std::span<const unsigned char> key, std::string_view text) {
    Digest digest{};
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(text.data()),
         text.size(), digest.data(), &size);
    return digest;
}

std::span<const unsigned char> bytesOf(std::string_view text) {
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

std::string canonicalPath(std::string_view path) {
    std::string out;
    for (std::size_t at = 0; at < path.size();) {
        if (path[at] == '/') {
            out += '/';
            ++at;
            continue;
        }
        std::size_t end = std::min(path.find('/', at), path.size());
        dialects::appendPercentEncoded(out, path.substr(at, end - at));
        at = end;
    }
    return out.empty() ? "/" : out;
}

std::string canonicalQuery(std::string_view query) {
    std::vector<std::string> members;
    while (!query.empty()) {
        std::string member(query.substr(0, query.find('&')));
        query.remove_prefix(std::min(query.size(), member.size() + 1));
        if (member.empty()) continue;
        if (member.find('=') == std::string::npos) member += '=';
        members.push_back(std::move(member));
    }
    std::sort(members.begin(), members.end());
    std::string out;
    for (const std::string& member : members) out.append(out.empty() ? "" : "&").append(member);
    return out;
}

// Blanks around a value are dropped, runs of them count as one.
std::string canonicalValue(std::string_view value) {
    std::string out;
    for (char c : trimmed(value))
        if (c != ' ' || !out.ends_with(' ')) out += c;
    return out;
}

std::string scopeOf(const SignedAs& as) {
    std::string scope = awsTime(as.now).substr(0, 8);
    return scope.append("/").append(as.region).append("/").append(as.service).append("/aws4_request");
}

std::string canonicalRequest(const SignedCall& call, std::string& names) {
    auto headers = call.headers;
    std::sort(headers.begin(), headers.end());
    std::string text(call.method);
    text.append("\n").append(canonicalPath(call.path)).append("\n").append(canonicalQuery(call.query)).append("\n");
    for (const auto& [name, value] : headers) {
        text.append(name).append(":").append(canonicalValue(value)).append("\n");
        names.append(names.empty() ? "" : ";").append(name);
    }
    return text.append("\n").append(names).append("\n").append(sha256Hex(call.body));
}

std::string signatureOf(std::string_view toSign, const SignedAs& as, std::string_view secretKey) {
    std::string start = "AWS4";
    start += secretKey;
    Digest key = hmac(bytesOf(start), awsTime(as.now).substr(0, 8));
    Secret::wipe(start);
    for (std::string_view part : {as.region, as.service, std::string_view("aws4_request")}) key = hmac(key, part);
    std::string signature = toHex(hmac(key, toSign));
    OPENSSL_cleanse(key.data(), key.size());
    return signature;
}

void appendLine(std::string& out, std::string_view name, std::string_view value) {
    out.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

std::optional<AwsCredentials> awsCredentials(std::string_view key) {
    std::size_t first = key.find(':');
    if (first == std::string_view::npos) return std::nullopt;
    std::size_t second = key.find(':', first + 1);
    AwsCredentials credentials{key.substr(0, first), key.substr(first + 1, second - first - 1), {}};
    if (second != std::string_view::npos) credentials.session_token = key.substr(second + 1);
    if (credentials.access_key.empty() || credentials.secret_key.empty()) return std::nullopt;
    return credentials;
}

std::string awsTime(Micros now) {
    std::string time;
    const auto iso = isoTime(now);
    for (char c : std::string_view(iso.text).substr(0, 19))
        if (c != '-' && c != ':') time += c;
    return time + "Z";
}

std::string authorizationFor(const SignedCall& call, const SignedAs& as, const AwsCredentials& credentials) {
    std::string names;
    const std::string canonical = canonicalRequest(call, names);
    const std::string scope = scopeOf(as);
    std::string toSign(kAlgorithm);
    toSign.append("\n").append(awsTime(as.now)).append("\n").append(scope).append("\n").append(sha256Hex(canonical));
    std::string value(kAlgorithm);
    value.append(" Credential=").append(credentials.access_key).append("/").append(scope);
    value.append(", SignedHeaders=").append(names);
    return value.append(", Signature=").append(signatureOf(toSign, as, credentials.secret_key));
}

Secret signatureLines(SignedCall call, const SignedAs& as, const AwsCredentials& credentials) {
    std::vector<std::pair<std::string, std::string>> ours{{"x-amz-date", awsTime(as.now)},
                                                          {"x-amz-content-sha256", sha256Hex(call.body)}};
    if (!credentials.session_token.empty()) ours.emplace_back("x-amz-security-token", credentials.session_token);
    std::string lines;
    lines.reserve(1024 + credentials.session_token.size());
    for (auto& [name, value] : ours) {
        appendLine(lines, name, value);
        call.headers.emplace_back(std::move(name), std::move(value));
    }
    appendLine(lines, "authorization", authorizationFor(call, as, credentials));
    return Secret::take(lines);
}

} // namespace tollgate::providers
