// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/address_rules.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/udp.hpp>

#include <algorithm>

namespace tollgate::net {

using boost::asio::ip::address;
using boost::asio::ip::address_v4;

namespace {

bool within(address_v4 host, std::uint32_t network, int bits) {
    return (host.to_uint() ^ network) >> (32 - bits) == 0;
}

bool isPrivateV4(address_v4 host) {
    return host.is_unspecified() || host.is_loopback() || within(host, 0x0a000000, 8) || within(host, 0xac100000, 12) ||
           within(host, 0xc0a80000, 16) || within(host, 0xa9fe0000, 16);
}

} // namespace

address unmapped(const address& host) {
    if (!host.is_v6() || !host.to_v6().is_v4_mapped()) return host;
    return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, host.to_v6());
}

bool isCloudMetadata(const address& host) {
    address plain = unmapped(host);
    if (plain.is_v4()) return within(plain.to_v4(), 0xa9fe0000, 16);
    auto bytes = plain.to_v6().to_bytes();
    return bytes[0] == 0xfd && bytes[1] == 0x00 && bytes[2] == 0x0e && bytes[3] == 0xc2;
}

bool isPrivate(const address& host) {
    address plain = unmapped(host);
    if (plain.is_v4()) return isPrivateV4(plain.to_v4());
    auto v6 = plain.to_v6();
    return v6.is_unspecified() || v6.is_loopback() || v6.is_link_local() || (v6.to_bytes()[0] & 0xfe) == 0xfc;
}

bool isNearHost(std::string_view host) {
    boost::system::error_code ec;
    address literal = boost::asio::ip::make_address(std::string(host), ec);
    if (!ec) return isPrivate(literal);
    if (host.find('.') == std::string_view::npos) return true;
    for (std::string_view suffix : {".localhost", ".local", ".internal", ".home.arpa"}) {
        if (host.ends_with(suffix)) return true;
    }
    return false;
}

bool isLoopbackHost(std::string_view host) {
    boost::system::error_code ec;
    address literal = boost::asio::ip::make_address(std::string(host), ec);
    if (!ec) return unmapped(literal).is_loopback();
    return host == "localhost" || host.ends_with(".localhost");
}

bool isThisComputer(const address& host) {
    address plain = unmapped(host);
    if (plain.is_loopback() || plain.is_unspecified()) return true;
    // The kernel chooses the address itself as the source only when it is local.
    boost::asio::io_context context;
    boost::asio::ip::udp::socket probe(context);
    boost::asio::ip::udp::endpoint target(plain, 9);
    boost::system::error_code ec;
    probe.open(target.protocol(), ec);
    if (!ec) probe.connect(target, ec);
    if (ec) return false;
    auto source = probe.local_endpoint(ec);
    return !ec && source.address() == plain;
}

std::optional<std::string> refusalOf(const boost::asio::ip::tcp::endpoint& endpoint,
                                     const std::vector<std::uint16_t>& ownPorts) {
    if (isCloudMetadata(endpoint.address())) {
        return "is " + endpoint.address().to_string() +
               ", where clouds hand out credentials; Tollgate never calls it. Check the provider's address";
    }
    bool ownPort = std::find(ownPorts.begin(), ownPorts.end(), endpoint.port()) != ownPorts.end();
    if (ownPort && isThisComputer(endpoint.address())) {
        return std::string("is Tollgate itself, so the call would go in a circle. Set the provider's own address");
    }
    return std::nullopt;
}

} // namespace tollgate::net
