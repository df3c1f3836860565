// SPDX-License-Identifier: GPL-3.0-or-later
// A stream whose answer is complete ends for the client, whatever its provider still sends (protocols.md §6.12 B,
// §7.1 #7): heartbeats behind [DONE], heartbeats behind a finish reason without any [DONE].
#include "gate.h"
#include "shapes.h"
#include "support/test_main.h"

#include <chrono>

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr auto kChat = Dialect::OpenAiChat;

// The first `pieces` of a chat stream, and then heartbeats for ever.
Reply endless(int pieces) {
    const CannedStream canned = answers::stream(kChat, {});
    Reply reply = Reply::chunked(200, canned.content_type);
    const int count = static_cast<int>(canned.pieces.size());
    for (int i = 0; i < count + pieces; ++i) reply.chunk(canned.pieces[static_cast<std::size_t>(i)].bytes);
    return reply.repeat(chunkText(answers::heartbeat(kChat)), std::chrono::milliseconds(20));
}

} // namespace

class StreamEndsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void whateverComesBehindTheEnd_data() {
        QTest::addColumn<int>("client");
        QTest::addColumn<int>("pieces");
        for (Dialect client : {kChat, Dialect::Anthropic})
            QTest::addRow("§7.1 #7 %s, behind the end mark", nameOf(client).data()) << static_cast<int>(client) << 0;
        // The grace of 5 s runs: one row is enough.
        QTest::addRow("§7.1 #7 without an end mark") << static_cast<int>(Dialect::Anthropic) << -1;
    }

    void whateverComesBehindTheEnd() {
        QFETCH(int, client);
        QFETCH(int, pieces);
        const auto spoken = static_cast<Dialect>(client);
        ScriptedUpstream upstream;
        upstream.otherwise(endless(pieces));
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        const Response response = ask(gate.port(), chatRequest(gate, spoken, true));
        QCOMPARE(response.status, 200);
        QCOMPARE(response.end, Response::End::Complete);
        QVERIFY2(!lastError(spoken, response.body).found, response.body.c_str());
        const auto recorded = gate.records().wait();
        QVERIFY(recorded);
        QCOMPARE(recorded->outcome, record::Outcome::Ok);
        QVERIFY(spoken == kChat || endsCleanly(spoken, response.body));
    }
};

TOLLGATE_TEST(StreamEndsTest)
#include "tst_stream_ends.moc"
