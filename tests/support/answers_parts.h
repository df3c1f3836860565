// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of answers.h: one set of functions a dialect, and how texts are cut into deltas. Not for tests.
#pragma once

#include "support/answers.h"

#include <boost/json.hpp>

namespace tollgate::test::answers {

namespace json = boost::json;

// About equal parts that do not cut a UTF-8 character; none for an empty text.
std::vector<std::string> cut(const std::string& text, int parts);
json::value parsed(std::string_view text); // null when it is not JSON
std::string sse(const json::value& data, std::string_view event = {});

// Collects the pieces of one stream and spreads the usage over them: input with the first, output over the deltas.
class StreamBuilder {
public:
    StreamBuilder(std::string content_type, const Usage& usage)
        : m_stream{std::move(content_type), {}}, m_usage(usage) {}

    void add(std::string bytes) { m_stream.pieces.push_back({std::move(bytes), {}}); }

    void addDelta(std::string bytes) {
        m_deltas.push_back(m_stream.pieces.size());
        add(std::move(bytes));
    }

    CannedStream finish();

private:
    CannedStream m_stream;
    Usage m_usage;
    std::vector<std::size_t> m_deltas;
};

struct Writer {
    json::value (*body)(const Answer&);
    CannedStream (*stream)(const Answer&);
    json::value (*error)(int status, std::string_view message);
    std::string (*stream_error)(std::string_view message);
};

extern const Writer kOpenAiChat;
extern const Writer kOpenAiResponses;
extern const Writer kAnthropic;
extern const Writer kGemini;
extern const Writer kOllama;

json::value geminiChunk(const Answer& answer, json::array parts, bool last);

} // namespace tollgate::test::answers
