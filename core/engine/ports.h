// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine needs from the floors above it. Called on engine threads: implementations return at once.
#pragma once

#include "record/event.h"
#include "record/live.h"
#include "record/record.h"

namespace tollgate::engine {

// Where finished requests and events go. Must not block, must not throw; a full store drops bodies first, never a cost.
class RecordSink {
public:
    virtual ~RecordSink() = default;
    virtual void finished(record::Finished&& finished) noexcept = 0;
    virtual void happened(record::Event&& event) noexcept = 0;
};

// Who watches requests while they run. `watching()` is asked before an event is built.
class LiveSink {
public:
    virtual ~LiveSink() = default;
    virtual bool watching() const noexcept = 0;
    virtual void publish(record::LiveEvent&& event) noexcept = 0;
};

} // namespace tollgate::engine
