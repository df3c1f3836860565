// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a provider answers, a client gets an answer of its dialect, the journal gets the call, and the connection is
// not used again (issue "Bad input"; DESIGN.md §5; protocols.md §6.13; reliability.md §4.2). Every fault of the
// catalogue, in every dialect, whole and streamed.
#include "shapes.h"
#include "support/faults.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

using record::Outcome;

// Faults that end only by a time limit of ours.
bool waitsForLimit(const Fault& fault) {
    return fault.name.find("stall") != std::string::npos;
}

bool isKeyRefusal(const Fault& fault) {
    return fault.name == "status 401"; // 403 is no secret: the key may not do this
}

// A clean answer, or an error the provider itself put into a stream it then ended properly.
bool leavesTheConnectionGood(const Fault& fault) {
    return fault.point == Fault::Point::Status || fault.name.starts_with("error ") || fault.name.starts_with("html") ||
           fault.name.ends_with("json") || fault.name == "json error as a stream" || fault.name == "empty body" ||
           fault.name == "half a json, length kept" || fault.name == "garbage event midway" ||
           fault.name == "stream ends cleanly midway";
}

struct Case {
    Dialect dialect;
    bool streamed;
    Fault fault;
};

Case caseOfRow() {
    QFETCH(int, dialect);
    QFETCH(bool, streamed);
    QFETCH(QByteArray, name);
    const auto spoken = static_cast<Dialect>(dialect);
    return {spoken, streamed, faultNamed(spoken, streamed, name.toStdString())};
}

void addRows(const std::function<bool(const Fault&)>& wanted) {
    QTest::addColumn<int>("dialect");
    QTest::addColumn<bool>("streamed");
    QTest::addColumn<QByteArray>("name");
    for (const Dialect dialect :
         {Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini, Dialect::Ollama})
        for (const bool streamed : {false, true})
            for (const Fault& fault : faultCatalogue(dialect, streamed))
                if (wanted(fault))
                    QTest::addRow("%s %s: %s", nameOf(dialect).data(), streamed ? "streamed" : "plain",
                                  fault.name.c_str())
                        << static_cast<int>(dialect) << streamed << QByteArray::fromStdString(fault.name);
}

// An engine whose one provider has that fault, once.
struct Scene {
    explicit Scene(const Case& row) : dialect(row.dialect), streamed(row.streamed) {
        upstream.on({.times = 1}, row.fault.reply);
        upstream.otherwise(streamed ? answers::streamed(dialect) : answers::plain(dialect));
        config::Provider& provider = gate.addProvider(dialect, upstream);
        if (waitsForLimit(row.fault)) provider.timeouts = {.connect_ms = 5000, .first_byte_ms = 150, .idle_ms = 150};
        gate.start();
        response = ask(gate.port(), exactRequest(gate, dialect, streamed));
        recorded = gate.records().wait();
    }

    // The next call is answered; `sameConnection`: on the one the fault came over.
    bool nextIsFine(bool& sameConnection) {
        gate.setProviderKey("sk-upstream-another-0123456789"); // what was refused or is limited is not asked again
        gate.apply();
        const Response next = ask(gate.port(), exactRequest(gate, dialect, streamed));
        sameConnection = upstream.ledger().last().connection == upstream.ledger().request(1).connection;
        return next.status == 200;
    }

    Dialect dialect;
    bool streamed;
    ScriptedUpstream upstream;
    Gate gate;
    Response response;
    std::shared_ptr<const record::Request> recorded;
};

#define VERIFY_TOLD(condition)                                                                                         \
    QVERIFY2(condition, (scene.response.body + " / " + scene.recorded->error_message).c_str())

} // namespace

class BadAnswersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // No answer could be read: one of ours says which provider and why.
    void anAnswerThatIsNone_data() {
        addRows([](const Fault& fault) {
            using Point = Fault::Point;
            return (fault.point == Point::BeforeHead || fault.point == Point::Head || fault.point == Point::Body) &&
                   fault.name != "heartbeats only" && !fault.name.starts_with("error") &&
                   fault.name != "json error as a stream";
        });
    }

    void anAnswerThatIsNone() {
        const Case row = caseOfRow();
        Scene scene(row);
        QVERIFY(scene.recorded);
        const bool late = waitsForLimit(row.fault);
        QCOMPARE(scene.response.status, late ? 504 : 502);
        QCOMPARE(scene.response.headers.value("content-type"), std::string("application/json"));
        const ToldError told = errorOf(row.dialect, scene.response.body);
        VERIFY_TOLD(told.found && names(told, "up"));
        VERIFY_TOLD(told.message.ends_with('.'));
        const std::string& code = scene.recorded->error_code;
        QVERIFY2(late ? code == "upstream_timeout" : code == "upstream_bad_content" || code == "upstream_unreachable",
                 code.c_str());
        if (row.dialect == Dialect::OpenAiChat) QCOMPARE(told.code, code);
        QCOMPARE(scene.recorded->status, scene.response.status);
        QCOMPARE(scene.recorded->attempts.size(), std::size_t{1});
        const record::Attempt& attempt = scene.recorded->attempts.front();
        QVERIFY(attempt.outcome != Outcome::Ok && attempt.outcome != Outcome::ClientGone);
        QVERIFY(!attempt.message.empty());
        // It may have run: the prompt is booked, by estimate.
        QVERIFY(attempt.flags.has(record::Flag::MaybeBilled));
        QVERIFY(attempt.flags.has(record::Flag::Estimated));
        QVERIFY(attempt.cost && attempt.cost->pico > 0);
        bool same = true;
        QVERIFY(scene.nextIsFine(same));
        if (!leavesTheConnectionGood(row.fault)) QVERIFY(!same);
        QVERIFY(scene.upstream.ledger().complaints().empty());
    }

    // The provider says no: status and JSON body are its own; the rest become ours.
    void anErrorAnswer_data() {
        addRows([](const Fault& fault) { return fault.point == Fault::Point::Status; });
    }

    void anErrorAnswer() {
        const Case row = caseOfRow();
        Scene scene(row);
        QVERIFY(scene.recorded);
        QVERIFY(scene.upstream.ledger().waitForAnswers(1));
        const int status = scene.upstream.ledger().request(1).status;
        const std::string sent = bodySent(scene.upstream.ledger().request(1));
        const ToldError told = errorOf(row.dialect, scene.response.body);
        VERIFY_TOLD(told.found);
        QCOMPARE(scene.recorded->attempts.front().status, status);
        QCOMPARE(scene.recorded->cost->pico, 0); // a provider that says no does not bill
        QVERIFY(!scene.recorded->flags.has(record::Flag::MaybeBilled));
        if (isKeyRefusal(row.fault)) {
            QCOMPARE(scene.response.status, 401);
            QCOMPARE(told.message, std::string("Upstream authentication failed"));
            QCOMPARE(scene.recorded->outcome, Outcome::Auth);
        } else if (status == 302) {
            QCOMPARE(scene.response.status, 502);
            VERIFY_TOLD(told.message.find("redirect to 127.0.0.2:1,") != std::string::npos);
            QVERIFY(told.message.find("elsewhere") == std::string::npos);
            QCOMPARE(scene.recorded->error_code, std::string("upstream_bad_content"));
        } else {
            QCOMPARE(scene.response.status, status);
            const bool json = sent.starts_with('{');
            if (json) QCOMPARE(scene.response.body, sent);
            if (!json) VERIFY_TOLD(names(told, "up") && told.message.find(std::to_string(status)) != std::string::npos);
        }
        if (row.fault.name == "429 with seconds")
            QCOMPARE(scene.response.headers.value("retry-after"), std::string("1"));
        bool same = false;
        QVERIFY(scene.nextIsFine(same));
        QVERIFY(same); // the answer was a proper one
    }

    // An error inside a 200 before anything else is an error, with a status (protocols.md §6.13).
    void anErrorInsideA200_data() {
        addRows(
            [](const Fault& fault) { return fault.name == "error first" || fault.name == "json error as a stream"; });
    }

    void anErrorInsideA200() {
        const Case row = caseOfRow();
        Scene scene(row);
        QVERIFY(scene.recorded);
        VERIFY_TOLD(scene.response.status == 502 || scene.response.status == 503 || scene.response.status == 500 ||
                    scene.response.status == 529);
        const ToldError told = errorOf(row.dialect, scene.response.body);
        VERIFY_TOLD(told.found && told.message.find("scripted failure") != std::string::npos);
        QCOMPARE(scene.response.headers.value("content-type"), std::string("application/json"));
        QVERIFY(scene.recorded->outcome == Outcome::Overloaded || scene.recorded->outcome == Outcome::ServerError);
        QVERIFY(scene.recorded->attempts.front().message.find("scripted failure") != std::string::npos);
        QCOMPARE(scene.recorded->cost->pico, 0);
        QVERIFY(!scene.recorded->flags.has(record::Flag::MaybeBilled));
    }

    // After the first meaningful event there is no way back: the dialect's error event, never a clean end (§4), and
    // what was used is booked (protocols.md §7.7 #100).
    void aStreamThatBreaksOff_data() {
        addRows([](const Fault& fault) { return fault.point == Fault::Point::Stream; });
    }

    void aStreamThatBreaksOff() {
        const Case row = caseOfRow();
        Scene scene(row);
        QVERIFY(scene.recorded);
        QCOMPARE(scene.response.status, 200);
        QCOMPARE(scene.response.end, Response::End::Complete);
        const ToldError told = lastError(row.dialect, scene.response.body);
        VERIFY_TOLD(told.found);
        QVERIFY(!endsCleanly(row.dialect, scene.response.body));
        QVERIFY(scene.response.body.find("[DONE]") == std::string::npos);
        const bool own = row.fault.name == "error midway";
        if (own) {
            // The provider's own error event passes as it is.
            QCOMPARE(scene.response.body, bodySent(scene.upstream.ledger().request(1)));
        } else {
            VERIFY_TOLD(names(told, "up"));
            QCOMPARE(scene.recorded->error_code, std::string("upstream_interrupted"));
        }
        QCOMPARE(scene.recorded->status, 200);
        QVERIFY(scene.recorded->outcome != Outcome::Ok);
        QCOMPARE(scene.recorded->attempts.size(), std::size_t{1});
        QVERIFY(!scene.recorded->attempts.front().message.empty());
        QVERIFY(scene.recorded->flags.has(record::Flag::Partial));
        QVERIFY(scene.recorded->cost && scene.recorded->cost->pico > 0);
        bool same = true;
        QVERIFY(scene.nextIsFine(same));
        if (!leavesTheConnectionGood(row.fault)) QVERIFY(!same);
    }

    // The answer is whole and good; the connection is not to be trusted any more.
    void aConnectionThatTurnedBad_data() {
        addRows([](const Fault& fault) { return fault.point == Fault::Point::After; });
    }

    void aConnectionThatTurnedBad() {
        const Case row = caseOfRow();
        Scene scene(row);
        QCOMPARE(scene.response.status, 200);
        if (row.fault.name.ends_with("when idle")) {
            QVERIFY(scene.upstream.waitUntilHeld(1, "idle"));
            scene.upstream.open("idle");
            QVERIFY(scene.upstream.ledger().waitForOpenConnections(0));
        } else {
            QVERIFY(scene.upstream.ledger().waitForAnswers(1)); // what is too much has left, too
        }
        bool same = true;
        QVERIFY(scene.nextIsFine(same));
        QVERIFY(!same);
        QCOMPARE(scene.recorded->outcome, Outcome::Ok);
    }

    // Unusual, and fine: every byte passes.
    void anOddAnswerPasses_data() {
        addRows([](const Fault& fault) { return fault.point == Fault::Point::Oddity; });
    }

    void anOddAnswerPasses() {
        const Case row = caseOfRow();
        Scene scene(row);
        QVERIFY(scene.recorded);
        QCOMPARE(scene.response.status, 200);
        QCOMPARE(scene.response.end, Response::End::Complete);
        QVERIFY(scene.upstream.ledger().waitForAnswers(1));
        const std::string sent = bodySent(scene.upstream.ledger().request(1));
        QCOMPARE(scene.response.body.size(), sent.size());
        QCOMPARE(scene.response.body, sent);
        QCOMPARE(scene.recorded->outcome, Outcome::Ok);
        QCOMPARE(scene.recorded->usage.input_uncached, 12);
        QCOMPARE(scene.recorded->usage.output, 7);
        QVERIFY(!scene.recorded->flags.has(record::Flag::Partial));
        QCOMPARE(scene.recorded->cost->pico, 94'000'000);
        QVERIFY(scene.response.complaints.empty());
    }
};

TOLLGATE_TEST(BadAnswersTest)
#include "tst_bad_answers.moc"
