// SPDX-License-Identifier: GPL-3.0-or-later
// Requests on their way over the edges: a dot each up to 10 a second on an edge, above that the edge flows. Knows no
// widget and no clock: the time comes with each call, in milliseconds. A value of TrafficLayer, UI thread.
#pragma once

#include "ui/routing/canvas/canvas_graph.h"

#include <array>
#include <vector>

namespace tollgate::ui {

class Traffic {
public:
    static constexpr int kMostDots = 10;               // requests a second on an edge that are drawn one by one
    static constexpr qint64 kLegMillis = 700;          // one edge
    static constexpr std::size_t kMostOnTheWay = 2000; // more are counted, not followed

    struct Dot {
        EdgeKey edge;
        double part; // of the way, 0 to 1
    };

    void add(const CanvasPath& path, qint64 now);
    void clear();
    // Forgets what has arrived.
    void advance(qint64 now);

    bool isIdle() const { return m_requests.empty() && m_flowing.isEmpty(); }

    // Of the edges that do not flow.
    QList<Dot> dots(qint64 now) const;

    const QSet<EdgeKey>& flowing() const { return m_flowing; }

    int perSecond(const EdgeKey& edge, qint64 now) const;

private:
    static constexpr int kSlots = 10; // of 100 ms

    struct Rate {
        std::array<int, kSlots> counts{};
        qint64 slot = 0; // number of the newest
    };

    struct Request {
        CanvasPath path;
        qint64 started;
    };

    static void roll(Rate& rate, qint64 now);
    static int sum(const Rate& rate);

    std::vector<Request> m_requests;
    QHash<EdgeKey, Rate> m_rates;
    QSet<EdgeKey> m_flowing;
};

} // namespace tollgate::ui
