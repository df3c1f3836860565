// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/forecast.h"

#include <algorithm>
#include <cmath>

namespace tollgate::ui {

namespace {

constexpr double kFourOfFive = 1.2816; // standard deviations around the middle of a normal distribution
constexpr int kHours = 24;

// The last kRateDays that `fits`, newest first.
template <class Day, class Fits>
QList<Day> lastOf(const QList<Day>& days, Fits fits) {
    QList<Day> chosen;
    for (auto day = days.rbegin(); day != days.rend() && chosen.size() < kRateDays; ++day)
        if (fits(*day)) chosen.append(*day);
    return chosen;
}

DayRate rateOf(const QList<PastDay>& days) {
    DayRate rate{0, 0, static_cast<int>(days.size())};
    if (days.isEmpty()) return rate;
    for (const PastDay& day : days) rate.mean += dollarsOf(day.cost) / rate.days;
    double squares = 0;
    for (const PastDay& day : days) squares += std::pow(dollarsOf(day.cost) - rate.mean, 2);
    if (rate.days > 1) rate.deviation = std::sqrt(squares / (rate.days - 1));
    return rate;
}

// The spread of the sum of `ahead` days: each varies, and the mean itself is only known from rate.days of them.
double variance(const DayRate& rate, int ahead) {
    if (rate.days == 0) return 0;
    return rate.deviation * rate.deviation * ahead * (1 + static_cast<double>(ahead) / rate.days);
}

} // namespace

Money moneyOf(double dollars) {
    return {std::llround(dollars * static_cast<double>(Money::kPerDollar))};
}

double dollarsOf(Money money) {
    return static_cast<double>(money.pico) / static_cast<double>(Money::kPerDollar);
}

std::optional<RunRate> runRate(const QList<PastDay>& days) {
    if (days.size() < kForecastDays) return std::nullopt;
    RunRate rate;
    rate.weekday = rateOf(lastOf(days, [](const PastDay& day) { return !day.weekend; }));
    rate.weekend = rateOf(lastOf(days, [](const PastDay& day) { return day.weekend; }));
    for (DayRate* kind : {&rate.weekday, &rate.weekend})
        if (kind->days == 0) *kind = rateOf(lastOf(days, [](const PastDay&) { return true; }));
    return rate;
}

MonthAhead monthAhead(Money spent, Money rest_of_today, const QList<bool>& weekends_ahead, const RunRate& rate) {
    MonthAhead ahead;
    double middle = dollarsOf(spent + rest_of_today);
    int weekdays = 0, weekend_days = 0;
    const auto add = [&] {
        const double spread =
            kFourOfFive * std::sqrt(variance(rate.weekday, weekdays) + variance(rate.weekend, weekend_days));
        ahead.middle.append(moneyOf(middle));
        ahead.low.append(moneyOf(std::max(dollarsOf(spent), middle - spread)));
        ahead.high.append(moneyOf(middle + spread));
    };
    add();
    for (const bool weekend : weekends_ahead) {
        middle += rate.of(weekend).mean;
        ++(weekend ? weekend_days : weekdays);
        add();
    }
    return ahead;
}

QList<Money> usualHours(const QList<PastHours>& days, bool weekend) {
    QList<PastHours> chosen = lastOf(days, [&](const PastHours& day) { return day.weekend == weekend; });
    if (chosen.isEmpty()) chosen = lastOf(days, [](const PastHours&) { return true; });
    QList<Money> usual(kHours);
    for (const PastHours& day : chosen)
        for (int hour = 0; hour < kHours && hour < day.hours.size(); ++hour) usual[hour] += day.hours[hour];
    for (Money& hour : usual) hour.pico /= std::max<std::int64_t>(1, chosen.size());
    return usual;
}

} // namespace tollgate::ui
