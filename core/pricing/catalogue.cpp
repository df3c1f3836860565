// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/catalogue.h"

#include "pricing/catalogue_reader.h"
#include "pricing/model_name.h"

#include <algorithm>

namespace tollgate::pricing {

config::ModelCaps CatalogueModel::caps() const {
    config::ModelCaps caps;
    if (context > 0) caps.context = context;
    if (max_output > 0) caps.max_output_tokens = max_output;
    if (abilities) {
        caps.tools = can(Ability::Tools);
        caps.vision = can(Ability::Vision);
        caps.reasoning = can(Ability::Reasoning);
        caps.structured_outputs = can(Ability::JsonSchema);
    }
    return caps;
}

Result<Catalogue> Catalogue::parse(std::string_view json) {
    return CatalogueReader::read(json);
}

const Catalogue::Provider* Catalogue::provider(std::string_view name) const {
    auto at = std::lower_bound(m_providers.begin(), m_providers.end(), name,
                               [](const Provider& entry, std::string_view text) { return entry.name < text; });
    return at != m_providers.end() && at->name == name ? &*at : nullptr;
}

const CatalogueModel* Catalogue::byStem(const Provider& provider, std::string_view stem) {
    auto begin = std::lower_bound(provider.names.begin(), provider.names.end(), stem,
                                  [](const Name& entry, std::string_view text) { return entry.stem < text; });
    const CatalogueModel* found = nullptr;
    for (auto at = begin; at != provider.names.end() && at->stem == stem; ++at) {
        const CatalogueModel& model = provider.models[at->model];
        if (found && found->price != model.price) return nullptr;
        found = &model; // the last is the newest: states of one model sort by date
    }
    return found;
}

const CatalogueModel* Catalogue::find(std::string_view providerName, std::string_view model) const {
    const Provider* known = provider(providerName);
    if (!known) return nullptr;
    auto at = std::lower_bound(known->models.begin(), known->models.end(), model,
                               [](const CatalogueModel& entry, std::string_view id) { return entry.id < id; });
    if (at != known->models.end() && at->id == model) return &*at;
    return byStem(*known, modelStem(providerName, model));
}

std::span<const CatalogueModel> Catalogue::models(std::string_view providerName) const {
    const Provider* known = provider(providerName);
    if (!known) return {};
    return known->models;
}

std::vector<std::string_view> Catalogue::providers() const {
    std::vector<std::string_view> names;
    names.reserve(m_providers.size());
    for (const Provider& entry : m_providers) names.push_back(entry.name);
    return names;
}

std::size_t Catalogue::size() const {
    std::size_t count = 0;
    for (const Provider& entry : m_providers) count += entry.models.size();
    return count;
}

} // namespace tollgate::pricing
