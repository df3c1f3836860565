// SPDX-License-Identifier: GPL-3.0-or-later
// Which texts of a call the record keeps, how much of them, and what is taken out (DESIGN.md §3 "logging.bodies", §7,
// §10.5).
#include "shapes.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr Dialect kChat = Dialect::OpenAiChat;
using Kept = config::Logging::Bodies;

Dialect dialectOfRow() {
    QFETCH_GLOBAL(int, dialect);
    return static_cast<Dialect>(dialect);
}

constexpr std::size_t kMostKept = 2u << 20;

} // namespace

class KeptTextsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void whatIsKept_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("fails");
        QTest::addColumn<bool>("kept");
        QTest::newRow("all, good") << static_cast<int>(Kept::All) << false << true;
        QTest::newRow("all, failed") << static_cast<int>(Kept::All) << true << true;
        QTest::newRow("errors, good") << static_cast<int>(Kept::Errors) << false << false;
        QTest::newRow("errors, failed") << static_cast<int>(Kept::Errors) << true << true;
        QTest::newRow("none, good") << static_cast<int>(Kept::None) << false << false;
        QTest::newRow("none, failed") << static_cast<int>(Kept::None) << true << false;
    }

    void whatIsKept() {
        QFETCH(int, mode);
        QFETCH(bool, fails);
        QFETCH(bool, kept);
        const Dialect dialect = dialectOfRow();
        ScriptedUpstream upstream;
        upstream.otherwise(fails ? answers::error(dialect, 500, "it broke") : answers::streamed(dialect));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.config().logging.bodies = static_cast<Kept>(mode);
        gate.start();
        const Response response = ask(gate.port(), exactRequest(gate, dialect, true));
        const record::Bodies bodies = gate.records().bodies();
        QCOMPARE(bodies.empty(), !kept);
        if (!kept) return;
        QCOMPARE(bodies.response, response.body);
        QVERIFY(bodies.request.find("Hi") != std::string::npos);
        QVERIFY(bodies.response_headers.find("content-type: ") != std::string::npos);
        QVERIFY(bodies.request_headers.find("content-type: application/json") != std::string::npos);
    }

    // Errors like to quote the key they are about.
    void theProvidersKeyIsTakenOut_data() {
        QTest::addColumn<int>("status");
        for (const int status : {400, 401, 500}) QTest::addRow("%d", status) << status;
    }

    void theProvidersKeyIsTakenOut() {
        QFETCH(int, status);
        const Dialect dialect = dialectOfRow();
        ScriptedUpstream upstream;
        upstream.otherwise(answers::error(dialect, status, std::string("the key ") + kProviderKey + " is odd"));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.start();
        const Response response = ask(gate.port(), chatRequest(gate, dialect, false));
        const record::Bodies bodies = gate.records().bodies();
        const auto row = gate.records().wait();
        const auto holdsKey = [](const std::string& text) { return text.find(kProviderKey) != std::string::npos; };
        QVERIFY(!holdsKey(response.body));
        QVERIFY(!holdsKey(bodies.response) && bodies.response.find("is odd") != std::string::npos);
        QVERIFY(!holdsKey(row->error_message) && !holdsKey(row->attempts.front().message));
        for (const record::TraceStep& step : row->trace)
            for (const std::string& argument : step.arguments) QVERIFY(!holdsKey(argument));
    }
};

class LongTextsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void moreThanTheLimitIsCutAtACharacter_data() {
        QTest::addColumn<bool>("streamed");
        QTest::newRow("whole") << false;
        QTest::newRow("streamed") << true;
    }

    void moreThanTheLimitIsCutAtACharacter() {
        QFETCH(bool, streamed);
        answers::Answer answer;
        answer.text = "a";
        while (answer.text.size() < kMostKept + 1000) answer.text += "日本";
        ScriptedUpstream upstream;
        upstream.otherwise(streamed ? answers::streamed(kChat, answer) : answers::plain(kChat, answer));
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        const Response response = ask(gate.port(), exactRequest(gate, kChat, streamed));
        const record::Bodies bodies = gate.records().bodies();
        QVERIFY(response.body.size() > kMostKept);
        QVERIFY(bodies.response.size() <= kMostKept && bodies.response.size() > kMostKept - 4);
        QVERIFY(response.body.starts_with(bodies.response));
        QVERIFY(QString::fromStdString(bodies.response).back() != QChar::ReplacementCharacter);
        QVERIFY(gate.records().wait()->flags.has(record::Flag::BodyTruncated));
    }

    void aLongRequestIsCutToo() {
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(kChat));
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        HeaderPairs headers = keyHeaders(kChat);
        headers.emplace_back("host", hostOf(gate));
        const std::string body = answers::requestBody(kChat, "test-model", false, std::string(kMostKept, 'p'));
        QCOMPARE(ask(gate.port(), requestText("POST", "/v1/chat/completions", body, headers)).status, 200);
        QCOMPARE(gate.records().bodies().request.size(), kMostKept);
        QVERIFY(gate.records().wait()->flags.has(record::Flag::BodyTruncated));
    }

    // The text that an attempt left behind is not that of the next.
    void eachAttemptHasItsOwnText() {
        ScriptedUpstream first, second;
        first.otherwise(Reply::whole(502, "text/html", "<html>Bad gateway</html>"));
        second.otherwise(Reply::whole(200, "text/html", "<html>Please sign in</html>"));
        Gate gate;
        gate.addProvider(kChat, first, "first");
        gate.addProvider(kChat, second, "second");
        gate.start();
        QCOMPARE(ask(gate.port(), chatRequest(gate, kChat, false)).status, 502);
        const std::string kept = gate.records().bodies().response;
        QVERIFY2(kept == "<html>Bad gateway</html>" || kept == "<html>Please sign in</html>", kept.c_str());
        QVERIFY(gate.records().wait()->attempts[0].message.find("Bad gateway") != std::string::npos);
        QVERIFY(gate.records().wait()->attempts[1].message.find("Please sign in") != std::string::npos);
    }
};

TOLLGATE_TEST(KeptTextsTest)
TOLLGATE_TEST(LongTextsTest)
#include "tst_kept_texts.moc"
