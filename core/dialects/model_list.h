// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of models in each dialect's shape: those we answer with (DESIGN.md §5, protocols.md §3.6, §8), and those that
// providers give us. Pure.
#pragma once

#include "base/dialect.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::dialects {

struct ModelEntry {
    std::string id;
    std::string name;            // as people read it; "" for none
    std::string owner;           // the provider's id
    std::int64_t created = 0;    // seconds since 1970; 0: unknown
    std::int64_t context = 0;    // tokens; 0: unknown
    std::int64_t max_output = 0; // tokens; 0: unknown
    bool embeds = false;         // makes vectors, no answers
};

std::string writeModelList(Dialect dialect, const std::vector<ModelEntry>& models);
std::string writeModel(Dialect dialect, const ModelEntry& model);

// A provider's answer: {"data": […]}, {"models": […]}, or a bare array (trap 96). Nothing when it is no list.
std::optional<std::vector<ModelEntry>> readModelList(Dialect dialect, std::string_view body);

} // namespace tollgate::dialects
