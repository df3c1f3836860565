// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated route explain and route rehearse.
#include "fixture.h"
#include "support/test_main.h"

#include <QFile>

using namespace tollgate::test;

namespace {

const QByteArray kRoute = R"("routes":[{"id":"r","models":["work"],"entry":"who","nodes":{
    "who":{"kind":"match","cases":[{"when":{"has_tools":{"eq":true}},"to":"second"}],"else":"pool"},
    "pool":{"kind":"pool","members":["first","second"]},
    "first":{"kind":"target","provider":"one","model":"test-model"},
    "second":{"kind":"target","provider":"two","model":"test-model"}}}])";
const QByteArray kChanged = R"("routes":[{"id":"r","models":["test-model"],"entry":"second","nodes":{
    "second":{"kind":"target","provider":"two","model":"test-model"}}}])";
const QByteArray kDraft = R"({"id":"all","models":["*"],"entry":"t","nodes":{
    "t":{"kind":"target","provider":"two","model":"test-model"}}})";
const QByteArray kTools = R"({"model":"work","messages":[{"role":"user","content":"Hi"}],
    "tools":[{"type":"function","function":{"name":"f","parameters":{"type":"object"}}}]})";
const QByteArray kCircle = R"({"id":"c","models":["*"],"entry":"t","nodes":{"t":{"kind":"transform","next":"t"}}})";

std::string targetOf(const json::object& explanation) {
    if (!explanation.at("target").is_object()) return {};
    return std::string(explanation.at("target").at("provider").as_string());
}

QString write(const TempProfile& profile, const char* name, const QByteArray& text) {
    QFile file(profile.root() + QLatin1Char('/') + QLatin1String(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("cannot write");
    return file.fileName();
}

} // namespace

class RouteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // DESIGN.md §2: without a running engine, on the files.
    void explains() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config("," + kRoute)));
        ProcessResult result = fixture.run("route explain --json --model work");
        QCOMPARE(result.exit_code, 0);
        json::object explanation = parsed(result.out).as_object();
        QCOMPARE(std::string(explanation["route"].as_string()), std::string("r"));
        QCOMPARE(targetOf(explanation), std::string("one"));
        const json::array& trace = explanation["trace"].as_array();
        QCOMPARE(std::string(trace.back().at("node").as_string()), std::string("pool"));
        QCOMPARE(trace.back().at("candidates").as_array().size(), std::size_t{2});
        result = fixture.run("route explain --json --model work --assume one=429");
        QCOMPARE(targetOf(parsed(result.out).as_object()), std::string("two"));
        result = fixture.run("route explain --json --model work --assume one=429 --assume two=down");
        explanation = parsed(result.out).as_object();
        QVERIFY(explanation["target"].is_null());
        QVERIFY(!explanation["error"].as_object()["message"].as_string().empty());
        const QString file = write(fixture.profile, "request.json", kTools);
        result = fixture.run({QStringLiteral("route"), QStringLiteral("explain"), QStringLiteral("--json"),
                              QStringLiteral("--file"), file});
        QCOMPARE(targetOf(parsed(result.out).as_object()), std::string("two"));
        result = fixture.run("route explain --model work");
        QVERIFY2(result.out.startsWith("by the files"), result.out.constData());
        QVERIFY2(result.out.endsWith("goes to one · test-model\n"), result.out.constData());
        QVERIFY(!explanation["live"].as_bool());
    }

    // With a running engine: what it has met counts.
    void explainsByTheLiveState() {
        Fixture fixture;
        const QByteArray breaker = R"(,"resilience":{"breaker":{"failures":1,"open_s":300}})";
        QVERIFY(fixture.gateway.start(fixture.config("," + kRoute + breaker)));
        json::object explanation = parsed(fixture.run("route explain --json --model work").out).as_object();
        QVERIFY(explanation["live"].as_bool());
        QCOMPARE(targetOf(explanation), std::string("one"));
        fixture.upstream.forgetRules();
        fixture.upstream.on({.times = 1}, answers::error(tollgate::Dialect::OpenAiChat, 500));
        fixture.upstream.otherwise(answers::plain(tollgate::Dialect::OpenAiChat));
        QCOMPARE(fixture.chat(kAccessKey, "work").headers.value("x-tollgate-provider"), std::string("two"));
        const int asked = fixture.upstream.ledger().requestCount();
        explanation = parsed(fixture.run("route explain --json --model work").out).as_object();
        QCOMPARE(targetOf(explanation), std::string("two"));
        const json::object& skipped = explanation["trace"].as_array().back().at("skipped").at(0).as_object();
        QCOMPARE(std::string(skipped.at("reason").as_string()), std::string("breaker_open"));
        const ProcessResult words = fixture.run("route explain --model work");
        QVERIFY2(words.out.startsWith("by the running gateway"), words.out.constData());
        QVERIFY2(words.out.contains("one · test-model: skipped, one: "), words.out.constData());
        // What is assumed is said against what is.
        explanation = parsed(fixture.run("route explain --json --model work --assume one=ok").out).as_object();
        QCOMPARE(targetOf(explanation), std::string("one"));
        QCOMPARE(fixture.run("route explain --model work --assume three=429").exit_code, 2);
        QCOMPARE(fixture.run("route explain --model work --key nobody").exit_code, 2);
        QCOMPARE(fixture.upstream.ledger().requestCount(), asked); // nobody was asked for that
    }

    void saysWhatIsWrong() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config()));
        QCOMPARE(fixture.run("route explain").exit_code, 2);
        QCOMPARE(fixture.run("route explain --model m --assume three=429").exit_code, 2);
        QCOMPARE(fixture.run("route explain --model m --assume one=perhaps").exit_code, 2);
        QCOMPARE(fixture.run("route explain --model m --key nobody").exit_code, 2);
        QCOMPARE(fixture.run("route rehearse").exit_code, 2);
        QCOMPARE(fixture.run("route walk").exit_code, 2);
        const QString file = write(fixture.profile, "circle.json", kCircle);
        const ProcessResult result =
            fixture.run({QStringLiteral("route"), QStringLiteral("rehearse"), QStringLiteral("--draft"), file});
        QCOMPARE(result.exit_code, 2);
        QVERIFY2(result.err.contains("routes[0].nodes.t: leads to itself"), result.err.constData());
    }

    // A version for each change that goes live; an earlier one is put back while the gateway runs.
    void restores() {
        Fixture fixture;
        QVERIFY(fixture.gateway.start(fixture.config("," + kRoute)));
        const auto versions = [&] { return parsedLines(fixture.run("route history r --json").out).size(); };
        const auto provider = [&] { return fixture.chat().headers.value("x-tollgate-provider"); };
        QTRY_COMPARE(versions(), std::size_t{1});
        QCOMPARE(provider(), std::string("one"));
        QCOMPARE(fixture.run("route restore r 2").exit_code, 2);
        QVERIFY(fixture.profile.writeConfig(fixture.config("," + kChanged))); // as an editor does
        QTRY_COMPARE(provider(), std::string("two"));
        QTRY_COMPARE(versions(), std::size_t{2});
        QCOMPARE(fixture.run("route restore r 1").exit_code, 0);
        QCOMPARE(provider(), std::string("one"));
        QTRY_COMPARE(versions(), std::size_t{3});
    }

    // What was answered by one would have gone to two; nobody is called for it.
    void rehearses() {
        Fixture fixture;
        QVERIFY(fixture.start());
        for (int i = 0; i < 3; ++i) QCOMPARE(fixture.chat().status, 200);
        QCOMPARE(fixture.rows(3).size(), std::size_t{3});
        const int before = fixture.upstream.ledger().requestCount();
        const QString file = write(fixture.profile, "draft.json", kDraft);
        const ProcessResult result =
            fixture.run({QStringLiteral("route"), QStringLiteral("rehearse"), QStringLiteral("--draft"), file,
                         QStringLiteral("--hours"), QStringLiteral("1"), QStringLiteral("--json")});
        QCOMPARE(result.exit_code, 0);
        const json::object rehearsal = parsed(result.out).as_object();
        QCOMPARE(rehearsal.at("requests").as_int64(), 3);
        QCOMPARE(rehearsal.at("moved").as_int64(), 3);
        QCOMPARE(rehearsal.at("cost_before_pico_usd").as_int64(), 3 * kAnswerCost);
        QCOMPARE(fixture.upstream.ledger().requestCount(), before);
    }
};

TOLLGATE_TEST(RouteTest)
#include "tst_route.moc"
