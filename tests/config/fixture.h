// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped presets, the full example, and how a text reads.
#pragma once

#include "config/config.h"
#include "config/preset.h"
#include "config/problem.h"

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::test {

std::string fileText(const std::string& path); // "" when it cannot be read
const config::Presets& presets();
std::string fullText();      // data/full.json: every member, none at its default
config::Config fullConfig(); // read

// The problems of a text as lines; empty when it reads.
std::vector<std::string> problemsOf(std::string_view text);
// A configuration with these members beside its version: `"listen": {}`.
std::string withMembers(const std::string& members);

} // namespace tollgate::test
