// SPDX-License-Identifier: GPL-3.0-or-later
// How the many providers that speak Chat Completions differ (protocols.md §5): a row a vendor. Pure.
#pragma once

#include "dialects/json_writer.h"

#include <string_view>

namespace tollgate::dialects::conversation {

struct ChatHabits {
    bool open_ai = false;     // takes OpenAI's own members: verbosity, safety_identifier, prompt_cache_key
    bool open_router = false; // reasoning_details are replayed as they are
    bool gemini_signatures = false;
    bool stream_options = true;
    bool several_choices = true; // n > 1
    bool penalties = true;
    bool stop = true;
    bool top_k = false; // and min_p
    bool strict_alternation = false;
    std::string_view seed_field = "seed";
    void (*writeEffort)(JsonWriter& json, std::string_view effort) = nullptr;
};

// `vendor`: config Profile::vendor; an unknown one has the habits of "generic".
ChatHabits chatHabits(std::string_view vendor);

} // namespace tollgate::dialects::conversation
