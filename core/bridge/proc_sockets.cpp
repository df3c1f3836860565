// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/proc_sockets.h"

#include <charconv>
#include <cstring>

namespace tollgate::bridge {

namespace {

template <class Number>
std::optional<Number> numberIn(std::string_view text, int base) {
    Number number = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return number;
}

// The next word, taken off the front.
std::string_view wordOf(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    return word;
}

// "0100007F:1F90": words of 32 bits as this machine holds them, then the port.
bool readEnd(std::string_view text, std::array<unsigned char, 16>& address, std::uint16_t& port) {
    constexpr std::size_t kWord = 8; // digits
    const std::size_t colon = text.find(':');
    if (colon != kWord && colon != 4 * kWord) return false;
    const bool v4 = colon == kWord;
    if (v4) address[10] = address[11] = 0xff;
    for (std::size_t at = 0; at < colon; at += kWord) {
        const auto word = numberIn<std::uint32_t>(text.substr(at, kWord), 16);
        if (!word) return false;
        std::memcpy(address.data() + (v4 ? 12 : at / 2), &*word, sizeof *word);
    }
    const auto number = numberIn<std::uint16_t>(text.substr(colon + 1), 16);
    port = number.value_or(0);
    return number.has_value();
}

} // namespace

std::optional<ProcSocket> procSocketIn(std::string_view line) {
    ProcSocket socket;
    const std::string_view number = wordOf(line);
    if (!number.ends_with(':')) return std::nullopt;
    const std::string_view local = wordOf(line), remote = wordOf(line);
    if (!readEnd(local, socket.ends.own, socket.ends.own_port)) return std::nullopt;
    if (!readEnd(remote, socket.ends.peer, socket.ends.peer_port)) return std::nullopt;
    for (int passed = 0; passed < 4; ++passed) wordOf(line); // state, queues, timer, retransmits
    const auto user = numberIn<std::uint32_t>(wordOf(line), 10);
    wordOf(line); // timeouts
    const auto inode = numberIn<std::uint64_t>(wordOf(line), 10);
    if (!user || !inode) return std::nullopt;
    socket.user = *user;
    socket.inode = *inode;
    return socket;
}

std::uint64_t socketInodeIn(std::string_view link) {
    constexpr std::string_view kBegin = "socket:[";
    if (!link.starts_with(kBegin) || !link.ends_with(']')) return 0;
    link.remove_prefix(kBegin.size());
    link.remove_suffix(1);
    return numberIn<std::uint64_t>(link, 10).value_or(0);
}

} // namespace tollgate::bridge
