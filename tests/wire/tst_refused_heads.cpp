// SPDX-License-Identifier: GPL-3.0-or-later
// Heads that two programs might read differently, or none at all: a clear status and body in the client's dialect, the
// connection ends, nothing is forwarded (DESIGN.md §10.3, reliability.md §1.5, RFC 9112).
#include "errors.h"
#include "gate.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

// What a smuggler hopes is read as a second request.
constexpr char kHidden[] = "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

// A call to `{path}` with our host and key, and one thing about it that is wrong.
struct Bad {
    const char* name;
    std::string text;
    int status = 400;
    bool readable = true; // its path can be read, so the answer is in the dialect of the path
};

std::string lines(const std::string& more, const std::string& body = "") {
    return "POST {path} HTTP/1.1\r\nHost: {host}\r\n{key}" + more + "\r\n" + body;
}

std::string requestLine(const std::string& line) {
    return line + "\r\nHost: {host}\r\n{key}Content-Length: 0\r\n\r\n";
}

std::string host(const std::string& fields) {
    return "POST {path} HTTP/1.1\r\n" + fields + "{key}Content-Length: 2\r\n\r\n{}";
}

std::string many(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "X-" + std::to_string(i) + ": v\r\n";
    return text;
}

std::string hidden(const std::string& framing) {
    return lines(framing, std::string("0\r\n\r\n") + kHidden);
}

const std::vector<Bad>& badLengths() {
    static const std::vector<Bad> kBad{
        {"length and coding", hidden("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n")},
        {"coding and length", hidden("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n")},
        {"length twice, equal", lines("Content-Length: 2\r\nContent-Length: 2\r\n", "{}")},
        {"length twice, different", lines("Content-Length: 2\r\nContent-Length: 40\r\n", "{}")},
        {"length as a list", lines("Content-Length: 2, 2\r\n", "{}")},
        {"length negative", lines("Content-Length: -2\r\n", "{}")},
        {"length with a plus", lines("Content-Length: +2\r\n", "{}")},
        {"length in hex", lines("Content-Length: 0x2\r\n", "{}")},
        {"length with an exponent", lines("Content-Length: 2e0\r\n", "{}")},
        {"length with a leading zero", lines("Content-Length: 02\r\n", "{}")},
        {"length beyond 64 bits", lines("Content-Length: 18446744073709551618\r\n", "{}")},
        {"length empty", lines("Content-Length:\r\n", "{}")},
        {"length with an underscore", lines("Content_Length: 2\r\n", "{}")},
        {"coding unknown", hidden("Transfer-Encoding: xchunked\r\n")},
        {"coding not last", hidden("Transfer-Encoding: chunked, gzip\r\n")},
        {"coding of two", hidden("Transfer-Encoding: gzip, chunked\r\n")},
        {"coding identity", hidden("Transfer-Encoding: identity\r\n")},
        {"coding empty", hidden("Transfer-Encoding:\r\n")},
        {"coding twice", hidden("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n")},
        {"coding with a vertical tab", hidden("Transfer-Encoding: \x0b"
                                              "chunked\r\n")},
        {"coding in quotes", hidden("Transfer-Encoding: \"chunked\"\r\n")},
        {"coding with an underscore", hidden("Transfer_Encoding: chunked\r\n")},
        {"coding folded", hidden("Transfer-Encoding:\r\n chunked\r\n")},
        {"coding in HTTP/1.0",
         "POST {path} HTTP/1.0\r\nHost: {host}\r\n{key}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"},
        {"expectation unknown", lines("Content-Length: 2\r\nExpect: 102-processing\r\n", "{}"), 417},
    };
    return kBad;
}

const std::vector<Bad>& badFields() {
    static const std::vector<Bad> kBad{
        {"field folded with a space", lines("X-A: b\r\n c\r\nContent-Length: 2\r\n", "{}")},
        {"field folded with a tab", lines("X-A: b\r\n\tc\r\nContent-Length: 2\r\n", "{}")},
        {"first field folded", "POST {path} HTTP/1.1\r\n Host: {host}\r\n{key}Content-Length: 2\r\n\r\n{}"},
        {"space before the colon", lines("Content-Length : 2\r\n", "{}")},
        {"tab before the colon", lines("Content-Length\t: 2\r\n", "{}")},
        {"field without a colon", lines("Content-Length\r\n", "{}")},
        {"field without a name", lines(": 2\r\n", "{}")},
        {"name with a control character", lines(std::string("X-A\x01: b\r\n"), "{}")},
        {"name that is not ASCII", lines("X-\xc3\xa9: b\r\n", "{}")},
        {"value with NUL", lines(std::string("X-A: a\0b\r\n", 10), "{}")},
        {"value with DEL", lines("X-A: a\x7f"
                                 "b\r\n")},
        {"value with a lone CR", lines("X-A: a\rContent-Length: 2\r\n", "{}")},
        {"lone LF ends a field", lines("X-A: b\nContent-Length: 2\r\n", "{}")},
        {"lone LF ends the request line", "POST {path} HTTP/1.1\nHost: {host}\r\n{key}\r\n"},
        {"lone LFs end the head", "POST {path} HTTP/1.1\r\nHost: {host}\r\n{key}Content-Length: 2\n\n{}"},
        {"129 fields", "POST {path} HTTP/1.1\r\nHost: {host}\r\n" + many(128) + "\r\n", 431},
        {"a field of 64 KiB", lines("X-A: " + std::string(64u << 10, 'a') + "\r\n"), 431},
        {"70 KiB without an end", "POST {path} HTTP/1.1\r\nHost: {host}\r\n" + many(100) + std::string(70'000, 'a'),
         431},
        {"a target of 70 KiB", "POST {path}?" + std::string(70'000, 'a') + " HTTP/1.1\r\nHost: {host}\r\n\r\n", 431},
    };
    return kBad;
}

const std::vector<Bad>& badHosts() {
    static const std::vector<Bad> kBad{
        {"host missing", host("")},
        {"host missing in HTTP/1.0", "POST {path} HTTP/1.0\r\n{key}Content-Length: 2\r\n\r\n{}"},
        {"host twice, equal", host("Host: {host}\r\nHost: {host}\r\n")},
        {"host twice, different", host("Host: {host}\r\nHost: evil.test\r\n")},
        {"host empty", host("Host:\r\n")},
        {"host with a user", host("Host: a@{host}\r\n")},
        {"host as a list", host("Host: {host}, evil.test\r\n")},
        {"host with a path", host("Host: {host}/x\r\n")},
        {"host with a port that is no number", host("Host: 127.0.0.1:http\r\n")},
        {"host with a port too large", host("Host: 127.0.0.1:65536\r\n")},
    };
    return kBad;
}

const std::vector<Bad>& badRequestLines() {
    static const std::vector<Bad> kBad{
        {"target absolute", requestLine("POST http://{host}{path} HTTP/1.1"), 400, false},
        {"target absolute elsewhere", requestLine("GET http://169.254.169.254/latest HTTP/1.1"), 400, false},
        {"target asterisk", requestLine("OPTIONS * HTTP/1.1"), 400, false},
        {"method CONNECT", requestLine("CONNECT evil.test:443 HTTP/1.1"), 501, false},
        {"method TRACE", requestLine("TRACE {path} HTTP/1.1"), 501},
        {"method unknown", requestLine("BREW {path} HTTP/1.1"), 501},
        {"method in lower case", requestLine("post {path} HTTP/1.1"), 501},
        {"target with a fragment", requestLine("POST {path}#x HTTP/1.1"), 400, false},
        {"target with a space", requestLine("POST {path} x HTTP/1.1")},
        {"target not ASCII", requestLine("POST {path}\xc3\xa9 HTTP/1.1"), 400, false},
        {"target with a control character", requestLine("POST {path}\x01 HTTP/1.1"), 400, false},
        {"two spaces before the target", requestLine("POST  {path} HTTP/1.1"), 400, false},
        {"no version", requestLine("POST {path}")},
        {"version 1.2", requestLine("POST {path} HTTP/1.2"), 505},
        {"version 2.0", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505, false},
        {"version in lower case", requestLine("POST {path} http/1.1")},
        {"TLS to a plain port", std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), 400, false},
        {"no HTTP at all", "\x01\x02\x03\r\n\r\n", 400, false},
        {"empty lines without end", std::string("\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n"), 400, false},
    };
    return kBad;
}

std::string filled(std::string text, const Gate& gate, Dialect dialect) {
    std::string key;
    for (const auto& [name, value] : keyHeaders(dialect)) key += name + ": " + value + "\r\n";
    auto put = [&](std::string_view mark, const std::string& value) {
        for (std::size_t at = 0; (at = text.find(mark, at)) != text.npos; at += value.size())
            text.replace(at, mark.size(), value);
    };
    put("{path}", answers::chatPath(dialect, "test-model", false));
    put("{host}", hostOf(gate));
    put("{key}", key);
    return text;
}

} // namespace

class RefusedHeadsTest : public QObject {
    Q_OBJECT

    struct Bench {
        ScriptedUpstream upstream;
        Gate gate;
    };

    std::map<Dialect, Bench> m_benches; // a gate a dialect serves all rows: a refusal must leave it as it was

    Bench& bench(Dialect dialect) {
        auto [at, isNew] = m_benches.try_emplace(dialect);
        if (!isNew) return at->second;
        at->second.upstream.otherwise(answers::plain(dialect));
        at->second.gate.addProvider(dialect, at->second.upstream);
        at->second.gate.start();
        return at->second;
    }

    static void add(const std::vector<Bad>& rows) {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("readable");
        for (const Bad& row : rows) QTest::newRow(row.name) << row.text << row.status << row.readable;
    }

    void refuse() {
        QFETCH_GLOBAL(int, dialect);
        QFETCH(std::string, text);
        QFETCH(int, status);
        QFETCH(bool, readable);
        const auto spoken = static_cast<Dialect>(dialect);
        Bench& on = bench(spoken);
        RawClient client(on.gate.port());
        client.send(filled(text, on.gate, spoken));
        Response response = client.readResponse();
        QCOMPARE(wrongWith(response, readable ? spoken : Dialect::OpenAiChat, status), std::string());
        QCOMPARE(response.headers.value("connection"), std::string("close"));
        QVERIFY(client.waitForClose());
        QCOMPARE(client.unread(), std::string()); // what was hidden behind it got no answer
        QCOMPARE(on.upstream.ledger().connectionCount(), 0);
        QCOMPARE(on.gate.records().count(), std::size_t{0});
    }

private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void cleanupTestCase() { m_benches.clear(); }

    void lengthsAndCodings_data() { add(badLengths()); }

    void lengthsAndCodings() { refuse(); }

    void headerLines_data() { add(badFields()); }

    void headerLines() { refuse(); }

    void hostLines_data() { add(badHosts()); }

    void hostLines() { refuse(); }

    void requestLines_data() { add(badRequestLines()); }

    void requestLines() { refuse(); }

    // However many come, they leave one event with their number, and no row (DESIGN.md §7).
    void leaveOneEvent() {
        QFETCH_GLOBAL(int, dialect);
        ScriptedUpstream upstream;
        Gate gate;
        gate.addProvider(static_cast<Dialect>(dialect), upstream);
        gate.start();
        for (int i = 0; i < 5; ++i) ask(gate.port(), "GET / HTTP/1.1\r\n\r\n");
        gate.stop();
        const auto events = gate.records().events();
        QCOMPARE(events.size(), std::size_t{1});
        QCOMPARE(events.front().kind, record::EventKind::RefusedWithoutKey);
        QCOMPARE(events.front().count, 5);
        QVERIFY(events.front().detail.find("Host") != std::string::npos);
        QCOMPARE(gate.records().count(), std::size_t{0});
    }
};

TOLLGATE_TEST(RefusedHeadsTest)
#include "tst_refused_heads.moc"
