// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/conditions.h"

#include "config/condition_words.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tollgate::config {

namespace {

std::vector<std::string> fieldNames() {
    std::vector<std::string> names{"all", "any", "not"};
    for (const ConditionField& field : conditionFields()) names.emplace_back(field.name);
    return names;
}

// What follows the dot of header.NAME, tag.NAME, provider_state.ID, spend_today.SCOPE. True when nothing is wrong.
bool checkSubject(const At& at, const ConditionField& field, std::string_view name) {
    const std::string_view subject = name.substr(field.name.size());
    const std::vector<std::string>& providers = at.names().providers;
    if (field.name == "header.")
        return at.check(subject.empty() ? "must name a header: header.NAME" : "", {"no_header", {}});
    if (field.name == "tag.") return at.check(tagNameProblem(subject), {"tag_form", {quoted(subject)}});
    if (field.name == "spend_today.")
        return at.check(scopeProblem(subject, at.names()), {"scope_form", {quoted(subject)}});
    if (field.name != "provider_state.") return true;
    const bool known = std::find(providers.begin(), providers.end(), subject) != providers.end();
    return at.check(known ? "" : unknown("provider", subject, providers), unknownCause("provider", subject, providers));
}

void checkPattern(const At& at) {
    if (!at.is(Json::Kind::String)) return;
    const std::string wrong = patternProblem(at.json().text);
    at.check(wrong, {"bad_pattern", {wrong.substr(std::min(wrong.find(": ") + 2, wrong.size()))}});
}

void checkValue(const At& at, const ConditionField& field) {
    if (field.type == ConditionType::Bool) {
        at.is(Json::Kind::Bool);
    } else if (field.type == ConditionType::Number) {
        double ignored = 0;
        Real{field.least, field.most}.read(at, ignored);
    } else if (!field.words.empty()) {
        Word{field.words}.index(at);
    } else if (at.is(Json::Kind::String)) {
        at.check(lineProblem(at.json().text), {"line_form", {quoted(at.json().text)}});
    }
}

void checkList(const At& at, const ConditionField& field) {
    if (!at.is(Json::Kind::Array)) return;
    if (at.json().items.empty()) at.problem("must not be empty", {"empty_list", {}});
    for (std::size_t i = 0; i < at.json().items.size(); ++i) checkValue(at.item(i), field);
}

void checkOperator(const At& at, std::string_view op, const ConditionField& field) {
    const auto known = conditionOperators();
    const std::vector<std::string> operators(known.begin(), known.end());
    if (!isConditionOperator(op))
        return at.problem("unknown operator" + didYouMean(op, operators),
                          {"unknown_operator", {quoted(op), meant(op, operators)}});
    if (!operatorFits(op, field.type))
        return at.problem("does not go with this field; " + std::string(op) + " compares other kinds of values",
                          {"operator_misfit", {std::string(op)}});
    if (op == "exists") {
        at.is(Json::Kind::Bool);
    } else if (op == "in" || op == "not_in") {
        checkList(at, field);
    } else if (op == "matches") {
        checkPattern(at);
    } else {
        checkValue(at, field);
    }
}

void checkField(const At& at, std::string_view name) {
    const ConditionField* field = conditionField(name);
    if (field == nullptr)
        return at.problem("unknown field" + didYouMean(name, fieldNames()),
                          {"unknown_field", {quoted(name), meant(name, fieldNames())}});
    if (!checkSubject(at, *field, name) || !at.is(Json::Kind::Object)) return;
    if (at.json().members.empty()) at.problem("needs an operator, such as {\"eq\": …}", {"no_operator", {}});
    for (const Json::Member& member : at.json().members)
        checkOperator(at.member(member.name, member.value), member.name, *field);
}

void checkCondition(const At& at) {
    if (!at.is(Json::Kind::Object)) return;
    if (at.json().members.empty())
        at.problem("must not be empty; leave the case out and use else for everything", {"empty_condition", {}});

    for (const Json::Member& member : at.json().members) {
        const At place = at.member(member.name, member.value);
        if (member.name == "not") {
            checkCondition(place);
        } else if (member.name == "all" || member.name == "any") {
            if (!place.is(Json::Kind::Array)) continue;
            if (member.value.items.empty()) place.problem("must not be empty", {"empty_list", {}});
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

Json valueSchema(const ConditionField& field) {
    if (field.type == ConditionType::Bool) return Switch{}.schema();
    if (field.type == ConditionType::Number) return Real{field.least, field.most}.schema();
    return field.words.empty() ? schemaOfType("string") : Word{field.words}.schema();
}

Json operatorSchema(std::string_view op, const ConditionField& field) {
    if (op == "exists") return schemaOfType("boolean");
    if (op == "matches") return schemaOfType("string");
    if (op != "in" && op != "not_in") return valueSchema(field);
    Json list = schemaOfType("array");
    list.add("items", valueSchema(field));
    list.add("minItems", Json::number(std::int64_t{1}));
    return list;
}

Json fieldSchema(const ConditionField& field) {
    Json properties = Json::object();
    for (std::string_view op : conditionOperators())
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
    for (const ConditionField& field : conditionFields()) {
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
