// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/task.h"

#include <algorithm>

namespace tollgate::classify {

namespace {

constexpr std::array<std::string_view, kTaskCount + 1> kNames{
    "", "coding", "summarising", "classification", "extraction", "translation", "reasoning", "chat"};

} // namespace

std::string_view nameOf(Task task) {
    return kNames[static_cast<std::size_t>(task)];
}

std::optional<Task> taskNamed(std::string_view name) {
    const auto* found = std::ranges::find(kTasks, name, nameOf);
    return found == kTasks.end() ? std::nullopt : std::optional(*found);
}

} // namespace tollgate::classify
