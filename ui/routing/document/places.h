// SPDX-License-Identifier: GPL-3.0-or-later
// Where steps stand that nobody has put anywhere. Pure.
#pragma once

#include "ui/routing/document/draft.h"

namespace tollgate::ui {

using Positions = std::map<std::string, Position>;

// Gives every step of the draft a place: those that are shown somewhere stay there, the new ones go to the right of
// `beside`, or below everything, where nothing else stands.
void settle(RouteDraft& draft, const Positions& shown, const std::vector<std::string>& fresh,
            const std::string& beside);

} // namespace tollgate::ui
