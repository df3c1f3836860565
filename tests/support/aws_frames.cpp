// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/aws_frames.h"

#include <QByteArray>

#include <array>
#include <cstdint>

namespace tollgate::test {

namespace {

// Bit by bit, on purpose the plainest form of CRC-32.
std::uint32_t crcOf(std::string_view bytes) {
    std::uint32_t crc = 0xffffffff;
    for (char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

std::string bigEndian(std::size_t number, int bytes) {
    std::string text;
    for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>((number >> (8 * i)) & 0xff);
    return text;
}

std::string header(std::string_view name, std::string_view value) {
    return bigEndian(name.size(), 1) + std::string(name) + "\x07" + bigEndian(value.size(), 2) + std::string(value);
}

std::string between(std::string_view text, std::string_view begin) {
    std::size_t at = text.find(begin);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + begin.size());
    return std::string(text.substr(0, text.find(',')));
}

} // namespace

std::string awsFrame(std::string_view type, std::string_view payload, bool exception) {
    const std::string headers = header(exception ? ":exception-type" : ":event-type", type) +
                                header(":content-type", "application/json") +
                                header(":message-type", exception ? "exception" : "event");
    std::string frame = bigEndian(12 + headers.size() + payload.size() + 4, 4) + bigEndian(headers.size(), 4);
    frame += bigEndian(crcOf(frame), 4);
    frame += headers;
    frame += payload;
    return frame + bigEndian(crcOf(frame), 4);
}

std::string bedrockChunk(std::string_view event) {
    const QByteArray base64 = QByteArray(event.data(), static_cast<qsizetype>(event.size())).toBase64();
    return awsFrame("chunk", "{\"bytes\":\"" + base64.toStdString() + "\",\"p\":\"abcdefgh\"}");
}

SignatureParts signatureParts(std::string_view authorization) {
    return {between(authorization, "Credential="), between(authorization, "SignedHeaders="),
            between(authorization, "Signature=")};
}

} // namespace tollgate::test
