// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/catalogue_reader.h"

#include "pricing/model_name.h"

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

namespace tollgate::pricing {

namespace json = boost::json;

namespace {

constexpr std::int64_t kVersion = 1;

// Thrown inside this file only: the reader is recursive, its errors are rare and end the whole reading.
struct Refused {
    std::string message;
};

[[noreturn]] void refuse(std::string_view where, std::string_view what) {
    throw Refused{"catalogue: " + std::string(where) + ": " + std::string(what)};
}

const json::object& objectAt(const json::value& value, std::string_view where) {
    if (!value.is_object()) refuse(where, "must be an object");
    return value.get_object();
}

std::string textAt(const json::value& value, std::string_view where) {
    if (!value.is_string()) refuse(where, "must be a text");
    return std::string(value.get_string());
}

std::int64_t countAt(const json::value& value, std::string_view where) {
    if (!value.is_int64() || value.get_int64() < 0) refuse(where, "must be a whole number from 0");
    return value.get_int64();
}

using Rate = std::optional<Money> config::PriceRates::*;
constexpr std::pair<std::string_view, Rate> kRates[] = {
    {"input", &config::PriceRates::input},
    {"output", &config::PriceRates::output},
    {"cache_read", &config::PriceRates::cache_read},
    {"cache_write", &config::PriceRates::cache_write},
    {"cache_write_1h", &config::PriceRates::cache_write_1h},
    {"input_audio", &config::PriceRates::input_audio},
    {"output_audio", &config::PriceRates::output_audio},
    {"input_image", &config::PriceRates::input_image},
    {"output_image", &config::PriceRates::output_image},
    {"reasoning", &config::PriceRates::reasoning},
    {"per_request", &config::PriceRates::per_request},
};

constexpr std::pair<std::string_view, Ability> kAbilities[] = {
    {"tools", Ability::Tools},
    {"vision", Ability::Vision},
    {"json_schema", Ability::JsonSchema},
    {"reasoning", Ability::Reasoning},
    {"prompt_cache", Ability::PromptCache},
    {"pdf", Ability::Pdf},
    {"web_search", Ability::WebSearch},
    {"prefill", Ability::Prefill},
    {"audio_input", Ability::AudioInput},
};

config::PriceRates ratesAt(const json::value& value, std::string_view where) {
    config::PriceRates rates;
    for (const auto& member : objectAt(value, where)) {
        auto known = std::find_if(std::begin(kRates), std::end(kRates),
                                  [&](const auto& entry) { return entry.first == std::string_view(member.key()); });
        if (known == std::end(kRates)) refuse(where, "unknown price " + std::string(member.key()));
        rates.*(known->second) = Money{countAt(member.value(), where)};
    }
    return rates;
}

void readBands(config::Price& price, const json::value& value, std::string_view where) {
    for (const auto& member : objectAt(value, where)) {
        std::string_view text = member.key();
        std::int64_t above = 0;
        auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), above);
        if (error != std::errc{} || end != text.data() + text.size() || above <= 0)
            refuse(where, "above_prompt_tokens needs numbers of tokens");
        price.above_prompt_tokens.emplace(above, ratesAt(member.value(), where));
    }
}

std::uint16_t abilitiesAt(const json::value& value, std::string_view where) {
    if (!value.is_array()) refuse(where, "can must be a list");
    unsigned bits = 0;
    for (const json::value& word : value.get_array()) {
        if (!word.is_string()) refuse(where, "can must be a list of words");
        // A word that this build does not know is one it does not need.
        for (const auto& [name, ability] : kAbilities)
            if (name == std::string_view(word.get_string())) bits |= static_cast<unsigned>(ability);
    }
    return static_cast<std::uint16_t>(bits);
}

CatalogueModel modelAt(std::string_view id, const json::value& value) {
    CatalogueModel model;
    model.id = id;
    const json::object& members = objectAt(value, id);
    if (const json::value* price = members.if_contains("price")) model.price.emplace().base = ratesAt(*price, id);
    for (const auto& member : members) {
        std::string_view name = member.key();
        const json::value& held = member.value();
        if (name == "mode")
            model.mode = textAt(held, id);
        else if (name == "context")
            model.context = countAt(held, id);
        else if (name == "max_output")
            model.max_output = countAt(held, id);
        else if (name == "retires")
            model.retires = textAt(held, id);
        else if (name == "can")
            model.abilities = abilitiesAt(held, id);
        else if (name == "units")
            for (const auto& unit : objectAt(held, id))
                model.units.push_back({unit.key(), {countAt(unit.value(), id)}});
        else if (name == "above_prompt_tokens" && model.price)
            readBands(*model.price, held, id);
        else if (name == "service_tier" && model.price)
            for (const auto& tier : objectAt(held, id))
                model.price->service_tier[tier.key()] = ratesAt(tier.value(), id);
        else if (name != "price")
            refuse(id, "unknown member " + std::string(name));
    }
    return model;
}

std::vector<CatalogueModel> modelsAt(std::string_view provider, const json::value& value) {
    std::vector<CatalogueModel> models;
    const json::object& members = objectAt(value, provider);
    models.reserve(members.size());
    for (const auto& member : members) models.push_back(modelAt(member.key(), member.value()));
    return models;
}

const json::value& memberOf(const json::object& object, std::string_view name) {
    const json::value* found = object.if_contains(name);
    if (!found) refuse(name, "missing");
    return *found;
}

} // namespace

Catalogue::Provider CatalogueReader::indexed(std::string_view name, std::vector<CatalogueModel> models) {
    Catalogue::Provider provider{std::string(name), std::move(models), {}};
    std::sort(provider.models.begin(), provider.models.end(),
              [](const CatalogueModel& a, const CatalogueModel& b) { return a.id < b.id; });
    provider.names.reserve(provider.models.size());
    for (std::uint32_t i = 0; i < provider.models.size(); ++i)
        provider.names.push_back({modelStem(name, provider.models[i].id), i});
    std::sort(provider.names.begin(), provider.names.end());
    return provider;
}

Result<Catalogue> CatalogueReader::read(std::string_view text) {
    try {
        json::monotonic_resource memory(text.size() * 4 + 1024);
        boost::system::error_code error;
        json::value root = json::parse(text, error, &memory);
        if (error) return Error{"catalogue: not JSON: " + error.message()};
        const json::object& members = objectAt(root, "file");
        if (countAt(memberOf(members, "version"), "version") != kVersion)
            return Error{"catalogue: made for another version of Tollgate"};
        Catalogue catalogue;
        catalogue.m_asOf = textAt(memberOf(members, "as_of"), "as_of");
        const json::object& providers = objectAt(memberOf(members, "providers"), "providers");
        catalogue.m_providers.reserve(providers.size());
        for (const auto& member : providers)
            catalogue.m_providers.push_back(indexed(member.key(), modelsAt(member.key(), member.value())));
        std::sort(catalogue.m_providers.begin(), catalogue.m_providers.end(),
                  [](const auto& a, const auto& b) { return a.name < b.name; });
        return catalogue;
    } catch (const Refused& refused) {
        return Error{refused.message};
    } catch (const std::exception& error) {
        return Error{std::string("catalogue: ") + error.what()};
    }
}

} // namespace tollgate::pricing
