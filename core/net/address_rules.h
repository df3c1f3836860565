// SPDX-License-Identifier: GPL-3.0-or-later
// Which addresses are never called, and which are near (DESIGN.md §10.2, reliability.md §1.4). The checks are made on
// the address a name resolved to, at the moment of connecting. Pure but for isThisComputer; any thread.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::net {

// IPv4 inside IPv6 is looked at as IPv4.
boost::asio::ip::address unmapped(const boost::asio::ip::address& address);

// Where clouds hand out credentials: 169.254.0.0/16 and fd00:ec2::/32.
bool isCloudMetadata(const boost::asio::ip::address& address);

// Loopback, private, link-local, unique-local or unspecified.
bool isPrivate(const boost::asio::ip::address& address);

// A host that no proxy is asked for: private addresses, localhost, names without a dot, .local, .internal, .home.arpa.
bool isNearHost(std::string_view host);

// A loopback address written out, or localhost: known without looking anything up.
bool isLoopbackHost(std::string_view host);

// True when the address is one of this computer's own (asks the kernel's routing, sends nothing).
bool isThisComputer(const boost::asio::ip::address& address);

// Why this address must not be called, in words that follow the name of the host; nothing when it may.
std::optional<std::string> refusalOf(const boost::asio::ip::tcp::endpoint& endpoint,
                                     const std::vector<std::uint16_t>& ownPorts);

} // namespace tollgate::net
