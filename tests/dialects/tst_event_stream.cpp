// SPDX-License-Identifier: GPL-3.0-or-later
// AWS's event stream framing (protocols.md §5.1).
#include "dialects/bedrock/event_stream.h"
#include "dialects/stream_event.h"
#include "support/test_main.h"

#include <QtTest>

#include <vector>

using namespace tollgate::dialects;
using namespace tollgate::dialects::bedrock;

namespace {

std::vector<std::string> decoded(EventStreamDecoder& decoder) {
    std::vector<std::string> out;
    Frame frame;
    while (decoder.next(frame))
        out.push_back(std::string(frame.message_type) + "/" + std::string(frame.type) + "/" +
                      std::string(frame.payload));
    return out;
}

const std::string kTwo =
    encodeFrame("event", "chunk", R"({"bytes":"e30="})") + encodeFrame("exception", "throttlingException", "{}");
const std::vector<std::string> kTwoRead{R"(event/chunk/{"bytes":"e30="})", "exception/throttlingException/{}"};

} // namespace

class EventStreamTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // The smallest message of AWS's published description: no headers, no payload.
    void readsTheEmptyMessage() {
        EventStreamDecoder decoder;
        decoder.feed(std::string_view("\0\0\0\x10\0\0\0\0\x05\xc2\x48\xeb\x7d\x98\xc8\xff", 16));
        Frame frame;
        QVERIFY(decoder.next(frame));
        QVERIFY(frame.payload.empty());
        QVERIFY(!decoder.next(frame));
        QVERIFY(!decoder.broken());
        QVERIFY(!decoder.midFrame());
    }

    void readsFramesWhereverTheyAreSplit() {
        for (std::size_t at = 0; at <= kTwo.size(); ++at) {
            EventStreamDecoder decoder;
            decoder.feed(std::string_view(kTwo).substr(0, at));
            auto out = decoded(decoder);
            decoder.feed(std::string_view(kTwo).substr(at));
            for (std::string& more : decoded(decoder)) out.push_back(std::move(more));
            QVERIFY(out == kTwoRead);
            QVERIFY(!decoder.midFrame());
        }
    }

    void readsFramesByteByByte() {
        EventStreamDecoder decoder;
        std::vector<std::string> out;
        for (char c : kTwo) {
            decoder.feed({&c, 1});
            for (std::string& more : decoded(decoder)) out.push_back(std::move(more));
        }
        QVERIFY(out == kTwoRead);
    }

    // Both checksums are looked at: no byte can change unseen.
    void refusesEveryChangedByte() {
        const std::string frame = encodeFrame("event", "chunk", "{}");
        for (std::size_t at = 0; at < frame.size(); ++at) {
            std::string changed = frame;
            changed[at] = static_cast<char>(changed[at] ^ 0x20);
            EventStreamDecoder decoder;
            decoder.feed(changed);
            QVERIFY(decoded(decoder).empty());
            QVERIFY(decoder.broken());
        }
    }

    void tellsAFrameThatIsCutOff() {
        EventStreamDecoder decoder;
        decoder.feed(std::string_view(kTwo).substr(0, kTwo.size() - 1));
        QCOMPARE(decoded(decoder).size(), std::size_t{1});
        QVERIFY(decoder.midFrame());
        QVERIFY(!decoder.broken());
    }

    // A right checksum over a length of more than 16 MiB: refused before anything is kept for it.
    void refusesAFrameThatIsTooLong() {
        EventStreamDecoder decoder;
        decoder.feed(encodeFrame("event", "chunk", std::string(kMaxEventBytes, 'x')).substr(0, 12));
        QVERIFY(decoded(decoder).empty());
        QVERIFY(decoder.broken());
    }
};

TOLLGATE_TEST(EventStreamTest)
#include "tst_event_stream.moc"
