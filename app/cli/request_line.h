// SPDX-License-Identifier: GPL-3.0-or-later
// A finished request on one line of the terminal.
#pragma once

#include <boost/json/object.hpp>

namespace tollgate::cli {

// `request` as record::toJson makes it.
void printRequest(const boost::json::object& request, bool asJson);

} // namespace tollgate::cli
