// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/percent.h"

namespace tollgate::dialects {

namespace {

int hexValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool isUnreserved(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

// Takes the first member off the front of the query.
std::string_view takeMember(std::string_view& query) {
    std::size_t end = query.find('&');
    std::string_view member = query.substr(0, end);
    query = end == std::string_view::npos ? std::string_view() : query.substr(end + 1);
    return member;
}

// "k%65y" is "key" for whoever reads the query next.
bool isNamed(std::string_view member, std::string_view name) {
    std::string_view written = member.substr(0, member.find('='));
    if (written == name) return true;
    return written.find('%') != std::string_view::npos && percentDecoded(written) == name;
}

} // namespace

std::optional<std::string> percentDecoded(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            decoded += text[at];
            continue;
        }
        int high = at + 2 < text.size() ? hexValue(text[at + 1]) : -1;
        int low = at + 2 < text.size() ? hexValue(text[at + 2]) : -1;
        if (high < 0 || low < 0) return std::nullopt;
        decoded += static_cast<char>(static_cast<unsigned char>(high * 16 + low));
        at += 2;
    }
    return decoded;
}

void appendPercentEncoded(std::string& out, std::string_view segment) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    for (char c : segment) {
        if (isUnreserved(c)) {
            out += c;
        } else {
            out += '%';
            out += kDigits[static_cast<unsigned char>(c) >> 4];
            out += kDigits[static_cast<unsigned char>(c) & 15];
        }
    }
}

std::optional<std::string_view> queryValue(std::string_view query, std::string_view name) {
    while (!query.empty()) {
        std::string_view member = takeMember(query);
        if (!isNamed(member, name)) continue;
        std::size_t equals = member.find('=');
        return equals == std::string_view::npos ? std::string_view() : member.substr(equals + 1);
    }
    return std::nullopt;
}

std::string queryWithout(std::string_view query, std::string_view name) {
    std::string kept;
    while (!query.empty()) {
        std::string_view member = takeMember(query);
        if (member.empty() || isNamed(member, name)) continue;
        if (!kept.empty()) kept += '&';
        kept += member;
    }
    return kept;
}

} // namespace tollgate::dialects
