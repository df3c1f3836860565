// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that opens connections to providers: name → address → TCP (both families raced) → proxy → TLS. Every
// address is checked where it is used: our own listener and the clouds' credential services are refused whatever the
// name in front of them (DESIGN.md §10.2, reliability.md §1.4). One an engine thread.
#pragma once

#include "base/clock.h"
#include "net/dns_cache.h"
#include "net/origin.h"
#include "net/proxy.h"
#include "net/tls_context.h"
#include "net/upstream_connection.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tollgate::net {

// Whom to call, and how to get there.
struct Target {
    Origin origin;
    std::string ca_file;               // besides the system's store; may be empty
    std::optional<ProxyAddress> proxy; // see chooseProxy
    bool operator==(const Target&) const = default;
};

enum class ConnectStep : std::uint8_t { Dns, Connect, Proxy, Tls };
std::string_view nameOf(ConnectStep step); // "dns", "connect", "proxy", "tls"

struct ConnectError {
    ConnectStep step = ConnectStep::Connect;
    bool timed_out = false;
    bool cancelled = false;
    std::string message; // what happened, where, what to do; one line
};

// How long each step took, in microseconds; -1: it did not happen.
struct ConnectTimings {
    Micros dns = -1;
    Micros tcp = -1;
    Micros proxy = -1;
    Micros tls = -1;
};

struct ConnectResult {
    std::unique_ptr<UpstreamConnection> connection; // nullptr when there is an error
    std::optional<ConnectError> error;
    ConnectTimings timings;
    std::string address; // the one that answered: "203.0.113.7:443"
    bool tls_resumed = false;
};

struct ConnectorSettings {
    std::vector<std::uint16_t> own_ports; // of our listeners; on this computer they are never called
    bool only_this_computer = false;      // any other host is refused before its name is looked up
    Milliseconds second_family{250};      // head start of the first family (reliability.md §4.2 #2)
    Milliseconds remember_family{600'000};
};

class Connector {
public:
    Connector(asio::io_context& context, CoarseTimers& timers, SlabPool& slabs, DnsCache& dns);

    void setOwnPorts(std::vector<std::uint16_t> ports) { m_settings.own_ports = std::move(ports); }

    ConnectorSettings& settings() { return m_settings; }

    // `limit` is for all steps together. `target` and `cancel` must stay until it is done.
    Task<ConnectResult> connect(const Target& target, Milliseconds limit, Cancel& cancel);

    // After a change of configuration: CA files are read anew.
    void forgetTls() { m_tls.clear(); }

    // After a suspend or a change of network: names are asked anew, winners of races forgotten.
    void networkChanged();

private:
    struct Job; // one connect() on its way

    Task<> toAddress(Job& job);
    Task<> toSocket(Job& job);
    Task<> throughProxy(Job& job);
    Task<> toTls(Job& job);
    Result<std::shared_ptr<TlsContext>> tlsFor(const std::string& caFile);
    bool sixFirst(const std::string& host, const Addresses& addresses);
    std::vector<tcp::endpoint> order(Job& job);

    struct Winner {
        bool six = false;
        SteadyTime until{};
    };

    asio::io_context& m_context;
    CoarseTimers& m_timers;
    SlabPool& m_slabs;
    DnsCache& m_dns;
    ConnectorSettings m_settings;
    std::unordered_map<std::string, std::shared_ptr<TlsContext>> m_tls; // by CA file
    std::unordered_map<std::string, Winner> m_winners;                  // by host
};

} // namespace tollgate::net
