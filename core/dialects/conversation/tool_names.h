// SPDX-License-Identifier: GPL-3.0-or-later
// What the tools are called on either side of a translation (protocols.md §6.5): namespaces are flattened, names that
// the target's pattern forbids are replaced, and the answer gets the client's names back. A value; made once a request.
#pragma once

#include "dialects/conversation/request.h"

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::dialects::conversation {

// What a target accepts as a function name.
struct NameRule {
    std::size_t longest = 64;
    bool letter_first = false;    // or underscore: Gemini
    bool dots_and_colons = false; // Gemini allows them
};

class ToolNames {
public:
    struct Known {
        std::string written; // as the target is told
        std::string name;    // the client's
        std::string group;   // Responses' namespace
        bool custom = false;
    };

    ToolNames() = default;
    // Every tool of the request, flattened and made legal.
    ToolNames(const std::vector<Tool>& tools, const NameRule& rule);

    // As the target is told; also for calls in the history whose tool is offered no more.
    std::string written(std::string_view name, std::string_view group = {}) const;

    // Null for a name the model made up: it is passed on as it is.
    const Known* byWritten(std::string_view written) const;

    const std::vector<Known>& all() const { return m_known; } // in the order of the tools

private:
    NameRule m_rule;
    std::vector<Known> m_known;
};

std::string legalName(std::string_view name, const NameRule& rule);

} // namespace tollgate::dialects::conversation
