// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a case of README.md through the translation, without an engine.
#pragma once

#include "dialects/conversation/translation.h"

#include <boost/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::test {

// All cases of the files whose name begins so ("requests_"), in the order of the files' names.
std::vector<boost::json::object> casesOf(const std::string& prefix);

std::string nameOfCase(const boost::json::object& one);
std::string textOf(const boost::json::value& value); // compact

struct RequestOutcome {
    boost::json::value body;
    std::vector<std::string> warnings;
    std::string reject_code, reject_param, reject_message;
    bool rejected = false;
};

RequestOutcome translateRequest(const boost::json::object& one);

// The client's answer, or its error as {"error": code}.
boost::json::value translateAnswer(const boost::json::object& one);

enum class Cut { Whole, Bytes, Random };
enum class Lines { Lf, Crlf, Cr };

// The client's stream as events in the form of `expect`. `pieces`: play only so many events; -1: all.
boost::json::array translateStream(const boost::json::object& one, Cut cut, Lines lines, int pieces = -1);

// What differs, in one line, or "" when `actual` has all that `expected` names (whole: nothing else either).
std::string difference(const boost::json::value& actual, const boost::json::value& expected, bool whole,
                       const std::string& path = "$");

} // namespace tollgate::test
