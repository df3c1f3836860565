// SPDX-License-Identifier: GPL-3.0-or-later
// Which models the providers offer, as an index for the look-up of DESIGN.md §4. Made with each snapshot of the
// configuration and when a list of models was fetched; immutable afterwards: any thread.
#pragma once

#include "config/config.h"
#include "config/preset.h"
#include "pricing/catalogue.h"
#include "providers/model_list_cache.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tollgate::providers {

struct Offer {
    std::string provider; // id
    std::string model;    // as the provider knows it
    bool operator==(const Offer&) const = default;
};

class Offers {
public:
    Offers() : m_catalogue(std::make_shared<const pricing::Catalogue>()) {} // nothing is offered

    // A provider with `models` offers those and their aliases and nothing else. Any other offers what its fetched list
    // and the catalogue name: lists leave out names that work, such as "claude-sonnet-4-5" beside a dated one.
    // `today` ("2026-10-15"): what the catalogue says is retired by then is not listed, but still found.
    Offers(const config::Config& config, const config::Presets& presets,
           std::shared_ptr<const pricing::Catalogue> catalogue, const FetchedModels& lists, std::string_view today);

    // The enabled providers that offer exactly this model, in configured order. No allocation.
    std::span<const Offer> find(std::string_view model) const;

    // When find() has none: the enabled providers whose catalogue knows it by another name (a later day of it,
    // "models/…"), in configured order. The provider gets the name as asked.
    std::vector<Offer> findByOtherName(std::string_view model) const;

    // "provider/model": that target, whatever it offers, on or off; aliases of the provider are resolved. Nothing when
    // the part before the first slash is no configured provider's id.
    std::optional<Offer> named(std::string_view model) const;

    struct Listed {
        std::string model;    // as clients ask for it: ids and aliases
        std::string provider; // the first that offers it
    };

    // What GET /v1/models tells, in configured order of providers, each name once.
    const std::vector<Listed>& listed() const { return m_listed; }

    // How many names this provider alone would put on the list; 0 for one that is off.
    std::size_t countOf(std::string_view provider) const;

    // Offered names like this one, best first: for "did you mean".
    std::vector<std::string> namesLike(std::string_view model, std::size_t count) const;

private:
    struct Hash {
        using is_transparent = void;

        std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
    };
    template <class T>
    using Index = std::unordered_map<std::string, T, Hash, std::equal_to<>>;

    struct Known { // what stays of a configured provider
        std::string id;
        std::string catalogue; // "" when `models` is given: then no other names are looked for
        bool enabled = true;
        Index<std::string> aliases; // alias → model
    };

    void add(const Known& provider, std::string_view name, std::string_view model, bool list);
    void addConfigured(Known& known, const config::Provider& provider);
    void addKnown(const Known& known, const ModelList* fetched, std::string_view today);

    std::shared_ptr<const pricing::Catalogue> m_catalogue; // never null
    std::vector<Known> m_providers;                        // in configured order
    Index<std::vector<Offer>> m_offers;
    std::vector<Listed> m_listed;
    Index<std::size_t> m_counts; // by provider
};

} // namespace tollgate::providers
