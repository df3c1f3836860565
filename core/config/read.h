// SPDX-License-Identifier: GPL-3.0-or-later
// tollgate.json → Config, or every problem in it with its path. Pure: no file is opened here (file.h does).
#pragma once

#include "config/config.h"
#include "config/preset.h"
#include "config/problem.h"

#include <boost/system/result.hpp>

#include <string>
#include <string_view>

namespace tollgate::config {

using ReadResult = boost::system::result<Config, Problems>;

// Unknown members, wrong types, values out of range, duplicate ids and dangling references are problems; defaults of
// presets (name, dialect, address) are filled in. `//` and `/* */` comments are accepted.
ReadResult read(std::string_view json, const Presets& presets);

// The file's text, members in the order of DESIGN.md §3, values equal to their default left out, two-space indent.
// read(write(c)) == c.
std::string write(const Config& config, const Presets& presets);

// Found by ReadResult::value().
[[noreturn]] void throw_exception_from_error(const Problems& problems, const boost::source_location& where);

} // namespace tollgate::config
