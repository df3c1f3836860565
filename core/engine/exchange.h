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
    const UpstreamKey* key = nullptr;
    std::string model; // as the provider knows it
};

struct Exchange {
    Exchange(Lane& lane, net::ClientConnection& client);
    ~Exchange();
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;

    Lane& lane;
    net::ClientConnection& client;
    std::shared_ptr<const Snapshot> snapshot; // the configuration this request keeps to its end
    std::shared_ptr<record::Request> row;
    Micros started = 0; // steady

    dialects::EndpointMatch match;
    const AccessEntry* access = nullptr; // in the snapshot
    dialects::RequestPeek peek;
    std::string decoded_body; // when the body came compressed
    std::string_view body;    // the JSON as it will be forwarded, before splicing
    std::vector<Target> plan;

    net::Cancel cancel;     // fires when the client leaves
    bool answering = false; // bytes of an answer have been given to the client
    bool keep_alive = true;
    bool record_bodies = false;
    record::Bodies bodies;

    // Where this exchange stands in the lane's list of running ones.
    Exchange* next = nullptr;
    Exchange* previous = nullptr;

    Micros sinceStart() const; // microseconds since `started`
};

} // namespace tollgate::engine
