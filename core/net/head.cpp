// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/head.h"

#include "base/text.h"

namespace tollgate::net {

namespace {

void rebaseView(std::string_view& view, const char* from, const char* to) {
    if (view.data()) view = {to + (view.data() - from), view.size()};
}

} // namespace

bool FieldList::add(std::string_view name, std::string_view value) {
    if (m_size == kMaxFields) return false;
    m_fields[m_size++] = {name, value};
    return true;
}

void FieldList::rebase(const char* from, const char* to) {
    for (std::size_t index = 0; index < m_size; ++index) {
        rebaseView(m_fields[index].name, from, to);
        rebaseView(m_fields[index].value, from, to);
    }
}

std::string_view FieldList::find(std::string_view name) const {
    for (const Field& field : *this) {
        if (field.name.size() == name.size() && equalsIgnoreCase(field.name, name)) return field.value;
    }
    return {};
}

bool FieldList::has(std::string_view name) const {
    for (const Field& field : *this) {
        if (field.name.size() == name.size() && equalsIgnoreCase(field.name, name)) return true;
    }
    return false;
}

void RequestHead::clear() {
    method = target = path = query = {};
    version = 11;
    fields.clear();
    content_length.reset();
    chunked = expect_continue = false;
    keep_alive = true;
}

void RequestHead::rebase(const char* from, const char* to) {
    for (std::string_view* view : {&method, &target, &path, &query}) rebaseView(*view, from, to);
    fields.rebase(from, to);
}

void ResponseHead::clear() {
    status = 0;
    version = 11;
    fields.clear();
    content_length.reset();
    chunked = false;
    keep_alive = true;
}

void ResponseHead::rebase(const char* from, const char* to) {
    fields.rebase(from, to);
}

bool listHas(std::string_view value, std::string_view token) {
    while (!value.empty()) {
        const std::size_t comma = value.find(',');
        if (equalsIgnoreCase(trimmed(value.substr(0, comma)), token)) return true;
        if (comma == std::string_view::npos) break;
        value.remove_prefix(comma + 1);
    }
    return false;
}

} // namespace tollgate::net
