// SPDX-License-Identifier: GPL-3.0-or-later
// Bedrock's Converse, which speaks to models of every maker, between Anthropic's Messages and itself (protocols.md
// §5.1): its blocks are Anthropic's under other names, so the rest of the engine knows one dialect for all of Bedrock.
#pragma once

#include "dialects/bedrock/event_stream.h"
#include "dialects/json_scan.h"
#include "dialects/reframer.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::dialects::bedrock {

struct ConverseRequest {
    std::string body;
    std::vector<std::string> warnings;
    std::string problem; // when it cannot be said in Converse: a sentence; `body` is not to be sent
};

// `body` is a Messages request. Its cache_control becomes a cachePoint behind the block it stood on when the model
// takes them: others refuse the request.
ConverseRequest converseRequest(JsonScanner& scanner, std::string_view body, bool takesCachePoints);

// A whole Converse answer as a Messages answer; nothing when it is none.
std::optional<std::string> messageOfConverse(JsonScanner& scanner, std::string_view body, std::string_view model,
                                             std::string_view id);

// Anthropic's word for a Converse stopReason.
std::string_view stopReasonOfConverse(std::string_view reason);

// Appends the usage as a JSON object: Converse's inputTokens are without those of the cache, as Anthropic's are.
void appendConverseUsage(JsonCursor& cursor, std::string& out);

// converse-stream as Anthropic's events. One a stream; engine thread.
class ConverseStream final : public Reframer {
public:
    ConverseStream(JsonScanner& scanner, std::string_view model, std::string_view id)
        : m_scanner(scanner), m_model(model), m_id(id) {}

    bool feed(std::string_view bytes, std::string& out) override;
    void finish(std::string& out) override;

private:
    bool take(const Frame& frame, std::string& out);
    void start(std::string& out);
    void startBlock(std::int64_t index, std::string_view block, std::string& out);
    void delta(std::int64_t index, std::string_view kind, std::string_view member, std::string_view text,
               std::string& out);
    bool takeBlockStart(JsonCursor& cursor, std::string& out);
    bool takeDelta(JsonCursor& cursor, std::string& out);
    void takeReasoning(JsonCursor& cursor, std::int64_t index, std::string& out);
    void stopBlock(std::int64_t index, std::string& out);
    void end(std::string_view usage, std::string& out);

    JsonScanner& m_scanner;
    std::string m_model;
    std::string m_id;
    EventStreamDecoder m_decoder;
    std::set<std::int64_t> m_open; // blocks: those of text may come without a start
    std::string m_stop;            // Anthropic's stop_reason, once messageStop came
    bool m_ended = false;
};

} // namespace tollgate::dialects::bedrock
