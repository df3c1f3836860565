// SPDX-License-Identifier: GPL-3.0-or-later
// Is a request meant for us, and did a foreign web page send it? The defence against DNS rebinding and cross-site
// requests (reliability.md §1.1). Made once a configuration, immutable; any thread.
#pragma once

#include "net/head.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::net {

struct Authority {
    std::string_view host; // an IPv6 address with its brackets
    std::optional<std::uint16_t> port;
};

// host or host:port, nothing else: no user, list, path or empty port.
std::optional<Authority> parseAuthority(std::string_view text);

class HostRules {
public:
    // `address` and `port` are what the listener is bound to; `extraHosts` are `name` (with our port) or `name:port`
    // (behind a reverse proxy; 80 and 443 also match without a port); `allowedOrigins` are web pages that may call us.
    HostRules(std::string_view address, std::uint16_t port, std::span<const std::string> extraHosts,
              std::span<const std::string> allowedOrigins);

    // Exactly one of our names, with our port. Else the answer is 421. 0.0.0.0, [::], trailing dots never match.
    bool isOwnHost(std::string_view hostField) const;

    // False: sent by a web page that is not ours and not listed. The answer is 403.
    bool allowsSender(const RequestHead& head) const;

    bool listsOrigins() const { return !m_origins.empty(); }

    // One of the listed origins: those get CORS answers. `null` never is.
    bool isAllowedOrigin(std::string_view origin) const;

private:
    struct Name {
        std::string host;
        std::uint16_t port;
        bool portOptional;
    };

    void addName(std::string_view host, std::uint16_t port, bool portOptional);
    bool isOwnOrigin(std::string_view origin) const;

    std::vector<Name> m_names;
    std::vector<std::string> m_origins;
};

} // namespace tollgate::net
