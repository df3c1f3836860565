// SPDX-License-Identifier: GPL-3.0-or-later
// The upstream's half of the fault catalogue (reliability.md §4): each row as a reply that can be put under any rule,
// in any dialect, streamed or not. The rows about clients are sent with RawClient; the rows about disks, clocks and
// processes are not replies. Pure functions.
#pragma once

#include "base/dialect.h"
#include "support/script.h"

#include <string>
#include <vector>

namespace tollgate::test {

struct Fault {
    enum class Point : std::uint8_t {
        BeforeHead, // no byte of an answer
        Head,       // an answer that cannot be one
        Status,     // a well-formed answer that says no
        Body,       // the head promises what the body does not keep
        Stream,     // after the first meaningful event
        After,      // the answer is whole, the connection is not to be trusted
        Oddity,     // unusual, and fine: must succeed
    };
    std::string name; // "reset before head"
    int row = 0;      // of reliability.md §4.2
    Point point = Point::BeforeHead;
    Reply reply{};
};

// All that make sense for that dialect and kind of answer.
std::vector<Fault> faultCatalogue(Dialect dialect, bool streamed);
// One of them by name; an empty reply that closes the connection would hide a typing error, so a wrong name aborts.
Fault faultNamed(Dialect dialect, bool streamed, const std::string& name);

} // namespace tollgate::test
