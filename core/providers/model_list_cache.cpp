// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/model_list_cache.h"

#include <boost/json.hpp>

#include <utility>

namespace tollgate::providers {

namespace json = boost::json;

namespace {

// boost::json::value_to and at() throw what they do not find; parse() catches it.
ListedModel modelFrom(const json::object& members) {
    ListedModel model;
    model.id = members.at("id").as_string();
    if (const json::value* name = members.if_contains("name")) model.name = name->as_string();
    if (const json::value* context = members.if_contains("context")) model.context = context->as_int64();
    return model;
}

ModelList listFrom(const json::object& members) {
    ModelList list;
    list.fetched = members.at("fetched").as_int64();
    list.base_url = members.at("base_url").as_string();
    const json::array& models = members.at("models").as_array();
    list.models.reserve(models.size());
    for (const json::value& model : models) list.models.push_back(modelFrom(model.as_object()));
    return list;
}

json::object toObject(const ModelList& list) {
    json::array models;
    models.reserve(list.models.size());
    for (const ListedModel& model : list.models) {
        json::object members{{"id", model.id}};
        if (!model.name.empty()) members["name"] = model.name;
        if (model.context > 0) members["context"] = model.context;
        models.push_back(std::move(members));
    }
    return {{"fetched", list.fetched}, {"base_url", list.base_url}, {"models", std::move(models)}};
}

} // namespace

Result<FetchedModels> FetchedModels::parse(std::string_view text) {
    try {
        FetchedModels lists;
        json::value root = json::parse(text);
        for (const auto& member : root.as_object())
            lists.m_lists.emplace(member.key(), listFrom(member.value().as_object()));
        return lists;
    } catch (const std::exception& error) {
        return Error{std::string("kept lists of models: ") + error.what()};
    }
}

std::string FetchedModels::toJson() const {
    json::object all;
    for (const auto& [provider, list] : m_lists) all[provider] = toObject(list);
    return json::serialize(all);
}

const ModelList* FetchedModels::find(std::string_view provider, std::string_view baseUrl) const {
    auto at = m_lists.find(provider);
    return at != m_lists.end() && at->second.base_url == baseUrl ? &at->second : nullptr;
}

FetchedModels FetchedModels::with(const std::string& provider, ModelList list) const {
    FetchedModels copy = *this;
    copy.m_lists.insert_or_assign(provider, std::move(list));
    return copy;
}

FetchedModels FetchedModels::without(std::string_view provider) const {
    FetchedModels copy = *this;
    if (auto at = copy.m_lists.find(provider); at != copy.m_lists.end()) copy.m_lists.erase(at);
    return copy;
}

} // namespace tollgate::providers
