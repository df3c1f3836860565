// SPDX-License-Identifier: GPL-3.0-or-later
// A Google service account: the JSON file people download, and the signed assertion that is exchanged for a token (RFC
// 7523, protocols.md §5 "Vertex"). Pure but for the clock that is passed in.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"

#include <string>
#include <string_view>

namespace tollgate::providers {

struct ServiceAccount {
    std::string email;
    std::string key_id;
    std::string token_uri;
    Secret private_key; // PEM
};

// Reads the pasted file. Errors say what to paste instead. The token's address must be Google's own, so that a forged
// file sends no assertion elsewhere; a loopback address is allowed for tests.
Result<ServiceAccount> readServiceAccount(std::string_view json);

// The assertion, good for an hour from `now`. Error: the private key cannot be used.
Result<Secret> signedAssertion(const ServiceAccount& account, Micros now);

// The form that is posted to token_uri.
Secret tokenForm(const Secret& assertion);

struct AccessToken {
    Secret text;
    Micros lifetime = 0;
};

// The answer to it. `status` and `body` as they came; the error says what Google said and what to do.
Result<AccessToken> readTokenAnswer(int status, std::string_view body);

} // namespace tollgate::providers
