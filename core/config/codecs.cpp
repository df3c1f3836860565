// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/codecs.h"

#include <algorithm>
#include <charconv>

namespace tollgate::config {

namespace {

std::string shortReal(double value) {
    char text[400]; // the longest there is, written out
    auto [end, error] = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed);
    return error == std::errc{} ? std::string(text, end) : "0";
}

template <class T>
std::optional<T> parsed(std::string_view text) {
    T value{};
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<double> realIn(const At& at, double least, double most) {
    if (!at.is(Json::Kind::Number)) return std::nullopt;
    auto value = parsed<double>(at.json().text);
    if (value && *value >= least && *value <= most) return value;
    const std::string from = shortReal(least), to = shortReal(most), shown = at.json().text.substr(0, 40);
    at.problem("must be " + from + " to " + to + ", is " + shown, {"out_of_range", {from, to, shown}});
    return std::nullopt;
}

// Reads into an optional: null is the same as no member.
template <class T, class Read>
void readOptional(const At& at, std::optional<T>& out, Read read) {
    if (at.json().kind == Json::Kind::Null) return;
    if (auto value = read()) out = std::move(*value);
}

std::optional<std::string> textIn(const At& at, const Text& wanted) {
    if (!at.is(Json::Kind::String)) return std::nullopt;
    const std::string& text = at.json().text;
    if (wanted.check == nullptr) return text;
    const Cause cause = wanted.code.empty() ? Cause{} : Cause{std::string(wanted.code), {quoted(text)}};
    if (!at.check(wanted.check(text), cause)) return std::nullopt;
    return text;
}

} // namespace

Json schemaOfType(std::string_view type) {
    Json schema = Json::object();
    schema.add("type", Json::string(type));
    return schema;
}

void Switch::read(const At& at, bool& out) const {
    if (at.is(Json::Kind::Bool)) out = at.json().truth;
}

void Switch::read(const At& at, std::optional<bool>& out) const {
    if (at.json().kind != Json::Kind::Null && at.is(Json::Kind::Bool)) out = at.json().truth;
}

std::optional<std::int64_t> Whole::number(const At& at) const {
    if (!at.is(Json::Kind::Number)) return std::nullopt;
    const std::string& text = at.json().text;
    auto value = parsed<std::int64_t>(text);
    if (value && *value >= least && *value <= most) return value;
    const std::string from = std::to_string(least), to = std::to_string(most), shown = text.substr(0, 40);
    if (!value && text.find_first_of(".eE") != std::string::npos) {
        at.problem("must be a whole number, is " + shown, {"not_whole", {shown}});
    } else if (most == INT64_MAX) {
        at.problem("must be " + from + " or more, is " + shown, {"too_small", {from, shown}});
    } else {
        at.problem("must be " + from + " to " + to + ", is " + shown, {"out_of_range", {from, to, shown}});
    }
    return std::nullopt;
}

Json Whole::schema() const {
    Json schema = schemaOfType("integer");
    schema.add("minimum", Json::number(least));
    if (most != INT64_MAX) schema.add("maximum", Json::number(most));
    return schema;
}

void Real::read(const At& at, double& out) const {
    if (auto value = realIn(at, least, most)) out = *value;
}

void Real::read(const At& at, std::optional<double>& out) const {
    readOptional(at, out, [&] { return realIn(at, least, most); });
}

Json Real::write(double value, const Presets&) const {
    return Json::number(shortReal(value));
}

Json Real::schema() const {
    Json schema = schemaOfType("number");
    schema.add("minimum", Json::number(shortReal(least)));
    schema.add("maximum", Json::number(shortReal(most)));
    return schema;
}

void Text::read(const At& at, std::string& out) const {
    if (auto text = textIn(at, *this)) out = std::move(*text);
}

void Text::read(const At& at, std::optional<std::string>& out) const {
    readOptional(at, out, [&] { return textIn(at, *this); });
}

Json Text::schema() const {
    Json schema = schemaOfType("string");
    if (!pattern.empty()) schema.add("pattern", Json::string(pattern));
    return schema;
}

std::optional<std::size_t> Word::index(const At& at) const {
    if (!at.is(Json::Kind::String)) return std::nullopt;
    const std::string& text = at.json().text;
    auto found = std::find(words.begin(), words.end(), text);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    std::string list, listed;
    for (std::string_view word : words) {
        if (!list.empty()) list += word == words.back() ? " or " : ", ";
        list += word;
        listed.append(listed.empty() ? "" : ", ").append(word);
    }
    const std::vector<std::string> candidates(words.begin(), words.end());
    at.problem("must be " + list + ", is " + quoted(text) + didYouMean(text, candidates),
               {"not_a_word", {listed, quoted(text), meant(text, candidates)}});
    return std::nullopt;
}

void Word::read(const At& at, std::string& out) const {
    if (auto i = index(at)) out = words[*i];
}

void Word::read(const At& at, std::optional<std::string>& out) const {
    if (at.json().kind == Json::Kind::Null) return;
    if (auto i = index(at)) out = words[*i];
}

Json Word::schema() const {
    Json list = Json::array();
    for (std::string_view word : words) list.items.push_back(Json::string(word));
    Json schema = Json::object();
    schema.add("enum", std::move(list));
    return schema;
}

std::string unknown(std::string_view what, std::string_view name, const std::vector<std::string>& candidates) {
    return "unknown " + std::string(what) + " " + quoted(name) + didYouMean(name, candidates);
}

Cause unknownCause(std::string_view what, std::string_view name, const std::vector<std::string>& candidates) {
    std::string code = "unknown_" + std::string(what);
    std::replace(code.begin(), code.end(), ' ', '_');
    return {std::move(code), {quoted(name), meant(name, candidates)}};
}

void Reference::read(const At& at, std::string& out) const {
    if (!at.is(Json::Kind::String)) return;
    const std::string& name = at.json().text;
    const std::vector<std::string>& candidates = at.names().*list;
    const bool none = name.empty() && need == Need::Optional;
    if (!none && std::find(candidates.begin(), candidates.end(), name) == candidates.end())
        return at.problem(unknown(what, name, candidates), unknownCause(what, name, candidates));
    out = name;
}

} // namespace tollgate::config
