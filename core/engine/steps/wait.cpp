// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/wait.h"

#include "engine/exchange.h"
#include "net/pause.h"

namespace tollgate::engine {

net::Task<> waitFor(Exchange& exchange, net::Cancel& cancel, Micros length) {
    net::Pause pause(exchange.lane.io.get_executor(), exchange.lane.timers, cancel);
    Waiting waiting(exchange);
    co_await pause.wait(net::Milliseconds((length + kMillisecond - 1) / kMillisecond));
}

} // namespace tollgate::engine
