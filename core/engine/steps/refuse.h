// SPDX-License-Identifier: GPL-3.0-or-later
// An answer of our own: an error in the client's dialect, or the provider's own error handed on when no target helped.
#pragma once

#include "engine/refusal.h"
#include "engine/steps/answer_head.h"
#include "engine/steps/attempt.h"
#include "net/asio.h"

namespace tollgate::engine {

struct Exchange;

net::Task<> refuse(Exchange& exchange, Refusal refusal);
net::Task<> answerFailure(Exchange& exchange, const AttemptResult& result);

// A whole answer of ours, with its body; what `head` says of the body's length is filled in.
net::Task<> answer(Exchange& exchange, AnswerHead head, std::string body);

} // namespace tollgate::engine
