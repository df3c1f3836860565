// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/explaining.h"

#include "engine/explain.h"
#include "record/json.h"

#include <boost/json/array.hpp>

#include <algorithm>

namespace tollgate::bridge {

namespace {

namespace json = boost::json;

using Pairs = std::vector<std::pair<std::string, std::string>>;

constexpr std::pair<std::string_view, Endpoint> kEndpoints[] = {{"openai-chat", Endpoint::Chat},
                                                                {"openai-responses", Endpoint::Responses},
                                                                {"anthropic", Endpoint::Messages},
                                                                {"gemini", Endpoint::GenerateContent},
                                                                {"ollama", Endpoint::OllamaChat}};

// By lot means the first here: said again, it says the same.
constexpr double kFirstLot = 0;

json::array listOf(const Pairs& pairs) {
    json::array list;
    for (const auto& [name, value] : pairs) list.push_back(json::array{name, value});
    return list;
}

std::string textAt(const json::object& object, std::string_view member) {
    const json::value* value = object.if_contains(member);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

Pairs pairsAt(const json::object& object, std::string_view member) {
    Pairs pairs;
    const json::value* value = object.if_contains(member);
    if (!value || !value->is_array()) return pairs;
    for (const json::value& one : value->get_array()) {
        const json::array* pair = one.if_array();
        if (pair && pair->size() == 2 && (*pair)[0].is_string() && (*pair)[1].is_string())
            pairs.emplace_back((*pair)[0].get_string(), (*pair)[1].get_string());
    }
    return pairs;
}

// "down" is what people say.
std::optional<record::Outcome> outcomeOf(const std::string& word) {
    if (word == "down") return record::Outcome::Connect;
    if (word == "timeout") return record::Outcome::TimeoutFirstByte;
    if (word == "529") return record::Outcome::Overloaded;
    return record::outcomeFromName(word);
}

// What is wrong with them, or "".
std::string readAssumptions(const Pairs& assumed, const config::Config& config, engine::Assumptions& assumptions) {
    for (const auto& [provider, word] : assumed) {
        if (!config.provider(provider)) return "--assume: there is no provider \"" + provider + "\".";
        const auto outcome = outcomeOf(word);
        if (!outcome)
            return "--assume: \"" + word +
                   "\" is no outcome; there are ok, down, connect, tls, timeout, cut, 429, overloaded, 5xx, auth, "
                   "bad_request, context_length, content_filter, not_found, bad_content and empty.";
        assumptions.providers[provider] = *outcome;
    }
    return {};
}

// The request as it is described.
Result<engine::Imagined> imagined(const ExplainQuestion& question, const config::Config& config, Micros started) {
    record::Request row;
    const auto known = std::ranges::find(kEndpoints, question.dialect, &std::pair<std::string_view, Endpoint>::first);
    if (known == std::end(kEndpoints)) return Error{"--dialect: there is no dialect \"" + question.dialect + "\"."};
    row.dialect = *dialectFromName(question.dialect);
    row.endpoint = known->second;
    row.requested_model = question.model;
    row.started = started;
    const auto& keys = config.access.keys;
    const config::AccessKey* key =
        question.key.empty() && !keys.empty() ? &keys.front() : config.accessKey(question.key);
    if (!key && !question.key.empty()) return Error{"--key: there is no access key \"" + question.key + "\"."};
    if (key) {
        row.key = key->id;
        row.team = key->team;
        row.tags.assign(key->tags.begin(), key->tags.end());
    }
    auto request = engine::imagine(std::move(row), question.body);
    if (!request) return Error{"The request: " + request.error().message};
    if (key) request->only_provider = key->only_provider;
    request->headers = question.headers;
    if (request->row.requested_model.empty()) return Error{"--model NAME is missing."};
    return request;
}

json::object toJson(const engine::Explanation& explanation, bool live) {
    json::array trace;
    for (const record::TraceStep& step : explanation.trace) trace.push_back(record::toJson(step));
    json::object object{{"route", explanation.route.empty() ? json::value(nullptr) : json::value(explanation.route)},
                        {"trace", std::move(trace)},
                        {"target", nullptr},
                        {"live", live}};
    if (explanation.target)
        object["target"] =
            json::object{{"provider", explanation.target->provider}, {"model", explanation.target->model}};
    else
        object["error"] = json::object{{"code", explanation.error_code}, {"message", explanation.error}};
    return object;
}

} // namespace

json::object toJson(const ExplainQuestion& question) {
    return {{"command", "explain"},
            {"model", question.model},
            {"key", question.key},
            {"dialect", question.dialect},
            {"body", question.body},
            {"headers", listOf(question.headers)},
            {"assumed", listOf(question.assumed)}};
}

ExplainQuestion explainQuestionFrom(const json::object& object) {
    return {.model = textAt(object, "model"),
            .key = textAt(object, "key"),
            .dialect = textAt(object, "dialect"),
            .body = textAt(object, "body"),
            .headers = pairsAt(object, "headers"),
            .assumed = pairsAt(object, "assumed")};
}

json::object explained(const engine::Snapshot& snapshot, const ExplainQuestion& question, Micros started,
                       std::optional<Micros> live) {
    engine::Assumptions assumptions;
    if (std::string problem = readAssumptions(question.assumed, snapshot.config, assumptions); !problem.empty())
        return {{"problem", problem}};
    const auto request = imagined(question, snapshot.config, started);
    if (!request) return {{"problem", request.error().message}};
    return toJson(engine::explain(snapshot, *request, assumptions, kFirstLot, live), live.has_value());
}

} // namespace tollgate::bridge
