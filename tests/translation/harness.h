// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a case of README.md through the translation, without an engine.
#pragma once

#include "dialects/conversation/translation.h"

#include <boost/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::test {

// All cases of the files whose name begins so ("requests_"), in the order of the files' names. A case to several
// dialects is one for each.
std::vector<boost::json::object> casesOf(const std::string& prefix);

// What the translation of an answer must know: tools by their names, the rest as the case says.
dialects::conversation::AnswerContext contextOf(const boost::json::object& one);

std::string nameOfCase(const boost::json::object& one);
std::string textOf(const boost::json::value& value); // compact

struct RequestOutcome {
    boost::json::value body;
    std::vector<std::string> warnings;
    std::string reject_code, reject_param, reject_message;
    bool rejected = false;
};

RequestOutcome translateRequest(const boost::json::object& one);

using Warnings = std::vector<std::string>;

// The client's answer, or its error as {"error": code}. `warnings` takes what is reported.
boost::json::value translateAnswer(const boost::json::object& one, Warnings* warnings = nullptr);

enum class Cut { Whole, Bytes, Random };
enum class Lines { Lf, Crlf, Cr };

// How a stream is played.
struct Play {
    Cut cut = Cut::Whole;
    Lines lines = Lines::Lf;
    int events = -1;       // only so many; -1: all
    unsigned seed = 7;     // of Cut::Random and of the noise
    bool comments = false; // SSE comments, or empty lines of NDJSON, between the events at random
    bool unknowns = false; // a member nobody knows in every event
};

// The client's stream as events in the form of `expect`.
boost::json::array translateStream(const boost::json::object& one, const Play& play = {}, Warnings* warnings = nullptr);

// What the client is told, without usage and the end: the answer itself.
std::string spokenIn(const boost::json::array& events);

// Whether the client is told that the answer came to its end, or failed.
bool tellsEnd(const boost::json::array& events);
bool tellsFailure(const boost::json::array& events);

// What differs, in one line, or "" when `actual` has all that `expected` names (whole: nothing else either).
std::string difference(const boost::json::value& actual, const boost::json::value& expected, bool whole,
                       const std::string& path = "$");

// What a case demands of `actual`: `expect` (all of it), `expect_members`, `expect_at` and `absent` (README.md).
std::string unmetIn(const boost::json::object& one, const boost::json::value& actual);

} // namespace tollgate::test
