// SPDX-License-Identifier: GPL-3.0-or-later
// The labelled prompts of data/*.tsv: what the model is trained on, and what is held out to measure it.
#pragma once

#include "classify/prompt.h"
#include "classify/task.h"

#include <string>
#include <vector>

namespace tollgate::test {

struct LabelledPrompt {
    classify::Task task = classify::Task::Unknown;
    std::string language;
    std::string system;
    std::string text;
    bool has_tools = false;
    bool has_images = false;
    bool has_json_schema = false;

    // Views into this.
    classify::Prompt prompt() const;

    // One in four, by the FNV-1a hash of its user text: never trained on.
    bool heldOut() const;
};

// Every row of every file below `folder`, in the order of the names; throws std::runtime_error naming a bad row.
std::vector<LabelledPrompt> readLabelledPrompts(const std::string& folder);

} // namespace tollgate::test
