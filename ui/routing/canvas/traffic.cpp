// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/traffic.h"

#include <algorithm>
#include <numeric>

namespace tollgate::ui {

namespace {

constexpr qint64 kSlotMillis = 100;

} // namespace

void Traffic::roll(Rate& rate, qint64 now) {
    const qint64 slot = now / kSlotMillis;
    if (slot - rate.slot >= kSlots) rate.counts.fill(0);
    for (qint64 i = std::max(rate.slot + 1, slot - kSlots + 1); i <= slot; ++i)
        rate.counts[static_cast<std::size_t>(i % kSlots)] = 0;
    rate.slot = std::max(rate.slot, slot);
}

int Traffic::sum(const Rate& rate) {
    return std::accumulate(rate.counts.begin(), rate.counts.end(), 0);
}

void Traffic::add(const CanvasPath& path, qint64 now) {
    if (path.isEmpty()) return;
    bool followed = false;
    for (const EdgeKey& edge : path) {
        Rate& rate = m_rates[edge];
        roll(rate, now);
        ++rate.counts[static_cast<std::size_t>((now / kSlotMillis) % kSlots)];
        if (sum(rate) > kMostDots)
            m_flowing.insert(edge);
        else
            followed = true;
    }
    if (followed && m_requests.size() < kMostOnTheWay) m_requests.push_back({path, now});
}

void Traffic::clear() {
    m_requests.clear();
    m_rates.clear();
    m_flowing.clear();
}

void Traffic::advance(qint64 now) {
    std::erase_if(m_requests, [now](const Request& each) {
        return now - each.started >= kLegMillis * static_cast<qint64>(each.path.size());
    });
    for (auto it = m_rates.begin(); it != m_rates.end();) {
        roll(*it, now);
        const int rate = sum(*it);
        if (rate <= kMostDots) m_flowing.remove(it.key());
        it = rate == 0 ? m_rates.erase(it) : std::next(it);
    }
}

QList<Traffic::Dot> Traffic::dots(qint64 now) const {
    QList<Dot> dots;
    for (const Request& each : m_requests) {
        const qint64 leg = std::max<qint64>(0, now - each.started) / kLegMillis;
        if (leg >= each.path.size() || m_flowing.contains(each.path[leg])) continue;
        const qint64 rest = now - each.started - leg * kLegMillis;
        dots.append({each.path[leg], static_cast<double>(rest) / static_cast<double>(kLegMillis)});
    }
    return dots;
}

int Traffic::perSecond(const EdgeKey& edge, qint64 now) const {
    const auto found = m_rates.constFind(edge);
    if (found == m_rates.constEnd()) return 0;
    Rate rate = *found;
    roll(rate, now);
    return sum(rate);
}

} // namespace tollgate::ui
