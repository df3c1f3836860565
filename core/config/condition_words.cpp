// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/condition_words.h"

#include "base/dialect.h"
#include "config/codecs.h"

#include <algorithm>

namespace tollgate::config {

namespace {

constexpr std::string_view kTasks[] = {"coding",    "summarising", "classification", "extraction", "translation",
                                       "reasoning", "chat"};
constexpr std::string_view kWeekdays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::string_view kProviderStates[] = {"healthy", "degraded",  "down",      "cooling",
                                                "off",     "attention", "no_traffic"};
constexpr std::string_view kEndpoints[] = {
    "chat.completions", "responses",  "messages",    "generate_content", "ollama.chat", "ollama.generate",
    "count_tokens",     "embeddings", "completions", "moderations",      "images",      "audio",
    "rerank",           "raw"};

constexpr ConditionField kFields[] = {
    {"model", ConditionType::Text, "Model as the client names it."},
    {"key", ConditionType::Text, "Id of the access key."},
    {"team", ConditionType::Text, "Id of the key's team."},
    {"client", ConditionType::Text, "Program that calls, from its User-Agent."},
    {"endpoint", ConditionType::Text, "Kind of call.", kEndpoints},
    {"dialect", ConditionType::Text, "Protocol the client speaks.", kDialectNames},
    {"stream", ConditionType::Bool, "Whether a stream is asked for."},
    {"input_tokens", ConditionType::Number, "Tokens of the prompt, estimated."},
    {"max_output_tokens", ConditionType::Number, "Longest answer asked for, in tokens."},
    {"has_tools", ConditionType::Bool, "Whether tools are offered."},
    {"has_images", ConditionType::Bool, "Whether there are pictures in it."},
    {"has_json_schema", ConditionType::Bool, "Whether an answer in a JSON schema is asked for."},
    {"task", ConditionType::Text, "Kind of work, as estimated.", kTasks},
    {"complexity", ConditionType::Number, "How hard it looks, 0 to 1.", {}, 0, 1},
    {"language", ConditionType::Text, "Language of the prompt, ISO 639-1."},
    {"hour", ConditionType::Number, "Hour of the day, local time.", {}, 0, 23},
    {"weekday", ConditionType::Text, "Day of the week, local time.", kWeekdays},
    {"header.", ConditionType::Text, "Header of the request: header.NAME."},
    {"tag.", ConditionType::Text, "Tag of the request or its key: tag.NAME."},
    {"session", ConditionType::Text, "Session as the client names it."},
    {"provider_state.", ConditionType::Text, "State of a provider: provider_state.ID.", kProviderStates},
    {"spend_today.", ConditionType::Number, "Dollars spent today: spend_today.SCOPE, with a scope as in budgets."},
};

constexpr std::string_view kOperators[] = {"eq", "ne", "in", "not_in", "lt", "lte", "gt", "gte", "matches", "exists"};

} // namespace

std::span<const ConditionField> conditionFields() {
    return kFields;
}

const ConditionField* conditionField(std::string_view name) {
    for (const ConditionField& field : kFields)
        if (field.name.ends_with('.') ? name.starts_with(field.name) : name == field.name) return &field;
    return nullptr;
}

std::span<const std::string_view> conditionOperators() {
    return kOperators;
}

bool isConditionOperator(std::string_view op) {
    return std::find(std::begin(kOperators), std::end(kOperators), op) != std::end(kOperators);
}

bool operatorFits(std::string_view op, ConditionType type) {
    if (op == "exists" || op == "eq" || op == "ne") return true;
    if (op == "in" || op == "not_in") return type != ConditionType::Bool;
    return op == "matches" ? type == ConditionType::Text : type == ConditionType::Number;
}

} // namespace tollgate::config
