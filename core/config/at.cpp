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
    const std::string wanted(nameOf(kind)), found(nameOf(m_json.kind));
    problem("must be " + wanted + ", is " + found, {"wrong_kind", {wanted, found}});
    return false;
}

bool At::check(const std::string& wrong, Cause cause) const {
    if (!wrong.empty()) problem(wrong, std::move(cause));
    return wrong.empty();
}

void At::problem(const std::string& message, Cause cause) const {
    report(m_context.problems, {path(), message, std::move(cause)});
}

void At::problemIn(std::string_view name, const std::string& message, Cause cause) const {
    member(name, m_json).problem(message, std::move(cause));
}

} // namespace tollgate::config
