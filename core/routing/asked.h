// SPDX-License-Identifier: GPL-3.0-or-later
// What conditions may ask about one request (DESIGN.md §4 "Conditions"). The engine answers from the request itself,
// rehearsals from a row of the journal. Called on the thread that decides; views live until the decision is made.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace tollgate::routing {

enum class Field : std::uint8_t {
    Model,
    Key,
    Team,
    Client,
    Endpoint,
    Dialect,
    Stream,
    InputTokens,
    MaxOutputTokens,
    HasTools,
    HasImages,
    HasJsonSchema,
    Task,
    Complexity,
    Language,
    Hour,
    Weekday,
    Header, // these have a subject: the header's name …
    Tag,
    Session,
    ProviderState,
    SpendToday,
    User, // who is behind the call, as the body says; no condition asks it, `sticky` does
};

std::string_view nameOf(Field field); // as in the file; "header." for those with a subject

// "header.x-team" → Header, "x-team". Nothing for a name that is no field.
struct FieldName {
    Field field = Field::Model;
    std::string subject;
    bool operator==(const FieldName&) const = default;
};

std::optional<FieldName> fieldFrom(std::string_view name);

// std::monostate: the request does not say.
using Answer = std::variant<std::monostate, std::string_view, double, bool>;

class Asked {
public:
    virtual ~Asked() = default;
    virtual Answer ask(Field field, std::string_view subject) const = 0;
};

} // namespace tollgate::routing
