// SPDX-License-Identifier: GPL-3.0-or-later
// The words that say what is wanted, in the main languages, and where they were found in a text. "Summarise" at the
// beginning of a sentence is an instruction; in the middle of one it is only a hint, which the model weighs.
#pragma once

#include "classify/task.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace tollgate::classify {

// The first seven in the order of kTasks.
enum class Cue : std::uint8_t {
    Code,
    Summarise,
    Classify,
    Extract,
    Translate,
    Reason,
    Chat,
    Tongue,  // the name of a human language
    Program, // a word of programming: a language, a tool, a part of a program
    Hard,    // asks for care: proof, trade-offs, several steps
    Filler,  // politeness and the like, which may stand before an instruction
};

constexpr std::size_t kCueCount = 11;

constexpr Task taskOf(Cue cue) {
    const auto index = static_cast<std::size_t>(cue);
    return index < kTaskCount ? kTasks[index] : Task::Unknown;
}

enum class Place : std::uint8_t {
    Mention,  // a hint wherever it stands
    Leading,  // an instruction at the beginning of a sentence, a hint elsewhere
    Anywhere, // an instruction wherever it stands
};

// What was found in one zone.
struct Cues {
    std::array<std::uint8_t, kCueCount> counts{}; // saturate at 255
    Task instruction = Task::Unknown;             // the first one
    bool first_sentence = false;                  // where the instruction stands

    int count(Cue cue) const { return counts[static_cast<std::size_t>(cue)]; }
};

// `zone` is folded. `begins`: it is the beginning of a text, not the middle of a sentence. Fenced code is passed over.
Cues findCues(std::string_view zone, bool begins);

// Whether a phrase of the lists is written in its folded form; for the test of the lists.
bool lexiconIsFolded();

} // namespace tollgate::classify
