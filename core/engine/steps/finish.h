// SPDX-License-Identifier: GPL-3.0-or-later
// Step 9: the record of a request, to the journal and to the screen. The last thing that happens to an exchange,
// however it ended.
#pragma once

namespace tollgate::engine {

struct Exchange;

void finish(Exchange& exchange, bool withRecord);

} // namespace tollgate::engine
