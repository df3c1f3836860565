// SPDX-License-Identifier: GPL-3.0-or-later
// A provider made of a script: an HTTP/1.1 server on a free loopback port that answers each request with the reply of
// the first rule that wants it, and keeps its own ledger. Owned by the test; one thread accepts, one plays each
// connection. All public functions may be called from any thread; the destructor ends everything.
//
//     ScriptedUpstream upstream;
//     upstream.on({.path = "/v1/chat/completions"}, answers::streamed(Dialect::OpenAiChat, {}, {.held = true}));
//     … the client reads its head …
//     upstream.release();                       // one more event
//     QVERIFY(upstream.ledger().waitForAborts());
#pragma once

#include "support/ledger.h"
#include "support/script.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace tollgate::test {

class TlsIdentity;

// All that are given must hold; what is empty or 0 matches anything.
struct Match {
    std::string method{};
    std::string path{};         // glob over the path without its query: "/v1/*"
    std::string model{};        // glob
    std::string header{};       // name of a header that must be there …
    std::string header_value{}; // … with this value (glob)
    int nth = 0;                // only the n-th request that fits the rest, from 1
    int on_connection = 0;      // only the n-th request of its connection, from 1
    int times = 0;              // at most so many requests, then the next rule is asked
    bool early = false;         // answer when the head is here, before the body is read (`model` cannot be asked)
    std::function<bool(const LedgerRequest&)> fits{};
};

// What meets a connection before any request.
enum class Greeting : std::uint8_t { Serve, Close, Reset, Stall };

struct UpstreamOptions {
    std::string address = "127.0.0.1"; // or "::1"
    const TlsIdentity* tls = nullptr;  // serves https with it
};

class ScriptedUpstream {
public:
    using MakeReply = std::function<Reply(const LedgerRequest&)>;

    explicit ScriptedUpstream(const UpstreamOptions& options = {});
    ~ScriptedUpstream();
    ScriptedUpstream(const ScriptedUpstream&) = delete;
    ScriptedUpstream& operator=(const ScriptedUpstream&) = delete;

    std::uint16_t port() const { return m_listener.port; }

    std::string origin() const; // "http://127.0.0.1:4711"

    // Rules are asked in the order given. `make` runs on a connection's thread.
    void on(Match match, Reply reply);
    void on(Match match, MakeReply make);

    void otherwise(Reply reply) { on({}, std::move(reply)); }

    void forgetRules();
    // The next `count` connections meet this instead of being served.
    void greet(Greeting greeting, int count = 1);

    // Lets `times` waiting or coming holds of a gate pass.
    void release(const std::string& gate = {}, int times = 1);
    // Opens a gate for good.
    void open(const std::string& gate = {});
    // True when so many replies wait at the gate: all they sent before has left.
    bool waitUntilHeld(int count = 1, const std::string& gate = {}, std::chrono::milliseconds limit = kPatience) const;

    const Ledger& ledger() const { return m_ledger; }

private:
    struct Rule {
        Match match;
        MakeReply make;
        int fitted = 0;
        int used = 0;
    };

    struct Gate {
        int passes = 0;
        bool open = false;
        int waiting = 0;
    };
    class Connection;

    void acceptLoop();
    void add(FileDescriptor socket);
    Greeting nextGreeting();
    MakeReply choose(const LedgerRequest& request, bool early);
    // Passes, or joins those who wait; `waiting`: has joined them before.
    bool passGate(const std::string& gate, bool waiting);
    void leaveGate(const std::string& gate);
    void changeGate(const std::string& gate, const std::function<void(Gate&)>& change);

    UpstreamOptions m_options;
    Listener m_listener;
    WakeSignal m_stop;
    Ledger m_ledger;

    mutable std::mutex m_mutex; // rules, greetings, gates, connections
    std::vector<Rule> m_rules;
    std::map<std::string, Gate> m_gates;
    Greeting m_greeting = Greeting::Serve;
    int m_greetings = 0;
    std::atomic<bool> m_stopping = false;
    std::vector<std::unique_ptr<Connection>> m_connections;
    std::thread m_acceptor;
};

} // namespace tollgate::test
