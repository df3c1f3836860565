// SPDX-License-Identifier: GPL-3.0-or-later
// What a case demands, held against what came out.
#include "harness.h"

#include <algorithm>
#include <stdexcept>

namespace tollgate::test {

namespace {

namespace json = boost::json;

bool isIndex(const std::string& step) {
    return !step.empty() && std::all_of(step.begin(), step.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "choices.0.message.content": members by name, elements by number. Null when it is not there.
const json::value* valueAt(const json::value& root, const std::string& path) {
    const json::value* at = &root;
    for (std::size_t begin = 0; at && begin <= path.size();) {
        std::size_t end = std::min(path.find('.', begin), path.size());
        std::string step = path.substr(begin, end - begin);
        begin = end + 1;
        if (at->is_array() && isIndex(step)) {
            at = at->get_array().if_contains(std::stoul(step));
        } else {
            at = at->is_object() ? at->get_object().if_contains(step) : nullptr;
        }
    }
    return at;
}

std::string unmetPaths(const json::object& paths, const json::value& actual) {
    for (const auto& member : paths) {
        std::string path(member.key());
        const json::value* value = valueAt(actual, path);
        if (!value) return path + " is missing, expected " + textOf(member.value());
        if (std::string wrong = difference(*value, member.value(), true, path); !wrong.empty()) return wrong;
    }
    return {};
}

std::string unmetAbsences(const json::array& paths, const json::value& actual) {
    for (const json::value& path : paths)
        if (const json::value* value = valueAt(actual, std::string(path.as_string().c_str())))
            return std::string(path.as_string().c_str()) + " is not expected: " + textOf(*value);
    return {};
}

std::string differenceOfObjects(const json::object& actual, const json::object& expected, bool whole,
                                const std::string& path) {
    for (const auto& member : expected) {
        const json::value* value = actual.if_contains(member.key());
        std::string at = path + "." + std::string(member.key());
        if (!value) return at + " is missing, expected " + textOf(member.value());
        if (std::string wrong = difference(*value, member.value(), true, at); !wrong.empty()) return wrong;
    }
    if (!whole) return {};
    for (const auto& member : actual)
        if (!expected.contains(member.key()))
            return path + "." + std::string(member.key()) + " is not expected: " + textOf(member.value());
    return {};
}

} // namespace

std::string difference(const json::value& actual, const json::value& expected, bool whole, const std::string& path) {
    if (expected.is_object() && actual.is_object())
        return differenceOfObjects(actual.get_object(), expected.get_object(), whole, path);
    if (expected.is_array() && actual.is_array()) {
        const json::array &a = actual.get_array(), &e = expected.get_array();
        for (std::size_t i = 0; i < std::min(a.size(), e.size()); ++i)
            if (std::string wrong = difference(a[i], e[i], true, path + "[" + std::to_string(i) + "]"); !wrong.empty())
                return wrong;
        if (a.size() > e.size()) return path + " has more: " + textOf(a[e.size()]);
        return a.size() < e.size() ? path + " lacks " + textOf(e[a.size()]) : std::string();
    }
    bool numbers = actual.is_number() && expected.is_number();
    bool same = numbers ? actual.to_number<double>() == expected.to_number<double>() : actual == expected;
    return same ? std::string() : path + " is " + textOf(actual) + ", expected " + textOf(expected);
}

std::string unmetIn(const json::object& one, const json::value& actual) {
    bool demands = false;
    std::string wrong;
    auto check = [&](std::string_view name, auto&& unmet) {
        const json::value* value = one.if_contains(name);
        demands = demands || value;
        if (value && wrong.empty()) wrong = unmet(*value);
    };
    check("expect", [&](const json::value& expect) { return difference(actual, expect, true); });
    check("expect_members", [&](const json::value& expect) { return difference(actual, expect, false); });
    check("expect_at", [&](const json::value& paths) { return unmetPaths(paths.as_object(), actual); });
    check("absent", [&](const json::value& paths) { return unmetAbsences(paths.as_array(), actual); });
    bool warns = one.contains("warnings");
    return demands || warns ? wrong : "the case demands nothing";
}

} // namespace tollgate::test
