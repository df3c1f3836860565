// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of models in general: prices, sizes, abilities (resources/catalogue.json, made by
// scripts/make-catalogue, or a file of the same form that a person installed). Immutable once read: any thread.
#pragma once

#include "base/result.h"
#include "config/config.h"
#include "pricing/price_times.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::pricing {

// What a model is listed as able to do; a set of bits.
enum class Ability : std::uint16_t {
    Tools = 1,
    Vision = 2,
    JsonSchema = 4,
    Reasoning = 8,
    PromptCache = 16,
    Pdf = 32,
    WebSearch = 64,
    Prefill = 128,
    AudioInput = 256,
};

struct CatalogueModel {
    std::string id;                         // as the provider names it
    std::string mode;                       // chat, responses, embedding, image_generation, …
    std::int64_t context = 0;               // tokens; 0: unknown
    std::int64_t max_output = 0;            // tokens; 0: unknown
    std::optional<PriceTimes> price;        // absent: unknown
    std::optional<std::uint16_t> abilities; // bits of Ability; absent: nothing is said about them
    std::string retires;                    // "2026-05-14"; "": no date known

    bool can(Ability ability) const { return abilities && (*abilities & static_cast<std::uint16_t>(ability)) != 0; }

    // What the catalogue says of it, as a configuration says it. An ability that a list of abilities leaves out is one
    // the model lacks; a model without a list says nothing.
    config::ModelCaps caps() const;
};

class Catalogue {
public:
    // The text of catalogue.json. A text that is not one whole catalogue is an error naming the place:
    // `catalogue: providers.openai["gpt-5.4"].price.input: must be a whole number from 0`.
    static Result<Catalogue> parse(std::string_view json);

    Catalogue() = default; // knows nothing

    const std::string& asOf() const { return m_asOf; } // "2026-08-01": the day of its facts

    // The model that a provider means by `model`: the one of exactly this id; else the one it is another name of by
    // the rules of model_name.h, provided that everything it could stand for has one and the same price. Never a
    // guess: nullptr when that is not certain. `provider` is the catalogue's name for it (Preset::catalogue).
    const CatalogueModel* find(std::string_view provider, std::string_view model) const;

    std::span<const CatalogueModel> models(std::string_view provider) const; // by id; empty for an unknown provider
    std::vector<std::string_view> providers() const;
    std::size_t size() const;

private:
    struct Name { // what `model_name.h` makes of an id, and whose it is
        std::string stem;
        std::uint32_t model = 0;
        auto operator<=>(const Name&) const = default;
    };

    struct Provider {
        std::string name;
        std::vector<CatalogueModel> models; // by id
        std::vector<Name> names;            // by stem, then by id
    };

    const Provider* provider(std::string_view name) const;
    static const CatalogueModel* byStem(const Provider& provider, std::string_view stem);

    std::string m_asOf;
    std::vector<Provider> m_providers; // by name

    friend class CatalogueReader;
};

} // namespace tollgate::pricing
