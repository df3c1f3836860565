// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/proxy.h"

#include "base/text.h"
#include "net/address_rules.h"

#include <boost/asio/ip/address.hpp>
#include <boost/beast/core/detail/base64.hpp>

#include <cstdlib>

namespace tollgate::net {

namespace {

int hexValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string percentDecoded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool coded = text[i] == '%' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 && hexValue(text[i + 2]) >= 0;
        if (!coded) {
            out.push_back(text[i]);
            continue;
        }
        out.push_back(static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2])));
        i += 2;
    }
    return out;
}

std::shared_ptr<const Secret> basicAuthorization(std::string_view userInfo) {
    auto colon = userInfo.find(':');
    std::string plain = percentDecoded(userInfo.substr(0, colon)) + ":";
    if (colon != std::string_view::npos) plain += percentDecoded(userInfo.substr(colon + 1));
    std::string coded(boost::beast::detail::base64::encoded_size(plain.size()), '\0');
    coded.resize(boost::beast::detail::base64::encode(coded.data(), plain.data(), plain.size()));
    Secret::wipe(plain);
    coded.insert(0, "Basic ");
    return std::make_shared<const Secret>(Secret::take(coded));
}

std::optional<std::string> processVariable(const char* name) {
    const char* value = std::getenv(name);
    if (!value) return std::nullopt;
    return std::string(value);
}

} // namespace

std::string ProxyAddress::text() const {
    return Origin{Scheme::Http, host, port}.text();
}

bool ProxyAddress::operator==(const ProxyAddress& other) const {
    auto credentials = [](const ProxyAddress& proxy) {
        return proxy.authorization ? proxy.authorization->reveal() : std::string_view();
    };
    return host == other.host && port == other.port && problem == other.problem &&
           credentials(*this) == credentials(other);
}

ProxyAddress parseProxy(std::string_view url) {
    ProxyAddress proxy;
    auto mark = url.find("://");
    std::string scheme = mark == std::string_view::npos ? "http" : lowerCase(url.substr(0, mark));
    std::string_view rest = mark == std::string_view::npos ? url : url.substr(mark + 3);
    rest = rest.substr(0, rest.find('/'));
    if (auto at = rest.rfind('@'); at != std::string_view::npos) {
        proxy.authorization = basicAuthorization(rest.substr(0, at));
        rest.remove_prefix(at + 1);
    }
    auto authority = parseHostPort(rest);
    if (!authority) {
        proxy.problem = "the proxy's address " + authority.error().message;
        return proxy;
    }
    proxy.host = authority->host;
    proxy.port = authority->port ? authority->port : (scheme == "http" ? std::uint16_t{80} : std::uint16_t{1080});
    if (scheme != "http")
        proxy.problem = "proxies of the kind " + scheme + ":// are not supported; use an http:// proxy";
    return proxy;
}

EnvironmentProxies EnvironmentProxies::ofProcess() {
    return EnvironmentProxies(processVariable);
}

EnvironmentProxies::EnvironmentProxies(const Read& read) {
    auto either = [&](const char* lower, const char* upper) {
        auto value = read(lower);
        if (!value && upper) value = read(upper);
        return value && !trimmed(*value).empty() ? std::optional(std::string(trimmed(*value))) : std::nullopt;
    };
    bool cgi = read("REQUEST_METHOD").has_value();
    if (auto url = either("http_proxy", cgi ? nullptr : "HTTP_PROXY")) m_http = parseProxy(*url);
    if (auto url = either("https_proxy", "HTTPS_PROXY")) m_https = parseProxy(*url);
    if (auto url = either("all_proxy", "ALL_PROXY")) m_all = parseProxy(*url);
    if (auto list = either("no_proxy", "NO_PROXY")) addExceptions(*list);
}

void EnvironmentProxies::addExceptions(std::string_view list) {
    while (!list.empty()) {
        auto end = list.find_first_of(", \t");
        std::string_view entry = list.substr(0, end);
        list = end == std::string_view::npos ? std::string_view() : list.substr(end + 1);
        if (entry == "*") m_exceptAll = true;
        if (auto exception = parseException(entry)) m_except.push_back(std::move(*exception));
    }
}

std::optional<EnvironmentProxies::Exception> EnvironmentProxies::parseException(std::string_view text) {
    Exception exception;
    boost::system::error_code ec;
    if (text.find('/') != std::string_view::npos) {
        auto v4 = boost::asio::ip::make_network_v4(std::string(text), ec);
        if (!ec) exception.v4 = v4.canonical();
        auto v6 = boost::asio::ip::make_network_v6(std::string(text), ec);
        if (!ec) exception.v6 = v6.canonical();
        return exception.v4 || exception.v6 ? std::optional(std::move(exception)) : std::nullopt;
    }
    boost::asio::ip::make_address_v6(std::string(text), ec);
    if (!ec) {
        exception.name = lowerCase(text);
        return exception;
    }
    if (text.starts_with("*.")) text.remove_prefix(1);
    if (text.starts_with('.')) text.remove_prefix(1);
    auto authority = parseHostPort(text);
    if (!authority) return std::nullopt;
    exception.name = authority->host;
    exception.port = authority->port;
    return exception;
}

bool EnvironmentProxies::Exception::matches(const Origin& origin) const {
    boost::system::error_code ec;
    auto address = boost::asio::ip::make_address(origin.host, ec);
    if (v4 || v6) {
        if (ec) return false;
        if (v4 && address.is_v4())
            return boost::asio::ip::make_network_v4(address.to_v4(), v4->prefix_length()).canonical() == *v4;
        if (v6 && address.is_v6())
            return boost::asio::ip::make_network_v6(address.to_v6(), v6->prefix_length()).canonical() == *v6;
        return false;
    }
    if (port != 0 && port != origin.port) return false;
    if (origin.host == name) return true;
    bool below = origin.host.size() > name.size() && origin.host.ends_with(name);
    return ec && below && origin.host[origin.host.size() - name.size() - 1] == '.';
}

std::optional<ProxyAddress> EnvironmentProxies::proxyFor(const Origin& origin) const {
    if (m_exceptAll) return std::nullopt;
    for (const Exception& exception : m_except) {
        if (exception.matches(origin)) return std::nullopt;
    }
    const auto& own = origin.tls() ? m_https : m_http;
    return own ? own : m_all;
}

std::optional<ProxyAddress> chooseProxy(const Origin& origin, const EnvironmentProxies& environment,
                                        ProxySource* system) {
    if (isNearHost(origin.host)) return std::nullopt;
    if (environment.any()) return environment.proxyFor(origin);
    return system ? system->proxyFor(origin) : std::nullopt;
}

} // namespace tollgate::net
