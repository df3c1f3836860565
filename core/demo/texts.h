// SPDX-License-Identifier: GPL-3.0-or-later
// Kept texts for requests of the simulated day: short, but in the form of each protocol. Values; no thread.
#pragma once

#include "record/record.h"

namespace tollgate::demo {

record::Bodies textsOf(const record::Request& request);

} // namespace tollgate::demo
