// SPDX-License-Identifier: GPL-3.0-or-later
// The price that holds for a model at a configured provider (DESIGN.md §3, §6): the configuration's `prices` over the
// model entry's over the catalogue's. Made with each snapshot of the configuration, immutable afterwards: any thread.
#pragma once

#include "config/config.h"
#include "config/preset.h"
#include "pricing/catalogue.h"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace tollgate::pricing {

enum class PriceState : std::uint8_t {
    Priced,
    Local,    // own hardware and nobody set a price: costs nothing
    Unpriced, // unknown: never 0
};

enum class PriceSource : std::uint8_t { None, Prices, ModelEntry, Catalogue }; // None: Local and Unpriced
std::string_view nameOf(PriceSource source);                                   // "prices", "model", "catalogue", ""

struct EffectivePrice {
    PriceState state = PriceState::Unpriced;
    PriceSource source = PriceSource::None; // the strongest one that says something
    const config::Price* price = nullptr;   // set exactly when Priced; lives as long as the book
    double multiplier = 1;                  // the provider's cost_multiplier
};

// Prices of what is not counted in tokens; they live as long as the book.
struct UnitPrices {
    std::span<const UnitPrice> prices;
    double multiplier = 1;
};

class PriceBook {
public:
    // `catalogue` may be null: then only the configuration's own prices are known.
    PriceBook(const config::Config& config, const config::Presets& presets, std::shared_ptr<const Catalogue> catalogue);

    // `provider` is a configured provider's id, `model` the model as that provider knows it. An override replaces the
    // rates it names; the others stay what they were.
    EffectivePrice priceOf(std::string_view provider, std::string_view model) const;

    // Of the catalogue alone. Empty where the configuration has a price of its own: that is in tokens and wins.
    // `kinds`: names of what was made, the most telling first, by which the catalogue may have a price of its own.
    UnitPrices unitsOf(std::string_view provider, std::string_view model,
                       std::span<const std::string> kinds = {}) const;

    // The catalogue's word for what the model is for: "chat", "embedding", …; "" when it does not know the model.
    std::string_view modeOf(std::string_view provider, std::string_view model) const;

    // What the model can do, by the same precedence.
    config::ModelCaps capsOf(std::string_view provider, std::string_view model) const;

    const Catalogue& catalogue() const { return *m_catalogue; }

private:
    struct Entry { // a model the configuration says something of, laid over the catalogue
        std::optional<config::Price> price;
        PriceSource source = PriceSource::None;
        config::ModelCaps caps;
    };

    struct Provider {
        std::string catalogue;
        bool local = false;
        double multiplier = 1;
        std::map<std::string, Entry, std::less<>> entries;
    };

    const Provider* provider(std::string_view id) const;
    Entry& entryOf(Provider& provider, const std::string& model);
    void overlay(Provider& provider, const std::string& model, const std::optional<config::Price>& price,
                 const config::ModelCaps& caps, PriceSource source);

    std::shared_ptr<const Catalogue> m_catalogue; // never null
    std::map<std::string, Provider, std::less<>> m_providers;
};

} // namespace tollgate::pricing
