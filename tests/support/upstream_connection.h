// SPDX-License-Identifier: GPL-3.0-or-later
// One connection of a scripted upstream: reads requests, plays replies, writes the ledger. Owned by the upstream, with
// a thread of its own; only wake() and isDone() are called from others.
#pragma once

#include "support/scripted_upstream.h"

#include <atomic>
#include <optional>
#include <string>
#include <thread>

namespace tollgate::test {

class ScriptedUpstream::Connection {
public:
    Connection(ScriptedUpstream& upstream, Wire wire, int number, Greeting greeting);
    ~Connection();

    void wake() const { m_wake.wake(); }

    bool isDone() const { return m_done; }

private:
    // Empty: go on. Otherwise how the connection ended.
    using Ended = std::optional<ClosedBy>;

    void run(Greeting greeting);
    ClosedBy serve(Greeting greeting);
    Ended serveRequest();
    Ended readHead(LedgerRequest& request);
    Ended readBody(LedgerRequest& request);
    Ended play(const Reply& reply);
    Ended step(const Action& action);
    Ended send(const Action& action);
    Ended hold(const std::string& gate);
    Ended repeat(const Action& action);
    Ended readMore(Deadline deadline);
    Ended waitForLeaving();
    Ended endedBy(IoState state);
    ClosedBy closeNow(bool with_notify);
    void note(const std::function<void(LedgerRequest&)>& change);

    ScriptedUpstream& m_upstream;
    Wire m_wire;
    WakeSignal m_wake;
    const int m_number;
    std::string m_inbox; // received, not yet a request
    std::optional<BodyReader> m_body;
    LedgerRequest m_request; // what is being received; its ledger entry once it has a number
    int m_served = 0;
    std::atomic<bool> m_done = false;
    std::thread m_thread;
};

} // namespace tollgate::test
