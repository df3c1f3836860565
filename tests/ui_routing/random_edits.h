// SPDX-License-Identifier: GPL-3.0-or-later
// Edits as a person might make them, in an order nobody would: for properties that hold after any of them.
#pragma once

#include "ui/routing/document/draft.h"

#include <random>
#include <string>

namespace tollgate::test {

// The next draft; `random` decides what is done.
ui::RouteDraft randomEdit(const ui::RouteDraft& draft, std::mt19937& random);

// A route of `steps` random edits.
ui::RouteDraft randomRoute(int steps, std::mt19937& random);

} // namespace tollgate::test
