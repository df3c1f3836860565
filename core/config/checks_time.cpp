// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/checks.h"

#include <chrono>

namespace tollgate::config {

namespace {

// Reads fixed fields one after the other; any miss makes the whole reading fail.
class FieldReader {
public:
    explicit FieldReader(std::string_view text) : m_rest(text) {}

    int digits(std::size_t count, int least, int most) {
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (m_rest.empty() || m_rest.front() < '0' || m_rest.front() > '9') m_good = false;
            if (!m_good) return 0;
            value = value * 10 + (m_rest.front() - '0');
            m_rest.remove_prefix(1);
        }
        m_good = m_good && value >= least && value <= most;
        return value;
    }

    bool takes(std::string_view anyOf) {
        if (m_rest.empty() || anyOf.find(m_rest.front()) == std::string_view::npos) return false;
        m_rest.remove_prefix(1);
        return true;
    }

    void need(std::string_view anyOf) { m_good = takes(anyOf) && m_good; }

    // Microseconds of a fraction of any length; what is finer is cut off.
    Micros fraction() {
        Micros value = 0, unit = kSecond / 10;
        bool any = false;
        for (; !m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9'; m_rest.remove_prefix(1)) {
            value += unit * (m_rest.front() - '0');
            unit /= 10;
            any = true;
        }
        m_good = m_good && any;
        return value;
    }

    bool startsWith(char c) const { return !m_rest.empty() && m_rest.front() == c; }

    bool done() const { return m_good && m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_good = true;
};

} // namespace

std::optional<Micros> timeFromRfc3339(std::string_view text) {
    using namespace std::chrono;
    FieldReader reader(text);
    const int years = reader.digits(4, 1970, 9999);
    reader.need("-");
    const int months = reader.digits(2, 1, 12);
    reader.need("-");
    const int days = reader.digits(2, 1, 31);
    reader.need("Tt ");
    const int hours = reader.digits(2, 0, 23);
    reader.need(":");
    const int minutes = reader.digits(2, 0, 59);
    reader.need(":");
    const int seconds = reader.digits(2, 0, 60); // 60: a leap second
    const Micros fraction = reader.takes(".") ? reader.fraction() : 0;
    Micros offset = 0;
    if (!reader.takes("Zz")) {
        const Micros sign = reader.startsWith('-') ? -1 : 1;
        reader.need("+-");
        offset = reader.digits(2, 0, 23) * kHour;
        reader.need(":");
        offset = sign * (offset + reader.digits(2, 0, 59) * kMinute);
    }
    const year_month_day date{year(years), month(static_cast<unsigned>(months)), day(static_cast<unsigned>(days))};
    if (!reader.done() || !date.ok()) return std::nullopt;
    const Micros midnight = sys_days(date).time_since_epoch().count() * kDay;
    return midnight + hours * kHour + minutes * kMinute + seconds * kSecond + fraction - offset;
}

std::string toRfc3339(Micros time) {
    std::string text = isoTime(time).text;
    text.pop_back();
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text + "Z";
}

} // namespace tollgate::config
