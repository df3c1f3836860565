// SPDX-License-Identifier: GPL-3.0-or-later
// Where a call goes: scheme, host and port, and nothing else. Provider keys are bound to it, connections are kept by
// it. Values; any thread.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace tollgate::net {

enum class Scheme : std::uint8_t { Http, Https };

struct Origin {
    Scheme scheme = Scheme::Https;
    std::string host; // lower case; an IPv6 address without its brackets
    std::uint16_t port = 443;
    bool operator==(const Origin&) const = default;

    bool tls() const { return scheme == Scheme::Https; }

    std::string
    authority() const;            // for the Host header: "api.openai.com", "[::1]:8080"; no port when it is the default
    std::string hostPort() const; // for CONNECT: always with the port
    std::string text() const;     // "https://api.openai.com"
};

// A provider's base address: the origin and the path in front of every call.
struct BaseUrl {
    Origin origin;
    std::string path_prefix; // "/v1" or ""; never ends in a slash
    bool operator==(const BaseUrl&) const = default;
};

// Strict: http or https, a host, optionally a port and a path. User information, query, fragment, dot segments, number
// games ("0x7f.1") and characters that do not belong are errors that say what to write instead.
Result<BaseUrl> parseBaseUrl(std::string_view url);

// Host and port of "host", "host:port", "[v6]:port"; `port` is 0 when none is written.
struct HostPort {
    std::string host;
    std::uint16_t port = 0;
};

Result<HostPort> parseHostPort(std::string_view authority);

} // namespace tollgate::net

template <>
struct std::hash<tollgate::net::Origin> {
    std::size_t operator()(const tollgate::net::Origin& origin) const noexcept;
};
