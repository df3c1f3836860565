// SPDX-License-Identifier: GPL-3.0-or-later
// An answer in no dialect's words, whole or as it streams (protocols.md §6.8–6.12). Readers of the upstream's dialect
// call a sink; the sink is a writer of the client's dialect, or the collector that makes an Answer of it.
#pragma once

#include "dialects/conversation/parts.h"
#include "dialects/usage_map.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::dialects::conversation {

// Why an answer ended (§6.8), before promotion and demotion (stop.h).
enum class Stop : std::uint8_t {
    None,          // nothing said yet
    End,           // of the turn
    StopSequence,  // `detail` is the sequence
    Length,        // the output limit
    ContextWindow, // the model's context is full
    ToolCalls,
    Filter,        // withheld; `detail` explains
    PromptBlocked, // Gemini refused the prompt; `detail` is its reason
    Pause,         // the provider wants to be asked again
    Malformed,     // the provider could not use what its model wrote; an error when nothing else came
    Other,
};

struct Ending {
    Stop stop = Stop::None;
    std::string detail{};
    std::string word{}; // the provider's own
};

struct Candidate {
    int index = 0;
    std::vector<PartValue> parts;
    Ending ending;
};

// Identity members (§6.11).
struct AnswerIds {
    std::string id;           // without the known prefix of a dialect; "" when the provider gave none
    std::string model;        // the provider's word
    std::int64_t created = 0; // seconds; 0: unknown
    std::string tier;         // the provider's word for the service tier
};

struct Answer {
    AnswerIds ids;
    std::vector<Candidate> candidates;
    UsageReading usage;
};

// An error inside an answer that began with 200.
struct AnswerError {
    int status = 502;
    std::string code;
    std::string message; // scrubbed
};

enum class PartKind : std::uint8_t { Text, Reasoning, ToolCall, Refusal };

// A part of a streamed answer; several may be open at once.
struct PartRef {
    int candidate = 0;
    int part = 0; // counts over the whole candidate

    bool operator==(const PartRef&) const = default;
};

// What is known of a call before its arguments come.
struct CallHead {
    std::string_view id;
    std::string_view name;
    const Proof* proof = nullptr;
    // The arguments when they come all at once (Gemini, Ollama): no delta follows then.
    std::optional<std::string_view> arguments{};
};

// Takes an answer as it comes. Calls: start once, first; then begin → delta… → end, or media, for each part, usage and
// ending whenever they are known (the last word counts); finally done or fail, once. Views live for the call only.
class AnswerSink {
public:
    virtual ~AnswerSink() = default;
    virtual void start(const AnswerIds& ids, const UsageReading& usage) = 0;
    virtual void begin(PartRef part, PartKind kind, const CallHead& call) = 0;
    virtual void delta(PartRef part, std::string_view text) = 0; // text, or argument JSON as it is written
    virtual void end(PartRef part, const Proof& proof) = 0;      // of reasoning and text: what proves it
    // A picture, or another file: a part that comes whole, without begin and end. A dialect without a place for it
    // reports it as dropped (§6.14).
    virtual void media(PartRef part, const Media& media) = 0;
    virtual void usage(const UsageReading& usage) = 0;
    virtual void ending(int candidate, const Ending& ending) = 0;
    virtual void done() = 0;
    virtual void fail(const AnswerError& error) = 0;
};

} // namespace tollgate::dialects::conversation
