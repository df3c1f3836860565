// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/body_framing.h"
#include "net/chunk_decoder.h"
#include "support/test_main.h"

using namespace tollgate::net;

namespace {

struct Outcome {
    QByteArray body;
    std::size_t consumed = 0;
    bool done = false;
    bool failed = false;
};

// Feeds `wire` in pieces of at most `piece` bytes, the first of them `first` bytes long.
template <class Framing>
Outcome feed(Framing framing, std::string_view wire, std::size_t first, std::size_t piece) {
    Outcome outcome;
    std::size_t next = std::max<std::size_t>(first, 1);
    while (outcome.consumed < wire.size() && !framing.done() && !framing.failed()) {
        const std::vector<char> exact(wire.begin() + static_cast<long>(outcome.consumed),
                                      wire.begin() + static_cast<long>(std::min(wire.size(), outcome.consumed + next)));
        const auto step = framing.next({exact.data(), exact.size()});
        outcome.body.append(step.data.data(), static_cast<qsizetype>(step.data.size()));
        outcome.consumed += step.consumed;
        next = piece;
        if (step.consumed == 0 && !framing.failed()) qFatal("no progress");
    }
    outcome.done = framing.done();
    outcome.failed = framing.failed();
    return outcome;
}

} // namespace

class BodyFramingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void takesChunksApartAtEverySplit_data() {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("two chunks") << QByteArray("5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n")
                                    << QByteArray("hello world");
        QTest::newRow("capitals and zeros")
            << QByteArray("00A\r\n0123456789\r\n000\r\n\r\n") << QByteArray("0123456789");
        QTest::newRow("empty") << QByteArray("0\r\n\r\n") << QByteArray();
        QTest::newRow("extensions") << QByteArray("3;a=b;c=\"d\"\r\nabc\r\n2 ;x\r\nde\r\n0;z\r\n\r\n")
                                    << QByteArray("abcde");
        QTest::newRow("trailers") << QByteArray("3\r\nabc\r\n0\r\nX-A: b\r\nX-C: d\r\n\r\n") << QByteArray("abc");
        QTest::newRow("line ends as data") << QByteArray("4\r\n\r\n\r\n\r\n0\r\n\r\n") << QByteArray("\r\n\r\n");
    }

    void takesChunksApartAtEverySplit() {
        QFETCH(QByteArray, wire);
        QFETCH(QByteArray, body);
        const std::string text = wire.toStdString() + "NEXT";
        for (std::size_t first = 1; first <= text.size(); ++first) {
            for (std::size_t piece : {std::size_t{1}, std::size_t{3}, text.size()}) {
                const Outcome outcome = feed(ChunkDecoder(), text, first, piece);
                QVERIFY(outcome.done && !outcome.failed);
                QCOMPARE(outcome.body, body);
                QCOMPARE(outcome.consumed, static_cast<std::size_t>(wire.size())); // what follows is left alone
            }
        }
    }

    void refusesChunks_data() {
        QTest::addColumn<QByteArray>("wire");
        QTest::newRow("size with plus") << QByteArray("+5\r\nhello\r\n0\r\n\r\n");
        QTest::newRow("size in 0x form") << QByteArray("0x5\r\nhello\r\n0\r\n\r\n");
        QTest::newRow("size negative") << QByteArray("-5\r\nhello\r\n");
        QTest::newRow("size empty") << QByteArray("\r\nhello\r\n");
        QTest::newRow("size missing before an extension") << QByteArray(";a\r\nhello\r\n");
        QTest::newRow("size that overflows") << QByteArray("10000000000000005\r\nhello\r\n");
        QTest::newRow("size with a blank before it") << QByteArray(" 5\r\nhello\r\n");
        QTest::newRow("size with a blank behind it") << QByteArray("5 \r\nhello\r\n0\r\n\r\n");
        QTest::newRow("size with an underscore") << QByteArray("1_0\r\nhello\r\n");
        QTest::newRow("bare LF behind the size") << QByteArray("5\nhello\r\n0\r\n\r\n");
        QTest::newRow("bare LF in an extension") << QByteArray("5;a\nhello\r\n0\r\n\r\n");
        QTest::newRow("bare CR behind the size") << QByteArray("5\rXhello\r\n0\r\n\r\n");
        QTest::newRow("data longer than its size") << QByteArray("5\r\nhelloX\r\n0\r\n\r\n");
        QTest::newRow("data without line end") << QByteArray("5\r\nhello0\r\n\r\n");
        QTest::newRow("bare LF behind data") << QByteArray("5\r\nhello\n0\r\n\r\n");
        QTest::newRow("bare LF at the end") << QByteArray("0\r\n\n");
        QTest::newRow("bare LF in a trailer") << QByteArray("0\r\nX: y\n\r\n");
        QTest::newRow("NUL in an extension") << QByteArray("5;\0\r\nhello\r\n", 12);
        QTest::newRow("extension of 257 bytes") << "5;" + QByteArray(257, 'x') + "\r\nhello\r\n0\r\n\r\n";
        QTest::newRow("blanks without end") << "5" + QByteArray(300, ' ') + ";\r\nhello\r\n0\r\n\r\n";
        QTest::newRow("trailers of 4097 bytes") << "0\r\n" + QByteArray("X: yyyy\r\n").repeated(586) + "\r\n";
    }

    void refusesChunks() {
        QFETCH(QByteArray, wire);
        for (std::size_t piece : {std::size_t{1}, static_cast<std::size_t>(wire.size())}) {
            const Outcome outcome = feed(ChunkDecoder(), wire.toStdString(), piece, piece);
            QVERIFY(outcome.failed && !outcome.done);
        }
    }

    void allowsWhatIsWithinTheLimits() {
        const QByteArray extension = "5;" + QByteArray(256, 'x') + "\r\nhello\r\n";
        const QByteArray trailers = "0\r\n" + QByteArray("X: yyyy\r\n").repeated(585) + "\r\n";
        const Outcome outcome = feed(ChunkDecoder(), (extension.repeated(9) + trailers).toStdString(), 7, 7);
        QVERIFY(outcome.done);
        QCOMPARE(outcome.body, QByteArray("hello").repeated(9));
    }

    void endsByLength() {
        ResponseHead head;
        head.status = 200;
        head.content_length = 5;
        for (std::size_t piece = 1; piece <= 9; ++piece) {
            const Outcome outcome = feed(BodyFraming::ofResponse(head, false), "helloNEXT", piece, piece);
            QVERIFY(outcome.done);
            QCOMPARE(outcome.body, QByteArray("hello"));
            QCOMPARE(outcome.consumed, std::size_t{5});
        }
        BodyFraming cut = BodyFraming::ofResponse(head, false);
        cut.next("hell");
        QCOMPARE(cut.left(), std::uint64_t{1});
        QVERIFY(!cut.onEndOfConnection());
    }

    void endsWithTheConnection() {
        ResponseHead head;
        head.status = 200;
        BodyFraming framing = BodyFraming::ofResponse(head, false);
        QCOMPARE(framing.kind(), BodyFraming::Kind::untilClose);
        QCOMPARE(framing.next("abc").data.size(), std::size_t{3});
        QVERIFY(!framing.done());
        QVERIFY(framing.onEndOfConnection() && framing.done());
    }

    void chunksCutOffAreNoEnd() {
        ResponseHead head;
        head.status = 200;
        head.chunked = true;
        BodyFraming framing = BodyFraming::ofResponse(head, false);
        framing.next("5\r\nhello\r\n0\r\n");
        QVERIFY(!framing.onEndOfConnection());
    }

    // RFC 9112 §6.3
    void knowsAnswersWithoutBody_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("toHead");
        QTest::newRow("204") << 204 << false;
        QTest::newRow("304") << 304 << false;
        QTest::newRow("100") << 100 << false;
        QTest::newRow("to HEAD") << 200 << true;
    }

    void knowsAnswersWithoutBody() {
        QFETCH(int, status);
        QFETCH(bool, toHead);
        ResponseHead head;
        head.status = status;
        head.content_length = 5;
        BodyFraming framing = BodyFraming::ofResponse(head, toHead);
        QVERIFY(framing.done());
        QCOMPARE(framing.next("hello").consumed, std::size_t{0});
    }
};

TOLLGATE_TEST(BodyFramingTest)
#include "tst_body_framing.moc"
