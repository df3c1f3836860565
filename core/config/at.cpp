// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/at.h"

#include "config/checks.h"

namespace tollgate::config {

std::string At::path() const {
    if (m_parent == nullptr) return "";
    const std::string parent = m_parent->path();
    if (m_parent->m_json.kind == Json::Kind::Array) return itemPath(parent, m_index);
    return memberPath(parent, looksLikeKey(m_name) ? "(looks like a key)" : m_name);
}

bool At::is(Json::Kind kind) const {
    if (m_json.kind == kind) return true;
    problem("must be " + std::string(nameOf(kind)) + ", is " + std::string(nameOf(m_json.kind)));
    return false;
}

bool At::check(const std::string& wrong) const {
    if (!wrong.empty()) problem(wrong);
    return wrong.empty();
}

void At::problem(const std::string& message) const {
    report(m_context.problems, {path(), message});
}

void At::problemIn(std::string_view name, const std::string& message) const {
    member(name, m_json).problem(message);
}

} // namespace tollgate::config
