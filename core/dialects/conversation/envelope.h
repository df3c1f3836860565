// SPDX-License-Identifier: GPL-3.0-or-later
// The envelope in which a provider's proof travels through another dialect's opaque string (protocols.md §6.9):
// "gwsig1.<origin>.<payload>". Pure.
#pragma once

#include "dialects/conversation/parts.h"

#include <optional>
#include <string>
#include <string_view>

namespace tollgate::dialects::conversation {

std::string sealed(const Proof& proof);

// Nothing when `text` is no envelope of ours: then it is the bare proof of the dialect it stood in.
std::optional<Proof> unsealed(std::string_view text);

// What an opaque string of a dialect proves: our envelope's content, else a bare proof of `bareOrigin`. "" is no proof.
Proof proofFrom(std::string_view text, ProofOrigin bareOrigin);

} // namespace tollgate::dialects::conversation
