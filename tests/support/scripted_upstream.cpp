// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scripted_upstream.h"

#include "base/text.h"
#include "support/upstream_connection.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>

namespace tollgate::test {

namespace {

bool globFits(const std::string& pattern, const std::string& text) {
    return pattern.empty() || matchesGlob(pattern, text);
}

// Everything but the counts.
bool fits(const Match& match, const LedgerRequest& request) {
    if (!match.method.empty() && match.method != request.head.method) return false;
    if (!globFits(match.path, request.head.path()) || !globFits(match.model, request.model)) return false;
    if (!match.header.empty() && !request.head.headers.has(match.header)) return false;
    if (!match.header.empty() && !globFits(match.header_value, request.head.headers.value(match.header))) return false;
    if (match.on_connection != 0 && match.on_connection != request.on_connection) return false;
    return !match.fits || match.fits(request);
}

} // namespace

ScriptedUpstream::ScriptedUpstream(const UpstreamOptions& options)
    : m_options(options), m_listener(listenOn(options.address)), m_acceptor([this] { acceptLoop(); }) {}

ScriptedUpstream::~ScriptedUpstream() {
    m_stopping = true;
    m_stop.wake();
    m_acceptor.join();
    for (const auto& connection : m_connections) connection->wake();
    m_connections.clear();
}

std::string ScriptedUpstream::origin() const {
    const bool v6 = m_options.address.find(':') != std::string::npos;
    const std::string host = v6 ? '[' + m_options.address + ']' : m_options.address;
    return (m_options.tls ? "https://" : "http://") + host + ':' + std::to_string(port());
}

void ScriptedUpstream::on(Match match, Reply reply) {
    on(std::move(match), [reply = std::move(reply)](const LedgerRequest&) { return reply; });
}

void ScriptedUpstream::on(Match match, MakeReply make) {
    std::lock_guard lock(m_mutex);
    m_rules.push_back({std::move(match), std::move(make)});
}

void ScriptedUpstream::forgetRules() {
    std::lock_guard lock(m_mutex);
    m_rules.clear();
}

void ScriptedUpstream::greet(Greeting greeting, int count) {
    std::lock_guard lock(m_mutex);
    m_greeting = greeting;
    m_greetings = count;
}

Greeting ScriptedUpstream::nextGreeting() {
    std::lock_guard lock(m_mutex);
    if (m_greetings == 0) return Greeting::Serve;
    --m_greetings;
    return m_greeting;
}

ScriptedUpstream::MakeReply ScriptedUpstream::choose(const LedgerRequest& request, bool early) {
    std::lock_guard lock(m_mutex);
    for (Rule& rule : m_rules) {
        if (rule.match.early != early || !fits(rule.match, request)) continue;
        ++rule.fitted;
        if (rule.match.nth != 0 && rule.match.nth != rule.fitted) continue;
        if (rule.match.times != 0 && rule.used >= rule.match.times) continue;
        ++rule.used;
        return rule.make;
    }
    return nullptr;
}

void ScriptedUpstream::changeGate(const std::string& gate, const std::function<void(Gate&)>& change) {
    std::lock_guard lock(m_mutex);
    change(m_gates[gate]);
    for (const auto& connection : m_connections) connection->wake();
}

void ScriptedUpstream::release(const std::string& gate, int times) {
    changeGate(gate, [&](Gate& it) { it.passes += times; });
}

void ScriptedUpstream::open(const std::string& gate) {
    changeGate(gate, [](Gate& it) { it.open = true; });
}

bool ScriptedUpstream::passGate(const std::string& gate, bool waiting) {
    bool passed = false;
    {
        std::lock_guard lock(m_mutex);
        Gate& it = m_gates[gate];
        passed = it.open || it.passes > 0;
        if (passed && !it.open) --it.passes;
        if (passed && waiting) --it.waiting;
        if (!passed && !waiting) ++it.waiting;
    }
    m_ledger.touch();
    return passed;
}

void ScriptedUpstream::leaveGate(const std::string& gate) {
    {
        std::lock_guard lock(m_mutex);
        --m_gates[gate].waiting;
    }
    m_ledger.touch();
}

bool ScriptedUpstream::waitUntilHeld(int count, const std::string& gate, std::chrono::milliseconds limit) const {
    // A pass that was given counts as taken, although its taker may not have woken yet.
    return m_ledger.waitUntil(
        [&](const Ledger&) {
            std::lock_guard lock(m_mutex);
            const auto found = m_gates.find(gate);
            return found != m_gates.end() && !found->second.open &&
                   found->second.waiting - found->second.passes >= count;
        },
        limit);
}

void ScriptedUpstream::add(FileDescriptor socket) {
    LedgerConnection entry;
    entry.tls = m_options.tls != nullptr;
    entry.accepted = std::chrono::steady_clock::now();
    Wire wire(std::move(socket));
    entry.peer_port = wire.peerPort();
    const int number = m_ledger.addConnection(std::move(entry));
    const Greeting greeting = nextGreeting();
    std::vector<std::unique_ptr<Connection>> finished; // joined outside the lock
    std::lock_guard lock(m_mutex);
    const auto gone =
        std::ranges::partition(m_connections, [](const auto& connection) { return !connection->isDone(); });
    std::ranges::move(gone, std::back_inserter(finished));
    m_connections.erase(gone.begin(), m_connections.end());
    m_connections.push_back(std::make_unique<Connection>(*this, std::move(wire), number, greeting));
}

void ScriptedUpstream::acceptLoop() {
    while (!m_stopping) {
        pollfd set[2] = {{m_listener.socket.get(), POLLIN, 0}, {m_stop.fd(), POLLIN, 0}};
        ::poll(set, 2, -1);
        if (m_stopping) return;
        FileDescriptor socket(::accept4(m_listener.socket.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (socket) add(std::move(socket));
    }
}

} // namespace tollgate::test
