// SPDX-License-Identifier: GPL-3.0-or-later
// Which HTTP proxy a call goes through: the environment's, else the system's as a higher floor reports it. Hosts on
// this computer and in private networks are never reached through one (reliability.md §1.2). EnvironmentProxies is an
// immutable value; a ProxySource is asked on the engine's thread and must answer at once.
#pragma once

#include "base/secret.h"
#include "net/origin.h"

#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::net {

struct ProxyAddress {
    std::string host;
    std::uint16_t port = 0;
    std::shared_ptr<const Secret> authorization; // "Basic …", the value of Proxy-Authorization; may be null
    std::string problem; // not empty: why this proxy cannot be used, in words; a call through it fails with them

    std::string text() const;                         // "http://proxy.example:3128", never with credentials
    bool operator==(const ProxyAddress& other) const; // credentials count by value
};

// "http://user:password@host:port", "host:port". Other kinds (socks5, https) come back with `problem` set.
ProxyAddress parseProxy(std::string_view url);

// The port for the system's proxy settings: a higher floor asks the system on its own thread and answers here from a
// cache; nothing until it knows better.
struct ProxySource {
    virtual ~ProxySource() = default;
    virtual std::optional<ProxyAddress> proxyFor(const Origin& origin) = 0;
};

// http_proxy, https_proxy, all_proxy, no_proxy: lower case before upper case. HTTP_PROXY in upper case is ignored when
// REQUEST_METHOD is set, since a CGI server puts a request header there.
class EnvironmentProxies {
public:
    using Read = std::function<std::optional<std::string>(const char* name)>;
    EnvironmentProxies() = default; // knows no proxy
    explicit EnvironmentProxies(const Read& read);
    static EnvironmentProxies ofProcess();

    bool any() const { return m_http || m_https || m_all; }

    std::optional<ProxyAddress> proxyFor(const Origin& origin) const;

private:
    struct Exception {          // one entry of no_proxy
        std::string name;       // the host itself or a domain above it
        std::uint16_t port = 0; // 0: any
        std::optional<boost::asio::ip::network_v4> v4;
        std::optional<boost::asio::ip::network_v6> v6;
        bool matches(const Origin& origin) const;
    };

    static std::optional<Exception> parseException(std::string_view text);
    void addExceptions(std::string_view list);

    std::optional<ProxyAddress> m_http, m_https, m_all;
    std::vector<Exception> m_except;
    bool m_exceptAll = false;
};

// The one answer: nothing for near hosts, then the environment, then `system` (may be null).
std::optional<ProxyAddress> chooseProxy(const Origin& origin, const EnvironmentProxies& environment,
                                        ProxySource* system);

} // namespace tollgate::net
