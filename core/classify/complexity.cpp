// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/complexity.h"

namespace tollgate::classify {

namespace {

// Four bytes a token is what English costs; good enough for a step of thousands.
std::int64_t tokensOf(const Prompt& prompt) {
    if (prompt.input_tokens > 0) return prompt.input_tokens;
    return static_cast<std::int64_t>((prompt.last_user_text.size() + prompt.system_text.size()) / 4);
}

int pointsOfTask(Task task) {
    switch (task) {
    case Task::Coding:
    case Task::Reasoning: return 2;
    case Task::Summarising:
    case Task::Chat:
    case Task::Unknown: return 1;
    case Task::Classification:
    case Task::Extraction:
    case Task::Translation: return 0;
    }
    return 1;
}

int pointsOfSize(std::int64_t tokens) {
    if (tokens < 60) return -1;
    if (tokens < 3000) return 0;
    return tokens < 20'000 ? 1 : 2;
}

int pointsOfSigns(const Prompt& prompt, const Reading& reading) {
    const int hard = reading.count(Cue::Hard);
    int points = hard == 0 ? 0 : hard == 1 ? 1 : 2;
    points += reading.signs.list_items >= 4; // that many things to respect at once
    points += reading.signs.stack_trace || reading.signs.formulas >= 3;
    points += prompt.has_tools;
    return points + (prompt.turns >= 8);
}

} // namespace

double complexityOf(const Prompt& prompt, const Reading& reading, Task likely) {
    const int points = pointsOfTask(likely) + pointsOfSize(tokensOf(prompt)) + pointsOfSigns(prompt, reading);
    if (points <= 1) return kEasy;
    return points <= 3 ? kMiddling : kHard;
}

} // namespace tollgate::classify
