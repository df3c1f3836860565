// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/upstream_path.h"

#include "dialects/percent.h"

namespace tollgate::dialects {

namespace {

std::string geminiPath(const EndpointMatch& match, std::string_view model) {
    std::string path = "/";
    path += match.version;
    for (std::string_view collection : {"models/", "tunedModels/"}) {
        if (!model.starts_with(collection)) continue;
        path += '/';
        path += collection;
        model.remove_prefix(collection.size());
        appendPercentEncoded(path, model);
        return path.append(":").append(match.action);
    }
    path += "/models/";
    appendPercentEncoded(path, model);
    return path.append(":").append(match.action);
}

} // namespace

std::string upstreamPath(const EndpointMatch& match, std::string_view model, std::string_view query) {
    std::string path = match.action.empty() ? std::string(match.suffix) : geminiPath(match, model);
    std::string kept = queryWithout(query, "key");
    if (!kept.empty()) path.append("?").append(kept);
    return path;
}

} // namespace tollgate::dialects
