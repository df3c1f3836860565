// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what looks like a credential out of what is recorded and shown (DESIGN.md §10.5): clients and providers put
// keys into names, tags, models and messages. Texts without one are looked at and left alone.
#pragma once

#include "record/record.h"

namespace tollgate::engine {

// For rows that have ended, and for copies of those that run: routing needs the words as they came.
void conceal(record::Request& row);

void conceal(std::string& text);

} // namespace tollgate::engine
