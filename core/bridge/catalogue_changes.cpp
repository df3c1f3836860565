// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/catalogue_changes.h"

#include "bridge/price_lines.h"
#include "pricing/catalogue.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace tollgate::bridge {

namespace {

using pricing::CatalogueModel;

std::vector<PriceLine> linesOf(const CatalogueModel* model) {
    return model && model->price ? bridge::linesOf(*model->price) : std::vector<PriceLine>();
}

std::string valueAt(const std::vector<PriceLine>& lines, const std::string& place) {
    auto at = std::ranges::find(lines, place, &PriceLine::place);
    return at == lines.end() ? std::string() : at->value;
}

std::vector<RateChange> ratesBetween(const CatalogueModel* before, const CatalogueModel* after) {
    const std::vector<PriceLine> old = linesOf(before), fresh = linesOf(after);
    std::vector<RateChange> changes;
    for (const PriceLine& line : fresh)
        if (const std::string was = valueAt(old, line.place); was != line.value)
            changes.push_back({line.place, was, line.value});
    for (const PriceLine& line : old)
        if (valueAt(fresh, line.place).empty()) changes.push_back({line.place, line.value, {}});
    return changes;
}

bool factsDiffer(const CatalogueModel& a, const CatalogueModel& b) {
    return a.mode != b.mode || a.context != b.context || a.max_output != b.max_output || a.abilities != b.abilities ||
           a.retires != b.retires;
}

std::optional<ModelChange> changeOf(std::string_view provider, const CatalogueModel* before,
                                    const CatalogueModel* after) {
    if (!before && !after) return std::nullopt;
    ModelChange change;
    change.kind = !before ? ModelChange::Kind::Added : after ? ModelChange::Kind::Changed : ModelChange::Kind::Removed;
    change.provider = provider;
    change.model = after ? after->id : before->id;
    change.rates = ratesBetween(before, after);
    change.facts = before && after && factsDiffer(*before, *after);
    const bool same = before && after && change.rates.empty() && !change.facts;
    return same ? std::nullopt : std::optional(std::move(change));
}

void addProvider(std::vector<ModelChange>& changes, std::string_view provider, const pricing::Catalogue& before,
                 const pricing::Catalogue& after) {
    std::map<std::string_view, std::pair<const CatalogueModel*, const CatalogueModel*>> models;
    for (const CatalogueModel& model : before.models(provider)) models[model.id].first = &model;
    for (const CatalogueModel& model : after.models(provider)) models[model.id].second = &model;
    for (const auto& [id, pair] : models)
        if (auto change = changeOf(provider, pair.first, pair.second)) changes.push_back(std::move(*change));
}

} // namespace

std::string_view nameOf(ModelChange::Kind kind) {
    constexpr std::array<std::string_view, 3> kNames{"added", "removed", "changed"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::vector<ModelChange> changesBetween(const pricing::Catalogue& before, const pricing::Catalogue& after) {
    std::set<std::string_view> providers;
    for (const pricing::Catalogue* list : {&before, &after})
        for (std::string_view name : list->providers()) providers.insert(name);
    std::vector<ModelChange> changes;
    for (std::string_view provider : providers) addProvider(changes, provider, before, after);
    return changes;
}

} // namespace tollgate::bridge
