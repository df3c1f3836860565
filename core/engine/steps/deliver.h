// SPDX-License-Identifier: GPL-3.0-or-later
// Step 6: a provider's answer to the client. Whole answers are read, checked and written in one go; streams pass event
// by event, each as soon as it is complete. Nothing goes out before the first meaningful event, so that until then
// another provider can still be asked (protocols.md §0.6).
#pragma once

#include "engine/steps/attempt.h"
#include "net/asio.h"

namespace tollgate::net {
class UpstreamConnection;
}

namespace tollgate::engine {

// The head of the answer has been read and its status is a good one.
net::Task<AttemptResult> deliver(Exchange& exchange, const Target& target, net::UpstreamConnection& upstream,
                                 record::Attempt& attempt);

// Part of it, in files of their own.
net::Task<AttemptResult> deliverWhole(Exchange& exchange, const Target& target, net::UpstreamConnection& upstream,
                                      record::Attempt& attempt);
net::Task<AttemptResult> deliverStream(Exchange& exchange, const Target& target, net::UpstreamConnection& upstream,
                                       record::Attempt& attempt);

} // namespace tollgate::engine
