// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/bedrock/event_stream.h"

#include "dialects/stream_event.h"

#include <zlib.h>

#include <array>
#include <optional>

namespace tollgate::dialects::bedrock {

namespace {

constexpr std::size_t kPrelude = 12; // both lengths and their checksum
constexpr std::size_t kChecksum = 4;
constexpr std::uint8_t kText = 7;

std::uint32_t numberAt(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < size; ++i) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

void appendNumber(std::string& out, std::size_t number, std::size_t size) {
    for (std::size_t i = size; i-- > 0;) out += static_cast<char>(number >> (8 * i) & 0xff);
}

std::uint32_t checksumOf(std::string_view bytes) {
    return static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

// Bytes of a header's value by its type; nothing for a type there is not. Texts and byte runs carry their length.
std::optional<std::size_t> sizeOfType(std::uint8_t type) {
    constexpr std::array<std::size_t, 10> kSizes{0, 0, 1, 2, 4, 8, 0, 0, 8, 16};
    if (type >= kSizes.size()) return std::nullopt;
    return kSizes[type];
}

// Takes one header off `rest`; false when it does not fit.
bool takeHeader(std::string_view& rest, std::string_view& name, std::string_view& value) {
    std::size_t nameSize = static_cast<unsigned char>(rest[0]);
    if (rest.size() < nameSize + 2) return false;
    name = rest.substr(1, nameSize);
    auto type = static_cast<std::uint8_t>(rest[nameSize + 1]);
    rest.remove_prefix(nameSize + 2);
    auto size = sizeOfType(type);
    if (!size) return false;
    if (type == kText - 1 || type == kText) {
        if (rest.size() < 2) return false;
        size = numberAt(rest, 0, 2);
        rest.remove_prefix(2);
    }
    if (rest.size() < *size) return false;
    value = type == kText ? rest.substr(0, *size) : std::string_view();
    rest.remove_prefix(*size);
    return true;
}

bool readHeaders(std::string_view rest, Frame& frame) {
    while (!rest.empty()) {
        std::string_view name, value;
        if (!takeHeader(rest, name, value)) return false;
        if (name == ":message-type") frame.message_type = value;
        if (name == ":event-type" || name == ":exception-type" || name == ":error-code") frame.type = value;
        if (name == ":error-message") frame.message = value;
    }
    return true;
}

void appendHeader(std::string& out, std::string_view name, std::string_view value) {
    appendNumber(out, name.size(), 1);
    out += name;
    appendNumber(out, kText, 1);
    appendNumber(out, value.size(), 2);
    out += value;
}

} // namespace

bool EventStreamDecoder::fail() {
    m_broken = true;
    return false;
}

bool EventStreamDecoder::next(Frame& frame) {
    if (m_broken) return false;
    std::string_view held = std::string_view(m_held).substr(m_taken);
    bool whole = false;
    std::size_t total = 0, headers = 0;
    if (held.size() >= kPrelude) {
        total = numberAt(held, 0, 4);
        headers = numberAt(held, 4, 4);
        // Checked before the rest is waited for: a wrong length would make us wait for ever.
        if (checksumOf(held.substr(0, 8)) != numberAt(held, 8, 4)) return fail();
        if (total > kMaxEventBytes || total < kPrelude + kChecksum || headers > total - kPrelude - kChecksum)
            return fail();
        whole = held.size() >= total;
    }
    if (!whole) {
        m_held.erase(0, m_taken);
        m_taken = 0;
        return false;
    }
    held = held.substr(0, total);
    if (checksumOf(held.substr(0, total - kChecksum)) != numberAt(held, total - kChecksum, kChecksum)) return fail();
    frame = {};
    frame.payload = held.substr(kPrelude + headers, total - kPrelude - headers - kChecksum);
    if (!readHeaders(held.substr(kPrelude, headers), frame)) return fail();
    m_taken += total;
    return true;
}

std::string encodeFrame(std::string_view messageType, std::string_view type, std::string_view payload) {
    std::string headers;
    appendHeader(headers, ":message-type", messageType);
    appendHeader(headers, messageType == "exception" ? ":exception-type" : ":event-type", type);
    appendHeader(headers, ":content-type", "application/json");
    std::string frame;
    appendNumber(frame, kPrelude + headers.size() + payload.size() + kChecksum, 4);
    appendNumber(frame, headers.size(), 4);
    appendNumber(frame, checksumOf(frame), 4);
    frame.append(headers).append(payload);
    appendNumber(frame, checksumOf(frame), 4);
    return frame;
}

} // namespace tollgate::dialects::bedrock
