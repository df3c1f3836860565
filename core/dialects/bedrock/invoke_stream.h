// SPDX-License-Identifier: GPL-3.0-or-later
// The stream of invoke-with-response-stream: Anthropic's own events as base64 in event-stream frames (protocols.md
// §5.1). What Bedrock measured besides is taken out. One a stream; engine thread.
#pragma once

#include "dialects/bedrock/event_stream.h"
#include "dialects/json_scan.h"
#include "dialects/reframer.h"

namespace tollgate::dialects::bedrock {

class InvokeStream final : public Reframer {
public:
    explicit InvokeStream(JsonScanner& scanner) : m_scanner(scanner) {}

    bool feed(std::string_view bytes, std::string& out) override;

private:
    bool appendChunk(std::string_view payload, std::string& out);

    JsonScanner& m_scanner;
    EventStreamDecoder m_decoder;
};

} // namespace tollgate::dialects::bedrock
