// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "ui/common/forecast.h"

#include <cmath>

using namespace tollgate;
using namespace tollgate::ui;

namespace {

// `count` days, oldest first; `cost(i)` of the i-th from the end.
template <class Cost>
QList<PastDay> days(int count, bool weekend, Cost cost) {
    QList<PastDay> list;
    for (int i = count - 1; i >= 0; --i) list.append({weekend, moneyOf(cost(i))});
    return list;
}

QList<PastDay> steady(int weekdays, double weekday, int weekend_days, double weekend) {
    return days(weekdays, false, [&](int) { return weekday; }) + days(weekend_days, true, [&](int) { return weekend; });
}

double closeTo(double value, double wanted) {
    return std::abs(value - wanted) < 1e-6;
}

} // namespace

class ForecastTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void needsFiveDays() {
        QVERIFY(!runRate(steady(3, 10, 1, 2)));
        QVERIFY(runRate(steady(3, 10, 2, 2)));
        QVERIFY(!runRate({}));
    }

    void weekdaysAndWeekendsHaveRatesOfTheirOwn() {
        const auto rate = runRate(steady(20, 10, 8, 2));
        QVERIFY(closeTo(rate->weekday.mean, 10));
        QVERIFY(closeTo(rate->weekend.mean, 2));
        QVERIFY(closeTo(rate->of(true).mean, 2));
        QCOMPARE(rate->weekend.days, 8);
        QVERIFY(closeTo(rate->weekday.deviation, 0));
    }

    void onlyTheLastTwentyCount() {
        const auto rate = runRate(days(60, false, [](int i) { return i < kRateDays ? 5.0 : 500.0; }));
        QVERIFY(closeTo(rate->weekday.mean, 5));
        QCOMPARE(rate->weekday.days, kRateDays);
    }

    void daysWithoutSpendingCount() {
        const auto rate = runRate(days(10, false, [](int i) { return i % 2 == 0 ? 10.0 : 0.0; }));
        QVERIFY(closeTo(rate->weekday.mean, 5));
    }

    void aKindOfDayThatHasNotBeenGetsTheRateOfAll() {
        const auto rate = runRate(steady(5, 10, 0, 0));
        QVERIFY(closeTo(rate->weekend.mean, 10));
        QCOMPARE(rate->weekend.days, 5);
    }

    void theMonthIsTheSumOfItsDays() {
        const auto rate = runRate(steady(20, 10, 8, 2));
        const MonthAhead ahead = monthAhead(moneyOf(100), moneyOf(3), {false, true, true}, *rate);
        const QList<Money> sums{moneyOf(103), moneyOf(113), moneyOf(115), moneyOf(117)};
        QCOMPARE(ahead.middle.size(), sums.size());
        for (qsizetype i = 0; i < sums.size(); ++i) QCOMPARE(ahead.middle[i].pico, sums[i].pico);
        // Steady days leave no doubt.
        QCOMPARE(ahead.low.last().pico, ahead.middle.last().pico);
        QCOMPARE(ahead.high.last().pico, ahead.middle.last().pico);
    }

    void theLastDayOfTheMonthHasOnlyItself() {
        const MonthAhead ahead = monthAhead(moneyOf(100), moneyOf(3), {}, *runRate(steady(20, 10, 8, 2)));
        QCOMPARE(ahead.middle.size(), qsizetype{1});
        QCOMPARE(ahead.middle.last().pico, moneyOf(103).pico);
    }

    // 8 and 12 in turn: the mean is 10, the deviation of 20 such days 2 × √(20/19).
    void theBandIsFourOfFive() {
        const auto rate = runRate(days(20, false, [](int i) { return i % 2 == 0 ? 8.0 : 12.0; }));
        const double deviation = 2 * std::sqrt(20.0 / 19.0);
        QVERIFY(closeTo(rate->weekday.deviation, deviation));
        const MonthAhead ahead = monthAhead(moneyOf(50), {}, {false, false, false, false}, *rate);
        const double spread = 1.2816 * deviation * std::sqrt(4 * (1 + 4.0 / 20));
        QVERIFY(closeTo(dollarsOf(ahead.high.last()), 90 + spread));
        QVERIFY(closeTo(dollarsOf(ahead.low.last()), 90 - spread));
        QCOMPARE(ahead.high.first().pico, moneyOf(50).pico); // no doubt about what was spent
        for (qsizetype i = 1; i < ahead.high.size(); ++i)
            QVERIFY(ahead.high[i].pico - ahead.low[i].pico > ahead.high[i - 1].pico - ahead.low[i - 1].pico);
    }

    void whatIsSpentStaysSpent() {
        const auto rate = runRate(days(5, false, [](int i) { return i == 0 ? 1000.0 : 0.0; }));
        const MonthAhead ahead = monthAhead(moneyOf(50), {}, {false}, *rate);
        QCOMPARE(ahead.low.last().pico, moneyOf(50).pico);
    }

    void hoursOfTheSameKindOfDay() {
        QList<PastHours> past;
        for (int day = 0; day < 30; ++day) {
            PastHours one{day % 7 >= 5, QList<Money>(24)};
            one.hours[9] = moneyOf(one.weekend ? 1 : 4);
            one.hours[10] = moneyOf(day >= 28 ? 3 : 0);
            past.append(one);
        }
        QCOMPARE(usualHours(past, false)[9].pico, moneyOf(4).pico);
        QCOMPARE(usualHours(past, true)[9].pico, moneyOf(1).pico);
        // Days 28 and 29 are weekdays: two of the last twenty.
        QCOMPARE(usualHours(past, false)[10].pico, moneyOf(0.3).pico);
        QCOMPARE(usualHours(past.mid(0, 5), true)[9].pico, moneyOf(4).pico); // no weekend yet
        QCOMPARE(usualHours({}, true), QList<Money>(24));
    }
};

TOLLGATE_TEST(ForecastTest)
#include "tst_forecast.moc"
