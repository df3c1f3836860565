// SPDX-License-Identifier: GPL-3.0-or-later
// What both programs do to their process before anything else, and how signals end it.
#pragma once

namespace tollgate::process {

// umask 077, no core dumps, not dumpable (DESIGN.md §10.4; TOLLGATE_DUMPABLE=1 leaves that out for debugging), SIGPIPE
// ignored, as many files as the system lets us open.
void harden();

// SIGTERM and SIGINT end the event loop cleanly. After the application object was made.
void quitOnSignals();

} // namespace tollgate::process
