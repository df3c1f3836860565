// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a configuration, and where. All problems of a file are reported at once.
#pragma once

#include <string>
#include <vector>

namespace tollgate::config {

struct Problem {
    std::string path;    // "providers[0].base_url"; "" for the file as a whole
    std::string message; // `unknown provider "opnai" (did you mean "openai"?)`
    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

// More problems than this are not listed; one more says so.
constexpr std::size_t kMaxProblems = 200;

// Adds a problem, or that there are more.
void report(Problems& problems, Problem problem);

// "providers[0].base_url: must start with https:// or http://"
std::string toText(const Problem& problem);

} // namespace tollgate::config
