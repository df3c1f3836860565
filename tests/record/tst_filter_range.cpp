// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of time and a team as terms of the filter language: what a bar of a chart and a row of a table open.
#include "record/filter.h"
#include "support/test_main.h"

using namespace tollgate;

namespace {

constexpr Micros kNow = 1'792'074'727 * kSecond;   // 2026-10-15 14:32:07 UTC, and the tests' zone is UTC
constexpr Micros kToday = 1'792'022'400 * kSecond; // its 00:00

record::Request startedAt(Micros time) {
    record::Request request;
    request.started = time;
    request.team = "support";
    return request;
}

} // namespace

class FilterRangeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void fits_data() {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<qint64>("started");
        QTest::addColumn<bool>("fits");
        auto row = [](const char* rule, const char* filter, Micros started, bool fits) {
            QTest::newRow(rule) << QString::fromUtf8(filter) << static_cast<qint64>(started) << fits;
        };
        const char* hour = "since:2026-10-15T11:00 until:2026-10-15T12:00";
        row("since is inclusive", hour, kToday + 11 * kHour, true);
        row("the last microsecond", hour, kToday + 12 * kHour - 1, true);
        row("until is exclusive", hour, kToday + 12 * kHour, false);
        row("before since", hour, kToday + 11 * kHour - 1, false);
        row("a day ends at the next", "since:2026-10-15 until:2026-10-16", kToday + kDay - 1, true);
        row("a day begins at 00:00", "since:2026-10-15", kToday - 1, false);
        row("until today", "until:today", kToday - 1, true);
        row("until a while ago", "until:1h", kNow - kHour, false);
        row("team", "team:support", kNow, true);
        row("another team", "team:sales", kNow, false);
        row("no team at all", "-team:?*", kNow, false);
    }

    void fits() {
        QFETCH(QString, filter);
        QFETCH(qint64, started);
        auto parsed = record::parseFilter(filter.toStdString(), {kNow, kToday});
        QVERIFY2(parsed.has_value(), parsed ? "" : parsed.error().message.c_str());
        QTEST(record::matches(*parsed, startedAt(started)), "fits");
    }

    void saysWhatATimeLooksLike_data() {
        QTest::addColumn<QString>("filter");
        QTest::newRow("half a time") << "until:2026-10-15T1";
        QTest::newRow("another mark") << "until:2026-10-15x11:00";
        QTest::newRow("a word") << "until:tomorrow";
        QTest::newRow("half a date") << "until:2026-10";
    }

    void saysWhatATimeLooksLike() {
        QFETCH(QString, filter);
        auto parsed = record::parseFilter(filter.toStdString(), {kNow, kToday});
        QVERIFY(!parsed);
        QVERIFY(parsed.error().incomplete);
        QVERIFY(parsed.error().message.find("until:2026-10-15T12:00") != std::string::npos);
    }

    void emptyNamesAreFound() {
        auto parsed = record::parseFilter("-team:?*", {kNow, kToday});
        QVERIFY(parsed.has_value());
        QVERIFY(record::matches(*parsed, record::Request{}));
    }
};

TOLLGATE_TEST(FilterRangeTest)
#include "tst_filter_range.moc"
