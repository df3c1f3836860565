// SPDX-License-Identifier: GPL-3.0-or-later
// Whose money and requests are counted together (DESIGN.md §3 `budgets.scope`, §4 `gate.per`). Values; any thread.
#pragma once

#include "governance/window.h"
#include "record/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tollgate::governance {

// Who pays for a call, and what for. Views of the request that is on its way.
struct Payer {
    std::string_view key;
    std::string_view team;
    const record::Tags* tags = nullptr;
    std::string_view provider; // id
    std::string_view model;    // as the provider knows it
};

struct Scope {
    enum class Kind : std::uint8_t { All, Key, Team, Provider, Model, Tag };

    Kind kind = Kind::All;
    std::string tag;   // name, of Kind::Tag
    std::string value; // id, glob or the tag's value
    bool each = false; // every value is counted for itself; `value` says nothing then
    bool operator==(const Scope&) const = default;
};

// all | key:ID | team:ID | provider:ID | model:GLOB | tag:NAME=VALUE. Nothing for any other text.
std::optional<Scope> scopeFrom(std::string_view text);
// all | key | team | tag:NAME. Nothing for any other text.
std::optional<Scope> scopePer(std::string_view text);

bool covers(const Scope& scope, const Payer& payer);

// Under which name the payer's share is kept: "key:ci/day". Of scopes that count each value, those without one share
// an account.
std::string accountName(const Scope& scope, Window window, const Payer& payer);

} // namespace tollgate::governance
