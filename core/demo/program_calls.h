// SPDX-License-Identifier: GPL-3.0-or-later
// What the programs of the demo send: path, headers and body of one call, as each of them writes it. Values; no thread.
#pragma once

#include "demo/apportion.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tollgate::demo {

enum class Program : std::uint8_t { ClaudeCode, Codex, GeminiCli, DocsBot, NightlyEval };

struct ProgramCall {
    std::string path;
    std::vector<std::pair<std::string, std::string>> headers; // without the key
    std::string body;
};

struct ProgramHabits {
    std::string_view access_key; // id
    std::string_view key_header; // that carries the key
    std::string_view key_prefix; // "Bearer "
    int seconds_between;         // calls, on average
};

const ProgramHabits& habitsOf(Program program);

// The `number`-th call (from 0) of a program; a session of some calls shares the beginning of its prompt.
ProgramCall callOf(Program program, std::size_t number, Chance& chance);

} // namespace tollgate::demo
