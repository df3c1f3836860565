// SPDX-License-Identifier: GPL-3.0-or-later
// Why a target or a key is passed over, as the code and arguments of a trace's step: put into English by
// record::inWords for files and the command line, by tr() on screen. Pure.
#pragma once

#include "record/trace.h"
#include "resilience/key_state.h"
#include "resilience/target_state.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::resilience {

struct Reason {
    std::string code; // "breaker_in_a_row", "key_cooling", …
    std::vector<std::string> arguments;
    Micros since = 0; // steady; of a breaker: when it first opened, whatever was tried since
};

// Nothing: the breaker is closed.
std::optional<Reason> reasonOf(const TargetState::Reading& reading, Micros now);

// Nothing: the key is usable. `message`: ProviderKeyState::message().
std::optional<Reason> reasonOf(const ProviderKeyState::Reading& reading, std::string_view message, Micros now);

// "12 s", "4 min": rounded up.
std::string lengthText(Micros length);

// One English sentence, without a full stop.
std::string inWords(const Reason& reason);

} // namespace tollgate::resilience
