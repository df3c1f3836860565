// SPDX-License-Identifier: GPL-3.0-or-later
// Codecs of plain values: how a word, a number, an amount of money stands in the file. Each has read (reports what is
// wrong and leaves the value alone then), write and schema. Codecs are constants without state.
#pragma once

#include "base/dialect.h"
#include "base/money.h"
#include "config/at.h"
#include "config/checks.h"
#include "config/config.h"

#include <concepts>
#include <cstdint>
#include <span>
#include <string_view>

namespace tollgate::config {

Json schemaOfType(std::string_view type);

struct Switch {
    void read(const At& at, bool& out) const;
    void read(const At& at, std::optional<bool>& out) const;

    Json write(bool value, const Presets&) const { return Json::boolean(value); }

    Json write(const std::optional<bool>& value, const Presets&) const { return Json::boolean(value.value_or(false)); }

    Json schema() const { return schemaOfType("boolean"); }
};

// A whole number from `least` to `most`.
struct Whole {
    std::int64_t least = 0;
    std::int64_t most = INT64_MAX;

    std::optional<std::int64_t> number(const At& at) const;

    template <std::integral T>
    void read(const At& at, T& out) const {
        if (auto value = number(at)) out = static_cast<T>(*value);
    }

    void read(const At& at, std::optional<std::int64_t>& out) const {
        if (at.json().kind == Json::Kind::Null) return;
        if (auto value = number(at)) out = *value;
    }

    Json write(std::int64_t value, const Presets&) const { return Json::number(value); }

    Json write(const std::optional<std::int64_t>& value, const Presets&) const {
        return Json::number(value.value_or(0));
    }

    Json schema() const;
};

struct Real {
    double least = 0;
    double most = 1;

    void read(const At& at, double& out) const;
    void read(const At& at, std::optional<double>& out) const;
    Json write(double value, const Presets&) const;

    Json write(const std::optional<double>& value, const Presets& presets) const {
        return write(value.value_or(0), presets);
    }

    Json schema() const;
};

// Any text that passes the check.
struct Text {
    TextCheck check = nullptr;     // none: any text
    std::string_view pattern = {}; // for the schema
    std::string_view code = {};    // of what the check finds (problem.h); its argument is the text

    void read(const At& at, std::string& out) const;
    void read(const At& at, std::optional<std::string>& out) const;

    Json write(const std::string& value, const Presets&) const { return Json::string(value); }

    Json write(const std::optional<std::string>& value, const Presets&) const {
        return Json::string(value.value_or(""));
    }

    Json schema() const;
};

// One of a few words.
struct Word {
    std::span<const std::string_view> words;

    std::optional<std::size_t> index(const At& at) const;
    void read(const At& at, std::string& out) const;
    void read(const At& at, std::optional<std::string>& out) const;

    template <class Enum>
        requires std::is_enum_v<Enum>
    void read(const At& at, Enum& out) const {
        if (auto i = index(at)) out = static_cast<Enum>(*i);
    }

    Json write(const std::string& value, const Presets&) const { return Json::string(value); }

    Json write(const std::optional<std::string>& value, const Presets&) const {
        return Json::string(value.value_or(""));
    }

    template <class Enum>
        requires std::is_enum_v<Enum>
    Json write(Enum value, const Presets&) const {
        return Json::string(words[static_cast<std::size_t>(value)]);
    }

    Json schema() const;
};

// The id of something else in the file.
struct Reference {
    std::vector<std::string> Names::* list;
    std::string_view what;      // "provider"
    Need need = Need::Required; // Optional: "" is none

    void read(const At& at, std::string& out) const;

    Json write(const std::string& value, const Presets&) const { return Json::string(value); }

    Json schema() const { return schemaOfType("string"); }
};

// Dollars with at most 12 decimals, exact from the text of the number.
struct Dollars {
    bool above_zero = false;

    void read(const At& at, Money& out) const;
    void read(const At& at, std::optional<Money>& out) const;

    Json write(Money value, const Presets&) const { return Json::number(toDollars(value)); }

    Json write(const std::optional<Money>& value, const Presets& presets) const {
        return write(value.value_or(Money{}), presets);
    }

    Json schema() const;
};

// Dollars per million tokens with at most 6 decimals (DESIGN.md §6).
struct DollarsPerMillion {
    void read(const At& at, std::optional<Money>& out) const;
    Json write(const std::optional<Money>& value, const Presets&) const;
    Json schema() const;
};

// Where a key is: keychain, env:NAME, session, none; of access keys sha256:HEX or env:NAME.
struct SecretWord {
    bool of_access_key = false;

    void read(const At& at, SecretRef& out) const;

    Json write(const SecretRef& value, const Presets&) const { return Json::string(toText(value)); }

    Json schema() const;
};

struct Time {
    void read(const At& at, std::optional<Micros>& out) const;

    Json write(const std::optional<Micros>& value, const Presets&) const {
        return Json::string(toRfc3339(value.value_or(0)));
    }

    Json schema() const;
};

// What a budget or a condition counts: all, key:ID, team:ID, provider:ID, model:GLOB, tag:NAME=VALUE.
std::string scopeProblem(std::string_view text, const Names& names);
std::string unknown(std::string_view what, std::string_view name, const std::vector<std::string>& candidates);
// The same as a code: "unknown_kind_of_node".
Cause unknownCause(std::string_view what, std::string_view name, const std::vector<std::string>& candidates);

struct Scope {
    void read(const At& at, std::string& out) const;

    Json write(const std::string& value, const Presets&) const { return Json::string(value); }

    Json schema() const;
};

constexpr std::int64_t kMostMillis = 86'400'000;  // a day
constexpr std::int64_t kMostSeconds = 31'536'000; // a year
constexpr std::int64_t kMostCount = 1'000'000'000;

constexpr Text kAnyText{};
constexpr Text kLine{lineProblem, {}, "line_form"};
constexpr Text kFilledLine{filledLineProblem, ".", "filled_line_form"};
constexpr Text kModel{modelProblem, "^[^ \\u0000-\\u001f]{1,256}$", "model_form"};
constexpr Text kId{idProblem, "^[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$", "id_form"};
constexpr Text kProviderId{providerIdProblem, "^[a-z0-9][a-z0-9-]{0,39}$"};
constexpr Text kTagName{tagNameProblem, kId.pattern};
constexpr Text kHeaderName{headerNameProblem, "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}$"};
constexpr std::string_view kDialectNames[] = {"openai-chat", "openai-responses", "anthropic", "gemini", "ollama"};
constexpr Word kDialect{kDialectNames};

} // namespace tollgate::config
