// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated costs over days of a time zone: what it says adds up to the journal's rows to the last pico-dollar, on the
// days when the clocks change too, with filters and groups, as JSON and as CSV.
#include "fixture.h"
#include "journal/journal.h"
#include "support/test_main.h"

#include <QTimeZone>

#include <random>

using namespace tollgate;
using namespace tollgate::test;

namespace {

struct Row {
    Micros started = 0;
    std::int64_t first = 0;  // pico-dollars of the attempt that failed, at "alpha"
    std::int64_t second = 0; // of the one that answered, at "beta"
    bool session = false;
};

// Rows of a few days around a moment, some seconds apart from midnight, with costs that no rounding survives.
std::vector<Row> rowsAround(Micros middle) {
    std::mt19937_64 random(7);
    std::vector<Row> rows;
    for (Micros at = middle - 3 * kDay; at < middle + 3 * kDay; at += 11 * kMinute + Micros(random() % kMinute))
        rows.push_back({at, std::int64_t(random() % 3 == 0 ? random() % 1'000'000'007 : 0),
                        std::int64_t(random() % 1'000'000'007), random() % 4 == 0});
    return rows;
}

record::Attempt attempt(const char* provider, std::int64_t cost, record::Outcome outcome) {
    record::Attempt made;
    made.provider = provider;
    made.model = "m";
    made.outcome = outcome;
    made.cost = Money{cost};
    return made;
}

void writeJournal(const TempProfile& profile, const std::vector<Row>& rows) {
    journal::JournalOptions options;
    options.ballast_bytes = 0;
    options.clock = std::make_shared<ManualClock>(rows.back().started);
    auto journal = journal::Journal::open(profile.dataDir().toStdString(), std::move(options));
    if (!journal) qFatal("%s", journal.error().message.c_str());
    for (const Row& row : rows) {
        auto request = std::make_shared<record::Request>();
        request->id = RequestId::make(row.started);
        request->started = row.started;
        request->provider = "beta";
        request->served_model = request->requested_model = "m";
        request->key = row.first % 2 == 0 ? "=odd,\"key\"" : "plain";
        request->session = row.session ? "s-1" : "";
        request->status = 200;
        if (row.first > 0) request->attempts.push_back(attempt("alpha", row.first, record::Outcome::ServerError));
        request->attempts.push_back(attempt("beta", row.second, record::Outcome::Ok));
        request->cost = Money{row.first + row.second};
        (*journal)->finished({request, {}});
    }
    if (!(*journal)->flush()) qFatal("the journal could not be written");
}

ProcessResult runIn(const char* zone, const TempProfile& profile, const QStringList& arguments) {
    QProcessEnvironment environment = profile.environment();
    environment.insert(QStringLiteral("TZ"), QString::fromLatin1(zone));
    return runProcess(tollgatedPath(), arguments, environment);
}

std::int64_t costIn(const json::object& report, std::string_view name) {
    for (const json::value& row : report.at("rows").as_array())
        if (row.at("name").as_string() == name) return row.at("cost_pico_usd").as_int64();
    return 0;
}

} // namespace

class CostsCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void daysAreLocal_data() {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("day");
        QTest::newRow("UTC") << QByteArray("UTC") << QDate(2026, 6, 10);
        QTest::newRow("Berlin, 25 hours") << QByteArray("Europe/Berlin") << QDate(2026, 10, 25);
        QTest::newRow("Berlin, 23 hours") << QByteArray("Europe/Berlin") << QDate(2026, 3, 29);
        QTest::newRow("New York, 25 hours") << QByteArray("America/New_York") << QDate(2026, 11, 1);
        QTest::newRow("Kathmandu, 5:45") << QByteArray("Asia/Kathmandu") << QDate(2026, 6, 10);
        QTest::newRow("Lord Howe, half an hour") << QByteArray("Australia/Lord_Howe") << QDate(2026, 4, 5);
    }

    void daysAreLocal() {
        QFETCH(QByteArray, zone);
        QFETCH(QDate, day);
        const TempProfile profile;
        const QTimeZone there(zone);
        const auto rows = rowsAround(day.startOfDay(there).toMSecsSinceEpoch() * kMillisecond);
        writeJournal(profile, rows);
        for (int offset = -2; offset <= 1; ++offset) {
            const QDate from = day.addDays(offset), to = from.addDays(offset == -2 ? 3 : 0);
            const Micros begin = from.startOfDay(there).toMSecsSinceEpoch() * kMillisecond;
            const Micros end = to.addDays(1).startOfDay(there).toMSecsSinceEpoch() * kMillisecond;
            std::int64_t alpha = 0, beta = 0, requests = 0;
            for (const Row& row : rows) {
                if (row.started < begin || row.started >= end) continue;
                alpha += row.first;
                beta += row.second;
                ++requests;
            }
            const QStringList span{QStringLiteral("costs"),    QStringLiteral("--json"), QStringLiteral("--from"),
                                   from.toString(Qt::ISODate), QStringLiteral("--to"),   to.toString(Qt::ISODate)};
            for (const QStringList& filter : {QStringList(), words("--filter -provider:nobody")}) {
                const ProcessResult result = runIn(zone.constData(), profile, span + filter);
                QVERIFY2(result.exit_code == 0, result.err.constData());
                const json::object report = parsed(result.out).as_object();
                QCOMPARE(costIn(report, "alpha"), alpha);
                QCOMPARE(costIn(report, "beta"), beta);
                QCOMPARE(report.at("total").at("cost_pico_usd").as_int64(), alpha + beta);
                QCOMPARE(report.at("total").at("requests").as_int64(), requests);
            }
        }
    }

    void groupsBySession() {
        const TempProfile profile;
        const auto rows = rowsAround(1'781'000'000 * kSecond);
        writeJournal(profile, rows);
        std::int64_t named = 0, all = 0;
        for (const Row& row : rows) {
            all += row.first + row.second;
            if (row.session) named += row.first + row.second;
        }
        const auto report =
            parsed(runIn("UTC", profile, words("costs --json --days 4000 --by session")).out).as_object();
        QCOMPARE(std::string(report.at("by").as_string()), std::string("session"));
        QCOMPARE(costIn(report, "s-1"), named);
        QCOMPARE(report.at("total").at("cost_pico_usd").as_int64(), all);
        const auto filtered = parsed(runIn("UTC", profile, words("costs --json --days 4000 --filter session:s-1")).out);
        QCOMPARE(filtered.at("total").at("cost_pico_usd").as_int64(), named);
    }

    void writesCsv() {
        const TempProfile profile;
        const auto rows = rowsAround(1'781'000'000 * kSecond);
        writeJournal(profile, rows);
        const auto report = parsed(runIn("UTC", profile, words("costs --json --days 4000 --by key")).out).as_object();
        const QList<QByteArray> lines =
            runIn("UTC", profile, words("costs --csv --days 4000 --by key")).out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith("key,requests,cost_usd,cost_pico_usd,"));
        std::int64_t sum = 0;
        for (const QByteArray& line : lines.mid(1))
            sum += line.split(',').at(line.startsWith('"') ? 4 : 3).toLongLong();
        QCOMPARE(sum, report.at("total").at("cost_pico_usd").as_int64());
        QVERIFY2(lines[1].startsWith("\"'=odd,\"\"key\"\"\",") || lines[2].startsWith("\"'=odd,\"\"key\"\"\","),
                 lines[1].constData());
    }

    void refuses_data() {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("two spans") << QStringLiteral("costs --today --days 3");
        QTest::newRow("two other spans") << QStringLiteral("costs --from 2026-01-01 --days 3");
        QTest::newRow("no day") << QStringLiteral("costs --from yesterday");
        QTest::newRow("backwards") << QStringLiteral("costs --from 2026-01-02 --to 2026-01-01");
        QTest::newRow("no group") << QStringLiteral("costs --by colour");
        QTest::newRow("no filter") << QStringLiteral("costs --filter cost:>>1");
    }

    void refuses() {
        QFETCH(QString, arguments);
        const TempProfile profile;
        const ProcessResult result = runTollgated(words(arguments.toUtf8().constData()), profile);
        QCOMPARE(result.exit_code, 2);
        QVERIFY(!result.err.isEmpty());
    }
};

TOLLGATE_TEST(CostsCommandTest)
#include "tst_costs.moc"
