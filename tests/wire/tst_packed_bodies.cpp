// SPDX-License-Identifier: GPL-3.0-or-later
// Request bodies with a Content-Encoding: unpacked before they are read, and never a way to make us unpack a bomb
// (protocols.md §0.10, reliability.md §1.5).
#include "errors.h"
#include "gate.h"
#include "support/packing.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr std::int64_t kLimit = 4'000'000;

void damage(char& byte) {
    byte = static_cast<char>(byte ^ 0x55);
}

} // namespace

class PackedBodiesTest : public QObject {
    Q_OBJECT

    ScriptedUpstream m_upstream;
    std::unique_ptr<Gate> m_gate;

    static Dialect dialect() {
        QFETCH_GLOBAL(int, dialect);
        return static_cast<Dialect>(dialect);
    }

    static std::string body() { return answers::requestBody(dialect(), "test-model", false); }

    Response give(const std::string& coding, const std::string& bytes, const HeaderPairs& more = {}) const {
        HeaderPairs headers{{"content-encoding", coding}};
        headers.insert(headers.end(), more.begin(), more.end());
        return ask(m_gate->port(), callRequest(*m_gate, dialect(), bytes, headers));
    }

    static void eachCoding() {
        QTest::addColumn<std::string>("coding");
        for (const char* coding : {"gzip", "deflate", "br", "zstd"}) QTest::newRow(coding) << std::string(coding);
    }

private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void init() {
        m_upstream.forgetRules();
        m_upstream.otherwise(answers::plain(dialect()));
        m_gate = std::make_unique<Gate>();
        m_gate->addProvider(dialect(), m_upstream);
        m_gate->config().listen.max_body_bytes = kLimit;
        m_gate->start();
    }

    void cleanup() { m_gate.reset(); }

    void areUnpacked_data() {
        QTest::addColumn<std::string>("coding");
        for (const char* coding : {"gzip", "x-gzip", "GZIP", "deflate", "raw deflate", "br", "zstd", "identity"})
            QTest::newRow(coding) << std::string(coding);
    }

    void areUnpacked() {
        QFETCH(std::string, coding);
        const bool gzip = coding == "x-gzip" || coding == "GZIP";
        const bool bare = coding == "raw deflate"; // without zlib's wrapper, as some senders understand it
        const std::string bytes = gzip ? gzipped(body()) : bare ? rawDeflated(body()) : packed(coding, body());
        QCOMPARE(give(bare ? "deflate" : coding, bytes).status, 200);
        const LedgerRequest seen = m_upstream.ledger().last();
        QCOMPARE(seen.body, body());
        QVERIFY(!seen.head.headers.has("content-encoding"));
        QCOMPARE(m_gate->records().wait()->facts.request_bytes, static_cast<std::int64_t>(body().size()));
        QCOMPARE(m_gate->records().bodies().request, body());
    }

    void areUnpackedFromChunks_data() { eachCoding(); }

    void areUnpackedFromChunks() {
        QFETCH(std::string, coding);
        const std::string bytes = packed(coding, body());
        const std::string half = bytes.substr(0, bytes.size() / 2), rest = bytes.substr(bytes.size() / 2);
        const std::string chunks = chunkText(half) + chunkText(rest) + "0\r\n\r\n";
        QCOMPARE(give(coding, chunks, {{"transfer-encoding", "chunked"}}).status, 200);
        QCOMPARE(m_upstream.ledger().last().body, body());
    }

    void brokenOnesAreRefused_data() {
        QTest::addColumn<std::string>("coding");
        QTest::addColumn<std::string>("what");
        for (const char* coding : {"gzip", "deflate", "br", "zstd"})
            for (const char* what : {"cut off", "cut in the middle", "damaged", "followed", "not packed", "of nothing"})
                QTest::addRow("%s %s", coding, what) << std::string(coding) << std::string(what);
    }

    void brokenOnesAreRefused() {
        QFETCH(std::string, coding);
        QFETCH(std::string, what);
        std::string bytes = packed(coding, what == "of nothing" ? "" : body());
        if (what == "cut off") bytes.pop_back();
        if (what == "cut in the middle") bytes.resize(bytes.size() / 2);
        if (what == "damaged")
            damage(bytes[coding == "zstd" ? 0 : bytes.size() / 2]); // what zstd carries has no checksum
        if (what == "followed") bytes += "{}";
        if (what == "not packed") bytes = body();
        const int before = m_upstream.ledger().requestCount();
        QCOMPARE(wrongWith(give(coding, bytes), dialect(), 400), std::string());
        QCOMPARE(m_upstream.ledger().requestCount(), before);
        QCOMPARE(m_gate->records().wait()->outcome, record::Outcome::BadRequest);
    }

    // Before the body is asked for: there is nothing to do with it.
    void unknownOnesAreRefused_data() {
        QTest::addColumn<std::string>("coding");
        for (const char* coding : {"compress", "gzip, br", "gzip,gzip", "xz", "gzip;q=1"})
            QTest::newRow(coding) << std::string(coding);
    }

    void unknownOnesAreRefused() {
        QFETCH(std::string, coding);
        const int before = m_upstream.ledger().requestCount();
        Response response = give(coding, gzipped(body()), {{"expect", "100-continue"}});
        QCOMPARE(wrongWith(response, dialect(), 415), std::string());
        QVERIFY(response.interim.empty());
        QCOMPARE(m_upstream.ledger().requestCount(), before);
    }

    void twoFieldsAreRefused() {
        const HeaderPairs twice{{"content-encoding", "identity"}};
        QCOMPARE(give("identity", body(), twice).status, 200);
        const HeaderPairs packedTwice{{"content-encoding", "gzip"}};
        QCOMPARE(wrongWith(give("gzip", gzipped(gzipped(body())), packedTwice), dialect(), 415), std::string());
    }

    // 8 MB out of a few KB: stopped at 100:1, before the limit of the body.
    void bombsAreRefused_data() { eachCoding(); }

    void bombsAreRefused() {
        QFETCH(std::string, coding);
        const int before = m_upstream.ledger().requestCount();
        const std::string bomb = packed(coding, "{\"model\":\"" + std::string(8'000'000, 'a') + "\"}");
        QVERIFY(bomb.size() < 80'000);
        QCOMPARE(wrongWith(give(coding, bomb), dialect(), 413, "body_too_large"), std::string());
        QCOMPARE(m_upstream.ledger().requestCount(), before);
        QCOMPARE(give("identity", body()).status, 200); // and life goes on
    }

    // The limit is that of the text, not of what carries it.
    void theLimitHoldsForWhatComesOut() {
        std::string text = body();
        std::uint64_t state = 1;
        std::string noise;
        while (noise.size() < static_cast<std::size_t>(kLimit)) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            noise += static_cast<char>('a' + (state >> 33) % 16);
        }
        text.insert(text.size() - 1, ",\"x\":\"" + noise + "\"");
        const std::string bytes = gzipped(text);
        QVERIFY(bytes.size() < static_cast<std::size_t>(kLimit));
        QCOMPARE(wrongWith(give("gzip", bytes), dialect(), 413, "body_too_large"), std::string());
    }
};

TOLLGATE_TEST(PackedBodiesTest)
#include "tst_packed_bodies.moc"
