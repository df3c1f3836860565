// SPDX-License-Identifier: GPL-3.0-or-later
// Takes credentials out of texts that others wrote: provider errors on their way to the client, the screen and the
// journal (DESIGN.md §5, §10.5). The second net, behind building texts from allowed parts. Pure.
#pragma once

#include <string>
#include <string_view>

namespace tollgate::dialects {

// The text with everything that looks like a key, a token or `secret` itself shortened to "sk-…". A JSON text stays
// the same JSON text but for those strings. `secret` may be empty.
std::string scrubbed(std::string_view text, std::string_view secret = {});

// Whether scrubbed(text) would change anything; looks at a fraction of the bytes only.
bool holdsCredential(std::string_view text);

// One line of at most `bytes`, scrubbed, without tags and control characters: for messages and records.
std::string oneLine(std::string_view text, std::size_t bytes, std::string_view secret = {});

} // namespace tollgate::dialects
