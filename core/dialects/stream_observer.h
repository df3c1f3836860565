// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at the events of a stream while they are forwarded untouched: has something meaningful come, what was used,
// which model served, how did it end (DESIGN.md §1 "One request"). One observer a stream, small; the scanner is the
// engine thread's own. One file a dialect has the reading: chat_answer.cpp, responses_answer.cpp, ….
#pragma once

#include "base/dialect.h"
#include "dialects/answer_facts.h"
#include "dialects/error_body.h"
#include "dialects/stream_event.h"

#include <memory>
#include <string_view>

namespace tollgate::dialects {

// What one event was.
struct EventNote {
    bool meaningful = false; // text, reasoning or a tool call
    bool usage_only = false; // OpenAI Chat's extra chunk: kept from a client that did not ask for it (§9.3.1)
    bool terminal = false;   // the dialect's last event
    bool error = false;      // an error instead of an answer; facts().error says which
    bool incomplete = false; // the stream ended within it: nothing of it counts
};

class StreamObserver {
public:
    explicit StreamObserver(JsonScanner& scanner) : m_scanner(scanner) {}

    virtual ~StreamObserver() = default;
    StreamObserver(const StreamObserver&) = delete;
    StreamObserver& operator=(const StreamObserver&) = delete;

    EventNote observe(const StreamEvent& event);

    const AnswerFacts& facts() const { return m_facts; }

    // For errorEvent() when the stream has to be broken off.
    StreamSoFar soFar() const;

protected:
    // The event's data as JSON; the cursor stands on its root and must be at the end of it afterwards.
    virtual void read(JsonCursor& cursor, std::string_view name, EventNote& note) = 0;
    virtual bool isEndMark(std::string_view data) const;

    AnswerFacts m_facts;
    std::int64_t m_nextSequence = 0;

private:
    JsonScanner& m_scanner;
};

// `dialect` and `endpoint` are those of the upstream call. `vendor`: config Profile::vendor.
std::unique_ptr<StreamObserver> makeStreamObserver(JsonScanner& scanner, Dialect dialect, Endpoint endpoint,
                                                   std::string_view vendor);

} // namespace tollgate::dialects
