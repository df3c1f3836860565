// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/origin.h"

#include "base/text.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

namespace tollgate::net {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || isDigit(c) || c == '-' || c == '_' || c == '.';
}

// Texts that getaddrinfo would read as an IPv4 address: the last label is a number ("127.1", "2130706433", "0x7f.1").
bool looksLikeNumber(std::string_view host) {
    std::string_view last = host.substr(host.rfind('.') + 1);
    if (last.starts_with("0x")) return true;
    return !last.empty() && std::all_of(last.begin(), last.end(), isDigit);
}

// Said in full, because an Error could be made of a text, too.
Result<std::string> right(std::string text) {
    return Result<std::string>(boost::system::in_place_value, std::move(text));
}

Result<std::string> checkedName(std::string_view text) {
    std::string host = lowerCase(text);
    if (host.empty()) return Error{"has no host"};
    if (host.size() > 253) return Error{"has a host of more than 253 characters"};
    auto wrong = std::find_if_not(host.begin(), host.end(), isNameCharacter);
    if (wrong != host.end()) {
        if (static_cast<unsigned char>(*wrong) >= 0x80) return Error{"has a host outside ASCII (write its xn-- form)"};
        return Error{std::string("has a host with '") + *wrong + "' in it"};
    }
    if (host.front() == '.' || host.find("..") != std::string::npos) return Error{"has a host with an empty part"};
    if (host.back() == '.') return Error{"has a host that ends in a dot (leave the dot out)"};
    if (looksLikeNumber(host)) {
        boost::system::error_code ec;
        auto address = boost::asio::ip::make_address_v4(host, ec);
        if (ec || address.to_string() != host)
            return Error{"has a host that is neither a name nor an address like 192.168.1.20"};
    }
    return right(std::move(host));
}

Result<std::string> checkedV6(std::string_view text) {
    boost::system::error_code ec;
    if (text.find('%') != std::string_view::npos)
        return Error{"has an IPv6 address with a zone (leave out what follows %)"};
    auto address = boost::asio::ip::make_address_v6(std::string(text), ec);
    if (ec) return Error{"has brackets around something that is no IPv6 address"};
    return right(address.to_string());
}

Result<std::uint16_t> checkedPort(std::string_view text) {
    unsigned port = 0;
    auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), port);
    bool whole = ec == std::errc() && end == text.data() + text.size() && isDigit(text.front());
    if (!whole || port == 0 || port > 65535) return Error{"has a port that is not a number from 1 to 65535"};
    return static_cast<std::uint16_t>(port);
}

bool isPathCharacter(char c) {
    return c > 0x20 && c < 0x7f && std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
}

Result<std::string> checkedPath(std::string_view path) {
    if (!std::all_of(path.begin(), path.end(), isPathCharacter)) {
        return Error{"has a path with a space or another character that must be percent-encoded"};
    }
    std::string dotted = std::string(path) + "/";
    if (dotted.find("/../") != std::string::npos || dotted.find("/./") != std::string::npos) {
        return Error{"has a path with . or .. in it"};
    }
    while (path.ends_with('/')) path.remove_suffix(1);
    return right(std::string(path));
}

std::optional<Scheme> schemeOf(std::string_view text) {
    if (equalsIgnoreCase(text, "https")) return Scheme::Https;
    if (equalsIgnoreCase(text, "http")) return Scheme::Http;
    return std::nullopt;
}

std::uint16_t defaultPort(Scheme scheme) {
    return scheme == Scheme::Https ? 443 : 80;
}

std::string bracketed(const std::string& host) {
    return host.find(':') == std::string::npos ? host : "[" + host + "]";
}

} // namespace

std::string Origin::authority() const {
    return port == defaultPort(scheme) ? bracketed(host) : hostPort();
}

std::string Origin::hostPort() const {
    return bracketed(host) + ":" + std::to_string(port);
}

std::string Origin::text() const {
    return (tls() ? "https://" : "http://") + authority();
}

Result<HostPort> parseHostPort(std::string_view authority) {
    std::string_view rest;
    HostPort result;
    if (authority.starts_with('[')) {
        auto close = authority.find(']');
        if (close == std::string_view::npos) return Error{"has a [ without ]"};
        auto host = checkedV6(authority.substr(1, close - 1));
        if (!host) return host.error();
        result.host = *host;
        rest = authority.substr(close + 1);
    } else {
        auto colon = authority.find(':');
        auto host = checkedName(authority.substr(0, colon));
        if (!host) return host.error();
        result.host = *host;
        rest = colon == std::string_view::npos ? std::string_view() : authority.substr(colon);
    }
    if (rest.empty()) return result;
    if (rest.front() != ':' || rest.size() == 1) return Error{"has a port that is not a number from 1 to 65535"};
    auto port = checkedPort(rest.substr(1));
    if (!port) return port.error();
    result.port = *port;
    return result;
}

Result<BaseUrl> parseBaseUrl(std::string_view url) {
    auto mark = url.find("://");
    auto scheme = mark == std::string_view::npos ? std::nullopt : schemeOf(url.substr(0, mark));
    if (!scheme) return Error{"must start with https:// or http://"};
    std::string_view rest = url.substr(mark + 3);
    if (rest.find('#') != std::string_view::npos) return Error{"must not have a # part"};
    if (rest.find('?') != std::string_view::npos) return Error{"must not have a ? part"};
    auto slash = rest.find('/');
    std::string_view authority = rest.substr(0, slash);
    if (authority.find('@') != std::string_view::npos) {
        return Error{"must not have a user name or key before the host (add the key to the provider instead)"};
    }
    auto hostPort = parseHostPort(authority);
    if (!hostPort) return hostPort.error();
    auto path = checkedPath(slash == std::string_view::npos ? std::string_view() : rest.substr(slash));
    if (!path) return path.error();
    Origin origin{*scheme, hostPort->host, hostPort->port ? hostPort->port : defaultPort(*scheme)};
    return BaseUrl{std::move(origin), *path};
}

} // namespace tollgate::net

std::size_t std::hash<tollgate::net::Origin>::operator()(const tollgate::net::Origin& origin) const noexcept {
    std::size_t seed = std::hash<std::string>()(origin.host);
    return seed ^ ((std::size_t{origin.port} << 1 | std::size_t{origin.tls()}) * 0x9e3779b97f4a7c15U);
}
