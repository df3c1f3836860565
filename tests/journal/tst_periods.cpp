// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "journal/histogram.h"
#include "journal/periods.h"
#include "support/test_main.h"

#include <ctime>
#include <random>

using namespace tollgate;
using namespace tollgate::test;
using journal::Histogram;
using journal::Level;

class PeriodsTest : public QObject {
    Q_OBJECT
private:
    static void setZone(const char* zone) {
        qputenv("TZ", zone);
        tzset();
    }

private Q_SLOTS:

    void cleanup() { setZone("UTC"); }

    void daysBeginAtLocalMidnight_data() {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<qint64>("time");
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("hours");
        auto row = [](const char* name, const char* zone, qint64 time, qint64 from, qint64 quarters) {
            QTest::addRow("%s", name) << QByteArray(zone) << time << from << quarters;
        };
        row("UTC", "UTC", kMonday, kMonday - 9 * kHour, 96);
        row("east", "Europe/Berlin", kMonday, kMonday - 10 * kHour, 96);
        row("west", "America/New_York", kMonday, kMonday - 4 * kHour, 96);
        row("a zone off by quarters", "Asia/Kathmandu", kMonday, kMonday - 9 * kHour - 345 * kMinute, 96);
        // 2026-03-29: clocks go forward in Berlin.
        row("a short day", "Europe/Berlin", kMonday + 27 * kDay, kMonday + 27 * kDay - 10 * kHour, 92);
        row("a long day", "Europe/Berlin", kMonday + 237 * kDay, kMonday + 237 * kDay - 11 * kHour, 100);
    }

    void daysBeginAtLocalMidnight() {
        QFETCH(QByteArray, zone);
        QFETCH(qint64, time);
        QFETCH(qint64, from);
        QFETCH(qint64, hours);
        setZone(zone.constData());
        auto day = journal::periodOf(Level::Day, time);
        QCOMPARE(day.from, from);
        QCOMPARE(day.to, from + hours * 15 * kMinute);
    }

    void monthsBeginOnTheFirst() {
        setZone("UTC");
        auto month = journal::periodOf(Level::Month, kMonday);
        QCOMPARE(month.from, kMonday - 33 * kHour);
        QCOMPARE(month.to, kMonday - 33 * kHour + 31 * kDay);
    }

    void aCoverIsExactAndCoarse() {
        journal::StoredPeriods stored;
        Micros day = kMonday - 9 * kHour;
        for (int i = 0; i < 10; ++i) stored.add(Level::Day, {day + i * kDay, day + (i + 1) * kDay});
        auto spans = stored.cover(day + 15 * kMinute, day + 3 * kDay + 90 * kMinute);
        std::vector<journal::Span> expected{
            {Level::Quarter, day + 15 * kMinute, day + kHour},
            {Level::Hour, day + kHour, day + kDay},
            {Level::Day, day + kDay, day + 3 * kDay},
            {Level::Hour, day + 3 * kDay, day + 3 * kDay + kHour},
            {Level::Quarter, day + 3 * kDay + kHour, day + 3 * kDay + 90 * kMinute},
        };
        QVERIFY(spans == expected);
    }

    void aCoverAvoidsDaysThatOverlap() {
        journal::StoredPeriods stored;
        Micros day = kMonday - 9 * kHour;
        stored.add(Level::Day, {day, day + kDay});
        stored.add(Level::Day, {day + 4 * kHour, day + 28 * kHour});
        stored.add(Level::Day, {day + 28 * kHour, day + 52 * kHour});
        auto spans = stored.cover(day, day + 52 * kHour);
        std::vector<journal::Span> expected{{Level::Hour, day, day + 28 * kHour},
                                            {Level::Day, day + 28 * kHour, day + 52 * kHour}};
        QVERIFY(spans == expected);
    }

    void figuresStayRightWhenTheZoneChanges() {
        Folder folder;
        Sample sample(51);
        Requests requests;
        for (const char* zone : {"Europe/Berlin", "America/New_York", "Asia/Kathmandu"}) {
            setZone(zone);
            auto journal = openJournal(folder);
            Requests more = sample.requests(300, kMonday, 2 * kDay);
            write(*journal, more);
            requests.insert(requests.end(), more.begin(), more.end());
        }
        auto reader = openReader(folder);
        for (Micros from : {kMonday - 9 * kHour, kMonday - 10 * kHour, kMonday - 4 * kHour, kMonday + 45 * kMinute}) {
            record::Totals totals;
            for (const auto& request : requests)
                if (request->started >= from && request->started < from + kDay) totals.add(*request);
            QVERIFY(reader->spend(spendIn({from, from + kDay})).total == totals);
            QVERIFY(reader->summary(nullptr, from, from + kDay).totals == totals);
        }
    }

    void percentilesAreRightToASixteenth() {
        std::mt19937 random(52);
        std::lognormal_distribution<> lengths(13, 1.5);
        std::vector<Micros> all;
        Histogram histogram;
        for (int i = 0; i < 5000; ++i) {
            all.push_back(static_cast<Micros>(lengths(random)));
            histogram.add(all.back());
        }
        std::ranges::sort(all);
        for (double share : {0.05, 0.5, 0.95, 0.99, 1.0}) {
            auto exact = static_cast<double>(all[static_cast<std::size_t>(share * 5000) - 1]);
            auto got = static_cast<double>(*histogram.percentile(share));
            QVERIFY2(std::abs(got - exact) <= exact / 16 + 256, qPrintable(QString::number(got / exact)));
        }
        QVERIFY(Histogram::decoded(histogram.encoded()) == histogram);
        QVERIFY(!Histogram().percentile(0.5));
    }

    void aDamagedHistogramIsNoCrash() {
        std::mt19937 random(53);
        for (int i = 0; i < 2000; ++i) {
            std::string bytes(random() % 40, '\0');
            for (char& byte : bytes) byte = static_cast<char>(random());
            Histogram::decoded(bytes).percentile(0.5);
        }
        QCOMPARE(Histogram::decoded(std::string(1, '\5')).count(), std::uint64_t{0});
    }
};

TOLLGATE_TEST(PeriodsTest)
#include "tst_periods.moc"
