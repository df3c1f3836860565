// SPDX-License-Identifier: GPL-3.0-or-later
// What steps are called and what a new one holds. Pure; texts on the UI thread.
#pragma once

#include "ui/routing/canvas/step_kind.h"
#include "ui/routing/document/draft.h"

#include <QString>

#include <string_view>

namespace tollgate::ui {

// Whether the file may have a node of this kind ("gate").
bool isFileKind(std::string_view kind);
// What a step is called: its name, else its id.
QString titleOf(const DraftNode& node);
// The members of a new step; nothing to be made of kinds the file does not know.
config::Json newMembers(StepKind kind);

} // namespace tollgate::ui
