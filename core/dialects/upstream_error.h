// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider's error means (DESIGN.md §4 outcome classes, protocols.md §1.4, §3.5, §4.2, §5): from an answer's
// status and body, or from an error inside a stream or a 200. Every vendor words it another way; this is the one place
// that knows the words. Pure.
#pragma once

#include "dialects/json_scan.h"
#include "dialects/retry_after.h"
#include "record/outcome.h"

#include <optional>
#include <string>
#include <string_view>

namespace tollgate::dialects {

// The error as the provider wrote it; empty where it said nothing.
struct ErrorParts {
    std::string code; // "context_length_exceeded", "API_KEY_INVALID"
    std::string type; // "invalid_request_error", "RESOURCE_EXHAUSTED"
    std::string message;
    int status = 0;                    // a status inside the body: Gemini's and OpenRouter's error.code
    std::optional<Micros> retry_after; // Gemini's RetryInfo
};

struct UpstreamError {
    record::Outcome outcome = record::Outcome::ServerError;
    std::string message;               // scrubbed, one line
    std::string code;                  // the provider's, or its type when it gave no code
    std::optional<Micros> retry_after; // how long to wait, from now
    bool quota_gone = false;           // money, not speed: waiting does not help
    bool permission = false;           // the key is good, and may not do this
    bool has_json_body = false;        // an error in JSON: passed on; else the client gets ours
};

// An answer with status ≥ 300 (a redirect from a provider is an error), or a 200 that is no answer. `secret`: the
// provider key that was used. `now`: UTC.
UpstreamError readUpstreamError(JsonScanner& scanner, int status, std::string_view body, const RetryHeaders& headers,
                                std::string_view secret, Micros now);

// Reads an error value ("…" or {…}) the cursor stands on, in any vendor's shape.
ErrorParts readErrorValue(JsonCursor& cursor);

// The whole body of an error answer: {"error": …}, flat {"message": …}, {"detail": …}, {"errors": [...]}, [ … ].
// Nothing when it is no JSON or says nothing of an error.
std::optional<ErrorParts> readErrorBody(JsonScanner& scanner, std::string_view body);

// `status` 0 when there is none (inside a stream).
record::Outcome classify(int status, const ErrorParts& parts);
bool isQuotaGone(int status, const ErrorParts& parts);
// The key is good and may not do this (protocols.md §6.13 "permission"): of Outcome::Auth too, and no secret.
bool isPermission(int status, const ErrorParts& parts);

} // namespace tollgate::dialects
