// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/read.h"

#include "config/describe_config.h"

namespace tollgate::config {

namespace {

std::vector<std::string> idsIn(const Json* list) {
    std::vector<std::string> ids;
    if (list == nullptr) return ids;
    for (const Json& entry : list->items)
        if (const Json* id = entry.find("id"); id != nullptr && id->kind == Json::Kind::String) ids.push_back(id->text);
    return ids;
}

Names namesOf(const Json& document) {
    Names names;
    names.providers = idsIn(document.find("providers"));
    names.guardrails = idsIn(document.find("guardrails"));
    names.routes = idsIn(document.find("routes"));
    if (const Json* access = document.find("access")) {
        names.teams = idsIn(access->find("teams"));
        names.access_keys = idsIn(access->find("keys"));
    }
    return names;
}

// Keys do not belong in this file, wherever they stand (DESIGN.md §3); the text is not repeated.
void refuseKeys(const At& at) {
    if (at.json().kind == Json::Kind::String && looksLikeKey(at.json().text))
        at.problem("looks like a key: keys do not belong in this file, use keychain or env:NAME",
                   {"looks_like_key", {}});
    for (const Json::Member& member : at.json().members) {
        const At place = at.member(member.name, member.value);
        if (looksLikeKey(member.name))
            at.problem("a member's name looks like a key: keys do not belong in this file", {"looks_like_key", {}});
        else
            refuseKeys(place);
    }
    for (std::size_t i = 0; i < at.json().items.size(); ++i) refuseKeys(at.item(i));
}

} // namespace

ReadResult read(std::string_view json, const Presets& presets) {
    auto document = parseJson(json);
    if (document.has_error()) return Problems{notJson(document.error())};
    Context context{presets, namesOf(*document), {}};
    findDuplicates(*document, context.problems);
    const At root(*document, context);
    Config config;
    if (readObject(root, config)) refuseKeys(root);
    if (!context.problems.empty()) return std::move(context.problems);
    return config;
}

void throw_exception_from_error(const Problems& problems, const boost::source_location& where) {
    const std::string text = problems.empty() ? "no configuration" : toText(problems.front());
    boost::throw_with_location(std::runtime_error(text), where);
}

} // namespace tollgate::config
