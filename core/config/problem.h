// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a configuration, and where. All problems of a file are reported at once.
#pragma once

#include <string>
#include <vector>

namespace tollgate::config {

// What is wrong as a code and the arguments of its sentence, for a window to say it in the person's language; "" where
// nobody does (problems outside of routes). ui/routing/problems/problem_words.cpp knows the codes.
struct Cause {
    std::string code;
    std::vector<std::string> arguments;
    bool operator==(const Cause&) const = default;
};

struct Problem {
    std::string path;    // "providers[0].base_url"; "" for the file as a whole
    std::string message; // in English: `unknown provider "opnai" (did you mean "openai"?)`
    Cause cause = {};    // says the same

    bool operator==(const Problem& other) const { return path == other.path && message == other.message; }
};

using Problems = std::vector<Problem>;

// More problems than this are not listed; one more says so.
constexpr std::size_t kMaxProblems = 200;

// Adds a problem, or that there are more.
void report(Problems& problems, Problem problem);

// "providers[0].base_url: must start with https:// or http://"
std::string toText(const Problem& problem);

} // namespace tollgate::config
