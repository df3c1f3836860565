// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <chrono>
#include <cstdio>
#include <ctime>

namespace tollgate {

namespace {

template <class C>
Micros microsOf() {
    return std::chrono::duration_cast<std::chrono::microseconds>(C::now().time_since_epoch()).count();
}

} // namespace

Micros SystemClock::now() const {
    return microsOf<std::chrono::system_clock>();
}

Micros SystemClock::steady() const {
    return microsOf<std::chrono::steady_clock>();
}

IsoText isoTime(Micros time) {
    Micros fraction = time % kSecond;
    if (fraction < 0) fraction += kSecond;
    auto seconds = static_cast<std::time_t>((time - fraction) / kSecond);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    IsoText result{};
    std::snprintf(result.text, sizeof result.text, "%04u-%02u-%02uT%02u:%02u:%02u.%06uZ",
                  static_cast<unsigned>(parts.tm_year + 1900) % 10000U, static_cast<unsigned>(parts.tm_mon + 1) % 100U,
                  static_cast<unsigned>(parts.tm_mday) % 100U, static_cast<unsigned>(parts.tm_hour) % 100U,
                  static_cast<unsigned>(parts.tm_min) % 100U, static_cast<unsigned>(parts.tm_sec) % 100U,
                  static_cast<unsigned>(fraction));
    return result;
}

} // namespace tollgate
