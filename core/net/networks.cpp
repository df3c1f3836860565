// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/networks.h"

#include "net/address_rules.h"

#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>

#include <algorithm>

namespace tollgate::net {

namespace {

namespace ip = boost::asio::ip;

template <class Address, class Network>
bool contains(const Network& network, const Address& address) {
    auto bytes = address.to_bytes(), base = network.address().to_bytes();
    unsigned length = network.prefix_length();
    for (std::size_t i = 0; i < bytes.size() && length > 0; ++i) {
        unsigned bits = std::min(length, 8U);
        auto mask = static_cast<unsigned char>(0xff00U >> bits);
        if ((bytes[i] & mask) != (base[i] & mask)) return false;
        length -= bits;
    }
    return true;
}

bool inNetwork(const ip::address& address, const std::string& text) {
    boost::system::error_code failed;
    bool single = text.find('/') == std::string::npos;
    if (address.is_v4()) {
        auto network = ip::make_network_v4(single ? text + "/32" : text, failed);
        return !failed && contains(network, address.to_v4());
    }
    auto network = ip::make_network_v6(single ? text + "/128" : text, failed);
    return !failed && contains(network, address.to_v6());
}

} // namespace

bool inAnyNetwork(const ip::address& address, std::span<const std::string> networks) {
    ip::address plain = unmapped(address);
    return std::any_of(networks.begin(), networks.end(),
                       [&](const std::string& text) { return inNetwork(plain, text); });
}

} // namespace tollgate::net
