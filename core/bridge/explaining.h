// SPDX-License-Identifier: GPL-3.0-or-later
// `tollgated route explain` on both sides of the control socket: the question as it is put, and its answer over a
// snapshot, be it the running engine's or that of the files. Pure; main thread.
#pragma once

#include "base/clock.h"

#include <boost/json/object.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tollgate::engine {
struct Snapshot;
}

namespace tollgate::bridge {

struct ExplainQuestion {
    std::string model;
    std::string key; // id; "": the first
    std::string dialect = "openai-chat";
    std::string body;                                         // JSON; "": none
    std::vector<std::pair<std::string, std::string>> headers; // of the request
    std::vector<std::pair<std::string, std::string>> assumed; // provider, what its calls come to
};

boost::json::object toJson(const ExplainQuestion& question); // with the command
ExplainQuestion explainQuestionFrom(const boost::json::object& object);

// {"route", "trace", "target", "error"?, "live"}; {"problem": sentence} when the question is wrong. `live`: the steady
// time, for what the engine of the snapshot has met.
boost::json::object explained(const engine::Snapshot& snapshot, const ExplainQuestion& question, Micros started,
                              std::optional<Micros> live);

} // namespace tollgate::bridge
