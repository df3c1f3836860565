// SPDX-License-Identifier: GPL-3.0-or-later
// AWS Signature Version 4: how a call to AWS proves who makes it. Follows AWS's published specification, "Create a
// signed AWS API request"; paths are encoded twice, as every service but S3 has it (protocols.md §5.1). Pure.
#pragma once

#include "base/clock.h"
#include "base/secret.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tollgate::providers {

// A pasted "ACCESS_KEY:SECRET_KEY" or "ACCESS_KEY:SECRET_KEY:SESSION_TOKEN"; views into it.
struct AwsCredentials {
    std::string_view access_key;
    std::string_view secret_key;
    std::string_view session_token; // "" for keys that last
};

// Nothing for a text without a colon, which is a bearer key, and for one with an empty part.
std::optional<AwsCredentials> awsCredentials(std::string_view key);

struct SignedCall {
    std::string_view method;
    std::string_view path;                                    // as it is sent: already percent-encoded once
    std::string_view query;                                   // as it is sent, without "?"
    std::vector<std::pair<std::string, std::string>> headers; // to sign: names in lower case; host must be there
    std::string_view body;
};

struct SignedAs {
    std::string_view region;
    std::string_view service;
    Micros now = 0; // UTC
};

// "20150830T123600Z"
std::string awsTime(Micros now);

// The value of `authorization`; `call.headers` must hold x-amz-date as awsTime() has it.
std::string authorizationFor(const SignedCall& call, const SignedAs& as, const AwsCredentials& credentials);

// All lines a signed call to a JSON service needs besides host, "\r\n" after each: x-amz-date, x-amz-content-sha256,
// x-amz-security-token when there is one, authorization. `headers` of `call` are only those signed besides.
Secret signatureLines(SignedCall call, const SignedAs& as, const AwsCredentials& credentials);

} // namespace tollgate::providers
