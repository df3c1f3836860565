// SPDX-License-Identifier: GPL-3.0-or-later
// The language a prompt is written in: the condition `language` of a route (DESIGN.md §4). The script first, then for
// Latin and Cyrillic the small words and the letters that only some languages have. Reads at most 3 KB; fenced code is
// passed over. Pure; any thread.
#pragma once

#include "classify/prompt.h"

#include <string_view>

namespace tollgate::classify {

// ISO 639-1, or "" when not sure: the field has no value then. A text of several languages is that of most of its
// letters.
std::string_view languageOf(std::string_view text, TextForm form = TextForm::Plain);

} // namespace tollgate::classify
