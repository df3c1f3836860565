// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/entity_names.h"

#include "bridge/providers.h"
#include "bridge/settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace tollgate::ui {

namespace {

using record::GroupBy;

QString words(const char* source) {
    return QCoreApplication::translate("EntityNames", source);
}

template <class List>
QString nameIn(const List& list, const std::string& id) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
    return text(found == list.end() || found->name.empty() ? id : found->name);
}

QString withoutValue(GroupBy by) {
    switch (by) {
    case GroupBy::Provider: return words("not sent");
    case GroupBy::Model: return words("no model");
    case GroupBy::Client: return words("unknown program");
    case GroupBy::Key: return words("no key");
    case GroupBy::Team: return words("no team");
    case GroupBy::Route: return words("no route");
    case GroupBy::Tag:
    case GroupBy::None: break;
    }
    return words("without");
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
    case GroupBy::Provider: return words("Provider");
    case GroupBy::Model: return words("Model");
    case GroupBy::Client: return words("Client");
    case GroupBy::Key: return words("Key");
    case GroupBy::Team: return words("Team");
    case GroupBy::Route: return words("Route");
    case GroupBy::Tag: return words("Tag");
    case GroupBy::None: break;
    }
    return {};
}

} // namespace tollgate::ui
