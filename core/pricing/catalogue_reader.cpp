// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/catalogue_reader.h"

#include "config/checks.h"
#include "config/json.h"
#include "pricing/model_name.h"
#include "pricing/rate_names.h"

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

namespace tollgate::pricing {

namespace json = boost::json;

namespace {

constexpr std::int64_t kVersion = 1;

// A value and where it stands; the path is put together only when it is told. Lives on the stack of its reader.
struct Place {
    const json::value& value;
    const Place* parent = nullptr;
    std::string_view name;

    Place member(std::string_view of, const json::value& held) const { return {held, this, of}; }

    std::string path() const { return parent ? config::memberPath(parent->path(), name) : std::string(); }
};

// Thrown inside this file only: the reader is recursive, its errors are rare and end the whole reading.
struct Refused {
    std::string message;
};

[[noreturn]] void refuse(const Place& at, std::string_view what) {
    const std::string path = at.path();
    throw Refused{"catalogue: " + (path.empty() ? std::string("the file") : path) + ": " + std::string(what)};
}

const json::object& objectAt(const Place& at) {
    if (!at.value.is_object()) refuse(at, "must be an object");
    return at.value.get_object();
}

std::string textAt(const Place& at) {
    if (!at.value.is_string()) refuse(at, "must be a text");
    return std::string(at.value.get_string());
}

std::int64_t countAt(const Place& at) {
    if (!at.value.is_int64() || at.value.get_int64() < 0) refuse(at, "must be a whole number from 0");
    return at.value.get_int64();
}

// Calls `read` with each member's name and place.
template <class Read>
void eachMember(const Place& at, Read read) {
    for (const auto& member : objectAt(at))
        read(std::string_view(member.key()), at.member(member.key(), member.value()));
}

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

bool readRate(config::PriceRates& rates, std::string_view name, const Place& at) {
    const RateName* rate = findRate(name);
    if (rate) rates.*rate->member = Money{countAt(at)};
    return rate != nullptr;
}

config::PriceRates ratesAt(const Place& at) {
    config::PriceRates rates;
    eachMember(at, [&](std::string_view name, const Place& held) {
        if (!readRate(rates, name, held)) refuse(held, "unknown price");
    });
    return rates;
}

void readUnits(config::PriceRates& rates, const Place& at) {
    eachMember(at, [&](std::string_view unit, const Place& held) {
        if (!readRate(rates, "per_" + std::string(unit), held)) refuse(held, "unknown unit");
    });
}

void readBands(config::PriceList& list, const Place& at) {
    eachMember(at, [&](std::string_view text, const Place& held) {
        std::int64_t above = 0;
        auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), above);
        if (error != std::errc{} || end != text.data() + text.size() || above <= 0)
            refuse(held, "the name must be a number of prompt tokens");
        list.above_prompt_tokens.emplace(above, ratesAt(held));
    });
}

void readFactors(config::PriceList& list, const Place& at) {
    eachMember(at, [&](std::string_view name, const Place& held) {
        const bool number = held.value.is_double() || held.value.is_int64();
        const double factor = number ? held.value.to_number<double>() : -1;
        if (!(factor >= 0 && factor <= 1000)) refuse(held, "must be a number from 0 to 1000");
        list.factors.emplace(name, factor);
    });
}

// What stands beside the rates, in a model's entry and in its history.
bool readGroup(config::PriceList& list, std::string_view name, const Place& at) {
    if (name == "above_prompt_tokens") {
        readBands(list, at);
    } else if (name == "service_tier") {
        eachMember(at, [&](std::string_view tier, const Place& held) {
            list.service_tier[std::string(tier)] = ratesAt(held);
        });
    } else if (name == "factors") {
        readFactors(list, at);
    } else {
        return false;
    }
    return true;
}

void readSince(config::Price& price, const Place& at) {
    eachMember(at, [&](std::string_view day, const Place& held) {
        const auto from = config::timeFromRfc3339(std::string(day) + "T00:00:00Z");
        if (!from) refuse(held, "the name must be a day, such as \"2026-12-01\"");
        config::PriceList& list = price.since[*from];
        eachMember(held, [&](std::string_view name, const Place& member) {
            if (!readGroup(list, name, member) && !readRate(list.base, name, member)) refuse(member, "unknown price");
        });
    });
}

std::uint16_t abilitiesAt(const Place& at) {
    if (!at.value.is_array()) refuse(at, "must be a list");
    unsigned bits = 0;
    for (const json::value& word : at.value.get_array()) {
        if (!word.is_string()) refuse(at, "must be a list of words");
        // A word that this build does not know is one it does not need.
        for (const auto& [name, ability] : kAbilities)
            if (name == std::string_view(word.get_string())) bits |= static_cast<unsigned>(ability);
    }
    return static_cast<std::uint16_t>(bits);
}

// True when the member is one of prices.
bool readPrices(config::Price& price, std::string_view name, const Place& at) {
    if (name == "price") {
        eachMember(at, [&](std::string_view rate, const Place& held) {
            if (!readRate(price.base, rate, held)) refuse(held, "unknown price");
        });
    } else if (name == "units") {
        readUnits(price.base, at);
    } else if (name == "since") {
        readSince(price, at);
    } else {
        return readGroup(price, name, at);
    }
    return true;
}

CatalogueModel modelAt(std::string_view id, const Place& at) {
    CatalogueModel model;
    model.id = id;
    config::Price price;
    bool priced = false;
    eachMember(at, [&](std::string_view name, const Place& held) {
        if (name == "mode")
            model.mode = textAt(held);
        else if (name == "context")
            model.context = countAt(held);
        else if (name == "max_output")
            model.max_output = countAt(held);
        else if (name == "retires")
            model.retires = textAt(held);
        else if (name == "can")
            model.abilities = abilitiesAt(held);
        else if (readPrices(price, name, held))
            priced = true;
        else
            refuse(held, "unknown member");
    });
    if (priced) model.price.emplace(price);
    return model;
}

std::vector<CatalogueModel> modelsAt(const Place& at) {
    std::vector<CatalogueModel> models;
    models.reserve(objectAt(at).size());
    eachMember(at, [&](std::string_view id, const Place& held) { models.push_back(modelAt(id, held)); });
    return models;
}

std::string dayAt(const Place& at) {
    std::string day = textAt(at);
    if (!config::timeFromRfc3339(day + "T00:00:00Z")) refuse(at, "must be a day, such as \"2026-08-01\"");
    return day;
}

std::string lineOf(std::string_view text, std::size_t end) {
    return "line " + std::to_string(1 + std::ranges::count(text.substr(0, end), '\n'));
}

const json::value& memberOf(const Place& at, std::string_view name) {
    const json::value* found = objectAt(at).if_contains(name);
    if (!found) refuse(at.member(name, at.value), "missing");
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
        json::parser parser(&memory);
        const std::size_t read = parser.write(text.data(), text.size(), error);
        if (error) return Error{"catalogue: not JSON: " + lineOf(text, read) + ": " + error.message()};
        json::value root = parser.release();
        const Place file{root, nullptr, {}};
        const Place version = file.member("version", memberOf(file, "version"));
        if (countAt(version) != kVersion) return Error{"catalogue: version: made for another version of Tollgate"};
        Catalogue catalogue;
        catalogue.m_asOf = dayAt(file.member("as_of", memberOf(file, "as_of")));
        const Place providers = file.member("providers", memberOf(file, "providers"));
        catalogue.m_providers.reserve(objectAt(providers).size());
        eachMember(providers, [&](std::string_view name, const Place& held) {
            catalogue.m_providers.push_back(indexed(name, modelsAt(held)));
        });
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
