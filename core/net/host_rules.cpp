// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/host_rules.h"

#include "base/text.h"

#include <algorithm>

namespace tollgate::net {

namespace {

bool isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_';
}

bool isAddressCharacter(char c) {
    return (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || (c >= '0' && c <= '9') || c == ':' || c == '.';
}

std::optional<std::uint16_t> parsePort(std::string_view text) {
    if (text.empty() || text.size() > 5 || (text.size() > 1 && text[0] == '0')) return std::nullopt;
    unsigned value = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    if (value > 65535) return std::nullopt;
    return static_cast<std::uint16_t>(value);
}

// Addresses that stand for "any address": no name of ours, whatever we are bound to.
bool isWildcard(std::string_view host) {
    return host == "0.0.0.0" || host == "[::]" || host.empty();
}

} // namespace

std::optional<Authority> parseAuthority(std::string_view text) {
    Authority authority;
    const bool bracketed = text.starts_with('[');
    const std::size_t end = bracketed ? text.find(']') : text.find(':');
    if (bracketed && end == std::string_view::npos) return std::nullopt;
    authority.host = text.substr(0, bracketed ? end + 1 : end);
    const std::string_view inner = bracketed ? text.substr(1, end - 1) : authority.host;
    const auto valid = bracketed ? isAddressCharacter : isNameCharacter;
    if (inner.empty() || inner.size() > 255 || !std::all_of(inner.begin(), inner.end(), valid)) return std::nullopt;
    const std::string_view rest = text.substr(authority.host.size());
    if (rest.empty()) return authority;
    authority.port = rest.front() == ':' ? parsePort(rest.substr(1)) : std::nullopt;
    if (!authority.port) return std::nullopt;
    return authority;
}

HostRules::HostRules(std::string_view address, std::uint16_t port, std::span<const std::string> extraHosts,
                     std::span<const std::string> allowedOrigins) {
    for (std::string_view name : {"127.0.0.1", "localhost", "[::1]"}) addName(name, port, false);
    const bool bare6 = address.find(':') != std::string_view::npos && !address.starts_with('[');
    addName(bare6 ? "[" + std::string(address) + "]" : std::string(address), port, false);
    for (const std::string& extra : extraHosts) {
        const std::optional<Authority> authority = parseAuthority(extra);
        if (!authority) continue; // the configuration's own check names it
        const std::uint16_t at = authority->port.value_or(port);
        addName(authority->host, at, authority->port && (at == 80 || at == 443));
    }
    for (const std::string& origin : allowedOrigins) m_origins.push_back(lowerCase(origin));
}

void HostRules::addName(std::string_view host, std::uint16_t port, bool portOptional) {
    const bool standard = port == 80 || port == 443; // clients leave it out
    if (!isWildcard(host)) m_names.push_back({lowerCase(host), port, portOptional || standard});
}

bool HostRules::isOwnHost(std::string_view hostField) const {
    const std::optional<Authority> authority = parseAuthority(hostField);
    if (!authority) return false;
    return std::any_of(m_names.begin(), m_names.end(), [&](const Name& name) {
        const bool port = authority->port ? *authority->port == name.port : name.portOptional;
        return port && equalsIgnoreCase(authority->host, name.host);
    });
}

bool HostRules::isOwnOrigin(std::string_view origin) const {
    for (std::string_view scheme : {"http://", "https://"}) {
        if (origin.size() > scheme.size() && equalsIgnoreCase(origin.substr(0, scheme.size()), scheme))
            return isOwnHost(origin.substr(scheme.size()));
    }
    return false;
}

bool HostRules::isAllowedOrigin(std::string_view origin) const {
    if (origin == "null" || origin.empty()) return false;
    return std::any_of(m_origins.begin(), m_origins.end(),
                       [&](const std::string& allowed) { return equalsIgnoreCase(allowed, origin); });
}

bool HostRules::allowsSender(const RequestHead& head) const {
    bool listed = false;
    for (const Field& field : head.fields) {
        if (!equalsIgnoreCase(field.name, "Origin")) continue;
        listed = isAllowedOrigin(field.value);
        if (!listed && !isOwnOrigin(field.value)) return false;
    }
    if (listed) return true;
    for (const Field& field : head.fields) {
        if (!equalsIgnoreCase(field.name, "Sec-Fetch-Site")) continue;
        const bool near = field.value == "none" || field.value == "same-origin" || field.value == "same-site";
        if (!near) return false;
    }
    return true;
}

} // namespace tollgate::net
