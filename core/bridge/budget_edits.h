// SPDX-License-Identifier: GPL-3.0-or-later
// A change of one budget as a person makes it, as a value: made, changed, taken away, and each of them taken back. It
// says what was changed rather than what the budget is, so that what others change meanwhile stays. Pure.
#pragma once

#include "config/config.h"

#include <optional>
#include <string>

namespace tollgate::bridge {

struct BudgetEdit {
    std::optional<config::Budget> before; // as the person saw it; nothing: there was none
    std::optional<config::Budget> wanted; // nothing: it goes. A new one without id gets one
    int position = -1;                    // in the list, of one that is put back; -1: at the end

    bool changesNothing() const { return before == wanted; }
};

// An id that no budget has: from its name, else from what it counts and its period ("docs-bot-day").
std::string freeBudgetId(const config::Config& config, const config::Budget& budget);

// False when the budget to be changed is not there any more; then nothing has changed. `back` takes the edit back.
bool apply(config::Config& config, const BudgetEdit& edit, BudgetEdit& back);

} // namespace tollgate::bridge
