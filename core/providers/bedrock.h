// SPDX-License-Identifier: GPL-3.0-or-later
// AWS Bedrock (protocols.md §5.1), spoken to as Anthropic: Claude by invoke, every other model by Converse. Keys are
// "ACCESS_KEY:SECRET_KEY[:SESSION_TOKEN]", which sign each call, or a bearer key. Stateless, any thread.
#pragma once

#include "providers/cloud.h"

namespace tollgate::providers {

const Cloud& bedrock();

} // namespace tollgate::providers
