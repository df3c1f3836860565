// SPDX-License-Identifier: GPL-3.0-or-later
// Is an answer an error of Tollgate's own in the words of a dialect (DESIGN.md §5, protocols.md §6.13)? Read with Qt's
// JSON, apart from what writes it.
#pragma once

#include "base/dialect.h"
#include "support/raw_client.h"

#include <string>
#include <string_view>

namespace tollgate::test {

// "" when it is, with that status and `code`; else what is wrong, with the body. QCOMPARE it with "".
std::string wrongWith(const Response& response, Dialect dialect, int status, std::string_view code = "bad_request");

std::string errorMessage(const Response& response); // whatever the dialect; "" when there is none

} // namespace tollgate::test
