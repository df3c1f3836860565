// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/script.h"

#include <charconv>

namespace tollgate::test {

namespace {

std::string_view reasonOf(int status) {
    switch (status) {
    case 200: return "OK";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 404: return "Not Found";
    case 429: return "Too Many Requests";
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    default: return "Status";
    }
}

std::string withLineEnds(const std::string& text, Playing::Lines lines) {
    if (lines == Playing::Lines::AsIs) return text;
    const std::string_view end = lines == Playing::Lines::Lf ? "\n" : lines == Playing::Lines::Cr ? "\r" : "\r\n";
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') continue;
        if (text[i] == '\n')
            out += end;
        else
            out += text[i];
    }
    return out;
}

void finish(Reply& reply, const Playing& how) {
    switch (how.then) {
    case Playing::Then::End:
        if (how.framing == Playing::Framing::Chunked)
            reply.end();
        else
            reply.close();
        return;
    case Playing::Then::Cut: reply.cut(); return;
    case Playing::Then::Reset: reply.reset(); return;
    case Playing::Then::Stall: reply.hold(kNever); return;
    }
}

} // namespace

void addUsage(Usage& sum, const Usage& more) {
    sum.input_uncached += more.input_uncached;
    sum.cache_read += more.cache_read;
    sum.cache_write_5m += more.cache_write_5m;
    sum.cache_write_1h += more.cache_write_1h;
    sum.output += more.output;
    sum.reasoning += more.reasoning;
    sum.input_audio += more.input_audio;
    sum.output_audio += more.output_audio;
    sum.input_image += more.input_image;
    sum.output_image += more.output_image;
}

std::string headText(int status, const HeaderPairs& headers) {
    std::string text = "HTTP/1.1 " + std::to_string(status) + ' ' + std::string(reasonOf(status)) + "\r\n";
    for (const auto& [name, value] : headers) text += name + ": " + value + "\r\n";
    return text + "\r\n";
}

std::string chunkText(std::string_view data) {
    char size[20];
    const auto end = std::to_chars(size, size + sizeof size, data.size(), 16).ptr;
    return std::string(size, end) + "\r\n" + std::string(data) + "\r\n";
}

Reply Reply::whole(int status, std::string_view content_type, std::string_view body, const HeaderPairs& headers) {
    HeaderPairs all{{"content-type", std::string(content_type)}, {"content-length", std::to_string(body.size())}};
    all.insert(all.end(), headers.begin(), headers.end());
    Reply reply;
    reply.add({.kind = Action::Kind::Send, .text = headText(status, all) + std::string(body), .status = status});
    return reply;
}

Reply Reply::chunked(int status, std::string_view content_type, const HeaderPairs& headers) {
    HeaderPairs all{{"content-type", std::string(content_type)}, {"transfer-encoding", "chunked"}};
    all.insert(all.end(), headers.begin(), headers.end());
    Reply reply;
    reply.head(status, all);
    return reply;
}

Reply Reply::untilClose(int status, std::string_view content_type, const HeaderPairs& headers) {
    HeaderPairs all{{"content-type", std::string(content_type)}, {"connection", "close"}};
    all.insert(all.end(), headers.begin(), headers.end());
    Reply reply;
    reply.head(status, all);
    return reply;
}

Reply& Reply::head(int status, const HeaderPairs& headers) {
    return add({.kind = Action::Kind::Send, .text = headText(status, headers), .status = status});
}

Reply& Reply::chunk(std::string_view data) {
    return bytes(chunkText(data));
}

Reply& Reply::event(std::string_view data, std::string_view name) {
    std::string text = name.empty() ? std::string() : "event: " + std::string(name) + '\n';
    return chunk(text + "data: " + std::string(data) + "\n\n");
}

Reply play(const CannedStream& stream, const Playing& how) {
    const bool chunked = how.framing == Playing::Framing::Chunked;
    Reply reply = chunked ? Reply::chunked(200, stream.content_type, how.headers)
                          : Reply::untilClose(200, stream.content_type, how.headers);
    int left = how.pieces < 0 ? static_cast<int>(stream.pieces.size()) : how.pieces;
    for (const StreamPiece& piece : stream.pieces) {
        if (left-- <= 0) break;
        if (how.held) reply.hold(how.gate);
        if (!(piece.billed == Usage{})) reply.bill(piece.billed);
        const std::string bytes = withLineEnds(piece.bytes, how.lines);
        if (!how.byte_by_byte) {
            reply.bytes(chunked ? chunkText(bytes) : bytes);
        } else if (!chunked) {
            reply.slowly(bytes);
        } else {
            for (const char byte : bytes) reply.chunk({&byte, 1});
        }
    }
    finish(reply, how);
    return reply;
}

} // namespace tollgate::test
