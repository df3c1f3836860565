// SPDX-License-Identifier: GPL-3.0-or-later
// Codecs of money, secrets, times and scopes.
#include "base/text.h"
#include "config/codecs.h"

#include <algorithm>
#include <array>

namespace tollgate::config {

namespace {

// Far beyond any real amount; keeps sums in range and catches a misplaced decimal point.
constexpr Money kMostDollars{1'000'000 * Money::kPerDollar};

std::optional<Money> moneyIn(const At& at, std::optional<Money> (*parse)(std::string_view), int decimals, Money most) {
    if (!at.is(Json::Kind::Number)) return std::nullopt;
    const auto value = parse(at.json().text);
    if (value && value->pico >= 0 && *value <= most) return value;
    const std::string shown = at.json().text.substr(0, 40);
    if (at.json().text.starts_with('-'))
        at.problem("must not be negative, is " + shown);
    else if (value)
        at.problem("must be at most 1000000 dollars, is " + shown);
    else
        at.problem("must be dollars with at most " + std::to_string(decimals) +
                   " decimals and no more than 1000000, is " + shown);
    return std::nullopt;
}

Json moneySchema(std::string_view bound) {
    Json schema = schemaOfType("number");
    schema.add(bound, Json::number(std::int64_t{0}));
    schema.add("maximum", Json::number(std::int64_t{1'000'000}));
    return schema;
}

bool isHash(std::string_view text) {
    return text.size() == 64 && std::all_of(text.begin(), text.end(),
                                            [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

// A text that stands where the name of a store should: a key more likely than a typing mistake.
bool couldBeKey(std::string_view text) {
    return text.size() >= 16 && text.find(' ') == std::string_view::npos;
}

std::string wrongSecret(std::string_view text, bool ofAccessKey) {
    const std::vector<std::string> words = ofAccessKey
                                               ? std::vector<std::string>{"sha256:", "env:"}
                                               : std::vector<std::string>{"keychain", "env:", "session", "none"};
    const std::string choice = ofAccessKey ? "sha256:HEX or env:NAME" : "keychain, env:NAME, session or none";
    if (text.starts_with("sha256:"))
        return ofAccessKey ? "what follows sha256: must be 64 lower-case hex digits: the SHA-256 of the whole key"
                           : "a provider's key cannot be a hash; use " + choice;
    if (couldBeKey(text)) return "looks like a key: keys do not belong in this file, use " + choice;
    return "must be " + choice + ", is " + quoted(text) + didYouMean(text, words);
}

} // namespace

void Dollars::read(const At& at, Money& out) const {
    auto value = moneyIn(at, moneyFromDollars, 12, kMostDollars);
    if (value && above_zero && value->pico == 0) return at.problem("must be more than 0");
    if (value) out = *value;
}

void Dollars::read(const At& at, std::optional<Money>& out) const {
    Money value;
    if (at.json().kind == Json::Kind::Null) return;
    const std::size_t before = at.context().problems.size();
    read(at, value);
    if (at.context().problems.size() == before) out = value;
}

Json Dollars::schema() const {
    return moneySchema(above_zero ? "exclusiveMinimum" : "minimum");
}

void DollarsPerMillion::read(const At& at, std::optional<Money>& out) const {
    if (at.json().kind == Json::Kind::Null) return;
    // A dollar per million tokens is 10^6 pico-dollars per token.
    constexpr Money most{1'000'000 * 1'000'000LL};
    if (auto value = moneyIn(at, pricePerTokenFromDollarsPerMillion, 6, most)) out = *value;
}

Json DollarsPerMillion::write(const std::optional<Money>& value, const Presets&) const {
    return Json::number(toDollars(value.value_or(Money{}) * 1'000'000));
}

Json DollarsPerMillion::schema() const {
    return moneySchema("minimum");
}

void SecretWord::read(const At& at, SecretRef& out) const {
    using Store = SecretRef::Store;
    if (!at.is(Json::Kind::String)) return;
    const std::string_view text = at.json().text;
    if (looksLikeKey(text)) return; // reported for the whole file (read.cpp)
    constexpr std::string_view environment = "env:", hash = "sha256:";
    if (text.starts_with(environment)) {
        const std::string_view name = text.substr(environment.size());
        if (at.check(environmentNameProblem(name))) out = {Store::Environment, std::string(name)};
    } else if (of_access_key && text.starts_with(hash) && isHash(text.substr(hash.size()))) {
        out = {Store::Sha256, std::string(text.substr(hash.size()))};
    } else if (!of_access_key && text == "keychain") {
        out = {Store::Keychain, {}};
    } else if (!of_access_key && text == "session") {
        out = {Store::Session, {}};
    } else if (!of_access_key && text == "none") {
        out = {Store::None, {}};
    } else {
        at.problem(wrongSecret(text, of_access_key));
    }
}

Json SecretWord::schema() const {
    Json schema = schemaOfType("string");
    schema.add("pattern", Json::string(of_access_key ? "^(sha256:[0-9a-f]{64}|env:[A-Za-z_][A-Za-z0-9_]*)$"
                                                     : "^(keychain|session|none|env:[A-Za-z_][A-Za-z0-9_]*)$"));
    return schema;
}

void Time::read(const At& at, std::optional<Micros>& out) const {
    if (at.json().kind == Json::Kind::Null || !at.is(Json::Kind::String)) return;
    out = timeFromRfc3339(at.json().text);
    if (!out) at.problem("must be a date and time such as 2027-01-31T18:00:00Z; is " + quoted(at.json().text));
}

Json Time::schema() const {
    Json schema = schemaOfType("string");
    schema.add("format", Json::string("date-time"));
    return schema;
}

std::string scopeProblem(std::string_view text, const Names& names) {
    if (text == "all") return "";
    const auto colon = text.find(':');
    const std::string_view kind = text.substr(0, colon);
    const std::string_view rest = colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
    auto reference = [&](std::string_view what, const std::vector<std::string>& list) {
        return std::find(list.begin(), list.end(), rest) != list.end() ? "" : unknown(what, rest, list);
    };
    if (colon != std::string_view::npos && kind == "key") return reference("access key", names.access_keys);
    if (colon != std::string_view::npos && kind == "team") return reference("team", names.teams);
    if (colon != std::string_view::npos && kind == "provider") return reference("provider", names.providers);
    if (kind == "model" && !rest.empty()) return modelProblem(rest);
    if (kind == "tag" && rest.find('=') != std::string_view::npos)
        return tagNameProblem(rest.substr(0, rest.find('=')));
    return "must be all, key:ID, team:ID, provider:ID, model:GLOB or tag:NAME=VALUE; is " + quoted(text);
}

void Scope::read(const At& at, std::string& out) const {
    if (at.is(Json::Kind::String) && at.check(scopeProblem(at.json().text, at.names()))) out = at.json().text;
}

Json Scope::schema() const {
    Json schema = schemaOfType("string");
    schema.add("pattern", Json::string("^(all|key:.+|team:.+|provider:.+|model:.+|tag:[^=]+=.*)$"));
    return schema;
}

} // namespace tollgate::config
