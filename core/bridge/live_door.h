// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's events into the window's queue. Engine threads.
#pragma once

#include "bridge/live_feed.h"
#include "engine/ports.h"

namespace tollgate::bridge {

class LiveDoor final : public engine::LiveSink {
public:
    explicit LiveDoor(LiveFeed& feed) : m_feed(feed) {}

    bool watching() const noexcept override { return m_feed.watching(); }

    void publish(record::LiveEvent&& event) noexcept override { m_feed.publish(std::move(event)); }

private:
    LiveFeed& m_feed;
};

} // namespace tollgate::bridge
