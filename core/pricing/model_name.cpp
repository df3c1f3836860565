// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/model_name.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace tollgate::pricing {

namespace {

bool allDigits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view digits) {
    int value = 0;
    for (char c : digits) value = value * 10 + (c - '0');
    return value;
}

bool isDate(std::string_view year, std::string_view month, std::string_view day) {
    if (!allDigits(year) || !allDigits(month) || !allDigits(day) || !year.starts_with("20")) return false;
    return number(month) >= 1 && number(month) <= 12 && number(day) >= 1 && number(day) <= 31;
}

// "20250514"
bool isCompactDate(std::string_view text) {
    return text.size() == 8 && isDate(text.substr(0, 4), text.substr(4, 2), text.substr(6, 2));
}

// "2025-05-14"
bool isDashedDate(std::string_view text) {
    return text.size() == 10 && text[4] == '-' && text[7] == '-' &&
           isDate(text.substr(0, 4), text.substr(5, 2), text.substr(8, 2));
}

bool stripPrefix(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix) || text.size() == prefix.size()) return false;
    text.remove_prefix(prefix.size());
    return true;
}

// Cuts a tail of `length` characters when `test` says that it is one; something must stay.
template <class Test>
bool stripTail(std::string_view& text, std::size_t length, Test&& test) {
    if (text.size() <= length || !test(text.substr(text.size() - length))) return false;
    text.remove_suffix(length);
    return true;
}

void stripState(std::string_view& name) {
    for (std::string_view word : {"-latest", "@latest", "@default"})
        if (stripTail(name, word.size(), [&](std::string_view tail) { return tail == word; })) return;
    if (stripTail(name, 11, [](std::string_view tail) { return tail[0] == '-' && isDashedDate(tail.substr(1)); }))
        return;
    auto compact = [](std::string_view tail) {
        return (tail[0] == '-' || tail[0] == '@') && isCompactDate(tail.substr(1));
    };
    if (stripTail(name, 9, compact)) return;
    if (stripTail(name, 4, [](std::string_view tail) { return tail[0] == '@' && allDigits(tail.substr(1)); })) return;
    if (name.starts_with("gemini-"))
        stripTail(name, 4, [](std::string_view tail) { return tail.starts_with("-00") && allDigits(tail.substr(1)); });
    else if (name.starts_with("claude-") && (name.ends_with("-4-0")))
        name.remove_suffix(2);
}

} // namespace

std::string_view withoutModelsFolder(std::string_view model) {
    stripPrefix(model, "models/");
    return model;
}

std::string modelStem(std::string_view provider, std::string_view model) {
    std::string lower = lowerCase(model);
    std::string_view name = lower;
    constexpr std::array kFolders = {std::string_view("models/"), std::string_view("publishers/google/models/")};
    for (std::string_view folder : kFolders) stripPrefix(name, folder);
    if (provider == "fireworks") stripPrefix(name, "accounts/fireworks/models/");
    std::string_view rest = name;
    if (stripPrefix(rest, provider) && stripPrefix(rest, "/")) name = rest;
    stripState(name);
    return std::string(name);
}

} // namespace tollgate::pricing
