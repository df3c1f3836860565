// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/request_guard.h"

#include "base/text.h"
#include "net/characters.h"
#include "net/head.h"
#include "net/host_rules.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tollgate::net {

namespace {

constexpr GuardVerdict kFine{};
constexpr std::size_t kMaxLengthDigits = 18; // always fits 64 bits

constexpr std::array<std::string_view, 7> kMethods{"GET", "POST", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"};

// What has been seen of the fields that decide where a message ends and whom it is for.
struct Seen {
    bool http10 = false;
    bool host = false;
    bool length = false;
    bool coding = false;
    std::size_t fields = 0;
};

bool isVersionForm(std::string_view text) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() == 8 && text.starts_with("HTTP/") && digit(text[5]) && text[6] == '.' && digit(text[7]);
}

GuardVerdict guardRequestLine(std::string_view line, Seen& seen) {
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string_view::npos || first == last)
        return {400, "malformed_request_line", "The request line is not METHOD TARGET VERSION."};
    const std::string_view method = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    const std::string_view version = line.substr(last + 1);
    if (!isToken(method)) return {400, "bad_method", "The method is not a token."};
    if (!isVersionForm(version)) return {400, "bad_version", "The request line does not end in an HTTP version."};
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return {505, "unsupported_version", "Only HTTP/1.1 and HTTP/1.0 are spoken here."};
    if (std::find(kMethods.begin(), kMethods.end(), method) == kMethods.end())
        return {501, "unsupported_method", "This method is not supported."};
    if (!isTarget(target))
        return {400, "bad_target", "The request target must start with / and hold printable ASCII characters only."};
    seen.http10 = version == "HTTP/1.0";
    return kFine;
}

GuardVerdict guardHost(std::string_view value, Seen& seen) {
    if (std::exchange(seen.host, true)) return {400, "duplicate_host", "The request has more than one Host header."};
    if (!parseAuthority(value)) return {400, "bad_host", "The Host header is not a host name with an optional port."};
    return kFine;
}

GuardVerdict guardLength(std::string_view value, Seen& seen) {
    if (std::exchange(seen.length, true))
        return {400, "duplicate_content_length", "The request has more than one Content-Length header."};
    const bool digits =
        !value.empty() && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || value.size() > kMaxLengthDigits || (value.size() > 1 && value[0] == '0'))
        return {400, "bad_content_length", "Content-Length must be one plain number."};
    return kFine;
}

GuardVerdict guardCoding(std::string_view value, Seen& seen) {
    if (std::exchange(seen.coding, true))
        return {400, "duplicate_transfer_encoding", "The request has more than one Transfer-Encoding header."};
    if (!equalsIgnoreCase(value, "chunked"))
        return {400, "bad_transfer_encoding", "The only transfer coding understood here is chunked."};
    return kFine;
}

// The fields that decide framing and addressing; everything else is free text.
GuardVerdict guardKnownField(std::string_view name, std::string_view value, Seen& seen) {
    switch (name.size()) {
    case 4:
        if (equalsIgnoreCase(name, "Host")) return guardHost(value, seen);
        break;
    case 6:
        if (equalsIgnoreCase(name, "Expect") && !equalsIgnoreCase(value, "100-continue"))
            return {417, "bad_expectation", "The only expectation understood here is 100-continue."};
        break;
    case 14:
        if (equalsIgnoreCase(name, "Content-Length")) return guardLength(value, seen);
        if (equalsIgnoreCase(name, "Content_Length"))
            return {400, "framing_lookalike", "A header that imitates Content-Length is not accepted."};
        break;
    case 17:
        if (equalsIgnoreCase(name, "Transfer-Encoding")) return guardCoding(value, seen);
        if (equalsIgnoreCase(name, "Transfer_Encoding"))
            return {400, "framing_lookalike", "A header that imitates Transfer-Encoding is not accepted."};
        break;
    default: break;
    }
    return kFine;
}

GuardVerdict guardField(std::string_view line, Seen& seen) {
    if (++seen.fields > kMaxFields) return {431, "too_many_fields", "The request has more than 128 header fields."};
    if (line.front() == ' ' || line.front() == '\t')
        return {400, "folded_field", "Header lines that are continued on the next line are not accepted."};
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return {400, "malformed_field", "A header line has no colon."};
    const std::string_view name = line.substr(0, colon);
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (!isToken(name))
        return {400, "bad_field_name", "A header name is empty or holds characters that names may not have."};
    if (!isFieldValue(value)) return {400, "bad_field_value", "A header value holds a control character."};
    return guardKnownField(name, value, seen);
}

GuardVerdict guardFraming(const Seen& seen) {
    if (!seen.host) return {400, "missing_host", "The request has no Host header."};
    if (seen.coding && seen.length)
        return {400, "length_and_coding", "Content-Length and Transfer-Encoding exclude each other."};
    if (seen.coding && seen.http10) return {400, "coding_in_http10", "HTTP/1.0 has no Transfer-Encoding."};
    return kFine;
}

} // namespace

GuardVerdict guardRequest(std::string_view head) {
    if (head.size() > kMaxHeadBytes) return refuseHeadTooLarge();
    Seen seen;
    bool first = true;
    while (true) {
        const std::size_t feed = head.find('\n');
        if (feed == std::string_view::npos || feed == 0 || head[feed - 1] != '\r') return refuseLineEnding();
        const std::string_view line = head.substr(0, feed - 1);
        head.remove_prefix(feed + 1);
        if (line.empty() && !first) return head.empty() ? guardFraming(seen) : refuseMalformedHead();
        const GuardVerdict verdict = first ? guardRequestLine(line, seen) : guardField(line, seen);
        if (!verdict.ok()) return verdict;
        first = false;
    }
}

GuardVerdict refuseHeadTooLarge() {
    return {431, "head_too_large", "The request's header is larger than 64 KiB."};
}

GuardVerdict refuseLineEnding() {
    return {400, "bad_line_ending", "Header lines must end in CR LF."};
}

GuardVerdict refuseNotHttp() {
    return {400, "not_http", "This is not an HTTP request; is the address meant to begin with http:// here?"};
}

GuardVerdict refusePlainHttp() {
    return {400, "plain_http", "This port is for TLS. Use https:// instead of http:// in the base URL."};
}

GuardVerdict refuseMalformedHead() {
    return {400, "malformed_head", "The request's header could not be read."};
}

GuardVerdict refuseSlowHead() {
    return {408, "slow_head", "The request's header did not arrive in time."};
}

} // namespace tollgate::net
