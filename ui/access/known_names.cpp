// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/known_names.h"

#include "config/describe_access.h"
#include "config/json.h"
#include "ui/common/entities.h"

namespace tollgate::ui {

namespace {

QStringList sorted(QStringList list) {
    list.removeDuplicates();
    list.sort();
    return list;
}

// What it answers to, without "everything".
QStringList modelsOf(const config::Route& route) {
    QStringList list;
    const auto json = config::parseJson(route.json);
    const config::Json* models = json ? json->find("models") : nullptr;
    for (const config::Json& model : models ? models->items : std::vector<config::Json>{})
        if (model.text != "*") list << text(model.text);
    return list;
}

} // namespace

QStringList knownModels(const config::Config& config) {
    QStringList list;
    for (const config::Provider& provider : config.providers)
        for (const config::Model& model : provider.models.value_or(std::vector<config::Model>{})) {
            list << text(model.id);
            for (const std::string& alias : model.aliases) list << text(alias);
        }
    for (const config::Route& route : config.routes) list << modelsOf(route);
    return sorted(list);
}

QStringList knownRoutes(const config::Config& config) {
    QStringList list;
    for (const config::Route& route : config.routes) list << text(route.id);
    return sorted(list);
}

QStringList knownProjects(const config::Config& config) {
    QStringList list;
    for (const config::AccessKey& key : config.access.keys)
        if (const auto at = key.tags.find("project"); at != key.tags.end()) list << text(at->second);
    return sorted(list);
}

QStringList endpointNames() {
    QStringList list;
    for (const std::string_view name : config::kEndpointNames) list << text(std::string(name));
    return list;
}

} // namespace tollgate::ui
