// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/answers.h"
#include "support/faults.h"
#include "support/raw_client.h"
#include "support/scripted_upstream.h"
#include "support/test_main.h"

#include <set>

using namespace tollgate;
using namespace tollgate::test;

// Each fault reaches a client as what it says it is.
class FaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void arriveAsTheirPoint_data();
    void arriveAsTheirPoint();
    void closeIdleConnections();
};

void FaultsTest::arriveAsTheirPoint_data() {
    QTest::addColumn<int>("dialect");
    QTest::addColumn<bool>("streamed");
    QTest::addColumn<QByteArray>("name");
    for (const Dialect dialect :
         {Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini, Dialect::Ollama})
        for (const bool streamed : {false, true})
            for (const Fault& fault : faultCatalogue(dialect, streamed))
                QTest::addRow("%s %s: %s", nameOf(dialect).data(), streamed ? "streamed" : "plain", fault.name.c_str())
                    << static_cast<int>(dialect) << streamed << QByteArray::fromStdString(fault.name);
}

void FaultsTest::arriveAsTheirPoint() {
    QFETCH(int, dialect);
    QFETCH(bool, streamed);
    QFETCH(QByteArray, name);
    const auto spoken = static_cast<Dialect>(dialect);
    const Fault fault = faultNamed(spoken, streamed, name.toStdString());
    ScriptedUpstream upstream;
    upstream.otherwise(fault.reply);
    RawClient client(upstream.port());
    QVERIFY(client.send(requestText("POST", "/", answers::requestBody(spoken, "m", streamed))));
    const bool stalls = upstream.waitUntilHeld(1, kNever, std::chrono::milliseconds(0)) || name.contains("stall") ||
                        name.contains("without the last chunk") || name.contains("switching");
    if (stalls) {
        QVERIFY(upstream.waitUntilHeld(1, kNever));
        client.halfClose();
    } else if (name == "heartbeats only" || name == "endless line") {
        QCOMPARE(client.readHead().status, 200);
        QVERIFY(client.readPiece() && client.readPiece());
        client.close(); // half closed and not read, it would leave the upstream no room to find that out
        QVERIFY(upstream.ledger().waitForAborts());
        return;
    }
    const Response response = client.readResponse();
    const bool complete = response.end == Response::End::Complete && response.complaints.empty();
    const bool ok = complete && response.status == 200;
    switch (fault.point) {
    case Fault::Point::BeforeHead:
        QCOMPARE(response.status, 0);
        QVERIFY(client.unread().empty());
        break;
    case Fault::Point::Head:
        QVERIFY(!ok || response.interim.size() > 16 || response.headers.value("x-huge").size() > 65'536);
        break;
    case Fault::Point::Status: QVERIFY(complete && response.status >= 300); break;
    case Fault::Point::Body:
    case Fault::Point::Stream:
        QCOMPARE(response.status, 200);
        QVERIFY(!ok || response.body != answers::body(spoken, {}));
        break;
    case Fault::Point::After: QVERIFY(ok); break;
    case Fault::Point::Oddity: QVERIFY(ok || stalls || name == "stream closed after its end"); break;
    }
}

void FaultsTest::closeIdleConnections() {
    ScriptedUpstream upstream;
    upstream.on({.nth = 1}, faultNamed(Dialect::OpenAiChat, false, "closed when idle").reply);
    upstream.otherwise(Reply::json(200, "{}"));
    RawClient client(upstream.port());
    const std::string request = requestText("POST", "/", "{}");
    QCOMPARE(client.exchange(request).status, 200);
    QVERIFY(upstream.waitUntilHeld(1, "idle"));
    upstream.release("idle");
    QVERIFY(client.waitForClose());
    QCOMPARE(upstream.ledger().abortCount(), 0);
    QCOMPARE(ask(upstream.port(), request).status, 200);
}

TOLLGATE_TEST(FaultsTest)
#include "tst_faults.moc"
