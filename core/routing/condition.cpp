// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/condition.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace tollgate::routing {

namespace {

using config::Json;

constexpr std::array<std::string_view, 10> kOperators{"eq",  "ne", "in",  "not_in",  "lt",
                                                      "lte", "gt", "gte", "matches", "exists"};
constexpr std::array<std::string_view, 10> kOperatorWords{"is", "is not", "is one of", "is none of", "<",
                                                          "≤",  ">",      "≥",         "matches",    "is given"};

double numberOf(const Json& json) {
    double number = 0;
    std::from_chars(json.text.data(), json.text.data() + json.text.size(), number);
    return number;
}

bool given(const Answer& answer) {
    if (auto text = std::get_if<std::string_view>(&answer)) return !text->empty();
    return !std::holds_alternative<std::monostate>(answer);
}

} // namespace

Condition::Value Condition::valueFrom(const Json& json) {
    Value value;
    value.kind = json.kind;
    value.text = json.text;
    value.truth = json.truth;
    if (json.kind == Json::Kind::Number) value.number = numberOf(json);
    return value;
}

Condition Condition::test(FieldName field, std::string_view op, const Json& value) {
    Condition condition;
    condition.m_kind = Kind::Test;
    condition.m_field = std::move(field);
    auto at = std::find(kOperators.begin(), kOperators.end(), op);
    if (at == kOperators.end()) {
        condition.m_kind = Kind::Any; // of nothing: never
        return condition;
    }
    condition.m_operator = static_cast<Operator>(at - kOperators.begin());
    if (value.kind == Json::Kind::Array)
        for (const Json& item : value.items) condition.m_values.push_back(valueFrom(item));
    else
        condition.m_values.push_back(valueFrom(value));
    if (condition.m_operator == Operator::Matches)
        condition.m_pattern = std::make_shared<const re2::RE2>(value.text, re2::RE2::Quiet);
    return condition;
}

Condition Condition::from(const Json& json) {
    Condition all;
    for (const Json::Member& member : json.members) {
        if (member.name == "all" || member.name == "any") {
            Condition part;
            part.m_kind = member.name == "all" ? Kind::All : Kind::Any;
            for (const Json& item : member.value.items) part.m_parts.push_back(from(item));
            all.m_parts.push_back(std::move(part));
        } else if (member.name == "not") {
            Condition part;
            part.m_kind = Kind::Not;
            part.m_parts.push_back(from(member.value));
            all.m_parts.push_back(std::move(part));
        } else if (auto field = fieldFrom(member.name)) {
            for (const Json::Member& test : member.value.members)
                all.m_parts.push_back(Condition::test(*field, test.name, test.value));
        }
    }
    if (all.m_parts.empty()) all.m_kind = Kind::Any; // says nothing that could hold
    if (all.m_parts.size() == 1) {
        Condition only = std::move(all.m_parts.front());
        return only;
    }
    return all;
}

bool Condition::equal(const Value& value, const Answer& answer) {
    if (auto text = std::get_if<std::string_view>(&answer))
        return value.kind == Json::Kind::String && *text == value.text;
    if (auto number = std::get_if<double>(&answer)) return value.kind == Json::Kind::Number && *number == value.number;
    if (auto truth = std::get_if<bool>(&answer)) return value.kind == Json::Kind::Bool && *truth == value.truth;
    return false;
}

bool Condition::compares(const Answer& answer) const {
    const double* number = std::get_if<double>(&answer);
    if (!number) return false;
    const double limit = m_values.front().number;
    switch (m_operator) {
    case Operator::Lt: return *number < limit;
    case Operator::Lte: return *number <= limit;
    case Operator::Gt: return *number > limit;
    default: return *number >= limit;
    }
}

bool Condition::testHolds(const Asked& asked) const {
    const Answer answer = asked.ask(m_field.field, m_field.subject);
    const auto isAny = [&] {
        return std::any_of(m_values.begin(), m_values.end(), [&](const Value& value) { return equal(value, answer); });
    };
    switch (m_operator) {
    case Operator::Eq:
    case Operator::In: return isAny();
    case Operator::Ne:
    case Operator::NotIn: return !isAny();
    case Operator::Exists: return given(answer) == m_values.front().truth;
    case Operator::Matches: {
        auto text = std::get_if<std::string_view>(&answer);
        return text && m_pattern->ok() && re2::RE2::PartialMatch({text->data(), text->size()}, *m_pattern);
    }
    default: return compares(answer);
    }
}

bool Condition::holds(const Asked& asked) const {
    const auto holdsToo = [&](const Condition& part) { return part.holds(asked); };
    switch (m_kind) {
    case Kind::All: return std::all_of(m_parts.begin(), m_parts.end(), holdsToo);
    case Kind::Any: return std::any_of(m_parts.begin(), m_parts.end(), holdsToo);
    case Kind::Not: return !m_parts.front().holds(asked);
    case Kind::Test: return testHolds(asked);
    }
    return false;
}

bool Condition::asks(Field field) const {
    if (m_kind == Kind::Test) return m_field.field == field;
    return std::any_of(m_parts.begin(), m_parts.end(), [&](const Condition& part) { return part.asks(field); });
}

void Condition::collectSubjects(Field field, std::vector<std::string>& subjects) const {
    if (m_kind == Kind::Test && m_field.field == field) subjects.push_back(m_field.subject);
    for (const Condition& part : m_parts) part.collectSubjects(field, subjects);
}

std::string Condition::testInWords() const {
    std::string words = std::string(nameOf(m_field.field)) + m_field.subject;
    if (m_operator == Operator::Exists) return words + (m_values.front().truth ? " is given" : " is not given");
    words.append(" ").append(kOperatorWords[static_cast<std::size_t>(m_operator)]).append(" ");
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        if (i > 0) words += ", ";
        words += m_values[i].kind == Json::Kind::Bool ? (m_values[i].truth ? "true" : "false") : m_values[i].text;
    }
    return words;
}

std::string Condition::listInWords() const {
    std::string words;
    for (const Condition& part : m_parts) {
        if (!words.empty()) words += m_kind == Kind::All ? " and " : " or ";
        const bool list = part.m_kind == Kind::All || part.m_kind == Kind::Any;
        words += list ? "(" + part.inWords() + ")" : part.inWords();
    }
    return words.empty() ? "never" : words;
}

std::string Condition::inWords() const {
    if (m_kind == Kind::Test) return testInWords();
    if (m_kind == Kind::Not) return "not (" + m_parts.front().inWords() + ")";
    return listInWords();
}

} // namespace tollgate::routing
