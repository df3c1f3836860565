// SPDX-License-Identifier: GPL-3.0-or-later
// A condition of a route (DESIGN.md §4), compiled: {field: {operator: value}}, all, any, not. An object with several
// members asks for all of them. Immutable; any thread.
#pragma once

#include "config/json.h"
#include "routing/asked.h"

#include <memory>
#include <string>
#include <vector>

namespace re2 {
class RE2;
}

namespace tollgate::routing {

class Condition {
public:
    // `json` has passed config's check of its form (config/conditions.h); what it cannot read holds never.
    static Condition from(const config::Json& json);

    bool holds(const Asked& asked) const;

    // One phrase for a person: `task is classification and input_tokens < 2000`.
    std::string inWords() const;

    // Whether this field is asked anywhere in it, so that what is dear to find out is found only then.
    bool asks(Field field) const;
    // What follows the dot wherever this field is asked: scopes of spend_today. Appended.
    void collectSubjects(Field field, std::vector<std::string>& subjects) const;

private:
    enum class Kind : std::uint8_t { All, Any, Not, Test };
    enum class Operator : std::uint8_t { Eq, Ne, In, NotIn, Lt, Lte, Gt, Gte, Matches, Exists };

    struct Value { // a constant
        std::string text;
        double number = 0;
        bool truth = false;
        config::Json::Kind kind = config::Json::Kind::Null;
    };

    static Condition test(FieldName field, std::string_view op, const config::Json& value);
    static Value valueFrom(const config::Json& json);
    static bool equal(const Value& value, const Answer& answer);
    bool compares(const Answer& answer) const;
    bool testHolds(const Asked& asked) const;
    std::string testInWords() const;
    std::string listInWords() const;

    Kind m_kind = Kind::All;
    std::vector<Condition> m_parts;
    FieldName m_field;
    Operator m_operator = Operator::Eq;
    std::vector<Value> m_values;
    std::shared_ptr<const re2::RE2> m_pattern;
};

} // namespace tollgate::routing
