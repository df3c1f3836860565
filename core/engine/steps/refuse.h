// SPDX-License-Identifier: GPL-3.0-or-later
// An answer of our own: an error in the client's dialect, or the provider's own error handed on when no target helped.
#pragma once

#include "engine/refusal.h"
#include "engine/steps/attempt.h"
#include "net/asio.h"

namespace tollgate::engine {

struct Exchange;

net::Task<> refuse(Exchange& exchange, Refusal refusal);
net::Task<> answerFailure(Exchange& exchange, AttemptResult& result);

// A whole answer of ours, with its body.
net::Task<> answer(Exchange& exchange, int status, std::string_view contentType, std::string body,
                   int retryAfterSeconds = 0, bool close = false);

} // namespace tollgate::engine
