// SPDX-License-Identifier: GPL-3.0-or-later
// The raw-header guard: looks at a request's head as it came over the wire, before any parser does, and refuses every
// form that two programs might read differently (reliability.md §1.5). A pure function over bytes; any thread.
#pragma once

#include <string_view>

namespace tollgate::net {

struct GuardVerdict {
    int status = 0;           // 0: fine; else the status to answer with, after which the connection ends
    const char* rule = "";    // "missing_host": one word a rule
    const char* message = ""; // a sentence for whoever sent it

    bool ok() const { return status == 0; }
};

// `head` is complete, its empty line included (scanHead).
GuardVerdict guardRequest(std::string_view head);

// Refusals found while the head is still being read, worded as the guard's.
GuardVerdict refuseHeadTooLarge();
GuardVerdict refuseLineEnding();
GuardVerdict refuseNotHttp();
GuardVerdict refusePlainHttp(); // to a TLS port
GuardVerdict refuseMalformedHead();
GuardVerdict refuseSlowHead();

} // namespace tollgate::net
