// SPDX-License-Identifier: GPL-3.0-or-later
// What a scripted upstream saw and did: the oracle for spend, retries and cancellations in every wire test
// (reliability.md decision 15). Written by the upstream's threads, read by the test; every function is thread-safe and
// every wait ends with the condition or the limit.
#pragma once

#include "support/http_text.h"
#include "support/script.h"
#include "support/wire.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace tollgate::test {

enum class ClosedBy : std::uint8_t { Open, Client, ClientReset, Upstream, UpstreamReset, Failed };
const char* nameOf(ClosedBy closer);

struct LedgerConnection {
    int number = 0; // from 1
    bool tls = false;
    std::string server_name; // SNI
    std::uint16_t peer_port = 0;
    std::chrono::steady_clock::time_point accepted;
    std::chrono::steady_clock::time_point closed;
    ClosedBy closed_by = ClosedBy::Open;
    int requests = 0;
    std::string left_over; // bytes that never became a request
};

struct LedgerRequest {
    int number = 0;        // from 1, over all connections
    int connection = 0;    // LedgerConnection::number
    int on_connection = 0; // the how-manieth on it, from 1
    std::string raw_head;
    RequestHead head;
    std::string body; // without its framing
    bool body_complete = false;
    std::string model;                             // of the JSON body or the path; "" when neither has one
    Complaints complaints;                         // what was not well-formed
    std::chrono::steady_clock::time_point arrived; // the head was complete

    bool matched = false;  // false: no rule wanted it, it got a 404
    int status = 0;        // of the last head sent; 0: none
    std::string sent;      // exactly, as far as the kernel took it
    bool answered = false; // the reply was played to its end
    Usage billed;          // what had been charged when the reply ended
    bool aborted = false;  // the client left before the reply's end
    bool aborted_by_reset = false;
    std::chrono::steady_clock::time_point ended;
};

class Ledger {
public:
    std::vector<LedgerConnection> connections() const;
    std::vector<LedgerRequest> requests() const;
    LedgerRequest request(int number) const; // an empty one when there is none
    LedgerRequest last() const;
    int requestCount() const;
    int connectionCount() const;
    int abortCount() const;
    Usage billed() const;          // over all requests
    Complaints complaints() const; // over all requests, and requests no rule wanted
    // How many of the connections are open now.
    int openConnections() const;

    // True when it happened before the limit. Requests count when their head and body are here (early: head).
    bool waitForRequests(int count, std::chrono::milliseconds limit = kPatience) const;
    bool waitForAnswers(int count, std::chrono::milliseconds limit = kPatience) const; // played or aborted
    bool waitForAborts(int count = 1, std::chrono::milliseconds limit = kPatience) const;
    bool waitForOpenConnections(int count, std::chrono::milliseconds limit = kPatience) const; // exactly so many
    bool waitUntil(const std::function<bool(const Ledger&)>& condition,
                   std::chrono::milliseconds limit = kPatience) const;

    // For the upstream.
    int addConnection(LedgerConnection connection);
    int addRequest(LedgerRequest request);
    void changeConnection(int number, const std::function<void(LedgerConnection&)>& change);
    void changeRequest(int number, const std::function<void(LedgerRequest&)>& change);
    void touch(); // something outside the ledger changed that a waitUntil may ask for

private:
    mutable std::recursive_mutex m_mutex; // a waitUntil condition asks the ledger while it is held
    mutable std::condition_variable_any m_changed;
    std::vector<LedgerConnection> m_connections;
    std::vector<LedgerRequest> m_requests;
};

} // namespace tollgate::test
