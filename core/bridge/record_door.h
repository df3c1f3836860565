// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's records and events on their way to the journal; whoever shows the states of providers is told when an
// event says that one has changed. Engine threads.
#pragma once

#include "engine/ports.h"

#include <functional>

namespace tollgate::bridge {

class RecordDoor final : public engine::RecordSink {
public:
    // `changed` is called on an engine thread and must return at once.
    RecordDoor(engine::RecordSink& journal, std::function<void()> changed)
        : m_journal(journal), m_changed(std::move(changed)) {}

    void finished(record::Finished&& finished) noexcept override { m_journal.finished(std::move(finished)); }

    void happened(record::Event&& event) noexcept override {
        const bool state = event.kind == record::EventKind::BreakerOpened ||
                           event.kind == record::EventKind::BreakerClosed ||
                           event.kind == record::EventKind::KeyAttention;
        m_journal.happened(std::move(event));
        if (state) m_changed();
    }

private:
    engine::RecordSink& m_journal;
    std::function<void()> m_changed;
};

} // namespace tollgate::bridge
