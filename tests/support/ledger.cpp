// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ledger.h"

#include <algorithm>

namespace tollgate::test {

const char* nameOf(ClosedBy closer) {
    switch (closer) {
    case ClosedBy::Open: return "open";
    case ClosedBy::Client: return "client";
    case ClosedBy::ClientReset: return "client reset";
    case ClosedBy::Upstream: return "upstream";
    case ClosedBy::UpstreamReset: return "upstream reset";
    case ClosedBy::Failed: return "failed";
    }
    return "?";
}

std::vector<LedgerConnection> Ledger::connections() const {
    std::lock_guard lock(m_mutex);
    return m_connections;
}

std::vector<LedgerRequest> Ledger::requests() const {
    std::lock_guard lock(m_mutex);
    return m_requests;
}

LedgerRequest Ledger::request(int number) const {
    std::lock_guard lock(m_mutex);
    if (number < 1 || number > static_cast<int>(m_requests.size())) return {};
    return m_requests[static_cast<std::size_t>(number - 1)];
}

LedgerRequest Ledger::last() const {
    std::lock_guard lock(m_mutex);
    return m_requests.empty() ? LedgerRequest{} : m_requests.back();
}

int Ledger::requestCount() const {
    std::lock_guard lock(m_mutex);
    return static_cast<int>(m_requests.size());
}

int Ledger::connectionCount() const {
    std::lock_guard lock(m_mutex);
    return static_cast<int>(m_connections.size());
}

int Ledger::abortCount() const {
    std::lock_guard lock(m_mutex);
    return static_cast<int>(std::ranges::count_if(m_requests, &LedgerRequest::aborted));
}

int Ledger::openConnections() const {
    std::lock_guard lock(m_mutex);
    return static_cast<int>(std::ranges::count(m_connections, ClosedBy::Open, &LedgerConnection::closed_by));
}

Usage Ledger::billed() const {
    std::lock_guard lock(m_mutex);
    Usage sum;
    for (const LedgerRequest& request : m_requests) addUsage(sum, request.billed);
    return sum;
}

Complaints Ledger::complaints() const {
    std::lock_guard lock(m_mutex);
    Complaints all;
    for (const LedgerRequest& request : m_requests) {
        const std::string which = "request " + std::to_string(request.number) + ": ";
        for (const std::string& complaint : request.complaints) all.push_back(which + complaint);
        if (!request.matched && request.body_complete)
            all.push_back(which + "no rule for " + request.head.method + ' ' + request.head.target);
    }
    return all;
}

bool Ledger::waitUntil(const std::function<bool(const Ledger&)>& condition, std::chrono::milliseconds limit) const {
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, limit, [&] { return condition(*this); });
}

bool Ledger::waitForRequests(int count, std::chrono::milliseconds limit) const {
    return waitUntil([&](const Ledger& ledger) { return ledger.requestCount() >= count; }, limit);
}

bool Ledger::waitForAnswers(int count, std::chrono::milliseconds limit) const {
    return waitUntil(
        [&](const Ledger&) {
            return std::ranges::count_if(m_requests, [](const auto& r) { return r.answered || r.aborted; }) >= count;
        },
        limit);
}

bool Ledger::waitForAborts(int count, std::chrono::milliseconds limit) const {
    return waitUntil([&](const Ledger& ledger) { return ledger.abortCount() >= count; }, limit);
}

bool Ledger::waitForOpenConnections(int count, std::chrono::milliseconds limit) const {
    return waitUntil([&](const Ledger& ledger) { return ledger.openConnections() == count; }, limit);
}

int Ledger::addConnection(LedgerConnection connection) {
    std::lock_guard lock(m_mutex);
    connection.number = static_cast<int>(m_connections.size()) + 1;
    m_connections.push_back(std::move(connection));
    m_changed.notify_all();
    return m_connections.back().number;
}

int Ledger::addRequest(LedgerRequest request) {
    std::lock_guard lock(m_mutex);
    request.number = static_cast<int>(m_requests.size()) + 1;
    m_requests.push_back(std::move(request));
    m_changed.notify_all();
    return m_requests.back().number;
}

void Ledger::changeConnection(int number, const std::function<void(LedgerConnection&)>& change) {
    std::lock_guard lock(m_mutex);
    change(m_connections.at(static_cast<std::size_t>(number - 1)));
    m_changed.notify_all();
}

void Ledger::changeRequest(int number, const std::function<void(LedgerRequest&)>& change) {
    std::lock_guard lock(m_mutex);
    change(m_requests.at(static_cast<std::size_t>(number - 1)));
    m_changed.notify_all();
}

void Ledger::touch() {
    std::lock_guard lock(m_mutex);
    m_changed.notify_all();
}

} // namespace tollgate::test
