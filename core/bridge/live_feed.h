// SPDX-License-Identifier: GPL-3.0-or-later
// Requests while they run, from the engine's threads to the window in batches: at most 30 a second, nothing while
// nobody looks. The queue is filled on engine threads; everything else is UI thread.
#pragma once

#include "record/live.h"

#include <QObject>

#include <memory>
#include <unordered_map>
#include <vector>

namespace tollgate::bridge {

class Runtime;

class LiveFeed : public QObject {
    Q_OBJECT
public:
    explicit LiveFeed(Runtime& runtime);
    ~LiveFeed() override;

    // Requests in flight now, oldest first, as last told.
    const std::vector<record::LiveEvent>& inFlight() const { return m_inFlight; }

    // While the handle lives, batches come. Pages hold one while they are visible.
    class Watch {
    public:
        Watch() = default;
        explicit Watch(LiveFeed* feed);
        ~Watch();
        Watch(Watch&& other) noexcept;
        Watch& operator=(Watch&& other) noexcept;

    private:
        LiveFeed* m_feed = nullptr;
    };

    [[nodiscard]] Watch watch() { return Watch(this); }

    // Hands events to whoever watches, as the engine's would be; the demo's frozen requests come this way.
    void inject(std::vector<record::LiveEvent> events);

Q_SIGNALS:
    void batch(const std::vector<tollgate::record::LiveEvent>& events); // in order
    void inFlightChanged();

private:
    friend class Watch;
    void watchers(int delta);
    void drain();
    void apply(const std::vector<record::LiveEvent>& events);

    Runtime& m_runtime;
    int m_watchers = 0;
    std::vector<record::LiveEvent> m_inFlight;
    struct Pump;
    std::unique_ptr<Pump> m_pump;
};

} // namespace tollgate::bridge
