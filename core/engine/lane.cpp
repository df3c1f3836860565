// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lane.h"

#include "engine/steps/conceal.h"
#include "net/poller.h"
#include "record/event.h"

namespace tollgate::engine {

namespace {

constexpr std::chrono::seconds kReportEvery{5};

} // namespace

RefusedWithoutKey::RefusedWithoutKey(Shared& shared, net::CoarseTimers& timers)
    : m_shared(shared), m_report(timers, [this] { flush(); }) {}

void RefusedWithoutKey::count(std::string_view what) {
    ++m_count;
    m_last = what;
    if (!m_report.armed()) m_report.arm(kReportEvery);
}

void RefusedWithoutKey::flush() {
    if (m_count == 0) return;
    record::Event event;
    event.time = m_shared.clock.now();
    event.kind = record::EventKind::RefusedWithoutKey;
    event.detail = m_last;
    conceal(event.detail); // paths of strangers
    event.count = m_count;
    m_count = 0;
    m_shared.records.happened(std::move(event));
}

Lane::Lane(Shared& all)
    : shared(all),
      connector(io, timers, slabs, dns),
      upstreams(connector),
      tokens(io, timers, connector),
      refused(all, timers) {
    // Made with the first socket otherwise, where a system without descriptors would end the program.
    net::Poller::of(io.get_executor());
}

} // namespace tollgate::engine
