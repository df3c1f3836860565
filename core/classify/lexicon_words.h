// SPDX-License-Identifier: GPL-3.0-or-later
// The lists behind lexicon.h: phrases between bars, in folded form (small letters, no accents); `*` at the end: any
// ending. Adding a word needs a new training (scripts/train-classifier): the model counts them.
#pragma once

#include "classify/lexicon.h"

#include <string_view>

namespace tollgate::classify {

struct PhraseList {
    Cue cue;
    Place place;
    std::string_view phrases;
};

extern const PhraseList kPhraseLists[];
extern const std::size_t kPhraseListCount;

} // namespace tollgate::classify
