// SPDX-License-Identifier: GPL-3.0-or-later
#include "governance/scope.h"

#include "base/text.h"

#include <array>
#include <utility>

namespace tollgate::governance {

namespace {

using Kind = Scope::Kind;

constexpr std::array<std::pair<Kind, std::string_view>, 5> kPrefixes{{{Kind::Key, "key:"},
                                                                      {Kind::Team, "team:"},
                                                                      {Kind::Provider, "provider:"},
                                                                      {Kind::Model, "model:"},
                                                                      {Kind::Tag, "tag:"}}};

std::string_view prefixOf(Kind kind) {
    for (const auto& [known, prefix] : kPrefixes)
        if (known == kind) return prefix;
    return "all";
}

std::string_view tagOf(const Payer& payer, std::string_view name) {
    if (payer.tags)
        for (const auto& [tag, value] : *payer.tags)
            if (tag == name) return value;
    return {};
}

std::string_view valueOf(const Scope& scope, const Payer& payer) {
    switch (scope.kind) {
    case Kind::Key: return payer.key;
    case Kind::Team: return payer.team;
    case Kind::Provider: return payer.provider;
    case Kind::Model: return payer.model;
    case Kind::Tag: return tagOf(payer, scope.tag);
    case Kind::All: break;
    }
    return {};
}

} // namespace

std::optional<Scope> scopeFrom(std::string_view text) {
    if (text == "all") return Scope{};
    for (const auto& [kind, prefix] : kPrefixes) {
        if (!text.starts_with(prefix)) continue;
        text.remove_prefix(prefix.size());
        if (kind != Kind::Tag) return Scope{.kind = kind, .value = std::string(text)};
        const std::size_t equals = text.find('=');
        if (equals == std::string_view::npos) return std::nullopt;
        return Scope{
            .kind = kind, .tag = std::string(text.substr(0, equals)), .value = std::string(text.substr(equals + 1))};
    }
    return std::nullopt;
}

std::optional<Scope> scopePer(std::string_view text) {
    if (text == "all") return Scope{};
    if (text == "key") return Scope{.kind = Kind::Key, .each = true};
    if (text == "team") return Scope{.kind = Kind::Team, .each = true};
    if (text.starts_with("tag:")) return Scope{.kind = Kind::Tag, .tag = std::string(text.substr(4)), .each = true};
    return std::nullopt;
}

bool covers(const Scope& scope, const Payer& payer) {
    if (scope.each || scope.kind == Kind::All) return true;
    const std::string_view value = valueOf(scope, payer);
    return scope.kind == Kind::Model ? matchesGlob(scope.value, value) : value == scope.value;
}

std::string accountName(const Scope& scope, Window window, const Payer& payer) {
    std::string name(prefixOf(scope.kind));
    if (scope.kind == Kind::Tag) name.append(scope.tag).append("=");
    name.append(scope.each ? valueOf(scope, payer) : std::string_view(scope.value));
    return name.append("/").append(nameOf(window));
}

} // namespace tollgate::governance
