// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of the frozen day against the numbers that DESIGN-LANGUAGE.md and the pictures fix.
#include "bridge/live_feed.h"
#include "bridge/request_log.h"
#include "fixture.h"
#include "record/filter.h"
#include "support/test_main.h"

#include <algorithm>

using namespace tollgate;
using namespace tollgate::test;
using record::GroupBy;

namespace {

constexpr int kPatienceMs = 30'000;

// As the pictures round: cents.
QString dollars(Money money) {
    return QString::number(static_cast<double>(money.pico) / static_cast<double>(Money::kPerDollar), 'f', 2);
}

QString thousands(std::int64_t tokens) {
    return QString::number(static_cast<double>(tokens) / 1000, 'f', 1);
}

QString millions(std::int64_t tokens) {
    return QString::number(static_cast<double>(tokens) / 1'000'000, 'f', 2);
}

QString cents(const record::SpendRow& row) {
    return dollars(row.totals.cost);
}

} // namespace

class FiguresTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<PictureDay> m_day;

    template <class T, class Ask>
    T answerTo(Ask ask) {
        std::optional<T> got;
        ask([&got](const T& answer) { got = answer; });
        bool came = QTest::qWaitFor([&] { return got.has_value(); }, kPatienceMs);
        if (!came) qFatal("no answer came");
        return *got;
    }

    record::SpendReport spend(GroupBy first, GroupBy then = GroupBy::None, int days = 0) {
        record::SpendQuery query;
        Micros from = bridge::RequestLog::dayStart(m_day->now(), -days);
        query.edges = {from, bridge::RequestLog::dayStart(m_day->now(), 1)};
        query.first = first;
        query.then = then;
        return answerTo<record::SpendReport>(
            [&](auto done) { m_day->log().spend("figures", query, this, std::move(done)); });
    }

    static const record::SpendRow& row(const std::vector<record::SpendRow>& rows, const char* name) {
        auto place = std::ranges::find(rows, name, &record::SpendRow::name);
        if (place == rows.end()) qFatal("there is no row %s", name);
        return *place;
    }

    std::int64_t countOf(const char* expression) {
        auto filter = record::parseFilter(expression, {m_day->now(), m_day->midnight()});
        if (!filter) qFatal("%s", filter.error().message.c_str());
        auto summary = answerTo<record::LogSummary>([&](auto done) {
            m_day->log().summary(std::make_shared<const record::Filter>(*filter), m_day->midnight(),
                                 m_day->midnight() + kDay, this, std::move(done));
        });
        return summary.totals.requests;
    }

private Q_SLOTS:

    void initTestCase() { m_day = std::make_unique<PictureDay>(); }

    void cleanupTestCase() { m_day.reset(); }

    void todayInAll() {
        record::Totals total = spend(GroupBy::None).total;
        QCOMPARE(total.requests, 1282);
        QCOMPARE(dollars(total.cost), QStringLiteral("12.90"));
        QCOMPARE(total.ok, 1182);
        QCOMPARE(total.cache_hits, 59);
        QCOMPARE(total.failover, 14);
        QCOMPARE(total.errors, 11);
        QCOMPARE(total.cancelled, 10);
        QCOMPARE(total.denied, 6);
        QCOMPARE(total.unpriced, 38);
        QCOMPARE(dollars(total.saved), QStringLiteral("0.92"));
    }

    void tokensOfToday() {
        Usage usage = spend(GroupBy::None).total.usage;
        QCOMPARE(millions(usage.prompt()), QStringLiteral("20.98"));
        QCOMPARE(millions(usage.cache_read), QStringLiteral("15.17"));
        QCOMPARE(millions(usage.input_uncached), QStringLiteral("4.89"));
        QCOMPARE(thousands(usage.cache_write_5m), QStringLiteral("918.6"));
        QCOMPARE(thousands(usage.output), QStringLiteral("643.2"));
    }

    void moneyByGroup_data() {
        QTest::addColumn<int>("group");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("cost");
        auto add = [](GroupBy group, const char* name, const char* cost) {
            QTest::addRow("%s %s", record::nameOf(group).data(), name)
                << static_cast<int>(group) << QString::fromLatin1(name) << QString::fromLatin1(cost);
        };
        add(GroupBy::Provider, "anthropic", "8.53");
        add(GroupBy::Provider, "openai", "2.52");
        add(GroupBy::Provider, "gemini", "1.17");
        add(GroupBy::Provider, "openrouter", "0.68");
        add(GroupBy::Provider, "ollama", "0.00");
        add(GroupBy::Client, "Claude Code", "9.21");
        add(GroupBy::Client, "Codex", "2.37");
        add(GroupBy::Client, "Gemini CLI", "0.93");
        add(GroupBy::Client, "nightly-eval", "0.32");
        add(GroupBy::Client, "docs-bot", "0.07");
        add(GroupBy::Key, "local", "12.51");
        add(GroupBy::Key, "ci", "0.32");
        add(GroupBy::Key, "docs-bot", "0.07");
    }

    void moneyByGroup() {
        QFETCH(int, group);
        QFETCH(QString, name);
        QFETCH(QString, cost);
        auto report = spend(static_cast<GroupBy>(group));
        QCOMPARE(cents(row(report.rows, name.toUtf8().constData())), cost);
    }

    void breakdown_data() {
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("requests");
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        QTest::addColumn<int>("cached");
        QTest::addColumn<QString>("cost");
        auto add = [](const char* client, const char* model, int requests, const char* in, const char* out, int cached,
                      const char* cost) {
            QTest::addRow("%s %s", client, model) << client << model << requests << in << out << cached << cost;
        };
        add("Claude Code", "", 488, "11.08", "186.9", 84, "9.21");
        add("Claude Code", "claude-sonnet-4-5", 278, "8.10", "136.7", 85, "8.17");
        add("Claude Code", "claude-haiku-4-5", 210, "2.98", "50.2", 83, "1.04");
        add("Codex", "", 254, "5.06", "178.6", 88, "2.37");
        add("Gemini CLI", "", 133, "2.26", "112.4", 60, "0.93");
        add("nightly-eval", "", 191, "0.68", "99.1", 0, "0.32");
        add("docs-bot", "", 216, "1.89", "66.2", 0, "0.07");
        add("docs-bot", "gemini-2.5-flash", 15, "0.17", "5.7", 0, "0.07");
        add("docs-bot", "llama3.3", 195, "1.72", "60.5", 0, "0.00");
        add("docs-bot", "gpt-5-mini", 6, "0.00", "0.0", 0, "0.00");
    }

    void breakdown() {
        QFETCH(QString, client);
        QFETCH(QString, model);
        auto report = spend(GroupBy::Client, GroupBy::Model);
        const record::SpendRow& of = row(report.rows, client.toUtf8().constData());
        const record::SpendRow& shown = model.isEmpty() ? of : row(of.children, model.toUtf8().constData());
        const Usage& usage = shown.totals.usage;
        double cached = usage.prompt() == 0
                            ? 0
                            : 100.0 * static_cast<double>(usage.cache_read) / static_cast<double>(usage.prompt());
        QTEST(static_cast<int>(shown.totals.requests), "requests");
        QTEST(millions(usage.prompt()), "in");
        QTEST(thousands(usage.output), "out");
        QTEST(qRound(cached), "cached");
        QTEST(cents(shown), "cost");
    }

    void onlyTheModelsOfThePictures() {
        auto report = spend(GroupBy::Client, GroupBy::Model);
        QCOMPARE(report.rows.size(), 5U);
        QCOMPARE(row(report.rows, "Claude Code").children.size(), 2U);
        QCOMPARE(row(report.rows, "docs-bot").children.size(), 3U);
    }

    void longerSpans() {
        QCOMPARE(dollars(spend(GroupBy::None, GroupBy::None, 3).total.cost), QStringLiteral("72.50"));
        QCOMPARE(dollars(spend(GroupBy::None, GroupBy::None, 6).total.cost), QStringLiteral("99.02"));
        QCOMPARE(dollars(spend(GroupBy::None, GroupBy::None, 14).total.cost), QStringLiteral("225.89"));
    }

    // The tooltip of the Spending picture.
    void elevenToTwelve() {
        record::SpendQuery query;
        query.edges = {m_day->midnight() + 11 * kHour, m_day->midnight() + 12 * kHour};
        auto report =
            answerTo<record::SpendReport>([&](auto done) { m_day->log().spend("hour", query, this, std::move(done)); });
        QCOMPARE(dollars(report.total.cost), QStringLiteral("2.47"));
        auto of = [&](const char* provider) {
            return dollars(std::ranges::find(report.series, provider, &record::SpendSeries::name)->cost.front());
        };
        QCOMPARE(of("anthropic"), QStringLiteral("1.83"));
        QCOMPARE(of("openai"), QStringLiteral("0.45"));
        QCOMPARE(of("gemini"), QStringLiteral("0.19"));
    }

    void namedFilters_data() {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<int>("requests");
        QTest::addRow("errors") << QByteArray("status:error") << 11;
        QTest::addRow("failover") << QByteArray("status:failover") << 14;
        QTest::addRow("denied") << QByteArray("status:denied") << 6;
        QTest::addRow("unpriced") << QByteArray("cost:unpriced") << 38;
        QTest::addRow("over five cents") << QByteArray("cost:>0.05") << 7;
    }

    void namedFilters() {
        QFETCH(QByteArray, expression);
        QTEST(static_cast<int>(countOf(expression.constData())), "requests");
    }

    void theLastHourByProvider() {
        auto figures = answerTo<std::vector<record::ProviderFigures>>(
            [&](auto done) { m_day->log().providerFigures(m_day->midnight(), this, std::move(done)); });
        auto of = [&](const char* name) -> const record::ProviderFigures& {
            return *std::ranges::find(figures, name, &record::ProviderFigures::provider);
        };
        QCOMPARE(of("anthropic").attempts_hour, 83);
        QCOMPARE(of("anthropic").failed_hour, 17);
        QCOMPARE(of("openai").attempts_hour, 41);
        QCOMPARE(of("gemini").attempts_hour, 27);
        QCOMPARE(of("openrouter").attempts_hour, 14);
        QCOMPARE(of("ollama").attempts_hour, 23);
        QCOMPARE(of("lab-vllm").attempts_hour, 1);
        QCOMPARE(of("lab-vllm").failed_hour, 1);
        QVERIFY(of("lab-vllm").unpriced_day);
        auto key = [&](const char* id) {
            return dollars(std::ranges::find(of("anthropic").keys, id, &record::ProviderKeyFigures::key)->cost);
        };
        QCOMPARE(key("team-1"), QStringLiteral("5.71"));
        QCOMPARE(key("team-2"), QStringLiteral("2.82"));
    }

    // The journal keeps lengths in steps of a sixteenth: 3.43 s reads as the middle of its step.
    void theLastQuarterOfAnHour() {
        auto now = answerTo<record::NowFigures>([&](auto done) { m_day->log().nowFigures(this, std::move(done)); });
        QCOMPARE(now.requests_15m, 58);
        QCOMPARE(now.errors_15m, 3);
        QCOMPARE(now.requests_last_minute, 10); // and two in flight
        QCOMPARE(QString::number(now.usual_error_percent, 'f', 1), QStringLiteral("0.6"));
        QVERIFY(now.first_token_p95_15m && now.usual_first_token_p95);
        QVERIFY(std::abs(*now.first_token_p95_15m - 3'430'000) <= 3'430'000 / 16);
        QVERIFY(std::abs(*now.usual_first_token_p95 - 1'350'000) <= 1'350'000 / 16);
    }

    void theOpenedRequest() {
        auto detail =
            answerTo<record::Detail>([&](auto done) { m_day->log().detail(m_day->opened(), this, std::move(done)); });
        QVERIFY(detail.request);
        QCOMPARE(record::verdictOf(*detail.request), record::Verdict::Failover);
        QCOMPARE(detail.request->cost->pico, 162'538'500'000);
        QCOMPARE(detail.request->attempts.size(), 2U);
        QCOMPARE(detail.request->attempts[0].status, 529);
        QCOMPARE(detail.request->attempts[0].ended - detail.request->attempts[0].started, 742 * kMillisecond);
        QCOMPARE(detail.request->timings.first_byte, 2'120 * kMillisecond);
        QCOMPARE(qRound(detail.request->tokensPerSecond()), 70);
        QVERIFY(!detail.bodies.request.empty());
    }

    void whatIsInFlight() {
        auto watch = m_day->live().watch();
        QTRY_COMPARE_WITH_TIMEOUT(m_day->live().inFlight().size(), 2U, kPatienceMs);
        const auto& running = m_day->live().inFlight();
        QCOMPARE(m_day->now() - running[0].request->started, 3'700 * kMillisecond);
        QCOMPARE(running[0].provider, std::string("openai"));
        QCOMPARE(m_day->now() - running[1].request->started, 1'200 * kMillisecond);
        QCOMPARE(running[1].first_byte, 0);
    }
};

TOLLGATE_TEST(FiguresTest)
#include "tst_figures.moc"
