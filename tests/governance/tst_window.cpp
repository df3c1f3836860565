// SPDX-License-Identifier: GPL-3.0-or-later
// Windows of time in the user's time zone, also where clocks change (DESIGN.md §3 `budgets.period`).
#include "governance/window.h"
#include "support/test_main.h"

#include <cstdlib>
#include <ctime>
#include <random>

using namespace tollgate;
using namespace tollgate::governance;

namespace {

// The process's time zone while it lives.
class Zone {
public:
    explicit Zone(const char* name) : m_before(qgetenv("TZ")), m_was(qEnvironmentVariableIsSet("TZ")) {
        qputenv("TZ", name);
        tzset();
    }

    ~Zone() {
        m_was ? qputenv("TZ", m_before) : qunsetenv("TZ");
        tzset();
    }

private:
    QByteArray m_before;
    bool m_was;
};

Micros utc(const char* iso) {
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch() * kMillisecond;
}

std::string shown(Micros time) {
    return QDateTime::fromMSecsSinceEpoch(time / kMillisecond, Qt::UTC).toString(Qt::ISODate).toStdString();
}

} // namespace

class WindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void bounds_data() {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<int>("period");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("end");
        const auto row = [](const char* name, const char* zone, Period period, const char* now, const char* start,
                            const char* end) {
            QTest::newRow(name) << QByteArray(zone) << static_cast<int>(period) << QByteArray(now) << QByteArray(start)
                                << QByteArray(end);
        };
        row("day", "UTC", Period::Day, "2026-11-26T17:00:00Z", "2026-11-26T00:00:00Z", "2026-11-27T00:00:00Z");
        row("day begins in it", "UTC", Period::Day, "2026-11-26T00:00:00Z", "2026-11-26T00:00:00Z",
            "2026-11-27T00:00:00Z");
        row("day east", "Asia/Tokyo", Period::Day, "2026-11-26T17:00:00Z", "2026-11-26T15:00:00Z",
            "2026-11-27T15:00:00Z");
        row("25 hours", "Europe/Berlin", Period::Day, "2026-10-25T12:00:00Z", "2026-10-24T22:00:00Z",
            "2026-10-25T23:00:00Z");
        row("23 hours", "Europe/Berlin", Period::Day, "2026-03-29T12:00:00Z", "2026-03-28T23:00:00Z",
            "2026-03-29T22:00:00Z");
        row("no midnight", "Africa/Cairo", Period::Day, "2025-04-25T12:00:00Z", "2025-04-24T22:00:00Z",
            "2025-04-25T21:00:00Z");
        row("two midnights", "America/Havana", Period::Day, "2025-11-02T12:00:00Z", "2025-11-02T04:00:00Z",
            "2025-11-03T05:00:00Z");
        row("week", "UTC", Period::Week, "2026-11-26T17:00:00Z", "2026-11-23T00:00:00Z", "2026-11-30T00:00:00Z");
        row("sunday ends it", "UTC", Period::Week, "2026-11-29T23:59:59Z", "2026-11-23T00:00:00Z",
            "2026-11-30T00:00:00Z");
        row("week over a change", "Europe/Berlin", Period::Week, "2026-10-25T22:30:00Z", "2026-10-18T22:00:00Z",
            "2026-10-25T23:00:00Z");
        row("month", "UTC", Period::Month, "2026-11-26T17:00:00Z", "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z");
        row("december", "UTC", Period::Month, "2026-12-31T23:00:00Z", "2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z");
        row("hour", "UTC", Period::Hour, "2026-11-26T17:34:56Z", "2026-11-26T17:00:00Z", "2026-11-26T18:00:00Z");
        row("hour of half hours", "Asia/Kolkata", Period::Hour, "2026-11-26T17:34:56Z", "2026-11-26T17:30:00Z",
            "2026-11-26T18:30:00Z");
        row("minute", "UTC", Period::Minute, "2026-11-26T17:34:56Z", "2026-11-26T17:34:00Z", "2026-11-26T17:35:00Z");
    }

    void bounds() {
        QFETCH(QByteArray, zone);
        QFETCH(int, period);
        QFETCH(QByteArray, now);
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, end);
        const Zone in(zone);
        const Window window{static_cast<Period>(period)};
        QCOMPARE(shown(startOf(window, utc(now))), start.toStdString());
        QCOMPARE(shown(endOf(window, utc(now))), end.toStdString());
    }

    void runsOfSecondsAndNoEnd() {
        QCOMPARE(startOf({Period::Seconds, 900}, 1000 * kSecond), 900 * kSecond);
        QCOMPARE(endOf({Period::Seconds, 900}, 1000 * kSecond), 1800 * kSecond);
        QCOMPARE(startOf({Period::Total}, 1000 * kSecond), Micros{0});
        QCOMPARE(endOf({Period::Total}, 1000 * kSecond), Micros{INT64_MAX});
    }

    // Windows follow each other without gap or overlap, in any zone, over years.
    void everyMomentLiesInOneWindow() {
        std::mt19937_64 random(7);
        for (const char* zone : {"UTC", "Europe/Berlin", "America/Havana", "Africa/Cairo", "Australia/Lord_Howe"}) {
            const Zone in(zone);
            for (int i = 0; i < 2000; ++i) {
                const Micros now = utc("2020-01-01T00:00:00Z") + static_cast<Micros>(random() % (10 * 365 * kDay));
                const Window window{static_cast<Period>(1 + random() % 5)};
                const Micros start = startOf(window, now), end = endOf(window, now);
                QVERIFY2(start <= now && now < end, zone);
                if (window.period == Period::Hour) continue; // an hour that is there twice, or half one, at a change
                QCOMPARE(startOf(window, end - 1), start);
                QCOMPARE(startOf(window, end), end);
            }
        }
    }
};

TOLLGATE_TEST(WindowTest)
#include "tst_window.moc"
