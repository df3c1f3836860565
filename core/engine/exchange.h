// SPDX-License-Identifier: GPL-3.0-or-later
// One request on its way from the bytes that came in to the record that goes out. Lives in the frame of its
// connection's coroutine; every step (steps/*.h) reads what earlier steps found and adds its own. Engine thread.
#pragma once

#include "dialects/endpoint_table.h"
#include "dialects/request_peek.h"
#include "engine/access_index.h"
#include "engine/lane.h"
#include "engine/snapshot.h"
#include "net/cancel.h"
#include "net/client_connection.h"
#include "record/record.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::engine {

// One place a call can go to.
struct Target {
    const Upstream* upstream = nullptr; // in the exchange's snapshot
    const UpstreamKey* key = nullptr;   // null: the provider needs none
    const Address* address = nullptr;
    std::string model; // as the provider knows it
};

enum class BodyKind : std::uint8_t {
    Json,
    Form,   // multipart/form-data
    Opaque, // what a raw call may carry besides
};

// Buffers that a connection keeps for all its requests.
struct Scratch {
    std::string upstream_head;
    std::string answer_head;
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
    const AccessEntry* access = nullptr; // in the snapshot
    dialects::RequestPeek peek;
    net::Slab decoded;     // the body, when it came compressed
    std::string_view body; // as the client meant it, unpacked
    BodyKind body_kind = BodyKind::Json;
    std::vector<Target> plan;

    net::Cancel cancel;       // fires when the client leaves or its key is revoked
    bool answering = false;   // bytes of an answer have been given to the client: no other answer is possible
    Micros upstream_wait = 0; // time spent waiting for providers, which is not our overhead
    bool keep_bodies = false; // the texts may have to be recorded
    record::Bodies bodies;
    Micros last_progress = 0; // steady; when the screen was last told

    // Where this exchange stands in the lane's list of running ones.
    Exchange* next = nullptr;
    Exchange* previous = nullptr;

    Micros sinceStart() const; // microseconds since `started`

    bool watched() const { return lane.shared.live && lane.shared.live->watching(); }
};

} // namespace tollgate::engine
