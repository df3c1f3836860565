// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/describe_config.h"

#include <charconv>

namespace tollgate::config {

namespace {

std::optional<std::int64_t> tokensFrom(std::string_view text) {
    std::int64_t tokens = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), tokens);
    bool good = error == std::errc{} && end == text.data() + text.size() && tokens > 0 && tokens <= kMostCount;
    return good && text.front() != '0' ? std::optional(tokens) : std::nullopt;
}

} // namespace

void Bands::read(const At& at, std::map<std::int64_t, PriceRates>& out) const {
    if (!at.is(Json::Kind::Object)) return;
    for (const Json::Member& member : at.json().members) {
        const At place = at.member(member.name, member.value);
        if (auto tokens = tokensFrom(member.name))
            readObject(place, out[*tokens]);
        else
            place.problem("the name must be a number of prompt tokens, such as \"200000\"");
    }
}

Json Bands::write(const std::map<std::int64_t, PriceRates>& value, const Presets& presets) const {
    Json object = Json::object();
    for (const auto& [tokens, rates] : value) object.add(std::to_string(tokens), writeObject(rates, presets));
    return object;
}

Json Bands::schema() const {
    Json names = Json::object();
    names.add("pattern", Json::string("^[1-9][0-9]*$"));
    Json schema = schemaOfType("object");
    schema.add("propertyNames", std::move(names));
    schema.add("additionalProperties", schemaOf<PriceRates>());
    return schema;
}

namespace {

// "2026-12-01" as the midnight that begins it, UTC.
std::optional<Micros> dayFrom(const std::string& text) {
    return timeFromRfc3339(text + "T00:00:00Z");
}

std::string dayText(Micros midnight) {
    return toRfc3339(midnight).substr(0, 10);
}

} // namespace

void PriceHistory::read(const At& at, std::map<Micros, PriceList>& out) const {
    if (!at.is(Json::Kind::Object)) return;
    for (const Json::Member& member : at.json().members) {
        const At place = at.member(member.name, member.value);
        if (auto day = dayFrom(member.name))
            readObject(place, out[*day]);
        else
            place.problem("the name must be a day, such as \"2026-12-01\"");
    }
}

Json PriceHistory::write(const std::map<Micros, PriceList>& value, const Presets& presets) const {
    Json object = Json::object();
    for (const auto& [day, list] : value) object.add(dayText(day), writeObject(list, presets));
    return object;
}

Json PriceHistory::schema() const {
    Json names = Json::object();
    names.add("pattern", Json::string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
    Json schema = schemaOfType("object");
    schema.add("propertyNames", std::move(names));
    schema.add("additionalProperties", schemaOf<PriceList>());
    return schema;
}

void RatesSpread::readMembers(const At& at, PriceRates& out, std::vector<std::string>& known) const {
    ObjectReader<PriceRates> reader(at, out, known);
    describe(reader, std::type_identity<PriceRates>{});
}

void RatesSpread::writeMembers(const PriceRates& value, const Presets& presets, Json& out) const {
    const PriceRates none;
    ObjectWriter<PriceRates> writer(value, none, presets, out);
    describe(writer, std::type_identity<PriceRates>{});
}

void PriceSpread::readMembers(const At& at, std::optional<Price>& out, std::vector<std::string>& known) const {
    PriceMembers members;
    std::vector<std::string> names;
    ObjectReader<PriceMembers> reader(at, members, names);
    describe(reader, std::type_identity<PriceMembers>{});
    bool any = false;
    for (const std::string& name : names) any = any || at.json().find(name) != nullptr;
    known.insert(known.end(), names.begin(), names.end());
    if (!any) return;
    out = Price{{members.price.value_or(PriceRates{}), std::move(members.above_prompt_tokens),
                 std::move(members.service_tier), std::move(members.factors)},
                std::move(members.since)};
}

void PriceSpread::writeMembers(const std::optional<Price>& value, const Presets& presets, Json& out) const {
    if (!value) return;
    PriceMembers members{value->base, value->above_prompt_tokens, value->service_tier, value->factors, value->since};
    // A price of which nothing is known is still a price: {} keeps that apart from none.
    Price rest = *value;
    rest.base = {};
    if (value->base == PriceRates{} && rest != Price{}) members.price.reset();
    const PriceMembers none;
    ObjectWriter<PriceMembers> writer(members, none, presets, out);
    describe(writer, std::type_identity<PriceMembers>{});
}

void PriceTable::read(const At& at, std::map<std::string, std::map<std::string, PriceOverride>>& out) const {
    if (!at.is(Json::Kind::Object)) return;
    const std::vector<std::string>& providers = at.names().providers;
    for (const Json::Member& member : at.json().members) {
        const At place = at.member(member.name, member.value);
        if (std::find(providers.begin(), providers.end(), member.name) == providers.end())
            place.problem(unknown("provider", member.name, providers));
        else
            Dictionary{kModel, Object<PriceOverride>{}}.read(place, out[member.name]);
    }
}

Json PriceTable::write(const std::map<std::string, std::map<std::string, PriceOverride>>& value,
                       const Presets& presets) const {
    Json object = Json::object();
    for (const auto& [provider, models] : value)
        object.add(provider, Dictionary{kModel, Object<PriceOverride>{}}.write(models, presets));
    return object;
}

Json PriceTable::schema() const {
    Json schema = schemaOfType("object");
    schema.add("additionalProperties", Dictionary{kModel, Object<PriceOverride>{}}.schema());
    return schema;
}

} // namespace tollgate::config
