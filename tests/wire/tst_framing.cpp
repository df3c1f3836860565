// SPDX-License-Identifier: GPL-3.0-or-later
// Whole answers and streams come out byte for byte as they went in, however they are cut, framed or packed on the way
// (DESIGN.md §1 "passthrough"; protocols.md §0.1, §0.4, §0.5, §0.10).
#include "shapes.h"
#include "support/test_main.h"

#include <zlib.h>

using namespace tollgate;
using namespace tollgate::test;

namespace {

Dialect dialectOfRow() {
    QFETCH_GLOBAL(int, dialect);
    return static_cast<Dialect>(dialect);
}

// "日本語" and friends: what breaks when pieces are decoded one by one.
answers::Answer wideAnswer() {
    answers::Answer answer;
    answer.text = "日本語のテキスト, naïve café 🚀 \"quoted\" \\ back\nslash \t end";
    return answer;
}

struct OneProvider {
    explicit OneProvider(Dialect spoken) : dialect(spoken) { gate.addProvider(dialect, upstream); }

    Response call(bool streamed, const Reply& reply) {
        upstream.otherwise(reply);
        gate.start();
        return ask(gate.port(), exactRequest(gate, dialect, streamed));
    }

    std::shared_ptr<const record::Request> row() { return gate.records().wait(); }

    Dialect dialect;
    ScriptedUpstream upstream;
    Gate gate;
};

std::string packed(std::string_view text, int windowBits = 16 + MAX_WBITS) {
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

// Each piece as it can be unpacked when it arrives.
std::vector<std::string> packedPieces(const CannedStream& canned) {
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::vector<std::string> pieces;
    for (std::size_t i = 0; i < canned.pieces.size(); ++i) {
        const std::string& bytes = canned.pieces[i].bytes;
        std::string out(bytes.size() + 256, '\0');
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        stream.avail_in = static_cast<uInt>(bytes.size());
        stream.next_out = reinterpret_cast<Bytef*>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        deflate(&stream, i + 1 == canned.pieces.size() ? Z_FINISH : Z_SYNC_FLUSH);
        out.resize(out.size() - stream.avail_out);
        pieces.push_back(std::move(out));
    }
    deflateEnd(&stream);
    return pieces;
}

std::string allOf(const CannedStream& canned) {
    std::string all;
    for (const StreamPiece& piece : canned.pieces) all += piece.bytes;
    return all;
}

} // namespace

class FramingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void aWholeAnswerInChunks_data() {
        QTest::addColumn<int>("size");
        for (const int size : {1, 7, 1000, 100'000}) QTest::addRow("of %d bytes", size) << size;
    }

    void aWholeAnswerInChunks() {
        QFETCH(int, size);
        OneProvider scene(dialectOfRow());
        const std::string body = answers::body(scene.dialect, wideAnswer());
        Reply reply = Reply::chunked(200, "application/json");
        std::string text;
        for (std::size_t at = 0; at < body.size(); at += static_cast<std::size_t>(size))
            text += chunkText(std::string_view(body).substr(at, static_cast<std::size_t>(size)));
        const Response response = scene.call(false, reply.bytes(text).end());
        QCOMPARE(response.body, body);
        QCOMPARE(response.headers.value("content-length"), std::to_string(body.size()));
        QCOMPARE(scene.row()->usage.output, 7);
    }

    void aWholeAnswerThatEndsWithTheConnection() {
        OneProvider scene(dialectOfRow());
        const std::string body = answers::body(scene.dialect, wideAnswer());
        const Response response = scene.call(false, Reply::untilClose(200, "application/json").bytes(body).close());
        QCOMPARE(response.body, body);
        QCOMPARE(response.end, Response::End::Complete);
    }

    // The client's request goes out in one piece however it came, and with a length.
    void aLargeAnswerAndALargeRequest() {
        OneProvider scene(dialectOfRow());
        answers::Answer answer;
        answer.text = std::string(5u << 20, 'z');
        scene.upstream.otherwise(answers::plain(scene.dialect, answer));
        scene.gate.start();
        const std::string body = answers::requestBody(scene.dialect, "test-model", false, std::string(5u << 20, 'p'));
        HeaderPairs headers = keyHeaders(scene.dialect);
        headers.emplace_back("host", hostOf(scene.gate));
        const Response response =
            ask(scene.gate.port(),
                requestText("POST", answers::chatPath(scene.dialect, "test-model", false), body, headers));
        QCOMPARE(response.body, answers::body(scene.dialect, answer));
        QCOMPARE(scene.upstream.ledger().last().body, body);
        QCOMPARE(scene.upstream.ledger().last().head.headers.value("content-length"), std::to_string(body.size()));
    }

    // Every event leaves before the next comes; none waits for another (DESIGN.md §11).
    void eventsLeaveOneByOne() {
        OneProvider scene(dialectOfRow());
        answers::Answer answer = wideAnswer();
        answer.deltas = 6;
        const CannedStream canned = answers::stream(scene.dialect, answer);
        scene.upstream.otherwise(play(canned, {.held = true}));
        scene.gate.start();
        RawClient client(scene.gate.port());
        QVERIFY(client.send(exactRequest(scene.gate, scene.dialect, true)));
        bool begun = false;
        std::string held; // before the first meaningful event
        for (const StreamPiece& piece : canned.pieces) {
            QVERIFY(scene.upstream.waitUntilHeld());
            scene.upstream.release();
            held += piece.bytes;
            const bool meaningful = piece.billed.output > 0;
            if (!begun && !meaningful) continue;
            if (!begun) QCOMPARE(client.readHead().status, 200);
            begun = true;
            const auto got = client.readPiece();
            QVERIFY(got);
            QCOMPARE(got->data, held);
            held.clear();
        }
        QCOMPARE(client.readRest().end, Response::End::Complete);
    }

    // A character in each chunk, a write for each byte: nothing is lost, doubled or turned into another one.
    void aStreamCutAnywhere_data() {
        QTest::addColumn<int>("size");
        for (const int size : {1, 2, 3, 5, 11, 64}) QTest::addRow("into %d bytes", size) << size;
    }

    void aStreamCutAnywhere() {
        QFETCH(int, size);
        OneProvider scene(dialectOfRow());
        const CannedStream canned = answers::stream(scene.dialect, wideAnswer());
        const std::string all = allOf(canned);
        Reply reply = Reply::chunked(200, canned.content_type);
        for (std::size_t at = 0; at < all.size(); at += static_cast<std::size_t>(size))
            reply.chunk(std::string_view(all).substr(at, static_cast<std::size_t>(size)));
        const Response response = scene.call(true, reply.end());
        QCOMPARE(response.body, all);
        QCOMPARE(scene.row()->usage.output, 7);
        QCOMPARE(scene.row()->outcome, record::Outcome::Ok);
    }

    // All of it in one piece is fine, too.
    void aStreamInOnePiece() {
        OneProvider scene(dialectOfRow());
        const CannedStream canned = answers::stream(scene.dialect, wideAnswer());
        const std::string all = allOf(canned);
        const Response response = scene.call(true, Reply::whole(200, canned.content_type, all));
        QCOMPARE(response.body, all);
        QCOMPARE(scene.row()->outcome, record::Outcome::Ok);
    }

    // Several data lines make one event; fields nobody knows pass.
    void severalLinesMakeAnEvent() {
        OneProvider scene(dialectOfRow());
        if (scene.dialect == Dialect::Ollama) return; // no SSE
        CannedStream canned = answers::stream(scene.dialect, {});
        for (StreamPiece& piece : canned.pieces) {
            const std::size_t comma = piece.bytes.find("\",\"");
            if (comma == std::string::npos) continue;
            piece.bytes.insert(comma + 2, "\ndata: ");
            piece.bytes.insert(0, "id: 7\nretry: 3000\nx-odd: yes\n");
        }
        const Response response = scene.call(true, play(canned));
        QCOMPARE(response.body, allOf(canned));
        QCOMPARE(scene.row()->usage.output, 7);
    }

    // A type nobody expects does not make a stream something else (reliability.md §4.2 #10).
    void aStreamIsKnownByItsFirstLine_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("application/json") << QByteArray("application/json");
        QTest::newRow("text/plain") << QByteArray("text/plain; charset=utf-8");
        QTest::newRow("TEXT/EVENT-STREAM") << QByteArray("TEXT/EVENT-STREAM");
    }

    void aStreamIsKnownByItsFirstLine() {
        QFETCH(QByteArray, type);
        OneProvider scene(dialectOfRow());
        CannedStream canned = answers::stream(scene.dialect, {});
        canned.content_type = type.toStdString();
        const Response response = scene.call(true, play(canned));
        QCOMPARE(response.body, allOf(canned));
        QCOMPARE(scene.row()->usage.output, 7);
        if (scene.dialect != Dialect::Ollama)
            QVERIFY(response.headers.value("content-type").find("vent-") != std::string::npos ||
                    response.headers.value("content-type").find("VENT-") != std::string::npos);
    }

    // Some answer a streamed request with one whole answer.
    void aWholeAnswerToAStreamedRequest_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("application/json") << QByteArray("application/json");
        QTest::newRow("text/event-stream") << QByteArray("text/event-stream");
    }

    void aWholeAnswerToAStreamedRequest() {
        QFETCH(QByteArray, type);
        OneProvider scene(dialectOfRow());
        const std::string body = answers::body(scene.dialect, {});
        const Response response = scene.call(true, Reply::whole(200, type.toStdString(), body));
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, body);
        QCOMPARE(scene.row()->usage.output, 7);
        if (scene.dialect == Dialect::OpenAiChat)
            QCOMPARE(response.headers.value("content-type"), std::string("application/json"));
    }

    // protocols.md §0.10, §7.1 #4: identity is asked for; who packs all the same is unpacked, and the client is not
    // told.
    void aPackedAnswerIsUnpacked_data() {
        QTest::addColumn<QByteArray>("coding");
        QTest::newRow("gzip") << QByteArray("gzip");
        QTest::newRow("deflate") << QByteArray("deflate");
    }

    void aPackedAnswerIsUnpacked() {
        QFETCH(QByteArray, coding);
        OneProvider scene(dialectOfRow());
        const std::string body = answers::body(scene.dialect, wideAnswer());
        const std::string bytes = packed(body, coding == "gzip" ? 16 + MAX_WBITS : MAX_WBITS);
        const Response response =
            scene.call(false, Reply::json(200, bytes, {{"content-encoding", coding.toStdString()}}));
        QCOMPARE(response.body, body);
        QVERIFY(!response.headers.has("content-encoding"));
        QCOMPARE(scene.upstream.ledger().last().head.headers.value("accept-encoding"), std::string("identity"));
        QCOMPARE(scene.row()->usage.output, 7);
    }

    void aPackedStreamIsUnpackedEventByEvent() {
        OneProvider scene(dialectOfRow());
        const CannedStream canned = answers::stream(scene.dialect, wideAnswer());
        Reply reply = Reply::chunked(200, canned.content_type, {{"content-encoding", "gzip"}});
        for (const std::string& piece : packedPieces(canned)) reply.hold().chunk(piece);
        scene.upstream.otherwise(reply.end());
        scene.gate.start();
        RawClient client(scene.gate.port());
        QVERIFY(client.send(exactRequest(scene.gate, scene.dialect, true)));
        std::string sent, got;
        bool begun = false;
        for (const StreamPiece& piece : canned.pieces) {
            QVERIFY(scene.upstream.waitUntilHeld());
            scene.upstream.release();
            sent += piece.bytes;
            if (!begun && piece.billed.output == 0) continue;
            if (!begun) QCOMPARE(client.readHead().status, 200);
            begun = true;
            got += client.readPiece().value_or(Response::Piece{}).data;
            QCOMPARE(got, sent);
        }
        QCOMPARE(client.readRest().end, Response::End::Complete);
        QCOMPARE(scene.row()->outcome, record::Outcome::Ok);
    }

    void aPackedErrorIsUnpacked() {
        OneProvider scene(dialectOfRow());
        const std::string body = answers::errorBody(scene.dialect, 400, "no such thing");
        const Response response = scene.call(false, Reply::json(400, packed(body), {{"content-encoding", "gzip"}}));
        QCOMPARE(response.status, 400);
        QCOMPARE(response.body, body);
    }

    void aBrokenPackIsBadContent() {
        OneProvider scene(dialectOfRow());
        const std::string bytes = packed(answers::body(scene.dialect, wideAnswer()));
        const Response response =
            scene.call(false, Reply::json(200, bytes.substr(0, bytes.size() / 2), {{"content-encoding", "gzip"}}));
        QCOMPARE(response.status, 502);
        QCOMPARE(scene.row()->outcome, record::Outcome::BadContent);
    }
};

// Gemini without alt=sse streams one JSON array.
class GeminiArrayTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void passes_data() {
        QTest::addColumn<bool>("sized");
        QTest::newRow("in chunks") << false;
        QTest::newRow("with a length") << true;
    }

    void passes() {
        QFETCH(bool, sized);
        const CannedStream canned = answers::geminiArray({});
        ScriptedUpstream upstream;
        upstream.otherwise(sized ? Reply::json(200, allOf(canned)) : play(canned));
        Gate gate;
        gate.addProvider(Dialect::Gemini, upstream);
        gate.start();
        const Response response = ask(gate.port(), request(gate));
        QCOMPARE(response.body, allOf(canned));
        QCOMPARE(gate.records().wait()->usage.output, 7);
        QCOMPARE(upstream.ledger().last().head.target, std::string("/v1beta/models/test-model:streamGenerateContent"));
    }

    // Cut in the middle of an element, it is still one JSON text: what came, and the error.
    void brokenOffIsStillJson() {
        CannedStream canned = answers::geminiArray({});
        canned.pieces.resize(3);
        canned.pieces.back().bytes.resize(canned.pieces.back().bytes.size() / 2);
        ScriptedUpstream upstream;
        upstream.otherwise(play(canned, {.then = Playing::Then::Cut}));
        Gate gate;
        gate.addProvider(Dialect::Gemini, upstream);
        gate.start();
        const Response response = ask(gate.port(), request(gate));
        const auto elements = eventsOf(Dialect::Gemini, response.body);
        QCOMPARE(elements.size(), std::size_t{3});
        QVERIFY(lastError(Dialect::Gemini, response.body).found);
        QCOMPARE(gate.records().wait()->error_code, std::string("upstream_interrupted"));
    }

private:
    static std::string request(const Gate& gate) {
        HeaderPairs headers = keyHeaders(Dialect::Gemini);
        headers.emplace_back("host", hostOf(gate));
        return requestText("POST", "/v1beta/models/test-model:streamGenerateContent",
                           answers::requestBody(Dialect::Gemini, "test-model", true), headers);
    }
};

TOLLGATE_TEST(FramingTest)
TOLLGATE_TEST(GeminiArrayTest)
#include "tst_framing.moc"
