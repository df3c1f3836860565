// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/bedrock/exceptions.h"

#include "base/text.h"
#include "dialects/json_read.h"
#include "dialects/json_writer.h"

#include <array>

namespace tollgate::dialects::bedrock {

namespace {

struct Meaning {
    std::string_view exception;
    std::string_view type; // Anthropic's for the status the exception has
};

constexpr std::array kMeanings{
    Meaning{"throttlingException", "rate_limit_error"},         // 429
    Meaning{"validationException", "invalid_request_error"},    // 400
    Meaning{"modelTimeoutException", "timeout_error"},          // 408
    Meaning{"modelStreamErrorException", "api_error"},          // 424
    Meaning{"serviceUnavailableException", "overloaded_error"}, // 503
    Meaning{"internalServerException", "api_error"},            // 500
    Meaning{"accessDeniedException", "permission_error"},       // 403
    Meaning{"resourceNotFoundException", "not_found_error"},    // 404
};

std::string_view typeOf(std::string_view exception) {
    for (const Meaning& meaning : kMeanings)
        if (equalsIgnoreCase(meaning.exception, exception)) return meaning.type;
    return "api_error";
}

std::string messageIn(JsonScanner& scanner, std::string_view payload) {
    JsonCursor cursor = scanner.scan(payload);
    std::string message;
    if (!cursor.enterObject()) return message;
    for (std::string_view key; cursor.nextMember(key);) {
        if (equalsIgnoreCase(key, "message")) {
            message = textOf(cursor);
        } else {
            cursor.skip();
        }
    }
    return message;
}

} // namespace

void appendException(JsonScanner& scanner, const Frame& frame, std::string& out) {
    std::string message(frame.message);
    if (message.empty()) message = messageIn(scanner, frame.payload);
    if (message.empty()) message = frame.type.empty() ? "Bedrock broke off" : std::string(frame.type);
    out += "event: error\ndata: ";
    JsonWriter json(out);
    json.beginObject();
    json.member("type", "error");
    json.key("error").beginObject();
    json.member("type", typeOf(frame.type));
    json.member("message", message);
    json.endObject();
    json.endObject();
    out += "\n\n";
}

} // namespace tollgate::dialects::bedrock
