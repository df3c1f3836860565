// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/entity_names.h"

#include "bridge/providers.h"
#include "bridge/settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace tollgate::ui {

namespace {

using record::GroupBy;

class Words {
    Q_DECLARE_TR_FUNCTIONS(EntityNames)
};

template <class List>
QString nameIn(const List& list, const std::string& id) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
    return text(found == list.end() || found->name.empty() ? id : found->name);
}

QString withoutValue(GroupBy by) {
    switch (by) {
    case GroupBy::Provider: return Words::tr("not sent");
    case GroupBy::Model: return Words::tr("no model");
    case GroupBy::Client: return Words::tr("unknown program");
    case GroupBy::Process: return Words::tr("unknown process");
    case GroupBy::Key: return Words::tr("no key");
    case GroupBy::Team: return Words::tr("no team");
    case GroupBy::Route: return Words::tr("no route");
    case GroupBy::Tag:
    case GroupBy::Session:
    case GroupBy::None: break;
    }
    return Words::tr("without");
}

} // namespace

EntityNames entityNames(const bridge::Providers& providers, const bridge::Settings& settings) {
    EntityNames names;
    names.provider = [&providers](const std::string& id) { return lookOf(providers, id); };
    names.configured = [&settings](GroupBy by, const std::string& id) {
        const config::Config& config = settings.config();
        switch (by) {
        case GroupBy::Key: return nameIn(config.access.keys, id);
        case GroupBy::Team: return nameIn(config.access.teams, id);
        default: return text(id);
        }
    };
    return names;
}

QString nameOf(const EntityNames& names, GroupBy by, const std::string& id) {
    if (id.empty()) return withoutValue(by);
    if (by == GroupBy::Provider) return names.provider(id).name;
    return names.configured(by, id);
}

int slotOf(const EntityNames& names, GroupBy by, const std::string& id) {
    return by == GroupBy::Provider && !id.empty() ? names.provider(id).slot : -1;
}

QString groupTitle(GroupBy by) {
    switch (by) {
    case GroupBy::Provider: return Words::tr("Provider");
    case GroupBy::Model: return Words::tr("Model");
    case GroupBy::Client: return Words::tr("Client");
    case GroupBy::Process: return Words::tr("Process");
    case GroupBy::Key: return Words::tr("Key");
    case GroupBy::Team: return Words::tr("Team");
    case GroupBy::Route: return Words::tr("Route");
    case GroupBy::Tag: return Words::tr("Tag");
    case GroupBy::Session:
    case GroupBy::None: break;
    }
    return {};
}

} // namespace tollgate::ui
