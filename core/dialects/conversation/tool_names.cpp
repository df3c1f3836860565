// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/tool_names.h"

#include "base/text.h"

#include <algorithm>
#include <unordered_map>

namespace tollgate::dialects::conversation {

namespace {

constexpr std::size_t kHashLength = 8;

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isLegal(char c, const NameRule& rule) {
    if (isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-') return true;
    return rule.dots_and_colons && (c == '.' || c == ':');
}

std::string inGroup(std::string_view group, std::string_view name) {
    return std::string(group) + "__" + std::string(name);
}

} // namespace

std::string legalName(std::string_view name, const NameRule& rule) {
    std::string legal(name);
    std::replace_if(legal.begin(), legal.end(), [&](char c) { return !isLegal(c, rule); }, '_');
    if (rule.letter_first && (legal.empty() || (!isLetter(legal[0]) && legal[0] != '_'))) legal.insert(0, 1, '_');
    if (legal.size() > rule.longest)
        legal = legal.substr(0, rule.longest - kHashLength - 1) + "_" + sha256Hex(name).substr(0, kHashLength);
    return legal;
}

ToolNames::ToolNames(const std::vector<Tool>& tools, const NameRule& rule) : m_rule(rule) {
    std::unordered_map<std::string_view, int> count;
    for (const Tool& tool : tools) ++count[tool.name];
    m_known.reserve(tools.size());
    for (const Tool& tool : tools) {
        bool collides = count[tool.name] > 1 && !tool.group.empty();
        std::string flat = collides ? inGroup(tool.group, tool.name) : tool.name;
        m_known.push_back({legalName(flat, rule), tool.name, tool.group, tool.custom});
    }
}

std::string ToolNames::written(std::string_view name, std::string_view group) const {
    for (const Known& known : m_known)
        if (known.name == name && known.group == group) return known.written;
    for (const Known& known : m_known)
        if (known.name == name) return known.written;
    return legalName(name, m_rule);
}

const ToolNames::Known* ToolNames::byWritten(std::string_view written) const {
    auto at =
        std::find_if(m_known.begin(), m_known.end(), [&](const Known& known) { return known.written == written; });
    return at == m_known.end() ? nullptr : &*at;
}

} // namespace tollgate::dialects::conversation
