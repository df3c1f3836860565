// SPDX-License-Identifier: GPL-3.0-or-later
// Where members stand in a JSON text, for errors at their line. Pure.
#pragma once

#include <string>
#include <string_view>

namespace tollgate::ui {

// The line, from 1, of the member a problem's path names ("nodes.a.arms[0].to"), or of the innermost part of the path
// that is there; 0 for an empty path.
int lineOf(std::string_view text, std::string_view path);

} // namespace tollgate::ui
