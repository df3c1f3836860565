// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "ui/common/entities.h"
#include "ui/common/spend_history.h"
#include "ui/common/spend_span.h"
#include "ui/spending/request_terms.h"
#include "ui/spending/spend_sums.h"

#include <QScopeGuard>

#include <ctime>

using namespace tollgate;
using namespace tollgate::ui;

namespace {

// Thu 15 Oct 2026, local.
Micros at(int hour, int minute = 0, QDate day = {2026, 10, 15}) {
    return QDateTime(day, QTime(hour, minute)).toMSecsSinceEpoch() * kMillisecond;
}

// Runs the test in another time zone.
auto inZone(const char* zone) {
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", zone);
    tzset();
    return qScopeGuard([before] {
        qputenv("TZ", before);
        tzset();
    });
}

} // namespace

class SpendSpanTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void ranges_data() {
        QTest::addColumn<int>("range");
        QTest::addColumn<int>("bars");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("end");
        const QDate today(2026, 10, 15);
        QTest::newRow("today by hour") << int(SpendRange::Today) << 24 << today << today.addDays(1);
        QTest::newRow("7 days end today") << int(SpendRange::SevenDays) << 7 << QDate(2026, 10, 9) << today.addDays(1);
        QTest::newRow("30 days") << int(SpendRange::ThirtyDays) << 30 << QDate(2026, 9, 16) << today.addDays(1);
        QTest::newRow("the month to its end")
            << int(SpendRange::Month) << 31 << QDate(2026, 10, 1) << QDate(2026, 11, 1);
    }

    void ranges() {
        QFETCH(int, range);
        QFETCH(QDate, first);
        QFETCH(QDate, end);
        const SpendSpan span = spanOf(static_cast<SpendRange>(range), at(14, 32));
        QTEST(span.bars(), "bars");
        QCOMPARE(span.from(), startOf(first));
        QCOMPARE(span.to(), startOf(end));
    }

    void customDays() {
        const QDate first(2026, 3, 3);
        QVERIFY(daysSpan(first, first).step == SpendStep::Hour);
        QCOMPARE(daysSpan(first, first.addDays(1)).bars(), 48);
        QVERIFY(daysSpan(first, first.addDays(2)).step == SpendStep::Day);
        QCOMPARE(daysSpan(first, first.addDays(91)).bars(), 92);
        const SpendSpan months = daysSpan(first, {2026, 10, 15});
        QVERIFY(months.step == SpendStep::Month);
        QCOMPARE(months.bars(), 8); // the first and the last are cut
        QCOMPARE(months.edges[1], startOf({2026, 4, 1}));
        QCOMPARE(months.to(), startOf({2026, 10, 16}));
    }

    void daylightSavingKeepsTheDay() {
        const auto back = inZone("Europe/Berlin");
        const SpendSpan longDay = daysSpan({2026, 10, 25}, {2026, 10, 25});
        QCOMPARE(longDay.bars(), 25);
        QCOMPARE(longDay.to() - longDay.from(), 25 * kHour);
        const SpendSpan shortDay = daysSpan({2026, 3, 29}, {2026, 3, 29});
        QCOMPARE(shortDay.bars(), 23);
        const SpendSpan week = spanOf(SpendRange::SevenDays, at(12, 0, {2026, 10, 28}));
        QCOMPARE(week.bars(), 7);
        QCOMPARE(localTime(week.edges[4]).time(), QTime(0, 0));
    }

    void barsAreFound() {
        const SpendSpan span = spanOf(SpendRange::Today, at(14, 32));
        QCOMPARE(span.barOf(at(14, 32)), 14);
        QCOMPARE(span.barOf(at(0)), 0);
        QCOMPARE(span.barOf(at(0) - 1), -1);
        QCOMPARE(span.barOf(span.to()), -1);
        const SpendSpan part = span.part(9, 11);
        QCOMPARE(part.bars(), 3);
        QCOMPARE(part.from(), at(9));
        QCOMPARE(part.to(), at(12));
    }

    void wordsOfTheAxis() {
        const SpendSpan today = spanOf(SpendRange::Today, at(14, 32));
        const ChartColumns hours = columnsOf(today);
        QCOMPARE(hours.titles[11], QStringLiteral("11:00 to 12:00"));
        QCOMPARE(hours.labels[0], QStringLiteral("00"));
        QVERIFY(hours.labels[1].isEmpty());
        QCOMPARE(hours.labels[22], QStringLiteral("22"));
        QCOMPARE(spanTitle(today, at(14, 32)), QStringLiteral("00 to 14 h"));
        QCOMPARE(spanTitle(today, at(14, 32, {2026, 10, 16})), QStringLiteral("00 to 24 h"));
        const SpendSpan month = monthSpan(at(14, 32));
        QCOMPARE(columnsOf(month).labels[7], QStringLiteral("8"));
        QCOMPARE(columnsOf(month).titles[14], QStringLiteral("Thu 15 Oct 2026"));
        QCOMPARE(spanTitle(month, at(14, 32)), QStringLiteral("1 to 15 Oct"));
        QCOMPARE(spanTitle(spanOf(SpendRange::ThirtyDays, at(14, 32)), at(14, 32)), QStringLiteral("16 Sep to 15 Oct"));
    }

    void termsShowTheSame_data() {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::addColumn<QString>("terms");
        QTest::newRow("today goes on") << 0 << 23 << QStringLiteral("since:today");
        QTest::newRow("an hour that is over")
            << 11 << 11 << QStringLiteral("since:2026-10-15T11:00 until:2026-10-15T12:00");
        QTest::newRow("the hour that goes on") << 14 << 14 << QStringLiteral("since:2026-10-15T14:00");
        QTest::newRow("from midnight") << 0 << 1 << QStringLiteral("since:today until:2026-10-15T02:00");
    }

    void termsShowTheSame() {
        QFETCH(int, first);
        QFETCH(int, last);
        QTEST(spanTerms(spanOf(SpendRange::Today, at(14, 32)).part(first, last), at(14, 32)), "terms");
    }

    void daysAreDates() {
        const SpendSpan yesterday = daysSpan({2026, 10, 14}, {2026, 10, 14});
        QCOMPARE(spanTerms(yesterday, at(14, 32)), QStringLiteral("since:2026-10-14 until:2026-10-15"));
    }

    void namesAreTerms() {
        using record::GroupBy;
        QCOMPARE(groupTerm(GroupBy::Client, "Claude Code"), QStringLiteral("client:\"Claude Code\""));
        QCOMPARE(groupTerm(GroupBy::Model, "gpt-oss:20b"), QStringLiteral("model:\"gpt-oss:20b\""));
        QCOMPARE(groupTerm(GroupBy::Team, "support"), QStringLiteral("team:support"));
        QCOMPARE(groupTerm(GroupBy::Client, ""), QStringLiteral("-client:?*"));
        QCOMPARE(groupTerm(GroupBy::None, "x"), QString());
    }

    void sumsOfTheCalendar() {
        const Micros now = at(14, 32);
        record::SpendReport report;
        report.edges = sumsSpan(now).edges;
        record::SpendSeries series;
        for (std::size_t i = 0; i + 1 < report.edges.size(); ++i) {
            series.cost.push_back(moneyOf(static_cast<double>(localDay(report.edges[i]).day())));
            series.requests.push_back(1);
        }
        report.series.push_back(series);
        const SpendSums sums = spendSums(report, now);
        QCOMPARE(sums.today.pico, moneyOf(15).pico);
        QCOMPARE(sums.week_start, QDate(2026, 10, 12));
        QCOMPARE(sums.week.pico, moneyOf(12 + 13 + 14 + 15).pico);
        QCOMPARE(sums.month.pico, moneyOf(120).pico);
        QCOMPARE(sums.month_days.size(), qsizetype{15});
        QCOMPARE(sums.requests_month, std::int64_t{15});
    }

    // On the second of a month the week began in the one before.
    void aWeekMayBeginInTheOtherMonth() {
        const Micros now = at(9, 0, {2026, 10, 2});
        record::SpendReport report;
        report.edges = sumsSpan(now).edges;
        QCOMPARE(localDay(report.edges.front()), QDate(2026, 9, 28));
        report.series.push_back({{},
                                 std::vector<Money>(report.edges.size() - 1, moneyOf(1)),
                                 std::vector<std::int64_t>(report.edges.size() - 1, 1),
                                 {}});
        const SpendSums sums = spendSums(report, now);
        QCOMPARE(sums.week.pico, moneyOf(5).pico);
        QCOMPARE(sums.month.pico, moneyOf(2).pico);
    }

    void whatIsStillToCome() {
        SpendPast past;
        past.rate = RunRate{{20, 0, 20}, {5, 0, 8}};
        past.usual_hours = QList<Money>(24, moneyOf(1));
        const Micros now = at(14, 30);
        const QList<Money> hours = stillToCome(spanOf(SpendRange::Today, now), past, now);
        QCOMPARE(hours[13].pico, std::int64_t{0});
        QCOMPARE(hours[14].pico, moneyOf(0.5).pico); // half of the hour that goes on
        QCOMPARE(hours[15].pico, moneyOf(1).pico);
        const QList<Money> month = stillToCome(monthSpan(now), past, now);
        QCOMPARE(month[13].pico, std::int64_t{0});
        QCOMPARE(month[14].pico, moneyOf(9.5).pico); // the rest of today
        QCOMPARE(month[15].pico, moneyOf(20).pico);  // Friday
        QCOMPARE(month[16].pico, moneyOf(5).pico);   // Saturday
        QVERIFY(stillToCome(spanOf(SpendRange::Today, now), {}, now)[20].pico == 0);
        // What the month will come to is the forecast.
        SpendSums sums;
        sums.month = moneyOf(100);
        Money rest;
        for (const Money day : month) rest += day;
        QCOMPARE(aheadOf(sums, past, now).middle.last().pico, (moneyOf(100) + rest).pico);
    }
};

TOLLGATE_TEST(SpendSpanTest)
#include "tst_spend_span.moc"
