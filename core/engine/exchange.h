// SPDX-License-Identifier: GPL-3.0-or-later
// One request on its way from the bytes that came in to the record that goes out. Lives in the frame of its
// connection's coroutine; every step (steps/*.h) reads what earlier steps found and adds its own. Engine thread.
#pragma once

#include "dialects/conversation/request.h"
#include "dialects/edit_body.h"
#include "dialects/endpoint_table.h"
#include "dialects/request_peek.h"
#include "engine/access_index.h"
#include "engine/gate_counts.h"
#include "engine/lane.h"
#include "engine/snapshot.h"
#include "governance/admission.h"
#include "net/cancel.h"
#include "net/client_connection.h"
#include "net/pause.h"
#include "record/record.h"
#include "routing/graph.h"

#include <boost/container/small_vector.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::engine {

// One place a call can go to.
struct Target {
    const Upstream* upstream = nullptr;             // in the exchange's snapshot
    const UpstreamKey* key = nullptr;               // null: the provider needs none
    std::shared_ptr<resilience::TargetState> state; // with that key, as decided; null once it was asked
    const Address* address = nullptr;
    std::string model; // as the provider knows it
    // How it is spoken to; in passthrough as the client speaks.
    Dialect dialect = Dialect::OpenAiChat;
    Endpoint endpoint = Endpoint::Chat;
    bool translated = false;
    bool asked = false;     // this request has asked it
    bool estimated = false; // it cannot count tokens: nobody is asked (steps/count.h)
    std::string own_path;   // of a translated call, when the table of endpoints does not have it
    config::Timeouts timeouts;
    std::int64_t first_event_ms = 0;                  // until the answer means something; 0: only the timeouts hold
    std::int32_t retries = 0;                         // times it is asked again after what passes by itself
    std::shared_ptr<const dialects::BodyEdits> edits; // what the route changes; null: nothing
};

enum class BodyKind : std::uint8_t {
    Json,
    Form,   // multipart/form-data
    Opaque, // what a raw call may carry besides
};

// What a connection keeps for all its requests.
struct Scratch {
    std::string upstream_head; // buffers
    std::string answer_head;
    std::shared_ptr<const PeerName> peer; // the local program at its other end; null: nobody looks
};

struct Exchange {
    Exchange(Lane& lane, net::ClientConnection& client, Scratch& scratch);
    ~Exchange();
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;

    Lane& lane;
    Inside inside{lane.shared.requests};
    net::ClientConnection& client;
    Scratch& scratch;
    std::shared_ptr<const Snapshot> snapshot; // the configuration this request keeps to its end
    std::shared_ptr<record::Request> row;
    Micros started = 0; // steady

    dialects::EndpointMatch match;
    const AccessEntry* access = nullptr;              // in the snapshot
    const Digest* access_secret = nullptr;            // … by which text of it the client came
    governance::Admission admission;                  // what it takes of the limits of key and team
    const governance::Limiter* told_limits = nullptr; // those the client is told in headers; null: none
    // Of the running call, where its key caps what a request may cost; an estimate (steps/funds.h).
    std::int64_t most_output_tokens = INT64_MAX;
    dialects::RequestPeek peek;
    net::Slab decoded;     // the body, when it came compressed
    std::string_view body; // as the client meant it, unpacked
    BodyKind body_kind = BodyKind::Json;
    boost::container::small_vector<Target, 1> plan;
    const routing::Pool* pool = nullptr; // by whose rules the plan is run; in the snapshot
    std::optional<std::uint64_t> sticky; // the subject whose member is to be remembered
    std::vector<PassedGate> gates;       // that count its tokens
    Micros rests_until = 0; // nobody can be asked before: all that keeps them is a provider's wish; steady, 0: no
    // The request in no dialect's words, once a target of another dialect was asked (steps/translate.h).
    std::unique_ptr<dialects::conversation::Request> conversation;
    std::string_view gemini_method; // of the translated call being made, when it is no conversation; of static life

    // Fires when the client leaves, its key is revoked, the time is over or a person stops the request.
    net::Cancel cancel;
    bool late = false;               // … the third
    bool stopped = false;            // … the second or fourth: the client is still there and is told
    bool revoked = false;            // … the second
    bool answering = false;          // bytes of an answer have been given to the client: no other answer is possible
    net::Milliseconds time_limit{0}; // for everything up to `answering` (DESIGN.md §4 "deadline_s")
    net::Deadline deadline;
    Micros waited = 0;        // time spent waiting for providers and for the client's socket, which is not our overhead
    bool keep_bodies = false; // the texts may have to be recorded
    record::Bodies bodies;
    Micros last_progress = 0; // steady; when the screen was last told

    // Where this exchange stands in the lane's list of running ones.
    Exchange* next = nullptr;
    Exchange* previous = nullptr;

    Micros sinceStart() const; // microseconds since `started`

    void limitTime(net::Milliseconds limit); // from the start; passing it makes the exchange `late`

    void noteProcess(); // the name of the client's process, once it is known

    bool watched() const { return lane.shared.live && lane.shared.live->watching(); }
};

// Adds a line to the row's trace, in no node of a route. `at`: since the start; now where it is left out.
void addStep(Exchange& exchange, std::string_view kind, std::string_view reason, std::vector<std::string> arguments);
void addStep(Exchange& exchange, Micros at, std::string_view kind, std::string_view reason,
             std::vector<std::string> arguments);

// Stands around a wait: what passes until its end is not our overhead.
class Waiting {
public:
    explicit Waiting(Exchange& exchange) : Waiting(exchange, exchange.sinceStart()) {}

    Waiting(Exchange& exchange, Micros since) : m_exchange(exchange), m_since(since) {} // since the start, by now

    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;

    ~Waiting() {
        if (!m_ended) end();
    }

    // Ends it earlier; gives the time since the start of the exchange.
    Micros end() {
        const Micros now = m_exchange.sinceStart();
        m_exchange.waited += now - m_since;
        m_ended = true;
        return now;
    }

private:
    Exchange& m_exchange;
    Micros m_since;
    bool m_ended = false;
};

} // namespace tollgate::engine
