// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions (DESIGN.md §4) in a person's words. Pure; UI thread.
#pragma once

#include "config/json.h"

#include <QString>

namespace tollgate::ui {

// "model starts with claude- and input_tokens < 2000".
QString conditionWords(const config::Json& condition);
// As short as it goes, for a port: "claude-*", "ci", "task is coding".
QString conditionLabel(const config::Json& condition);

} // namespace tollgate::ui
