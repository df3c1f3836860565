// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/access_scope.h"

namespace tollgate::engine {

namespace {

std::string theKey(const AccessEntry& access) {
    return "The access key \"" + access.key.id + "\"";
}

std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "\"" : ", \"") + name + "\"";
    return list;
}

} // namespace

std::optional<std::string> modelDenied(const AccessEntry& access, std::string_view model) {
    if (access.allowsModel(model)) return std::nullopt;
    if (model.empty()) return theKey(access) + " is for some models only, and this call names none that is known.";
    return theKey(access) + " may not use the model \"" + std::string(model) + "\".";
}

std::optional<std::string> routeDenied(const AccessEntry& access, const routing::Graph* route) {
    if (access.allowsRoute(route ? route->id : std::string_view())) return std::nullopt;
    return theKey(access) + " may go by " + (access.key.routes.size() == 1 ? "the route " : "the routes ") +
           listed(access.key.routes) + " only, and this request would go by " +
           (route ? "\"" + route->id + "\"." : "none. Ask for a model that one of them takes.");
}

std::optional<std::string> endpointDenied(const AccessEntry& access, Endpoint endpoint) {
    if (access.allowsEndpoint(endpoint)) return std::nullopt;
    return theKey(access) + " may not call the endpoint \"" + std::string(nameOf(endpoint)) + "\"; it is for " +
           listed(access.key.endpoints) + ".";
}

} // namespace tollgate::engine
