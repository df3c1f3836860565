// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/conditions.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tollgate::config {

namespace {

enum class Type { Text, Number, Bool };

constexpr std::string_view kTasks[] = {"coding",    "summarising", "classification", "extraction", "translation",
                                       "reasoning", "chat"};
constexpr std::string_view kWeekdays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::string_view kProviderStates[] = {"healthy", "degraded",  "down",      "cooling",
                                                "off",     "attention", "no_traffic"};
constexpr std::string_view kEndpoints[] = {
    "chat.completions", "responses",  "messages",    "generate_content", "ollama.chat", "ollama.generate",
    "count_tokens",     "embeddings", "completions", "moderations",      "images",      "audio",
    "rerank",           "raw"};

struct Field {
    std::string_view name; // ending in a dot: a name follows
    Type type;
    std::string_view meaning;
    std::span<const std::string_view> words = {}; // of a Text; none: any
    double least = 0;
    double most = 1e15;
};

constexpr Field kFields[] = {
    {"model", Type::Text, "Model as the client names it."},
    {"key", Type::Text, "Id of the access key."},
    {"team", Type::Text, "Id of the key's team."},
    {"client", Type::Text, "Program that calls, from its User-Agent."},
    {"endpoint", Type::Text, "Kind of call.", kEndpoints},
    {"dialect", Type::Text, "Protocol the client speaks.", kDialectNames},
    {"stream", Type::Bool, "Whether a stream is asked for."},
    {"input_tokens", Type::Number, "Tokens of the prompt, estimated."},
    {"max_output_tokens", Type::Number, "Longest answer asked for, in tokens."},
    {"has_tools", Type::Bool, "Whether tools are offered."},
    {"has_images", Type::Bool, "Whether there are pictures in it."},
    {"has_json_schema", Type::Bool, "Whether an answer in a JSON schema is asked for."},
    {"task", Type::Text, "Kind of work, as estimated.", kTasks},
    {"complexity", Type::Number, "How hard it looks, 0 to 1.", {}, 0, 1},
    {"language", Type::Text, "Language of the prompt, ISO 639-1."},
    {"hour", Type::Number, "Hour of the day, local time.", {}, 0, 23},
    {"weekday", Type::Text, "Day of the week, local time.", kWeekdays},
    {"header.", Type::Text, "Header of the request: header.NAME."},
    {"tag.", Type::Text, "Tag of the request or its key: tag.NAME."},
    {"session", Type::Text, "Session as the client names it."},
    {"provider_state.", Type::Text, "State of a provider: provider_state.ID.", kProviderStates},
    {"spend_today.", Type::Number, "Dollars spent today: spend_today.SCOPE, with a scope as in budgets."},
};

constexpr std::string_view kOperators[] = {"eq", "ne", "in", "not_in", "lt", "lte", "gt", "gte", "matches", "exists"};

const Field* fieldFor(std::string_view name) {
    for (const Field& field : kFields)
        if (field.name.ends_with('.') ? name.starts_with(field.name) : name == field.name) return &field;
    return nullptr;
}

std::vector<std::string> fieldNames() {
    std::vector<std::string> names{"all", "any", "not"};
    for (const Field& field : kFields) names.emplace_back(field.name);
    return names;
}

// What follows the dot of header.NAME, tag.NAME, provider_state.ID, spend_today.SCOPE.
std::string subjectProblem(const Field& field, std::string_view name, const Names& names) {
    const std::string_view subject = name.substr(field.name.size());
    const bool known = std::find(names.providers.begin(), names.providers.end(), subject) != names.providers.end();
    if (field.name == "header.") return subject.empty() ? "must name a header: header.NAME" : "";
    if (field.name == "tag.") return tagNameProblem(subject);
    if (field.name == "provider_state.") return known ? "" : unknown("provider", subject, names.providers);
    if (field.name == "spend_today.") return scopeProblem(subject, names);
    return "";
}

void checkValue(const At& at, const Field& field) {
    if (field.type == Type::Bool) {
        at.is(Json::Kind::Bool);
    } else if (field.type == Type::Number) {
        double ignored = 0;
        Real{field.least, field.most}.read(at, ignored);
    } else if (!field.words.empty()) {
        Word{field.words}.index(at);
    } else if (at.is(Json::Kind::String)) {
        at.check(lineProblem(at.json().text));
    }
}

void checkList(const At& at, const Field& field) {
    if (!at.is(Json::Kind::Array)) return;
    if (at.json().items.empty()) at.problem("must not be empty");
    for (std::size_t i = 0; i < at.json().items.size(); ++i) checkValue(at.item(i), field);
}

bool operatorFits(std::string_view op, Type type) {
    if (op == "exists" || op == "eq" || op == "ne") return true;
    if (op == "in" || op == "not_in") return type != Type::Bool;
    return op == "matches" ? type == Type::Text : type == Type::Number;
}

void checkOperator(const At& at, std::string_view op, const Field& field) {
    if (std::find(std::begin(kOperators), std::end(kOperators), op) == std::end(kOperators))
        return at.problem("unknown operator" + didYouMean(op, {std::begin(kOperators), std::end(kOperators)}));
    if (!operatorFits(op, field.type))
        return at.problem("does not go with this field; " + std::string(op) + " compares other kinds of values");
    if (op == "exists") {
        at.is(Json::Kind::Bool);
    } else if (op == "in" || op == "not_in") {
        checkList(at, field);
    } else if (op == "matches") {
        if (at.is(Json::Kind::String)) at.check(patternProblem(at.json().text));
    } else {
        checkValue(at, field);
    }
}

void checkField(const At& at, std::string_view name) {
    const Field* field = fieldFor(name);
    if (field == nullptr) return at.problem("unknown field" + didYouMean(name, fieldNames()));
    if (!at.check(subjectProblem(*field, name, at.names())) || !at.is(Json::Kind::Object)) return;
    if (at.json().members.empty()) at.problem("needs an operator, such as {\"eq\": …}");
    for (const Json::Member& member : at.json().members)
        checkOperator(at.member(member.name, member.value), member.name, *field);
}

void checkCondition(const At& at) {
    if (!at.is(Json::Kind::Object)) return;
    if (at.json().members.empty()) at.problem("must not be empty; leave the case out and use else for everything");
    for (const Json::Member& member : at.json().members) {
        const At place = at.member(member.name, member.value);
        if (member.name == "not") {
            checkCondition(place);
        } else if (member.name == "all" || member.name == "any") {
            if (!place.is(Json::Kind::Array)) continue;
            if (member.value.items.empty()) place.problem("must not be empty");
            for (std::size_t i = 0; i < member.value.items.size(); ++i) checkCondition(place.item(i));
        } else {
            checkField(place, member.name);
        }
    }
}

Json reference() {
    Json schema = Json::object();
    schema.add("$ref", Json::string("#/$defs/condition"));
    return schema;
}

Json valueSchema(const Field& field) {
    if (field.type == Type::Bool) return Switch{}.schema();
    if (field.type == Type::Number) return Real{field.least, field.most}.schema();
    return field.words.empty() ? schemaOfType("string") : Word{field.words}.schema();
}

Json operatorSchema(std::string_view op, const Field& field) {
    if (op == "exists") return schemaOfType("boolean");
    if (op == "matches") return schemaOfType("string");
    if (op != "in" && op != "not_in") return valueSchema(field);
    Json list = schemaOfType("array");
    list.add("items", valueSchema(field));
    list.add("minItems", Json::number(std::int64_t{1}));
    return list;
}

Json fieldSchema(const Field& field) {
    Json properties = Json::object();
    for (std::string_view op : kOperators)
        if (operatorFits(op, field.type)) properties.add(op, operatorSchema(op, field));
    Json schema = schemaOfType("object");
    schema.add("properties", std::move(properties));
    schema.add("additionalProperties", Json::boolean(false));
    schema.add("minProperties", Json::number(std::int64_t{1}));
    schema.add("description", Json::string(field.meaning));
    return schema;
}

} // namespace

void Condition::read(const At& at, std::monostate&) const {
    checkCondition(at);
}

Json Condition::schema() const {
    return reference();
}

Json conditionSchema() {
    Json list = schemaOfType("array");
    list.add("items", reference());
    list.add("minItems", Json::number(std::int64_t{1}));
    Json properties = Json::object(), patterns = Json::object();
    properties.add("all", list);
    properties.add("any", list);
    properties.add("not", reference());
    for (const Field& field : kFields) {
        if (field.name.ends_with('.'))
            patterns.add("^" + std::string(field.name.substr(0, field.name.size() - 1)) + "\\..+$", fieldSchema(field));
        else
            properties.add(field.name, fieldSchema(field));
    }
    Json schema = schemaOfType("object");
    schema.add("description", Json::string("A question about a request; all of its members must hold."));
    schema.add("properties", std::move(properties));
    schema.add("patternProperties", std::move(patterns));
    schema.add("additionalProperties", Json::boolean(false));
    schema.add("minProperties", Json::number(std::int64_t{1}));
    return schema;
}

} // namespace tollgate::config
