// SPDX-License-Identifier: GPL-3.0-or-later
// What a thread tells the system of itself when it begins.
#pragma once

namespace tollgate {

// For `top -H`, gdb and perf; 15 characters at most.
void nameThread(const char* name);

// For long work in the background, every tenth of a millisecond: whoever waits for this processor has it first.
// Otherwise a request can stand behind it for a whole slice, milliseconds.
void giveWay();

} // namespace tollgate
