// SPDX-License-Identifier: GPL-3.0-or-later
#include "shapes.h"

#include "support/http_text.h"

#include <boost/json.hpp>

#include <algorithm>

namespace tollgate::test {

namespace {

namespace json = boost::json;

json::value parsed(std::string_view text) {
    boost::system::error_code error;
    json::value value = json::parse(text, error);
    return error ? json::value() : value;
}

const json::value* member(const json::value& value, std::string_view name) {
    return value.is_object() ? value.get_object().if_contains(name) : nullptr;
}

std::string textOf(const json::value* value) {
    if (!value || value->is_null()) return {};
    return value->is_string() ? std::string(value->get_string()) : json::serialize(*value);
}

ToldError errorIn(Dialect dialect, const json::value& value) {
    const json::value* error = member(value, "error");
    // Responses puts the error of a stream beside its type, or into the response.
    if (dialect == Dialect::OpenAiResponses) {
        if (textOf(member(value, "type")) == "error" && !error) error = &value;
        if (const json::value* response = member(value, "response")) error = member(*response, "error");
    }
    if (!error || error->is_null()) return {};
    if (error->is_string()) return {true, std::string(error->get_string()), {}, {}};
    ToldError told{true, textOf(member(*error, "message")), textOf(member(*error, "code")),
                   textOf(member(*error, dialect == Dialect::Gemini ? "status" : "type"))};
    if (dialect != Dialect::Gemini) return told;
    told.code.clear();
    if (const json::value* details = member(*error, "details"); details && details->is_array())
        for (const json::value& detail : details->get_array())
            if (const json::value* reason = member(detail, "reason")) told.code = textOf(reason);
    return told;
}

std::vector<std::string> linesOf(std::string_view stream) {
    std::string text(stream);
    std::vector<std::string> lines;
    while (auto line = takeLine(text))
        if (!line->empty()) lines.push_back(std::move(*line));
    if (!text.empty()) lines.push_back(text);
    return lines;
}

} // namespace

ToldError errorOf(Dialect dialect, std::string_view body) {
    return errorIn(dialect, parsed(body));
}

std::vector<std::string> eventsOf(Dialect dialect, std::string_view stream) {
    if (dialect == Dialect::Ollama) return linesOf(stream);
    std::vector<std::string> events;
    if (stream.starts_with('[')) {
        const json::value list = parsed(stream);
        if (list.is_array())
            for (const json::value& element : list.get_array()) events.push_back(json::serialize(element));
        return events;
    }
    std::string text(stream);
    if (text.starts_with("\xef\xbb\xbf")) text.erase(0, 3);
    while (auto event = takeEvent(text))
        if (!event->data.empty()) events.push_back(std::move(event->data));
    return events;
}

ToldError lastError(Dialect dialect, std::string_view stream) {
    const auto events = eventsOf(dialect, stream);
    return events.empty() ? ToldError{} : errorIn(dialect, parsed(events.back()));
}

bool endsCleanly(Dialect dialect, std::string_view stream) {
    const auto events = eventsOf(dialect, stream);
    if (events.empty()) return false;
    const std::string& last = events.back();
    const json::value value = parsed(last);
    switch (dialect) {
    case Dialect::OpenAiChat: return last == "[DONE]";
    case Dialect::Anthropic: return textOf(member(value, "type")) == "message_stop";
    case Dialect::OpenAiResponses: return textOf(member(value, "type")) == "response.completed";
    case Dialect::Ollama: return textOf(member(value, "done")) == "true";
    case Dialect::Gemini: return last.find("\"finishReason\"") != std::string::npos;
    }
    return false;
}

std::string bodySent(const LedgerRequest& request) {
    std::string sent = request.sent;
    Complaints complaints;
    for (;;) {
        const auto raw = takeHead(sent);
        if (!raw) return {};
        const ResponseHead head = parseResponseHead(*raw, complaints);
        if (head.status / 100 == 1) continue;
        BodyReader reader = BodyReader::forResponse(head, request.head.method, complaints);
        std::vector<std::string> pieces;
        reader.feed(sent, pieces);
        std::string body;
        for (const std::string& piece : pieces) body += piece;
        return body;
    }
}

std::string exactRequest(const Gate& gate, Dialect dialect, bool streamed, const std::string& model) {
    if (dialect != Dialect::OpenAiChat || !streamed) return chatRequest(gate, dialect, streamed, model);
    HeaderPairs headers = keyHeaders(dialect);
    headers.emplace_back("host", hostOf(gate));
    std::string body = answers::requestBody(dialect, model, streamed);
    body.insert(1, R"("stream_options":{"include_usage":true},)");
    return requestText("POST", answers::chatPath(dialect, model, streamed), body, headers);
}

bool names(const ToldError& error, std::string_view provider) {
    return error.message.starts_with(std::string(provider) + " ");
}

} // namespace tollgate::test
