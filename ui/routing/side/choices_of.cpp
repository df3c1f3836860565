// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/side/choices_of.h"

#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/routing/document/kinds.h"

#include <algorithm>
#include <set>

namespace tollgate::ui {

namespace {

QString shown(const std::string& text) {
    return QString::fromStdString(text);
}

QStringList modelsOf(const std::vector<bridge::Offering>& offerings, const std::string& provider) {
    QStringList models;
    for (const bridge::Offering& offering : offerings)
        if (offering.provider == provider)
            for (const bridge::OfferedModel& model : offering.models) models << shown(model.model);
    return models;
}

void addProviders(Choices& choices, const ChoiceSources& from) {
    for (const config::Provider& provider : from.config.providers) {
        ProviderChoice choice;
        choice.id = shown(provider.id);
        choice.name = shown(provider.name);
        choice.color_slot = provider.color_slot;
        choice.models = modelsOf(from.offerings, provider.id);
        if (const auto face = from.facts.providers.find(provider.id); face != from.facts.providers.end()) {
            choice.status = face->second.status;
            choice.state = face->second.state;
        }
        choices.models += choice.models;
        choices.providers.append(choice);
    }
}

void addNodes(Choices& choices, const ChoiceSources& from) {
    for (const DraftNode& node : from.draft.nodes) {
        NodeChoice choice;
        choice.id = shown(node.id);
        choice.kind = stepKindOf(node.members);
        choice.name = choice.kind == StepKind::Target ? targetTitle(node, from.facts) : titleOf(node);
        choice.provider = shown(node.textOf("provider"));
        choice.model = shown(node.textOf("model"));
        const std::int64_t requests = stepFigures(from.draft, node, from.facts).requests;
        if (requests > 0) choice.per_hour = perHour(static_cast<double>(requests));
        choices.nodes.append(choice);
    }
}

} // namespace

Choices choicesOf(const ChoiceSources& from) {
    Choices choices;
    addProviders(choices, from);
    addNodes(choices, from);
    for (const config::Guardrail& guardrail : from.config.guardrails)
        choices.guardrails.append({shown(guardrail.id), shown(guardrail.id)});
    std::set<std::string> tags;
    for (const config::AccessKey& key : from.config.access.keys) {
        choices.keys.append({shown(key.id), shown(key.name.empty() ? key.id : key.name)});
        for (const auto& [tag, value] : key.tags) tags.insert(tag);
    }
    for (const config::Team& team : from.config.access.teams)
        choices.teams.append({shown(team.id), shown(team.name.empty() ? team.id : team.name)});
    tags.insert("project"); // the log has a filter for it
    for (const std::string& tag : tags) choices.tags << shown(tag);
    for (const std::string& model : from.draft.models) choices.models << shown(model);
    choices.models.removeDuplicates();
    choices.models.sort();
    choices.clients = from.clients;
    for (const auto& [node, spent] : from.facts.spent) choices.used[shown(node)] = moneySum(spent);
    return choices;
}

} // namespace tollgate::ui
