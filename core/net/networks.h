// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an address lies in one of some networks ("192.168.1.0/24", "fd00::/8", a single address). Pure.
#pragma once

#include <boost/asio/ip/address.hpp>

#include <span>
#include <string>

namespace tollgate::net {

// Texts that are no networks contain nothing. IPv4 inside IPv6 is looked at as IPv4.
bool inAnyNetwork(const boost::asio::ip::address& address, std::span<const std::string> networks);

} // namespace tollgate::net
