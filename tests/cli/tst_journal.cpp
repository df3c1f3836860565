// SPDX-License-Identifier: GPL-3.0-or-later
// logs and costs: every member that DESIGN.md §2 promises, with and without a running gateway.
#include "fixture.h"
#include "support/test_main.h"

#include <boost/json/serialize.hpp>

#include <QRegularExpression>

using namespace tollgate::test;
using tollgate::Dialect;

namespace {

constexpr int kPatienceMs = 30'000;

QByteArray missing(const json::object& object, const std::vector<const char*>& members) {
    QByteArray names;
    for (const char* member : members)
        if (!object.contains(member)) names += QByteArray(member) + ' ';
    return names.trimmed();
}

std::string text(const json::object& object, const char* member) {
    return std::string(object.at(member).as_string());
}

json::object costs(const Fixture& fixture, const char* arguments) {
    return parsed(fixture.run(words("costs --json") + words(arguments)).out).as_object();
}

// The row of that name, or an empty one.
json::object rowNamed(const json::object& report, const std::string& name) {
    for (const json::value& row : report.at("rows").as_array())
        if (text(row.as_object(), "name") == name) return row.as_object();
    return {};
}

} // namespace

class JournalCommandsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Fixture> m_fixture; // three calls: ok with tags, a provider's error, an unpriced model

private Q_SLOTS:

    void initTestCase() {
        m_fixture = std::make_unique<Fixture>();
        Fixture& fixture = *m_fixture;
        fixture.upstream.forgetRules();
        fixture.upstream.on({.model = kModel, .times = 1}, answers::plain(Dialect::OpenAiChat, {.model = kModel}));
        fixture.upstream.on({.model = kModel}, answers::error(Dialect::OpenAiChat, 400, "no such thing"));
        fixture.upstream.on({}, answers::plain(Dialect::OpenAiChat, {.model = "unknown-model"}));
        QByteArray config = fixture.config();
        config.replace(R"("models": [)", R"("models": ["unknown-model", )");
        QVERIFY(fixture.gateway.start(config));
        QCOMPARE(fixture
                     .chat(kAccessKey, kModel,
                           {{"x-tollgate-tags", "project=a,feature=b"},
                            {"x-tollgate-session", "s-1"},
                            {"user-agent", "claude-cli/1.0"}})
                     .status,
                 200);
        QCOMPARE(fixture.chat().status, 400);
        QCOMPARE(fixture.chat(kAccessKey, "unknown-model").status, 200);
        QCOMPARE(fixture.rows(3).size(), std::size_t{3});
    }

    void cleanupTestCase() { m_fixture.reset(); }

    // DESIGN.md §2: every member of a row.
    void rowsHaveEveryMember() {
        const auto rows = m_fixture->rows(3);
        for (const json::object& row : rows) {
            QCOMPARE(missing(row, {"id",           "started", "dialect",       "endpoint",
                                   "key",          "team",    "client",        "session",
                                   "tags",         "route",   "provider",      "requested_model",
                                   "served_model", "status",  "error_class",   "finish_reason",
                                   "stream",       "usage",   "cost_pico_usd", "saved_pico_usd",
                                   "cache",        "flags",   "warnings",      "timings_us",
                                   "trace",        "attempts"}),
                     QByteArray());
            QCOMPARE(missing(row.at("usage").as_object(),
                             {"input_uncached", "cache_read", "cache_write_5m", "cache_write_1h", "output", "reasoning",
                              "images", "characters", "audio_seconds", "searches"}),
                     QByteArray());
            QCOMPARE(missing(row.at("attempts").at(0).as_object(),
                             {"provider", "model", "key", "outcome", "status", "cost_pico_usd", "flags"}),
                     QByteArray());
        }
    }

    void newestFirst() {
        const auto rows = m_fixture->rows(3);
        QCOMPARE(text(rows[0], "requested_model"), std::string("unknown-model"));
        for (std::size_t i = 1; i < rows.size(); ++i) QVERIFY(text(rows[i - 1], "started") > text(rows[i], "started"));
        static const QRegularExpression iso(QStringLiteral(R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$)"));
        QVERIFY(iso.match(QString::fromStdString(text(rows[0], "started"))).hasMatch());
    }

    void aGoodRow() {
        const json::object row = m_fixture->rows(3)[2];
        QCOMPARE(text(row, "key"), std::string("ci"));
        QCOMPARE(text(row, "team"), std::string("blue"));
        QCOMPARE(text(row, "session"), std::string("s-1"));
        QCOMPARE(text(row, "client"), std::string("Claude Code"));
        QCOMPARE(text(row.at("tags").as_object(), "project"), std::string("a"));
        QCOMPARE(text(row, "provider"), std::string("one"));
        QCOMPARE(row.at("status").as_int64(), 200);
        QVERIFY(row.at("error_class").is_null());
        QVERIFY(row.at("cache").is_null());
        QVERIFY(!row.at("stream").as_bool());
        QCOMPARE(row.at("usage").at("input_uncached").as_int64(), 12);
        QCOMPARE(row.at("usage").at("output").as_int64(), 7);
        QCOMPARE(row.at("cost_pico_usd").as_int64(), kAnswerCost);
        QCOMPARE(row.at("saved_pico_usd").as_int64(), 0);
        QCOMPARE(text(row, "finish_reason"), std::string("stop"));
    }

    void aFailedAndAnUnpricedRow() {
        const auto rows = m_fixture->rows(3);
        QCOMPARE(rows[1].at("status").as_int64(), 400);
        QCOMPARE(text(rows[1], "error_class"), std::string("bad_request"));
        QVERIFY(rows[0].at("cost_pico_usd").is_null());
        QCOMPARE(std::string(rows[0].at("flags").at(0).as_string()), std::string("unpriced"));
    }

    void filters_data() {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<std::size_t>("count");
        QTest::addRow("none") << QString() << std::size_t{3};
        QTest::addRow("status") << QStringLiteral("status:error") << std::size_t{1};
        QTest::addRow("model") << QStringLiteral("model:unknown-model") << std::size_t{1};
        QTest::addRow("both") << QStringLiteral("status:error model:unknown-model") << std::size_t{0};
    }

    void filters() {
        QFETCH(QString, filter);
        QFETCH(std::size_t, count);
        const ProcessResult result = m_fixture->run(words("logs --json --filter") << filter);
        QCOMPARE(result.exit_code, 0);
        QCOMPARE(parsedLines(result.out).size(), count);
    }

    void limits_data() {
        QTest::addColumn<int>("limit");
        QTest::addColumn<std::size_t>("count");
        QTest::addRow("one") << 1 << std::size_t{1};
        QTest::addRow("two") << 2 << std::size_t{2};
        QTest::addRow("more than there are") << 100 << std::size_t{3};
        QTest::addRow("all") << 0 << std::size_t{3};
    }

    void limits() {
        QFETCH(int, limit);
        QFETCH(std::size_t, count);
        const ProcessResult result = m_fixture->run(words("logs --json --limit") << QString::number(limit));
        QCOMPARE(parsedLines(result.out).size(), count);
    }

    void linesForPeople() {
        const ProcessResult result = m_fixture->run("logs");
        QCOMPARE(result.exit_code, 0);
        const QList<QByteArray> lines = result.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].endsWith("one  unpriced"), lines[0].constData());
        QVERIFY2(lines[1].contains("  error  400  ") && lines[1].contains("no such thing"), lines[1].constData());
        QVERIFY2(lines[2].contains("  Claude Code  test-model  one  $0.000094"), lines[2].constData());
    }

    void costsByProvider() {
        const json::object report = costs(*m_fixture, "");
        QCOMPARE(text(report, "by"), std::string("provider"));
        QCOMPARE(missing(report.at("total").as_object(),
                         {"requests", "cost_pico_usd", "saved_pico_usd", "unpriced_requests", "estimated_requests"}),
                 QByteArray());
        QCOMPARE(report.at("rows").as_array().size(), std::size_t{1});
        const json::object one = rowNamed(report, "one");
        QCOMPARE(one.at("requests").as_int64(), 3);
        QCOMPARE(one.at("cost_pico_usd").as_int64(), kAnswerCost);
        QCOMPARE(one.at("unpriced_requests").as_int64(), 1);
    }

    void costsBy_data() {
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("requests");
        auto row = [](const char* arguments, const char* name, int requests) {
            QTest::addRow("%s", arguments) << QByteArray(arguments) << QByteArray(name) << requests;
        };
        row("--today", "one", 3);
        row("--days 7", "one", 3);
        row("--by model", kModel, 2);
        row("--by client", "Claude Code", 1);
        row("--by key", "ci", 3);
        row("--by team", "blue", 3);
        row("--by tag:project", "a", 1);
        row("--by tag:feature --days 2", "b", 1);
    }

    // Each row by its name; the total is the same however it is cut.
    void costsBy() {
        QFETCH(QByteArray, arguments);
        QFETCH(QByteArray, name);
        QFETCH(int, requests);
        const json::object report = costs(*m_fixture, arguments.constData());
        const json::object row = rowNamed(report, name.toStdString());
        QVERIFY2(row.contains("requests"), json::serialize(report).c_str());
        QCOMPARE(row.at("requests").as_int64(), requests);
        QCOMPARE(row.at("cost_pico_usd").as_int64(), kAnswerCost);
        QCOMPARE(report.at("total").at("requests").as_int64(), 3);
        QCOMPARE(report.at("total").at("cost_pico_usd").as_int64(), kAnswerCost);
        if (arguments.startsWith("--by")) QCOMPARE(text(report, "by"), arguments.split(' ')[1].toStdString());
    }

    void costsForPeople() {
        const ProcessResult result = m_fixture->run("costs --by key");
        QCOMPARE(result.exit_code, 0);
        QVERIFY2(result.out.startsWith("KEY    REQUESTS"), result.out.constData());
        QVERIFY2(result.out.contains("\ntotal  3 "), result.out.constData());
    }

    // The first row that ends after it began to follow is printed, as soon as it ends.
    void followsWhatEnds() {
        QProcess follower;
        follower.setProcessEnvironment(m_fixture->profile.environment());
        follower.start(tollgatedPath(), words("logs -f --json --filter model:unknown-model"));
        QVERIFY(follower.waitForStarted());
        // It may not be listening yet: ask until it tells.
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->chat(kAccessKey, "unknown-model").status == 200 &&
                                     m_fixture->chat().status == 400 &&
                                     (follower.waitForReadyRead(100) || follower.canReadLine()),
                                 kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(follower.canReadLine(), kPatienceMs);
        const json::object row = parsed(follower.readLine()).as_object();
        QCOMPARE(text(row, "requested_model"), std::string("unknown-model"));
        QCOMPARE(missing(row, {"id", "started", "attempts", "trace", "usage"}), QByteArray());
        follower.terminate();
        QVERIFY(follower.waitForFinished(kPatienceMs));
    }

    void followsFromTheLastOnes() {
        QProcess follower;
        follower.setProcessEnvironment(m_fixture->profile.environment());
        follower.start(tollgatedPath(), words("logs -f --json --limit 2"));
        QByteArray out;
        QTRY_VERIFY_WITH_TIMEOUT((follower.waitForReadyRead(100), out += follower.readAll(), out.count('\n') >= 2),
                                 kPatienceMs);
        const auto rows = parsedLines(out);
        QVERIFY(text(rows[0], "started") < text(rows[1], "started")); // oldest first: time goes on downwards
        follower.kill();
        QVERIFY(follower.waitForFinished(kPatienceMs));
    }
};

class JournalWithoutGatewayTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void readsWhatWasWritten() {
        Fixture fixture;
        QVERIFY(fixture.start());
        QCOMPARE(fixture.chat().status, 200);
        QCOMPARE(fixture.gateway.stop(), 0);
        QCOMPARE(parsedLines(fixture.run("logs --json").out).size(), std::size_t{1});
        QCOMPARE(costs(fixture, "").at("total").at("cost_pico_usd").as_int64(), kAnswerCost);
    }

    // Nothing was asked yet: that is no error.
    void anEmptyFolderHasNoRows() {
        const TempProfile profile;
        const ProcessResult logs = runTollgated(words("logs --json"), profile);
        QCOMPARE(logs.exit_code, 0);
        QCOMPARE(logs.out, QByteArray());
        const ProcessResult costs = runTollgated(words("costs --json"), profile);
        QCOMPARE(costs.exit_code, 0);
        QCOMPARE(parsed(costs.out).at("total").at("requests").as_int64(), 0);
    }

    void saysWhatIsWrongWithTheJournal() {
        const TempProfile profile;
        QVERIFY(TempProfile::writeFile(profile.dataDir() + QStringLiteral("/journal.db"), QByteArray(10'000, 'x')));
        for (const char* command : {"logs --json", "costs --json"}) {
            const ProcessResult result = runTollgated(words(command), profile);
            QCOMPARE(result.exit_code, 1);
            QVERIFY2(result.err.contains("journal.db"), result.err.constData());
        }
    }
};

TOLLGATE_TEST(JournalCommandsTest)
TOLLGATE_TEST(JournalWithoutGatewayTest)
#include "tst_journal.moc"
