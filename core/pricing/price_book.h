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
    PriceSource source = PriceSource::None;   // the strongest one that says something
    const config::PriceList* price = nullptr; // set exactly when Priced; lives as long as the book
    double multiplier = 1;                    // the provider's cost_multiplier
};

class PriceBook {
public:
    // `catalogue` may be null: then only the configuration's own prices are known.
    PriceBook(const config::Config& config, const config::Presets& presets, std::shared_ptr<const Catalogue> catalogue);

    // What held at a time (UTC): of a request, when it began. `provider` is a configured provider's id, `model` the
    // model as that provider knows it. An override replaces the rates it names; the others stay what they were.
    EffectivePrice priceOf(std::string_view provider, std::string_view model, Micros at) const;

    // The same for pictures, which may have a price by what was made: `kinds` are its names, the most telling first
    // (picture_kinds.h). A price of one's own for the model goes before the catalogue's for the kind.
    EffectivePrice pictureOf(std::string_view provider, std::string_view model, std::span<const std::string> kinds,
                             Micros at) const;

    // All that is known of a model's price over time; nullptr when nothing is.
    const PriceTimes* timesOf(std::string_view provider, std::string_view model) const;

    // The catalogue's word for what the model is for: "chat", "embedding", …; "" when it does not know the model.
    std::string_view modeOf(std::string_view provider, std::string_view model) const;

    // What the model can do, by the same precedence.
    config::ModelCaps capsOf(std::string_view provider, std::string_view model) const;

    const Catalogue& catalogue() const { return *m_catalogue; }

private:
    struct Entry { // a model the configuration says something of, laid over the catalogue
        std::optional<PriceTimes> price;
        PriceSource source = PriceSource::None;
        config::ModelCaps caps;
    };

    struct Provider {
        std::string catalogue;
        bool local = false;
        double multiplier = 1;
        std::map<std::string, Entry, std::less<>> entries;
    };

    struct Found {
        const PriceTimes* price = nullptr;
        PriceSource source = PriceSource::None;
    };

    const Provider* provider(std::string_view id) const;
    Found find(const Provider& provider, std::string_view model) const;
    Entry& entryOf(Provider& provider, const std::string& model);
    void overlay(Provider& provider, const std::string& model, const std::optional<config::Price>& price,
                 const config::ModelCaps& caps, PriceSource source);

    std::shared_ptr<const Catalogue> m_catalogue; // never null
    std::map<std::string, Provider, std::less<>> m_providers;
};

} // namespace tollgate::pricing
