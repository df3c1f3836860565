// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/model_list.h"

#include "base/clock.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace tollgate::dialects {

namespace {

namespace json = boost::json;

// What a list without dates says: a fixed day, so that clients which sort by it keep our order.
constexpr std::int64_t kUnknownDay = 1'704'067'200; // 2024-01-01

std::int64_t createdOf(const ModelEntry& model) {
    return model.created ? model.created : kUnknownDay;
}

const std::string& nameOf(const ModelEntry& model) {
    return model.name.empty() ? model.id : model.name;
}

std::string isoSeconds(std::int64_t seconds) {
    return std::string(isoTime(seconds * kSecond).text).substr(0, 19) + "Z";
}

json::object openAi(const ModelEntry& model) {
    return {{"id", model.id}, {"object", "model"}, {"created", createdOf(model)}, {"owned_by", model.owner}};
}

json::object anthropic(const ModelEntry& model) {
    json::object object{{"type", "model"},
                        {"id", model.id},
                        {"display_name", nameOf(model)},
                        {"created_at", isoSeconds(createdOf(model))}};
    if (model.context) object["max_input_tokens"] = model.context;
    if (model.max_output) object["max_tokens"] = model.max_output;
    return object;
}

json::object gemini(const ModelEntry& model) {
    json::object object{{"name", "models/" + model.id}, {"displayName", nameOf(model)}};
    if (model.context) object["inputTokenLimit"] = model.context;
    if (model.max_output) object["outputTokenLimit"] = model.max_output;
    object["supportedGenerationMethods"] =
        json::array{model.embeds ? "embedContent" : "generateContent", "countTokens"};
    return object;
}

json::object ollama(const ModelEntry& model) {
    return {
        {"name", model.id},
        {"model", model.id},
        {"modified_at", isoSeconds(createdOf(model))},
        {"size", 0},
        {"digest", ""},
        {"details",
         json::object{{"format", ""}, {"family", model.owner}, {"parameter_size", ""}, {"quantization_level", ""}}}};
}

json::object entryOf(Dialect dialect, const ModelEntry& model) {
    switch (dialect) {
    case Dialect::Anthropic: return anthropic(model);
    case Dialect::Gemini: return gemini(model);
    case Dialect::Ollama: return ollama(model);
    default: return openAi(model);
    }
}

std::string textOf(const json::object& object, std::initializer_list<std::string_view> members) {
    for (std::string_view member : members)
        if (const json::value* value = object.if_contains(member); value && value->is_string())
            return std::string(value->get_string());
    return {};
}

std::int64_t numberOf(const json::object& object, std::initializer_list<std::string_view> members) {
    for (std::string_view member : members)
        if (const json::value* value = object.if_contains(member); value && value->is_int64())
            return value->get_int64();
    return 0;
}

const json::array* listIn(const json::value& value) {
    if (value.is_array()) return &value.get_array();
    if (!value.is_object()) return nullptr;
    for (std::string_view member : {"data", "models"})
        if (const json::value* list = value.get_object().if_contains(member); list && list->is_array())
            return &list->get_array();
    return nullptr;
}

} // namespace

std::string writeModelList(Dialect dialect, const std::vector<ModelEntry>& models) {
    json::array list;
    for (const ModelEntry& model : models) list.push_back(entryOf(dialect, model));
    switch (dialect) {
    case Dialect::Anthropic: {
        json::value first = models.empty() ? json::value(nullptr) : json::value(models.front().id);
        json::value last = models.empty() ? json::value(nullptr) : json::value(models.back().id);
        return json::serialize(
            json::object{{"data", std::move(list)}, {"has_more", false}, {"first_id", first}, {"last_id", last}});
    }
    case Dialect::Gemini:
    case Dialect::Ollama: return json::serialize(json::object{{"models", std::move(list)}});
    default: return json::serialize(json::object{{"object", "list"}, {"data", std::move(list)}});
    }
}

std::string writeModel(Dialect dialect, const ModelEntry& model) {
    return json::serialize(entryOf(dialect, model));
}

std::optional<std::vector<ModelEntry>> readModelList(Dialect, std::string_view body) {
    boost::system::error_code failed;
    json::value value = json::parse(body, failed);
    const json::array* list = failed ? nullptr : listIn(value);
    if (!list) return std::nullopt;
    std::vector<ModelEntry> models;
    for (const json::value& entry : *list) {
        if (!entry.is_object()) continue;
        const json::object& object = entry.get_object();
        ModelEntry model;
        model.id = textOf(object, {"id", "name", "model"});
        if (model.id.starts_with("models/")) model.id.erase(0, 7);
        model.name = textOf(object, {"display_name", "displayName"});
        model.created = numberOf(object, {"created"});
        model.context = numberOf(
            object, {"context_length", "context_window", "max_input_tokens", "inputTokenLimit", "max_model_len"});
        if (!model.id.empty()) models.push_back(std::move(model));
    }
    return models;
}

} // namespace tollgate::dialects
