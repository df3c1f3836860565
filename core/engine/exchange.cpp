// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchange.h"

namespace tollgate::engine {

namespace {

constexpr std::size_t kUsualSteps = 2; // of a trace: one allocation instead of two

} // namespace

Exchange::Exchange(Lane& inLane, net::ClientConnection& from, Scratch& buffers)
    : lane(inLane),
      client(from),
      scratch(buffers),
      snapshot(inLane.snapshot.get()),
      row(std::make_shared<record::Request>()),
      started(inLane.shared.clock.steady()),
      decoded(inLane.slabs),
      deadline(inLane.timers, [this] {
          late = !answering;
          if (late) cancel.fire();
      }) {
    row->trace.reserve(kUsualSteps);
    row->started = lane.shared.clock.now();
    row->id = RequestId::make(row->started);
    next = lane.running;
    if (next) next->previous = this;
    lane.running = this;
    client.onGone([this] { cancel.fire(); });
}

Exchange::~Exchange() {
    client.onGone({});
    (previous ? previous->next : lane.running) = next;
    if (next) next->previous = previous;
}

Micros Exchange::sinceStart() const {
    return lane.shared.clock.steady() - started;
}

void Exchange::noteProcess() {
    if (scratch.peer && row->process.empty()) row->process = scratch.peer->text();
}

void Exchange::limitTime(net::Milliseconds limit) {
    time_limit = limit;
    auto left = limit - net::Milliseconds(sinceStart() / kMillisecond);
    deadline.arm(std::max(left, net::Milliseconds(0)));
}

void addStep(Exchange& exchange, std::string_view kind, std::string_view reason, std::vector<std::string> arguments) {
    addStep(exchange, exchange.sinceStart(), kind, reason, std::move(arguments));
}

void addStep(Exchange& exchange, Micros at, std::string_view kind, std::string_view reason,
             std::vector<std::string> arguments) {
    exchange.row->trace.push_back(
        {.kind = std::string(kind), .reason = std::string(reason), .arguments = std::move(arguments), .at = at});
}

} // namespace tollgate::engine
