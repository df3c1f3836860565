// SPDX-License-Identifier: GPL-3.0-or-later
// Time as a value that is passed in, so that tests and the demo decide what "now" is.
#pragma once

#include <atomic>
#include <cstdint>

namespace tollgate {

// Microseconds since 1970-01-01 UTC.
using Micros = std::int64_t;

constexpr Micros kMillisecond = 1000;
constexpr Micros kSecond = 1'000'000;
constexpr Micros kMinute = 60 * kSecond;
constexpr Micros kHour = 60 * kMinute;
constexpr Micros kDay = 24 * kHour;

// Any thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Micros now() const = 0;    // wall time: what is recorded and what calendars ask
    virtual Micros steady() const = 0; // never jumps: what durations and deadlines are measured with
};

class SystemClock final : public Clock {
public:
    Micros now() const override;
    Micros steady() const override;
};

// Stands still until told otherwise.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Micros now) : m_now(now) {}

    Micros now() const override { return m_now; }

    Micros steady() const override { return m_now; }

    void advance(Micros by) { m_now += by; }

    void set(Micros now) { m_now = now; }

private:
    std::atomic<Micros> m_now;
};

// "2026-10-15T14:32:07.123456Z"
struct IsoText {
    char text[28];
};

IsoText isoTime(Micros time);

} // namespace tollgate
