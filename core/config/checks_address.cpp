// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of hosts, networks, origins and provider addresses.
#include "base/text.h"
#include "config/checks.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

namespace tollgate::config {

namespace {

// An IP address as bytes: 4, 16, or none when it is no address.
std::vector<unsigned char> bytesOf(std::string_view text) {
    const std::string copy(text);
    std::vector<unsigned char> bytes(16);
    if (inet_pton(AF_INET6, copy.c_str(), bytes.data()) == 1) return bytes;
    bytes.resize(4);
    if (inet_pton(AF_INET, copy.c_str(), bytes.data()) == 1) return bytes;
    return {};
}

std::optional<int> wholeNumber(std::string_view text, int most) {
    int value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    bool good = error == std::errc{} && end == text.data() + text.size() && value >= 0 && value <= most;
    return good ? std::optional(value) : std::nullopt;
}

bool isHostName(std::string_view text) {
    if (text.empty() || text.size() > 253 || text.front() == '.' || text.find("..") != std::string_view::npos)
        return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
               c == '_';
    });
}

// host, host:port or [v6]:port
bool isAuthority(std::string_view text) {
    if (text.starts_with('[')) {
        auto close = text.find(']');
        if (close == std::string_view::npos || bytesOf(text.substr(1, close - 1)).size() != 16) return false;
        text.remove_prefix(close + 1);
        return text.empty() || (text.front() == ':' && wholeNumber(text.substr(1), 65535).value_or(0) > 0);
    }
    auto colon = text.find(':');
    if (colon != std::string_view::npos && wholeNumber(text.substr(colon + 1), 65535).value_or(0) == 0) return false;
    return isHostName(text.substr(0, colon));
}

std::string_view withoutScheme(std::string_view text) {
    for (std::string_view scheme : {"https://", "http://"})
        if (text.starts_with(scheme)) return text.substr(scheme.size());
    return {};
}

bool holdsBitsBeyond(const std::vector<unsigned char>& bytes, std::size_t prefix) {
    for (std::size_t bit = prefix; bit < bytes.size() * 8; ++bit)
        if ((bytes[bit / 8] >> (7 - bit % 8)) & 1) return true;
    return false;
}

} // namespace

bool isLoopback(std::string_view address) {
    if (address == "localhost") return true;
    const auto bytes = bytesOf(address);
    if (bytes.size() == 4) return bytes[0] == 127;
    return bytes.size() == 16 && bytes[15] == 1 &&
           std::all_of(bytes.begin(), bytes.end() - 1, [](auto b) { return b == 0; });
}

std::string listenAddressProblem(std::string_view text) {
    if (text == "localhost" || !bytesOf(text).empty()) return "";
    return "must be an IP address of this computer, such as 127.0.0.1; is " + quoted(text);
}

std::string hostProblem(std::string_view text) {
    if (isAuthority(text) || bytesOf(text).size() == 16) return "";
    return "must be a host name with or without a port, such as gateway.lan or gateway.lan:8655; is " + quoted(text);
}

std::string originProblem(std::string_view text) {
    if (text == "*" || text == "null") return "must name one origin; " + quoted(text) + " would let any web page in";
    if (isAuthority(withoutScheme(text))) return "";
    return "must be an origin such as https://app.example.com, without a path; is " + quoted(text);
}

std::string networkProblem(std::string_view text) {
    const auto slash = text.find('/');
    const auto bytes = bytesOf(text.substr(0, slash));
    if (bytes.empty()) return "must be a network such as 192.168.1.0/24; is " + quoted(text);
    const std::size_t most = bytes.size() * 8;
    if (slash == std::string_view::npos)
        return "must say how many bits count: write " + std::string(text) + "/" + std::to_string(most) +
               " for this one address";
    const auto prefix = wholeNumber(text.substr(slash + 1), static_cast<int>(most));
    if (!prefix) return "must have 0 to " + std::to_string(most) + " bits after the slash; is " + quoted(text);
    if (holdsBitsBeyond(bytes, static_cast<std::size_t>(*prefix)))
        return "names one address, not a network: bits after the first " + std::to_string(*prefix) + " must be 0; is " +
               quoted(text);
    return "";
}

std::string addressProblem(std::string_view text) {
    if (text.size() > 2048) return "must not be longer than 2048 bytes";
    const std::string_view rest = withoutScheme(text);
    if (rest.data() == nullptr) return "must start with https:// or http://; is " + quoted(text);
    const auto slash = rest.find('/');
    const std::string_view authority = rest.substr(0, slash);
    if (authority.find('@') != std::string_view::npos) return "must not hold a user name or password before the host";
    if (rest.find('?') != std::string_view::npos) return "must not hold a query (what follows ?)";
    if (rest.find('#') != std::string_view::npos) return "must not hold a fragment (what follows #)";
    if (!isAuthority(authority)) return "must name a host, with a port from 1 to 65535 if any; is " + quoted(text);
    const std::string_view path = slash == std::string_view::npos ? std::string_view{} : rest.substr(slash);
    bool clean =
        std::all_of(path.begin(), path.end(), [](char c) { return c > 0x20 && c < 0x7f && c != '\\' && c != '"'; });
    if (!clean) return "has a character in its path that must be percent-encoded; is " + quoted(text);
    if ((std::string(path) + "/").find("/../") != std::string::npos) return "must not hold .. in its path";
    return "";
}

std::vector<std::string> placeholdersOf(std::string_view address) {
    std::vector<std::string> names;
    for (std::size_t open = 0; (open = address.find('{', open)) != std::string_view::npos; ++open) {
        const auto close = address.find('}', open);
        if (close == std::string_view::npos) break;
        names.emplace_back(address.substr(open + 1, close - open - 1));
    }
    return names;
}

std::string placeholderValueProblem(std::string_view value) {
    if (isHostName(value)) return "";
    return "stands in the provider's address: letters, digits, hyphens, dots and underscores only; is " + quoted(value);
}

} // namespace tollgate::config
