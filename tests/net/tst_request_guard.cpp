// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/head.h"
#include "net/head_parser.h"
#include "net/request_guard.h"
#include "support/test_main.h"

using namespace tollgate::net;

namespace {

std::string manyFields(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "X-" + std::to_string(i) + ": v\r\n";
    return text;
}

// A request whose rule is broken, or "" for one that is fine.
struct Row {
    const char* name;
    std::string head;
    int status;
    const char* rule;
};

std::string get(const std::string& fields) {
    return "GET /v1/models HTTP/1.1\r\n" + fields + "\r\n";
}

std::string post(const std::string& fields) {
    return "POST /v1/messages HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
}

std::string line(const std::string& requestLine) {
    return requestLine + "\r\nHost: a\r\n\r\n";
}

const std::vector<Row>& rows() {
    static const std::vector<Row> kRows{
        {"plain GET", get("Host: 127.0.0.1:8655\r\n"), 0, ""},
        {"POST with a length", post("Content-Length: 12\r\n"), 0, ""},
        {"POST with length 0", post("Content-Length: 0\r\n"), 0, ""},
        {"POST in chunks", post("Transfer-Encoding: chunked\r\n"), 0, ""},
        {"coding in capitals", post("Transfer-Encoding: Chunked\r\n"), 0, ""},
        {"HTTP/1.0 with Host", "GET / HTTP/1.0\r\nHost: a\r\n\r\n", 0, ""},
        {"tabs around a value", get("Host:\t a \t\r\n"), 0, ""},
        {"empty value", get("Host: a\r\nX-Empty:\r\n"), 0, ""},
        {"bytes above ASCII in a value", get("Host: a\r\nX-Name: \xc3\xa9\r\n"), 0, ""},
        {"target with percent and query", line("GET /v1beta/models/x:generateContent?key=a%20b&alt=sse HTTP/1.1"), 0,
         ""},
        {"expect 100-continue", post("Content-Length: 1\r\nExpect: 100-continue\r\n"), 0, ""},
        {"128 fields", get("Host: a\r\n" + manyFields(127)), 0, ""},
        {"IPv6 host", get("Host: [::1]:8655\r\n"), 0, ""},
        {"18 digits of length", post("Content-Length: 999999999999999999\r\n"), 0, ""},

        {"method unknown", line("BREW / HTTP/1.1"), 501, "unsupported_method"},
        {"method CONNECT", line("CONNECT a:443 HTTP/1.1"), 501, "unsupported_method"},
        {"method TRACE", line("TRACE / HTTP/1.1"), 501, "unsupported_method"},
        {"method lower case", line("get / HTTP/1.1"), 501, "unsupported_method"},
        {"method with a colon", line("GE:T / HTTP/1.1"), 400, "bad_method"},
        {"method missing", line(" / HTTP/1.1"), 400, "bad_method"},
        {"request line of two words", line("GET /"), 400, "malformed_request_line"},
        {"request line empty", "\r\nHost: a\r\n\r\n", 400, "malformed_request_line"},
        {"two spaces before the target", line("GET  / HTTP/1.1"), 400, "bad_target"},
        {"space in the target", line("GET /a b HTTP/1.1"), 400, "bad_target"},
        {"tab for a space", line("GET\t/\tHTTP/1.1"), 400, "malformed_request_line"},
        {"space behind the version", line("GET / HTTP/1.1 "), 400, "bad_version"},
        {"target absolute", line("GET http://a/ HTTP/1.1"), 400, "bad_target"},
        {"target asterisk", line("GET * HTTP/1.1"), 400, "bad_target"},
        {"target asterisk with OPTIONS", line("OPTIONS * HTTP/1.1"), 400, "bad_target"},
        {"target with a fragment", line("GET /a#b HTTP/1.1"), 400, "bad_target"},
        {"target with a quote", line("GET /\" HTTP/1.1"), 400, "bad_target"},
        {"target with angle brackets", line("GET /<a> HTTP/1.1"), 400, "bad_target"},
        {"target with a backslash", line("GET /a\\b HTTP/1.1"), 400, "bad_target"},
        {"target not ASCII", line("GET /\xc3\xa9 HTTP/1.1"), 400, "bad_target"},
        {"target overlong UTF-8", line("GET /\xc0\xaf HTTP/1.1"), 400, "bad_target"},
        {"target with DEL", line("GET /\x7f HTTP/1.1"), 400, "bad_target"},
        {"target with NUL", line(std::string("GET /\0 HTTP/1.1", 15)), 400, "bad_target"},
        {"version 2.0", line("GET / HTTP/2.0"), 505, "unsupported_version"},
        {"version 1.2", line("GET / HTTP/1.2"), 505, "unsupported_version"},
        {"version 0.9", line("GET / HTTP/0.9"), 505, "unsupported_version"},
        {"version lower case", line("GET / http/1.1"), 400, "bad_version"},
        {"version with two digits", line("GET / HTTP/1.10"), 400, "bad_version"},
        {"version missing its dot", line("GET / HTTP/11"), 400, "bad_version"},
        {"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\n", 505, "unsupported_version"},

        {"host missing", get("X: y\r\n"), 400, "missing_host"},
        {"host missing in HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", 400, "missing_host"},
        {"host twice", get("Host: a\r\nHost: a\r\n"), 400, "duplicate_host"},
        {"host twice in other case", get("Host: a\r\nhOST: b\r\n"), 400, "duplicate_host"},
        {"host empty", get("Host: \r\n"), 400, "bad_host"},
        {"host with a user", get("Host: u@a\r\n"), 400, "bad_host"},
        {"host list", get("Host: a, b\r\n"), 400, "bad_host"},
        {"host with a path", get("Host: a/b\r\n"), 400, "bad_host"},
        {"host with a bad port", get("Host: a:99999\r\n"), 400, "bad_host"},
        {"host with an open bracket", get("Host: [::1\r\n"), 400, "bad_host"},

        {"folded line", get("Host: a\r\nX: b\r\n c\r\n"), 400, "folded_field"},
        {"folded with a tab", get("Host: a\r\nX: b\r\n\tc\r\n"), 400, "folded_field"},
        {"folded transfer coding", post("Transfer-Encoding:\r\n chunked\r\n"), 400, "bad_transfer_encoding"},
        {"space before the first field", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400, "folded_field"},
        {"space before the colon", get("Host : a\r\n"), 400, "bad_field_name"},
        {"space in a name", get("Host: a\r\nX Y: b\r\n"), 400, "bad_field_name"},
        {"name empty", get("Host: a\r\n: b\r\n"), 400, "bad_field_name"},
        {"name not ASCII", get("Host: a\r\n\xc3\xa9: b\r\n"), 400, "bad_field_name"},
        {"no colon", get("Host: a\r\nX\r\n"), 400, "malformed_field"},
        {"NUL in a value", get(std::string("Host: a\r\nX: b\0c\r\n", 17)), 400, "bad_field_value"},
        {"CR in a value", get("Host: a\r\nX: b\rc\r\n"), 400, "bad_field_value"},
        {"escape in a value", get("Host: a\r\nX: \x1b[31m\r\n"), 400, "bad_field_value"},
        {"DEL in a value", get("Host: a\r\nX: \x7f\r\n"), 400, "bad_field_value"},
        {"bare LF", "GET / HTTP/1.1\nHost: a\n\n", 400, "bad_line_ending"},
        {"bare LF in one line", get("Host: a\nX: b\r\n"), 400, "bad_line_ending"},
        {"129 fields", get("Host: a\r\n" + manyFields(128)), 431, "too_many_fields"},
        {"larger than 64 KiB", get("Host: a\r\nX: " + std::string(64 << 10, 'x') + "\r\n"), 431, "head_too_large"},

        {"length twice", post("Content-Length: 5\r\nContent-Length: 5\r\n"), 400, "duplicate_content_length"},
        {"length twice and different", post("Content-Length: 5\r\nContent-Length: 6\r\n"), 400,
         "duplicate_content_length"},
        {"length list", post("Content-Length: 5, 5\r\n"), 400, "bad_content_length"},
        {"length with plus", post("Content-Length: +5\r\n"), 400, "bad_content_length"},
        {"length negative", post("Content-Length: -1\r\n"), 400, "bad_content_length"},
        {"length in hex", post("Content-Length: 0x5\r\n"), 400, "bad_content_length"},
        {"length with a leading zero", post("Content-Length: 05\r\n"), 400, "bad_content_length"},
        {"length of zeros", post("Content-Length: 00\r\n"), 400, "bad_content_length"},
        {"length empty", post("Content-Length: \r\n"), 400, "bad_content_length"},
        {"length with a blank inside", post("Content-Length: 1 2\r\n"), 400, "bad_content_length"},
        {"length of 19 digits", post("Content-Length: 1000000000000000000\r\n"), 400, "bad_content_length"},
        {"length that overflows", post("Content-Length: 18446744073709551617\r\n"), 400, "bad_content_length"},

        {"smuggling: length then coding", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), 400,
         "length_and_coding"},
        {"smuggling: coding then length", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), 400,
         "length_and_coding"},
        {"smuggling: xchunked", post("Transfer-Encoding: xchunked\r\n"), 400, "bad_transfer_encoding"},
        {"smuggling: chunked, gzip", post("Transfer-Encoding: chunked, gzip\r\n"), 400, "bad_transfer_encoding"},
        {"smuggling: gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n"), 400, "bad_transfer_encoding"},
        {"smuggling: identity", post("Transfer-Encoding: identity\r\n"), 400, "bad_transfer_encoding"},
        {"smuggling: empty coding", post("Transfer-Encoding:\r\n"), 400, "bad_transfer_encoding"},
        {"smuggling: quoted coding", post("Transfer-Encoding: \"chunked\"\r\n"), 400, "bad_transfer_encoding"},
        {"smuggling: coding with a parameter", post("Transfer-Encoding: chunked;a=b\r\n"), 400,
         "bad_transfer_encoding"},
        {"smuggling: vertical tab before the coding", post("Transfer-Encoding: \vchunked\r\n"), 400, "bad_field_value"},
        {"smuggling: coding twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400,
         "duplicate_transfer_encoding"},
        {"smuggling: space before the colon of the coding", post("Transfer-Encoding : chunked\r\n"), 400,
         "bad_field_name"},
        {"smuggling: coding in HTTP/1.0", "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", 400,
         "coding_in_http10"},
        {"smuggling: Content_Length", post("Content_Length: 5\r\n"), 400, "framing_lookalike"},
        {"smuggling: transfer_encoding", post("transfer_encoding: chunked\r\n"), 400, "framing_lookalike"},

        {"expect something else", post("Expect: 200-ok\r\n"), 417, "bad_expectation"},
        {"expect empty", post("Expect:\r\n"), 417, "bad_expectation"},
    };
    return kRows;
}

} // namespace

class RequestGuardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void judges_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < rows().size(); ++i) QTest::newRow(rows()[i].name) << static_cast<int>(i);
    }

    void judges() {
        QFETCH(int, index);
        const Row& row = rows()[static_cast<std::size_t>(index)];
        const GuardVerdict verdict = guardRequest(row.head);
        QCOMPARE(QByteArray(verdict.rule), QByteArray(row.rule));
        QCOMPARE(verdict.status, row.status);
        QCOMPARE(verdict.ok(), row.status == 0);
        if (!verdict.ok()) QVERIFY(*verdict.message);
    }

    // What the guard lets through, the parser behind it understands.
    void agreesWithTheParser() {
        RequestHead head;
        for (const Row& row : rows()) {
            if (row.status == 0) QVERIFY2(parseRequestHead(row.head, head), row.name);
        }
    }

    // The guard is given complete heads; handed anything else it refuses and reads no further than it may.
    void refusesEveryCutHead() {
        const std::string whole = post("Content-Length: 12\r\nX-A: b\r\n");
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const std::vector<char> exact(whole.begin(), whole.begin() + static_cast<long>(size));
            QVERIFY(!guardRequest({exact.data(), exact.size()}).ok());
        }
        QVERIFY(!guardRequest(whole + "x").ok());
    }
};

TOLLGATE_TEST(RequestGuardTest)
#include "tst_request_guard.moc"
