// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/framing.h"
#include "dialects/stream_reader.h"
#include "events.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::dialects;
using namespace tollgate::dialects::test;

Q_DECLARE_METATYPE(tollgate::dialects::Framing)

namespace {

using Texts = std::vector<std::string>;

struct Row {
    const char* name;
    Framing framing;
    std::string stream;
    Texts datas;
};

const std::vector<Row>& rows() {
    static const std::vector<Row> kRows{
        {"§0.5 LF", Framing::Sse, "data: a\n\ndata: b\n\n", {"a", "b"}},
        {"§0.5 CRLF", Framing::Sse, "data: a\r\n\r\ndata: b\r\n\r\n", {"a", "b"}},
        {"§0.5 CR", Framing::Sse, "data: a\r\rdata: b\r\r", {"a", "b"}},
        {"§0.5 mixed line ends", Framing::Sse, "data: a\r\n\ndata: b\n\r\ndata: c\r\r\n", {"a", "b", "c"}},
        {"§0.5 no space behind the colon", Framing::Sse, "data:a\n\n", {"a"}},
        {"§0.5 one space goes, not two", Framing::Sse, "data:  a\n\n", {" a"}},
        {"§7.1 #2 comment of OpenRouter", Framing::Sse, ": OPENROUTER PROCESSING\n\ndata: a\n\n", {"a"}},
        {"§0.5 comment inside an event", Framing::Sse, "data: a\n: x\ndata: b\n\n", {"a\nb"}},
        {"§0.5 several data lines", Framing::Sse, "data: {\ndata: }\n\n", {"{\n}"}},
        {"§0.5 empty data line between", Framing::Sse, "data: a\ndata\ndata: b\n\n", {"a\n\nb"}},
        {"§0.5 other fields", Framing::Sse, "id: 7\nretry: 100\nevent: x\ndata: a\n\n", {"a"}},
        {"§0.5 byte order mark",
         Framing::Sse,
         "\xef\xbb\xbf"
         "data: a\n\n",
         {"a"}},
        {"§0.5 last event without blank line", Framing::Sse, "data: a\n\ndata: b", {"a", "b"}},
        {"§0.5 last event with one line end", Framing::Sse, "data: a\n\ndata: b\n", {"a", "b"}},
        {"§7.1 #1 characters cut in two",
         Framing::Sse,
         "data: \xe6\xbc\xa2\xf0\x9f\x98\x80\n\n",
         {"\xe6\xbc\xa2\xf0\x9f\x98\x80"}},
        {"blank lines before an event", Framing::Sse, "\n\r\n\ndata: a\n\n", {"a"}},
        {"nothing", Framing::Sse, "", {}},
        {"event without data", Framing::Sse, "event: ping\n\ndata: a\n\n", {"a"}},
        {"a field that only begins like data", Framing::Sse, "database: x\n\ndata: a\n\n", {"a"}},

        {"§5 NDJSON", Framing::Ndjson, "{\"a\":1}\n{\"b\":2}\n", {"{\"a\":1}", "{\"b\":2}"}},
        {"NDJSON with CRLF", Framing::Ndjson, "{\"a\":1}\r\n{\"b\":2}\r\n", {"{\"a\":1}", "{\"b\":2}"}},
        {"NDJSON, blank lines", Framing::Ndjson, "\n{\"a\":1}\n\n", {"{\"a\":1}"}},
        {"NDJSON, last line not ended", Framing::Ndjson, "{\"a\":1}\n{\"b\":2}", {"{\"a\":1}", "{\"b\":2}"}},
        {"NDJSON, escaped line end", Framing::Ndjson, "{\"a\":\"x\\n\"}\n", {"{\"a\":\"x\\n\"}"}},

        {"§4 array", Framing::JsonArray, "[{\"a\":1}\n,\r\n{\"b\":[{}]}\n]", {"{\"a\":1}", "{\"b\":[{}]}"}},
        {"array, brackets in strings",
         Framing::JsonArray,
         "[{\"a\":\"}]{[\"},{\"b\":\"\\\"}\"}]",
         {R"({"a":"}]{["})", "{\"b\":\"\\\"}\"}"}},
        {"array, backslash before a quote",
         Framing::JsonArray,
         R"([{"a":"\\"},{"b":1}])",
         {R"({"a":"\\"})", R"({"b":1})"}},
        {"array, empty", Framing::JsonArray, "[]", {}},
        {"array, cut off", Framing::JsonArray, "[{\"a\":1},{\"b\":", {"{\"a\":1}", "{\"b\":"}},
        {"no array but an error", Framing::JsonArray, "{\"error\":{\"code\":400}}", {"{\"error\":{\"code\":400}}"}},
    };
    return kRows;
}

} // namespace

class StreamReadersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void reads_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < rows().size(); ++i) QTest::newRow(rows()[i].name) << static_cast<int>(i);
    }

    // Whole, byte by byte, and in pieces of every small size: the same events, and every byte of the stream in them.
    void reads() {
        QFETCH(int, index);
        const Row& row = rows()[static_cast<std::size_t>(index)];
        for (std::size_t piece :
             {row.stream.size() + 1, std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{5}}) {
            auto events = eventsOf(StreamReader(row.framing), row.stream, piece);
            QCOMPARE(datasOf(events), row.datas);
            QCOMPARE(QByteArray::fromStdString(rawsOf(events)), QByteArray::fromStdString(row.stream));
        }
    }

    void namesEvents() {
        auto events = eventsOf(SseReader(), "event: message_start\ndata: {}\n\nevent:ping\r\n\r\n", 4);
        QCOMPARE(events.size(), std::size_t{2});
        QCOMPARE(events[0].name, std::string("message_start"));
        QCOMPARE(events[1].name, std::string("ping"));
        QVERIFY(events[0].terminated && events[1].terminated);
    }

    // §0.6: an event is there as soon as its blank line is, not with the next one.
    void givesAnEventAtOnce_data() {
        QTest::addColumn<QByteArray>("event");
        QTest::addRow("LF") << QByteArray("data: a\n\n");
        QTest::addRow("CRLF") << QByteArray("data: a\r\n\r\n");
        QTest::addRow("CR") << QByteArray("data: a\r\r");
    }

    void givesAnEventAtOnce() {
        QFETCH(QByteArray, event);
        const std::string bytes = event.toStdString();
        SseReader reader;
        StreamEvent got;
        for (int i = 0; i < 3; ++i) {
            reader.feed(bytes);
            QVERIFY(reader.next(got));
            QVERIFY(got.data == "a");
            QVERIFY(!reader.next(got));
        }
        QVERIFY(!reader.finish(got));
    }

    void marksWhatWasNotEnded() {
        QVERIFY(!eventsOf(SseReader(), "data: a\n", 9).front().terminated);
        QVERIFY(!eventsOf(NdjsonReader(), "{}", 9).front().terminated);
        QVERIFY(!eventsOf(JsonArrayReader(), "[{\"a\":", 9).front().terminated);
        QVERIFY(eventsOf(JsonArrayReader(), "[{}]", 9).back().terminated);
    }

    void countsOffsets() {
        SseReader reader;
        StreamEvent event;
        reader.feed("data: a\n\ndata");
        QVERIFY(reader.next(event));
        QCOMPARE(event.end(), std::uint64_t{9});
        QVERIFY(!reader.next(event));
        reader.feed(": b\n\n");
        QVERIFY(reader.next(event));
        QCOMPARE(event.begin, std::uint64_t{9});
        QCOMPARE(event.end(), std::uint64_t{18});
    }

    // reliability.md §4.2 #19: an event without end is not kept for ever.
    void endsEndlessEvents_data() {
        QTest::addColumn<Framing>("framing");
        QTest::addColumn<QByteArray>("begin");
        QTest::addRow("SSE") << Framing::Sse << QByteArray("data: ");
        QTest::addRow("NDJSON") << Framing::Ndjson << QByteArray("{\"a\":\"");
        QTest::addRow("array") << Framing::JsonArray << QByteArray("[{\"a\":\"");
    }

    void endsEndlessEvents() {
        QFETCH(Framing, framing);
        QFETCH(QByteArray, begin);
        StreamReader reader(framing);
        StreamEvent event;
        const std::string first = begin.toStdString(), more(1 << 20, 'x');
        reader.feed(first);
        QVERIFY(!reader.next(event));
        for (int i = 0; i < 17 && !reader.tooLong(); ++i) {
            reader.feed(more);
            QVERIFY(!reader.next(event));
        }
        QVERIFY(reader.tooLong());
        QVERIFY(!reader.finish(event));
    }

    void framingFollowsTheContentType_data() {
        QTest::addColumn<int>("dialect");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<Framing>("framing");
        auto row = [](const char* name, Dialect dialect, const char* type, Framing framing) {
            QTest::newRow(name) << static_cast<int>(dialect) << QByteArray(type) << framing;
        };
        row("event stream", Dialect::OpenAiChat, "text/event-stream; charset=utf-8", Framing::Sse);
        row("event stream in capitals", Dialect::Gemini, "Text/Event-Stream", Framing::Sse);
        row("NDJSON", Dialect::Ollama, "application/x-ndjson", Framing::Ndjson);
        row("Ollama without a type", Dialect::Ollama, "", Framing::Ndjson);
        row("Gemini without alt=sse", Dialect::Gemini, "application/json; charset=UTF-8", Framing::JsonArray);
        row("chat without a type", Dialect::OpenAiChat, "", Framing::Sse);
    }

    void framingFollowsTheContentType() {
        QFETCH(int, dialect);
        QFETCH(QByteArray, type);
        QFETCH(Framing, framing);
        QCOMPARE(framingOf(static_cast<Dialect>(dialect), type.toStdString()), framing);
        QCOMPARE(framingOf(static_cast<Dialect>(dialect), contentTypeOf(framing)), framing);
    }
};

TOLLGATE_TEST(StreamReadersTest)
#include "tst_stream_readers.moc"
