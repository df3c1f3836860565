// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of work a condition can ask for (DESIGN.md §4, field `task`).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tollgate::classify {

enum class Task : std::uint8_t {
    Unknown, // not sure enough to act: a condition on `task` finds no value
    Coding,
    Summarising,
    Classification,
    Extraction,
    Translation,
    Reasoning, // an answer that has to be worked out: mathematics, logic, planning under constraints
    Chat,      // the rest: questions, advice, writing, small talk
};

constexpr std::size_t kTaskCount = 7; // without Unknown
constexpr std::array kTasks{Task::Coding,     Task::Summarising, Task::Classification,
                            Task::Extraction, Task::Translation, Task::Reasoning,
                            Task::Chat};

// The word in a configuration; "" for Unknown.
std::string_view nameOf(Task task);
std::optional<Task> taskNamed(std::string_view name);

} // namespace tollgate::classify
