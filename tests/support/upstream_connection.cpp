// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/upstream_connection.h"

#include "base/text.h"
#include "support/tls_identity.h"

#include <boost/json.hpp>

namespace tollgate::test {

namespace {

constexpr Deadline kNoDeadline = Deadline::max();

// The `model` member of a JSON body, or what stands behind "models/" in the path.
std::string modelOf(const LedgerRequest& request) {
    boost::system::error_code error;
    const boost::json::value body = boost::json::parse(request.body, error);
    if (!error && body.is_object())
        if (const auto* model = body.get_object().if_contains("model"); model && model->is_string())
            return std::string(model->get_string());
    const std::string path = request.head.path();
    const std::size_t mark = path.find("models/");
    if (mark == path.npos) return {};
    const std::string rest = path.substr(mark + 7);
    return rest.substr(0, rest.find(':'));
}

} // namespace

ScriptedUpstream::Connection::Connection(ScriptedUpstream& upstream, Wire wire, int number, Greeting greeting)
    : m_upstream(upstream), m_wire(std::move(wire)), m_number(number), m_thread([this, greeting] { run(greeting); }) {}

ScriptedUpstream::Connection::~Connection() {
    m_thread.join();
}

void ScriptedUpstream::Connection::run(Greeting greeting) {
    const ClosedBy closer = serve(greeting);
    m_wire.closeWithoutNotify();
    m_upstream.m_ledger.changeConnection(m_number, [&](LedgerConnection& entry) {
        entry.closed_by = closer;
        entry.closed = std::chrono::steady_clock::now();
        entry.requests = m_served;
        entry.left_over = m_inbox;
    });
    m_done = true;
}

ClosedBy ScriptedUpstream::Connection::serve(Greeting greeting) {
    if (greeting == Greeting::Close) return closeNow(true);
    if (greeting == Greeting::Reset) {
        m_wire.reset();
        return ClosedBy::UpstreamReset;
    }
    if (greeting == Greeting::Stall) return waitForLeaving().value_or(ClosedBy::Client);
    if (const TlsIdentity* tls = m_upstream.m_options.tls) {
        const IoState state = m_wire.startTls(tls->serverContext(), true, {}, kNoDeadline, &m_wake);
        if (state != IoState::Ok) return endedBy(state).value_or(ClosedBy::Failed);
        m_upstream.m_ledger.changeConnection(m_number, [&](auto& entry) { entry.server_name = m_wire.serverName(); });
    }
    for (;;)
        if (const Ended ended = serveRequest()) return *ended;
}

// Our own end when the upstream stops, the client's otherwise; a wake for a gate is nothing.
ScriptedUpstream::Connection::Ended ScriptedUpstream::Connection::endedBy(IoState state) {
    switch (state) {
    case IoState::Ok: return std::nullopt;
    case IoState::End: return ClosedBy::Client;
    case IoState::Reset: return ClosedBy::ClientReset;
    case IoState::Timeout: return std::nullopt;
    case IoState::Failed: return ClosedBy::Failed;
    case IoState::Woken: break;
    }
    m_wake.drain();
    if (m_upstream.m_stopping) return ClosedBy::Upstream;
    return std::nullopt;
}

ScriptedUpstream::Connection::Ended ScriptedUpstream::Connection::readMore(Deadline deadline) {
    return endedBy(m_wire.read(m_inbox, deadline, &m_wake));
}

ScriptedUpstream::Connection::Ended ScriptedUpstream::Connection::waitForLeaving() {
    for (;;)
        if (const Ended ended = readMore(kNoDeadline)) return ended;
}

// What the client sent is read first: closing over unread bytes would send a RST.
ClosedBy ScriptedUpstream::Connection::closeNow(bool with_notify) {
    m_wire.probe(m_inbox);
    if (with_notify)
        m_wire.close();
    else
        m_wire.closeWithoutNotify();
    return ClosedBy::Upstream;
}

ScriptedUpstream::Connection::Ended ScriptedUpstream::Connection::readHead(LedgerRequest& request) {
    std::optional<std::string> head;
    while (!(head = takeHead(m_inbox)))
        if (const Ended ended = readMore(kNoDeadline)) return ended;
    request.connection = m_number;
    request.on_connection = ++m_served;
    request.arrived = std::chrono::steady_clock::now();
    request.raw_head = std::move(*head);
    request.head = parseRequestHead(request.raw_head, request.complaints);
    m_body = BodyReader::forRequest(request.head, request.complaints);
    return std::nullopt;
}

// Reads what is missing of the body into `request`.
ScriptedUpstream::Connection::Ended ScriptedUpstream::Connection::readBody(LedgerRequest& request) {
    if (equalsIgnoreCase(request.head.headers.value("expect"), "100-continue"))
        m_wire.write("HTTP/1.1 100 Continue\r\n\r\n", kNoDeadline);
    for (;;) {
        std::vector<std::string> pieces;
        const BodyReader::State state = m_body->feed(m_inbox, pieces);
        for (const std::string& piece : pieces) request.body += piece;
        if (state == BodyReader::State::Malformed) {
            request.complaints.push_back(m_body->problem());
            return ClosedBy::Failed;
        }
        if (state == BodyReader::State::Complete) break;
        if (const Ended ended = readMore(kNoDeadline)) return ended;
    }
    m_body.reset();
    request.body_complete = true;
    request.model = modelOf(request);
    return std::nullopt;
}

ScriptedUpstream::Connection::Ended ScriptedUpstream::Connection::serveRequest() {
    m_request = {};
    if (const Ended ended = readHead(m_request)) return ended;
    MakeReply make = m_upstream.choose(m_request, true);
    Ended ended;
    if (!make) {
        ended = readBody(m_request);
        if (!ended) make = m_upstream.choose(m_request, false);
    }
    m_request.matched = make != nullptr;
    m_request.aborted = ended == ClosedBy::Client || ended == ClosedBy::ClientReset;
    m_request.aborted_by_reset = ended == ClosedBy::ClientReset;
    if (ended) m_request.ended = std::chrono::steady_clock::now();
    m_request.number = m_upstream.m_ledger.addRequest(m_request);
    if (ended) return ended;
    ended =
        play(make ? make(m_request) : Reply::json(404, R"({"error":{"message":"no rule of the script wants this"}})"));
    const bool left = ended == ClosedBy::Client || ended == ClosedBy::ClientReset;
    note([&](LedgerRequest& entry) {
        entry.aborted = left && !entry.answered;
        entry.aborted_by_reset = entry.aborted && ended == ClosedBy::ClientReset;
        entry.answered = !entry.aborted;
        entry.ended = std::chrono::steady_clock::now();
    });
    if (ended) return ended;
    if (m_body) ended = readBody(m_request); // an early reply that did not read it
    if (!ended && equalsIgnoreCase(m_request.head.headers.value("connection"), "close")) ended = closeNow(true);
    return ended;
}

void ScriptedUpstream::Connection::note(const std::function<void(LedgerRequest&)>& change) {
    m_upstream.m_ledger.changeRequest(m_request.number, change);
}

ScriptedUpstream::Connection::Ended ScriptedUpstream::Connection::play(const Reply& reply) {
    for (const Action& action : reply.actions())
        if (const Ended ended = step(action)) return ended;
    return std::nullopt;
}

ScriptedUpstream::Connection::Ended ScriptedUpstream::Connection::step(const Action& action) {
    switch (action.kind) {
    case Action::Kind::Send:
    case Action::Kind::SendSlowly: return send(action);
    case Action::Kind::Repeat: return repeat(action);
    case Action::Kind::Hold: return hold(action.text);
    case Action::Kind::ReadBody: {
        const Ended ended = m_body ? readBody(m_request) : std::nullopt;
        note([&](LedgerRequest& entry) {
            entry.body = m_request.body;
            entry.body_complete = m_request.body_complete;
            entry.model = m_request.model;
        });
        return ended;
    }
    case Action::Kind::Bill:
        note([&](LedgerRequest& entry) { addUsage(entry.billed, action.usage); });
        return std::nullopt;
    case Action::Kind::Answered: note([](LedgerRequest& entry) { entry.answered = true; }); return std::nullopt;
    case Action::Kind::HalfClose:
        m_wire.halfClose();
        waitForLeaving();
        return ClosedBy::Upstream;
    case Action::Kind::Close: return closeNow(true);
    case Action::Kind::Cut: return closeNow(false);
    case Action::Kind::Reset: m_wire.reset(); return ClosedBy::UpstreamReset;
    }
    return std::nullopt;
}

ScriptedUpstream::Connection::Ended ScriptedUpstream::Connection::send(const Action& action) {
    if (const Ended left = endedBy(m_wire.probe(m_inbox))) return left;
    std::string_view rest = action.text;
    const std::size_t step = action.kind == Action::Kind::SendSlowly ? 1 : rest.size();
    while (!rest.empty()) {
        const std::string_view part = rest.substr(0, step);
        std::string_view unsent = part;
        const Ended ended = endedBy(m_wire.writeFrom(unsent, kNoDeadline, &m_wake));
        const std::string_view sent = part.substr(0, part.size() - unsent.size());
        rest.remove_prefix(sent.size());
        note([&](LedgerRequest& entry) {
            entry.sent += sent;
            if (action.status != 0) entry.status = action.status;
        });
        if (ended) return ended;
    }
    return std::nullopt;
}

ScriptedUpstream::Connection::Ended ScriptedUpstream::Connection::hold(const std::string& gate) {
    bool waiting = false;
    while (!m_upstream.passGate(gate, waiting)) {
        waiting = true;
        if (const Ended ended = readMore(kNoDeadline)) {
            m_upstream.leaveGate(gate);
            return ended;
        }
    }
    return std::nullopt;
}

ScriptedUpstream::Connection::Ended ScriptedUpstream::Connection::repeat(const Action& action) {
    for (;;) {
        if (const Ended ended = send(action)) return ended;
        if (m_upstream.m_stopping) return ClosedBy::Upstream;
        if (const Ended ended = readMore(deadlineIn(action.every))) return ended;
    }
}

} // namespace tollgate::test
