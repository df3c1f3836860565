// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of one request when it has ended: the row of the journal, the value the screen shows (DESIGN.md §7).
// Built by the engine, written by the journal, read everywhere. Never holds a credential of any kind.
#pragma once

#include "base/clock.h"
#include "base/dialect.h"
#include "base/money.h"
#include "base/request_id.h"
#include "base/unit_counts.h"
#include "base/usage.h"
#include "record/outcome.h"
#include "record/trace.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tollgate::record {

// What makes a number less than certain. A set of bits, stored as names ("estimated").
enum class Flag : std::uint16_t {
    Estimated = 1,          // token counts are ours, the provider gave none
    Partial = 2,            // the answer was cut off; what came is booked
    Unpriced = 4,           // no price known
    MaybeBilled = 8,        // an attempt failed after it may have run
    UsageInconsistent = 16, // the provider's numbers contradict each other; clamped
    BodyTruncated = 32,     // the kept text is not the whole text
};

class Flags {
public:
    Flags() = default;

    explicit Flags(std::uint16_t bits) : m_bits(bits) {}

    void set(Flag flag) { m_bits = static_cast<std::uint16_t>(m_bits | static_cast<std::uint16_t>(flag)); }

    void add(Flags other) { m_bits = static_cast<std::uint16_t>(m_bits | other.m_bits); }

    bool has(Flag flag) const { return (m_bits & static_cast<std::uint16_t>(flag)) != 0; }

    std::uint16_t bits() const { return m_bits; }

    bool operator==(const Flags&) const = default;

private:
    std::uint16_t m_bits = 0;
};

std::vector<std::string_view> namesOf(Flags flags);

enum class CacheState : std::uint8_t { None, Hit, Semantic, Miss, Bypass };
std::string_view nameOf(CacheState state); // "" for None
std::optional<CacheState> cacheStateFromName(std::string_view name);

// Microseconds since `started`; -1: did not happen. `overhead` is a length: what Tollgate itself added.
struct Timings {
    Micros queue = -1;      // waited for admission
    Micros guard = -1;      // request complete, key and form checked
    Micros decide = -1;     // target chosen
    Micros connect = -1;    // connection to the answering provider ready (reused: at once)
    Micros first_byte = -1; // first meaningful event sent to the client
    Micros last_byte = -1;  // answer complete
    Micros overhead = -1;
};

// One call to a provider.
struct Attempt {
    std::string provider; // id
    std::string model;    // as the provider knows it
    std::string key;      // id of the provider key
    Outcome outcome = Outcome::Ok;
    int status = 0;      // HTTP status of the provider, 0 when none came
    Micros started = 0;  // since the request's start
    Micros connect = -1; // since the request's start, as below; -1: did not happen
    Micros first_byte = -1;
    Micros ended = -1;
    Usage usage;
    UnitCounts units;          // beside tokens
    std::optional<Money> cost; // nothing: unpriced
    Flags flags;
    std::string message; // scrubbed, one line: what the provider or the network said
};

// What conditions may ask about a request (DESIGN.md §7): sizes and features, never text.
struct Facts {
    std::int64_t request_bytes = 0;
    std::int64_t input_tokens_estimate = 0;
    std::int64_t max_output_tokens = 0; // 0: not set
    std::int32_t messages = 0;
    bool has_tools = false;
    bool has_images = false;
    bool has_json_schema = false;
    bool operator==(const Facts&) const = default;
};

using Tags = std::vector<std::pair<std::string, std::string>>;

struct Request {
    RequestId id;
    Micros started = 0; // UTC
    Dialect dialect = Dialect::OpenAiChat;
    Endpoint endpoint = Endpoint::Chat;
    std::string key; // access key id
    std::string team;
    std::string client;  // program, from User-Agent: "Claude Code"
    std::string process; // name of the local program that sent it, where the system tells; ""
    std::string session; // as the client named it
    Tags tags;
    std::string route; // id; "" when the model named its provider or no route matched
    int route_version = 0;
    std::vector<TraceStep> trace;
    std::string provider; // of the attempt that answered, or the last tried
    std::string requested_model;
    std::string served_model;
    std::vector<Attempt> attempts;
    int status = 0; // HTTP status sent; 499 when the client left before one was
    Outcome outcome = Outcome::Ok;
    std::string error_code;    // ours, DESIGN.md §5: "invalid_access_key"; "" when ok or the provider's own
    std::string error_message; // scrubbed
    std::string finish_reason;
    bool stream = false;
    Usage usage;               // of the answering attempt
    UnitCounts units;          // … too: pictures, sound, searches
    std::optional<Money> cost; // sum of the attempts; nothing: unpriced
    Money saved;
    CacheState cache = CacheState::None;
    std::int64_t bytes_in = 0;
    std::int64_t bytes_out = 0;
    Timings timings;
    std::vector<std::string> warnings; // codes of protocols.md §6.14
    Flags flags;
    RequestId parent; // of a replay
    Facts facts;

    // Output tokens per second between first and last byte; 0 when unknown.
    double tokensPerSecond() const;
};

// The one word a list shows for a request.
enum class Verdict : std::uint8_t { InFlight, Ok, Failover, CacheHit, Cancelled, Error, Denied };
Verdict verdictOf(const Request& request); // of a finished one
std::string_view nameOf(Verdict verdict);
std::optional<Verdict> verdictFromName(std::string_view name);

// The kept text of a request. Header lines are an allow-list, values that could be credentials shown as hints.
struct Bodies {
    std::string request_headers; // "name: value\n" lines
    std::string request;
    std::string response_headers;
    std::string response;

    bool empty() const {
        return request_headers.empty() && request.empty() && response_headers.empty() && response.empty();
    }
};

// What the engine hands to the journal.
struct Finished {
    std::shared_ptr<const Request> request;
    Bodies bodies; // empty when not kept
};

} // namespace tollgate::record
