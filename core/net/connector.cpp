// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/connector.h"

#include "net/address_rules.h"
#include "net/tcp_race.h"

#include <algorithm>
#include <array>

namespace tollgate::net {

namespace {

constexpr std::size_t kMaxAttempts = 8; // addresses tried for one name
constexpr char kElsewhere[] = " is not on this computer, and the demo calls nobody else. Start Tollgate without --demo";

Micros since(SteadyTime start) {
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count();
}

std::string textOf(const tcp::endpoint& endpoint) {
    auto host = endpoint.address().to_string();
    return (endpoint.address().is_v6() ? "[" + host + "]" : host) + ":" + std::to_string(endpoint.port());
}

std::string seconds(Milliseconds limit) {
    auto tenths = (limit.count() + 50) / 100;
    std::string text = std::to_string(tenths / 10);
    if (tenths % 10 != 0) text += "." + std::to_string(tenths % 10);
    return text + " s";
}

std::string dnsWords(const std::string& host, error_code error) {
    if (error == asio::error::host_not_found || error == asio::error::no_data) {
        return "there is no host named " + host + "; check the address";
    }
    return "the name " + host + " could not be looked up (" + error.message() + "); is this computer online?";
}

std::string tcpWords(const std::string& where, error_code error) {
    if (error == asio::error::connection_refused) return where + " refused the connection; is a server running there?";
    if (error == asio::error::network_unreachable || error == asio::error::host_unreachable) {
        return where + " cannot be reached (" + error.message() + "); is this computer online?";
    }
    return where + ": " + error.message();
}

std::string proxyWords(const std::string& proxy, const std::string& wanted, int status) {
    if (status == 407) {
        return "the proxy " + proxy + " wants a user name and a password; set them in the proxy's address";
    }
    return "the proxy " + proxy + " answered " + std::to_string(status) + " instead of opening a way to " + wanted;
}

} // namespace

std::string_view nameOf(ConnectStep step) {
    switch (step) {
    case ConnectStep::Dns: return "dns";
    case ConnectStep::Connect: return "connect";
    case ConnectStep::Proxy: return "proxy";
    case ConnectStep::Tls: return "tls";
    }
    return "";
}

struct Connector::Job {
    const Target& target;
    Cancel& cancel;
    Milliseconds limit;
    SteadyTime end;
    ConnectResult result;
    Addresses addresses;
    std::unique_ptr<Stream> stream;

    const std::string& host() const { return target.proxy ? target.proxy->host : target.origin.host; }

    std::uint16_t port() const { return target.proxy ? target.proxy->port : target.origin.port; }

    bool failed() const { return result.error.has_value(); }

    void fail(ConnectStep step, std::string message) {
        result.error = ConnectError{step, false, false, std::move(message)};
    }

    void timeOut(ConnectStep step, const std::string& what) {
        result.error = ConnectError{step, true, false, what + " took longer than " + seconds(limit)};
    }

    void cancelAt(ConnectStep step) { result.error = ConnectError{step, false, true, "the call was cancelled"}; }
};

Connector::Connector(asio::io_context& context, CoarseTimers& timers, SlabPool& slabs, DnsCache& dns)
    : m_context(context), m_timers(timers), m_slabs(slabs), m_dns(dns) {}

void Connector::networkChanged() {
    m_dns.refresh();
    m_winners.clear();
}

Task<ConnectResult> Connector::connect(const Target& target, Milliseconds limit, Cancel& cancel) {
    Job job{target, cancel, limit, std::chrono::steady_clock::now() + limit, {}, {}, nullptr};
    const bool elsewhere = target.proxy || !isLoopbackHost(target.origin.host);
    if (m_settings.only_this_computer && elsewhere) job.fail(ConnectStep::Dns, target.origin.host + kElsewhere);
    if (target.proxy && !target.proxy->problem.empty()) job.fail(ConnectStep::Proxy, target.proxy->problem);
    if (!job.failed()) co_await toAddress(job);
    if (!job.failed()) co_await toSocket(job);
    if (!job.failed() && target.proxy) co_await throughProxy(job);
    if (!job.failed() && target.origin.tls()) co_await toTls(job);
    if (!job.failed()) {
        job.stream->followNobody();
        job.result.connection = std::make_unique<UpstreamConnection>(std::move(job.stream), m_slabs);
    }
    co_return std::move(job.result);
}

Task<> Connector::toAddress(Job& job) {
    // A proxy resolves names itself; an address written out is ours to check all the same.
    error_code notLiteral;
    const auto literal = asio::ip::make_address(job.target.origin.host, notLiteral);
    if (!notLiteral && isCloudMetadata(literal)) {
        job.fail(ConnectStep::Connect, job.target.origin.host + " " + *refusalOf({literal, 0}, {}));
        co_return;
    }
    const auto start = std::chrono::steady_clock::now();
    const auto found = co_await m_dns.resolve(job.host(), job.limit, job.cancel);
    job.result.timings.dns = since(start);
    switch (found.outcome) {
    case DnsCache::Outcome::Found: job.addresses = found.addresses; break;
    case DnsCache::Outcome::Failed: job.fail(ConnectStep::Dns, dnsWords(job.host(), found.error)); break;
    case DnsCache::Outcome::TimedOut: job.timeOut(ConnectStep::Dns, "looking up the name " + job.host()); break;
    case DnsCache::Outcome::Cancelled: job.cancelAt(ConnectStep::Dns); break;
    }
}

bool Connector::sixFirst(const std::string& host, const Addresses& addresses) {
    auto known = m_winners.find(host);
    if (known != m_winners.end() && known->second.until > std::chrono::steady_clock::now()) return known->second.six;
    return addresses.front().is_v6();
}

// What may be called, the families taking turns; fails the job when nothing may.
std::vector<tcp::endpoint> Connector::order(Job& job) {
    std::vector<tcp::endpoint> first, second, ordered;
    const bool six = sixFirst(job.host(), job.addresses);
    std::optional<std::string> refusal;
    for (const auto& address : job.addresses) {
        const tcp::endpoint endpoint(unmapped(address), job.port());
        if (auto reason = refusalOf(endpoint, m_settings.own_ports)) {
            refusal = std::move(reason);
            continue;
        }
        (endpoint.address().is_v6() == six ? first : second).push_back(endpoint);
    }
    for (std::size_t i = 0; i < std::max(first.size(), second.size()); ++i) {
        if (i < first.size()) ordered.push_back(first[i]);
        if (i < second.size()) ordered.push_back(second[i]);
    }
    if (ordered.size() > kMaxAttempts) ordered.resize(kMaxAttempts);
    if (ordered.empty()) {
        const std::string who = (job.target.proxy ? "the proxy " : "") + job.host() + ":" + std::to_string(job.port());
        job.fail(job.target.proxy ? ConnectStep::Proxy : ConnectStep::Connect,
                 who + " " + refusal.value_or("has no address"));
    }
    return ordered;
}

Task<> Connector::toSocket(Job& job) {
    auto endpoints = order(job);
    if (job.failed()) co_return;
    const bool bothFamilies = endpoints.size() > 1 && endpoints[0].address().is_v6() != endpoints[1].address().is_v6();
    const auto start = std::chrono::steady_clock::now();
    const std::string where = job.host() + " (" + textOf(endpoints.front()) + ")";
    const auto step = job.target.proxy ? ConnectStep::Proxy : ConnectStep::Connect;
    TcpRace race(m_context, m_timers, job.cancel, std::move(endpoints), m_settings.second_family);
    const auto outcome = co_await race.run(leftUntil(job.end));
    job.result.timings.tcp = since(start);
    switch (outcome) {
    case TcpRace::Outcome::Cancelled: job.cancelAt(step); co_return;
    case TcpRace::Outcome::TimedOut: job.timeOut(step, "connecting to " + where); co_return;
    case TcpRace::Outcome::AllFailed: job.fail(step, tcpWords(where, race.firstError())); co_return;
    case TcpRace::Outcome::Won: break;
    }
    if (bothFamilies) {
        m_winners[job.host()] = {race.winner().address().is_v6(),
                                 std::chrono::steady_clock::now() + m_settings.remember_family};
    }
    job.result.address = textOf(race.winner());
    job.stream = std::make_unique<Stream>(race.takeSocket(), m_timers);
    job.stream->follow(job.cancel);
}

// CONNECT for http as well: what follows is then the same for every provider.
Task<> Connector::throughProxy(Job& job) {
    const auto start = std::chrono::steady_clock::now();
    const ProxyAddress& proxy = *job.target.proxy;
    const std::string wanted = job.target.origin.hostPort();
    std::string request = "CONNECT " + wanted + " HTTP/1.1\r\nHost: " + wanted + "\r\n";
    if (proxy.authorization) {
        request += "Proxy-Authorization: ";
        request += proxy.authorization->reveal();
        request += "\r\n";
    }
    request += "\r\n";
    UpstreamConnection exchange(std::move(job.stream), m_slabs);
    exchange.begin(job.cancel);
    const std::array parts{asio::const_buffer(request.data(), request.size())};
    const auto written = co_await exchange.write(parts, leftUntil(job.end));
    const Milliseconds left = leftUntil(job.end);
    AnswerHead answer{written.fault, ""};
    if (written.fault == Fault::None || written.fault == Fault::Closed)
        answer = co_await exchange.readHead({left, left});
    Secret::wipe(request);
    job.result.timings.proxy = since(start);
    const bool timedOut = answer.fault == Fault::TimeoutFirstByte || answer.fault == Fault::TimeoutIdle;
    if (answer.fault == Fault::Cancelled)
        job.cancelAt(ConnectStep::Proxy);
    else if (timedOut)
        job.timeOut(ConnectStep::Proxy, "the way through the proxy " + proxy.text() + " to " + wanted);
    else if (answer.fault != Fault::None) {
        job.fail(ConnectStep::Proxy, "the proxy " + proxy.text() + " failed: " + std::string(inWords(answer.fault)));
    } else if (exchange.head().status < 200 || exchange.head().status > 299) {
        job.fail(ConnectStep::Proxy, proxyWords(proxy.text(), wanted, exchange.head().status));
    } else if (!exchange.nothingLeftOver()) {
        job.fail(ConnectStep::Proxy, "the proxy " + proxy.text() + " sent something of its own into the connection");
    } else {
        job.stream = exchange.takeStream();
    }
}

Result<std::shared_ptr<TlsContext>> Connector::tlsFor(const std::string& caFile) {
    auto known = m_tls.find(caFile);
    if (known != m_tls.end()) return known->second;
    auto made = TlsContext::make(caFile);
    if (made) m_tls.emplace(caFile, *made);
    return made;
}

Task<> Connector::toTls(Job& job) {
    const auto start = std::chrono::steady_clock::now();
    const std::string who = "TLS to " + job.target.origin.host;
    const auto context = tlsFor(job.target.ca_file);
    if (!context) {
        job.fail(ConnectStep::Tls, who + ": " + context.error().message);
        co_return;
    }
    std::string problem;
    const auto wake = co_await job.stream->startTls(*context, job.target.origin, job.end, problem);
    job.result.timings.tls = since(start);
    if (job.stream->cancelled())
        job.cancelAt(ConnectStep::Tls);
    else if (wake == Stream::Wake::TimedOut)
        job.timeOut(ConnectStep::Tls, who);
    else if (wake == Stream::Wake::Closed)
        job.fail(ConnectStep::Tls, who + ": " + problem);
    else
        job.result.tls_resumed = job.stream->tlsResumed();
}

} // namespace tollgate::net
