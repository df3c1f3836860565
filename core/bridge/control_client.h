// SPDX-License-Identifier: GPL-3.0-or-later
// Asks a running gateway something over its control socket. Blocking, with a deadline: for the command line and for a
// second start, before any event loop runs.
#pragma once

#include <boost/json/object.hpp>

#include <QString>

#include <optional>

namespace tollgate::bridge {

// The answer; nothing when nobody listens there or the deadline passes.
std::optional<boost::json::object> askRunning(const QString& socketPath, const boost::json::object& question,
                                              int deadlineMs = 5000);

} // namespace tollgate::bridge
