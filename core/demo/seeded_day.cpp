// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/seeded_day.h"

#include "demo/last_minutes.h"
#include "demo/older_days.h"
#include "demo/past_events.h"
#include "demo/texts.h"
#include "demo/today.h"

#include <QDateTime>

namespace tollgate::demo {

namespace {

constexpr Micros kTimeOfDay = 14 * kHour + 32 * kMinute + 7 * kSecond + 100 * kMillisecond;

// Local days differ in length; the calendar knows.
Micros midnightBefore(Micros moment, int days) {
    QDateTime today = QDateTime::fromMSecsSinceEpoch((moment - kTimeOfDay) / kMillisecond);
    return today.addDays(-days).toMSecsSinceEpoch() * kMillisecond;
}

void write(engine::RecordSink& sink, const std::vector<Call>& calls, bool withTexts) {
    for (const Call& call : calls) {
        record::Finished finished;
        finished.request = std::make_shared<const record::Request>(requestOf(call));
        if (withTexts) finished.bodies = textsOf(*finished.request);
        sink.finished(std::move(finished));
    }
}

} // namespace

Micros pictureMoment() {
    return QDateTime(QDate(2026, 10, 15), QTime(0, 0)).toMSecsSinceEpoch() * kMillisecond + kTimeOfDay;
}

void seedHistory(engine::RecordSink& sink, Micros moment) {
    for (int days = kOlderDays; days > 0; --days) write(sink, olderDay(midnightBefore(moment, days), days), false);
    Micros midnight = midnightBefore(moment, 0);
    std::vector<Call> calls = today(midnight);
    std::size_t recent = lastMinutes(midnight).size();
    std::vector<Call> last(calls.end() - static_cast<std::ptrdiff_t>(recent), calls.end());
    calls.resize(calls.size() - recent);
    write(sink, calls, false);
    write(sink, last, true);
    for (record::Event& event : pastEvents(midnight)) sink.happened(std::move(event));
}

std::vector<record::LiveEvent> inFlight(Micros moment) {
    return callsInFlight(midnightBefore(moment, 0));
}

RequestId openedRequest(Micros moment) {
    return idOf(openedCall(midnightBefore(moment, 0)));
}

} // namespace tollgate::demo
