// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/window.h"

#include <algorithm>

namespace tollgate::resilience {

// Rounded down: what is restored soon after the computer's start lies before the steady clock's zero.
std::int64_t Window::indexOf(Micros time) const {
    return time / m_width - (time % m_width < 0 ? 1 : 0);
}

Window::Slot& Window::slotAt(Micros time) {
    const std::int64_t index = indexOf(time);
    Slot& slot = m_slots[static_cast<std::size_t>((index % kCells + kCells) % kCells)];
    if (slot.index != index) slot = {index, 0, 0};
    return slot;
}

bool Window::counting(const Slot& slot, Micros now) const {
    const std::int64_t current = indexOf(now);
    return slot.index <= current && slot.index > current - kCells;
}

void Window::setLength(Micros length) {
    const Micros width = std::max<Micros>(length / kCells, 1);
    if (width == m_width) return;
    m_width = width;
    clear();
}

void Window::add(bool failed, Micros length, Micros now) {
    setLength(length);
    Slot& slot = slotAt(now);
    ++(failed ? slot.failed : slot.ok);
}

Window::Counts Window::counts(Micros now) const {
    Counts counts;
    for (const Slot& slot : m_slots) {
        if (!counting(slot, now)) continue;
        counts.total += std::int64_t{slot.ok} + slot.failed;
        counts.failed += slot.failed;
    }
    return counts;
}

void Window::clear() {
    m_slots.fill({});
}

std::vector<Window::Cell> Window::cells(Micros now) const {
    std::vector<Cell> cells;
    for (const Slot& slot : m_slots)
        if (counting(slot, now) && slot.ok + slot.failed > 0)
            cells.push_back({slot.index * m_width, slot.ok, slot.failed});
    std::sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return a.start < b.start; });
    return cells;
}

void Window::restore(const std::vector<Cell>& cells, Micros length) {
    setLength(length);
    clear();
    // A cell of before may begin inside one of ours; its middle says which of ours it mostly is.
    for (const Cell& cell : cells) {
        Slot& slot = slotAt(cell.start + m_width / 2);
        slot.ok += cell.ok;
        slot.failed += cell.failed;
    }
}

} // namespace tollgate::resilience
