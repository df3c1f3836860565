// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faults.h"

#include "support/answers.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace tollgate::test {

namespace {

using Point = Fault::Point;
using List = std::vector<Fault>;

constexpr const char* kLoginPage =
    "<!doctype html><html><head><title>Sign in</title></head><body>Hotel network</body></html>";

std::string headOf(std::string_view lines) {
    return "HTTP/1.1 200 OK\r\n" + std::string(lines) + "\r\n";
}

Reply exactly(std::string text) {
    return std::move(Reply().bytes(std::move(text)));
}

std::string jsonHead(std::size_t length) {
    return headOf("content-type: application/json\r\ncontent-length: " + std::to_string(length) + "\r\n");
}

void addConnectionFaults(List& list) {
    list.push_back({"close before head", 4, Point::BeforeHead, Reply().close()});
    list.push_back({"reset before head", 4, Point::BeforeHead, Reply().reset()});
    list.push_back({"stall before head", 16, Point::BeforeHead, Reply().hold(kNever)});
    list.push_back({"half a status line, then close", 4, Point::Head, exactly("HTTP/1.1 20").close()});
    list.push_back({"half a head, then stall", 16, Point::Head, exactly("HTTP/1.1 200 OK\r\ncontent-ty").hold(kNever)});
}

void addHeadFaults(List& list, const std::string& body) {
    const std::string size = std::to_string(body.size());
    const std::string json = "content-type: application/json\r\n";
    const auto add = [&](const char* name, std::string text) {
        list.push_back({name, 11, Point::Head, exactly(std::move(text)).close()});
    };
    add("garbage status line", "\x01\x02 hello\r\n\r\n");
    add("http 0.9", body);
    add("status 000", "HTTP/1.1 000 Nothing\r\ncontent-length: 0\r\n\r\n");
    add("status 999", "HTTP/1.1 999 Much\r\ncontent-length: 0\r\n\r\n");
    add("control character in a header", headOf(json + "x-odd: a\x01z\r\ncontent-length: " + size + "\r\n") + body);
    add("huge header",
        headOf(json + "x-huge: " + std::string(300'000, 'h') + "\r\ncontent-length: " + size + "\r\n") + body);
    add("doubled content-length", headOf(json + "content-length: " + size + "\r\ncontent-length: 3\r\n") + body);
    add("length and chunks", headOf(json + "content-length: " + size + "\r\ntransfer-encoding: chunked\r\n") +
                                 chunkText(body) + "0\r\n\r\n");
    add("coding gzip alone", headOf(json + "transfer-encoding: gzip\r\n") + body);
    add("endless 1xx", [] {
        std::string text;
        for (int i = 0; i < 1000; ++i) text += "HTTP/1.1 103 Early Hints\r\n\r\n";
        return text;
    }());
    list.push_back(
        {"switching protocols", 11, Point::Head, exactly("HTTP/1.1 101 Switching\r\nupgrade: x\r\n\r\n").hold(kNever)});
    list.push_back(
        {"redirect", 25, Point::Status, Reply::json(302, "{}", {{"location", "http://127.0.0.2:1/v1/elsewhere"}})});
}

void addStatusFaults(List& list, Dialect dialect) {
    const auto add = [&](std::string name, int row, int status, const HeaderPairs& headers = {}) {
        list.push_back(
            {std::move(name), row, Point::Status, answers::error(dialect, status, "scripted failure", headers)});
    };
    for (const int status : {400, 401, 403, 404, 413}) add("status " + std::to_string(status), 7, status);
    for (const int status : {429, 500, 502, 503, 504, 529}) add("status " + std::to_string(status), 6, status);
    add("429 with seconds", 6, 429, {{"retry-after", "1"}});
    add("429 with a date", 6, 429, {{"retry-after", "Wed, 21 Oct 2037 07:28:00 GMT"}});
    add("429 with nonsense", 6, 429, {{"retry-after", "soon"}});
    list.push_back({"500 without a body", 6, Point::Status, Reply::whole(500, "text/plain", "")});
    list.push_back({"502 in html", 10, Point::Status, Reply::whole(502, "text/html", kLoginPage)});
}

void addBodyFaults(List& list, const std::string& body) {
    const auto add = [&](const char* name, int row, Reply reply) {
        list.push_back({name, row, Point::Body, std::move(reply)});
    };
    const std::string half = body.substr(0, body.size() / 2);
    add("html with 200", 10, Reply::whole(200, "text/html", kLoginPage));
    add("html that says it is json", 10, Reply::json(200, kLoginPage));
    add("empty body", 11, Reply::json(200, ""));
    add("half a json, length kept", 11, Reply::json(200, half));
    add("garbage json", 11, Reply::json(200, "{\"a\":,}"));
    add("length too long", 11, exactly(jsonHead(body.size() + 100) + body).close());
    add("half a body, then reset", 11, exactly(jsonHead(body.size()) + half).reset());
    add("half a body, then stall", 16, exactly(jsonHead(body.size()) + half).hold(kNever));
    const std::string chunked = headOf("content-type: application/json\r\ntransfer-encoding: chunked\r\n");
    add("bad chunk size", 11, exactly(chunked + "zz\r\n" + body + "\r\n0\r\n\r\n").close());
    add("negative chunk size", 11, exactly(chunked + "-5\r\n" + body + "\r\n0\r\n\r\n").close());
    add("overflowing chunk size", 11, exactly(chunked + "ffffffffffffffffff\r\n" + body).close());
    add("cut in a chunk", 11, exactly(chunked + chunkText(body).substr(0, 20)).close());
}

void addAfterFaults(List& list, const Reply& good) {
    const auto add = [&](const char* name, int row, Reply reply) {
        list.push_back({name, row, Point::After, std::move(reply)});
    };
    add("extra bytes behind the answer", 11, Reply(good).bytes("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nstale"));
    add("closed when idle", 5, Reply(good).answered().hold("idle").close());
    add("reset when idle", 5, Reply(good).answered().hold("idle").reset());
}

void addOddities(List& list, const std::string& body, const Reply& good) {
    const auto add = [&](const char* name, int row, Reply reply) {
        list.push_back({name, row, Point::Oddity, std::move(reply)});
    };
    Reply hinted = exactly("HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n");
    add("1xx first", 9, std::move(hinted.append(good)));
    add("byte by byte", 18, std::move(Reply().slowly(jsonHead(body.size()) + body)));
    add("ends with the connection", 24, Reply::untilClose(200, "application/json").bytes(body).close());
    add("blank lines before the json", 18, Reply::json(200, "\n\n  " + body + "\n"));
    const std::string chunked = headOf("content-type: application/json\r\ntransfer-encoding: chunked\r\n");
    add("chunk extension and trailer", 11,
        exactly(chunked + "1;name=value\r\n" + body.substr(0, 1) + "\r\n" + chunkText(body.substr(1)) +
                "0\r\nx-sum: 1\r\n\r\n"));
}

void addStreamFaults(List& list, Dialect dialect, const CannedStream& canned) {
    const int all = static_cast<int>(canned.pieces.size());
    const int some = all - (dialect == Dialect::OpenAiChat ? 3 : 2); // meaningful events are out, nothing of the end is
    const auto add = [&](const char* name, int row, Point point, Reply reply) {
        list.push_back({name, row, point, std::move(reply)});
    };
    using Then = Playing::Then;
    add("stream closed midway", 12, Point::Stream, play(canned, {.pieces = some, .then = Then::Cut}));
    add("stream reset midway", 12, Point::Stream, play(canned, {.pieces = some, .then = Then::Reset}));
    add("stream ends cleanly midway", 14, Point::Stream, play(canned, {.pieces = some, .then = Then::End}));
    add("stream stalls midway", 17, Point::Stream, play(canned, {.pieces = some, .then = Then::Stall}));
    add("error midway", 15, Point::Stream, play(answers::failingStream(dialect, {}, some)));
    add("error first", 15, Point::Body, play(answers::failingStream(dialect, {}, 0)));
    add("head, then stall", 16, Point::Body, play(canned, {.pieces = 0, .then = Then::Stall}));
    add("head, then close", 12, Point::Body, play(canned, {.pieces = 0, .then = Then::Cut}));
    Reply beats = Reply::chunked(200, canned.content_type);
    const std::string beat = chunkText(answers::heartbeat(dialect));
    add("heartbeats only", 17, Point::Body, std::move(beats.repeat(beat, std::chrono::milliseconds(20))));
    Reply endless = Reply::chunked(200, canned.content_type);
    for (int at = 0; at < some; ++at) endless.chunk(canned.pieces[static_cast<std::size_t>(at)].bytes);
    endless.chunk("data: ");
    const std::string more = chunkText(std::string(65'536, 'x'));
    add("endless line", 19, Point::Stream, std::move(endless.repeat(more, std::chrono::milliseconds(0))));
    CannedStream broken = canned;
    broken.pieces[static_cast<std::size_t>(some)].bytes = "data: {\"choices\": [\n\n";
    add("garbage event midway", 11, Point::Stream, play(broken));
}

void addStreamOddities(List& list, Dialect dialect, const CannedStream& canned) {
    const auto add = [&](const char* name, int row, Reply reply) {
        list.push_back({name, row, Point::Oddity, std::move(reply)});
    };
    using Lines = Playing::Lines;
    add("stream byte by byte", 18, play(canned, {.byte_by_byte = true}));
    add("stream without the last chunk", 13, play(canned, {.then = Playing::Then::Stall}));
    add("stream closed after its end", 13, play(canned, {.then = Playing::Then::Cut}));
    add("stream ends with the connection", 24, play(canned, {.framing = Playing::Framing::UntilClose}));
    CannedStream lively = canned;
    for (std::size_t at = lively.pieces.size(); at-- > 1;)
        lively.pieces.insert(lively.pieces.begin() + static_cast<long>(at), {answers::heartbeat(dialect), {}});
    add("heartbeats between events", 17, play(lively));
    if (dialect == Dialect::Ollama) return;
    add("crlf", 18, play(canned, {.lines = Lines::Crlf}));
    add("lf", 18, play(canned, {.lines = Lines::Lf}));
    if (dialect != Dialect::Gemini) add("cr", 18, play(canned, {.lines = Lines::Cr})); // its reader splits at LF alone
    CannedStream marked = canned;
    marked.pieces.front().bytes.insert(0, "\xef\xbb\xbf");
    add("byte order mark", 18, play(marked));
    CannedStream torn = canned;
    torn.pieces.insert(torn.pieces.begin() + 1, {": \xff\xfe bad\n\n", {}});
    add("bad utf-8 in a comment", 18, play(torn));
    CannedStream late = canned;
    late.pieces.push_back({": after the end\n\n", {}});
    add("comment after the end", 18, play(late));
}

} // namespace

List faultCatalogue(Dialect dialect, bool streamed) {
    List list;
    const std::string body = answers::body(dialect, {});
    const CannedStream canned = answers::stream(dialect, {});
    const Reply good = streamed ? play(canned) : Reply::json(200, body);
    addConnectionFaults(list);
    addHeadFaults(list, body);
    addStatusFaults(list, dialect);
    addAfterFaults(list, good);
    if (streamed) {
        addStreamFaults(list, dialect, canned);
        addStreamOddities(list, dialect, canned);
        list.push_back({"html instead of a stream", 10, Point::Body, Reply::whole(200, "text/html", kLoginPage)});
        list.push_back({"json error as a stream", 10, Point::Body,
                        Reply::whole(200, canned.content_type, answers::errorBody(dialect, 500, "scripted failure"))});
    } else {
        addBodyFaults(list, body);
        addOddities(list, body, good);
    }
    return list;
}

Fault faultNamed(Dialect dialect, bool streamed, const std::string& name) {
    const List list = faultCatalogue(dialect, streamed);
    const auto found = std::ranges::find(list, name, &Fault::name);
    if (found != list.end()) return *found;
    std::fprintf(stderr, "no fault \"%s\"\n", name.c_str());
    std::abort();
}

} // namespace tollgate::test
