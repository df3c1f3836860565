// SPDX-License-Identifier: GPL-3.0-or-later
// What routes change in a request (DESIGN.md §4 `transform`, `target.set`, `max_output_tokens`), in the body as the
// provider gets it: members are put in, taken out or capped, everything else stays byte for byte. Pure.
//
// Members are named as OpenAI Chat names them; those every dialect has (temperature, top_p, top_k, stop, seed,
// max_tokens, …) are put where the provider's dialect has them, others at the top as they are.
#pragma once

#include "base/dialect.h"
#include "dialects/json_scan.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::dialects {

struct MemberEdit {
    enum class Kind : std::uint8_t { Set, Default, Drop }; // Default: only where the body says nothing
    Kind kind = Kind::Set;
    std::string name;
    std::string json; // the value; of Drop: ""
};

struct BodyEdits {
    std::vector<MemberEdit> members;             // in this order
    std::string system;                          // put before the conversation's own; "": nothing
    std::int64_t most_output = 0;                // tokens: lowers what the body asks for, or is put in; 0: as asked
    std::string max_tokens_field = "max_tokens"; // OpenAI Chat's name for it, as this provider wants it

    bool empty() const { return members.empty() && system.empty() && most_output == 0; }
};

// `body` must be a JSON object. `endpoint`: of the provider; only conversations have places for the common names and
// for `system`.
std::string editBody(JsonScanner& scanner, std::string_view body, Dialect dialect, Endpoint endpoint,
                     const BodyEdits& edits);

} // namespace tollgate::dialects
