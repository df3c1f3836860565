// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/periods.h"

#include <algorithm>
#include <ctime>

namespace tollgate::journal {

namespace {

Micros floorTo(Micros time, Micros step) {
    Micros rest = time % step;
    return time - (rest < 0 ? rest + step : rest);
}

// Local midnight `days` and `months` after the day (or month) of `time`, on a quarter.
Micros localEdge(Micros time, Level level, int steps) {
    auto seconds = static_cast<std::time_t>(floorTo(time, kSecond) / kSecond);
    std::tm parts{};
    localtime_r(&seconds, &parts);
    parts.tm_hour = parts.tm_min = parts.tm_sec = 0;
    parts.tm_isdst = -1;
    if (level == Level::Month) {
        parts.tm_mday = 1;
        parts.tm_mon += steps;
    } else {
        parts.tm_mday += steps;
    }
    return quarterOf(static_cast<Micros>(std::mktime(&parts)) * kSecond);
}

const Period* startingAt(const std::vector<Period>& periods, Micros from) {
    auto place = std::ranges::lower_bound(periods, from, {}, &Period::from);
    return place != periods.end() && place->from == from ? &*place : nullptr;
}

bool startsWithin(const std::vector<Period>& periods, Micros after, Micros before) {
    auto place = std::ranges::upper_bound(periods, after, {}, &Period::from);
    return place != periods.end() && place->from < before;
}

} // namespace

Micros minuteOf(Micros time) {
    return floorTo(time, kMinute);
}

Micros quarterOf(Micros time) {
    return floorTo(time, kQuarter);
}

Micros quarterAfter(Micros time) {
    return quarterOf(time + kQuarter - 1);
}

Period periodOf(Level level, Micros time) {
    switch (level) {
    case Level::Quarter: return {quarterOf(time), quarterOf(time) + kQuarter};
    case Level::Hour: return {floorTo(time, kHour), floorTo(time, kHour) + kHour};
    case Level::Day:
    case Level::Month: break;
    }
    return {localEdge(time, level, 0), localEdge(time, level, 1)};
}

void StoredPeriods::add(Level level, Period period) {
    auto& list = level == Level::Month ? m_months : m_days;
    auto place = std::ranges::lower_bound(list, period.from, {}, &Period::from);
    list.insert(place, period);
}

std::vector<Period> StoredPeriods::usable(std::vector<Period> periods) {
    std::vector<Period> result;
    Micros reached = INT64_MIN;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        bool overlaps = periods[i].from < reached || (i + 1 < periods.size() && periods[i + 1].from < periods[i].to);
        reached = std::max(reached, periods[i].to);
        if (!overlaps) result.push_back(periods[i]);
    }
    return result;
}

Period StoredPeriods::extent() const {
    if (m_days.empty()) return {};
    return {m_days.front().from, std::ranges::max(m_days, {}, &Period::to).to};
}

std::vector<Span> StoredPeriods::cover(Micros from, Micros to) const {
    std::vector<Span> spans;
    Period known = extent();
    std::vector<Period> days = usable(m_days), months = usable(m_months);
    from = std::max(from, known.from);
    Micros end = std::min(quarterAfter(to), known.to);
    auto take = [&spans](Level level, Micros begin, Micros until) {
        if (!spans.empty() && spans.back().level == level && spans.back().to == begin) {
            spans.back().to = until;
            return;
        }
        spans.push_back({level, begin, until});
    };
    for (Micros at = quarterOf(from); at < end;) {
        Period next{at, at + kQuarter};
        Level level = Level::Quarter;
        if (const Period* month = startingAt(months, at); month != nullptr && month->to <= end) {
            next = *month;
            level = Level::Month;
        } else if (const Period* day = startingAt(days, at); day != nullptr && day->to <= end) {
            next = *day;
            level = Level::Day;
        } else if (floorTo(at, kHour) == at && at + kHour <= end && !startsWithin(days, at, at + kHour)) {
            next.to = at + kHour;
            level = Level::Hour;
        }
        take(level, next.from, next.to);
        at = next.to;
    }
    return spans;
}

} // namespace tollgate::journal
