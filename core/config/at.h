// SPDX-License-Identifier: GPL-3.0-or-later
// A place in the document that is being read: its JSON, its path, and where problems go. Lives on the stack of the
// reading functions; a place must not outlive the place it was reached from.
#pragma once

#include "config/json.h"
#include "config/preset.h"
#include "config/problem.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::config {

// Whether a member, or what it names, must be there. Inherited: it need not, and its default stands elsewhere (in the
// provider's preset), so that no fixed default can be told.
enum class Need : unsigned char { Optional, Required, Inherited };

// The names of a document that other parts of it may refer to, taken before anything is checked, so that a mistake in a
// provider does not make every reference to it wrong too.
struct Names {
    std::vector<std::string> providers;
    std::vector<std::string> teams;
    std::vector<std::string> access_keys;
    std::vector<std::string> guardrails;
    std::vector<std::string> routes;
    std::map<std::string, std::string, std::less<>> nodes; // of the route being read: name, kind
};

struct Context {
    const Presets& presets;
    Names names;
    Problems problems;
};

class At {
public:
    At(const Json& json, Context& context) : m_json(json), m_context(context) {}

    At member(std::string_view name, const Json& json) const { return {json, m_context, this, name, 0}; }

    At item(std::size_t index) const { return {m_json.items[index], m_context, this, {}, index}; }

    const Json& json() const { return m_json; }

    Context& context() const { return m_context; }

    const Names& names() const { return m_context.names; }

    // True when the value is of this kind; else that is a problem.
    bool is(Json::Kind kind) const;
    // `wrong`: what is wrong in words; "" reports nothing. True when nothing was wrong.
    bool check(const std::string& wrong, Cause cause = {}) const;
    void problem(const std::string& message, Cause cause = {}) const;
    // About a member of this object, which may be missing.
    void problemIn(std::string_view name, const std::string& message, Cause cause = {}) const;

private:
    At(const Json& json, Context& context, const At* parent, std::string_view name, std::size_t index)
        : m_json(json), m_context(context), m_parent(parent), m_name(name), m_index(index) {}

    std::string path() const;

    const Json& m_json;
    Context& m_context;
    const At* m_parent = nullptr;
    std::string_view m_name;
    std::size_t m_index = 0;
};

} // namespace tollgate::config
