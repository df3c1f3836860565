// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/filter.h"

#include "base/text.h"

#include <boost/assert/source_location.hpp>
#include <boost/throw_exception.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace tollgate::record {

namespace {

std::int64_t numberFor(FilterKey key, const Request& request) {
    switch (key) {
    case FilterKey::FirstToken: return request.timings.first_byte;
    case FilterKey::Duration: return request.timings.last_byte;
    case FilterKey::Tokens: return request.usage.prompt() + request.usage.output;
    case FilterKey::Attempt: return static_cast<std::int64_t>(request.attempts.size());
    case FilterKey::Since:
    case FilterKey::Until: return request.started;
    default: return 0;
    }
}

bool compares(Compare compare, std::int64_t value, std::int64_t with) {
    switch (compare) {
    case Compare::Equal: return value == with;
    case Compare::Less: return value < with;
    case Compare::LessEqual: return value <= with;
    case Compare::Greater: return value > with;
    case Compare::GreaterEqual: return value >= with;
    }
    return false;
}

bool fitsName(const std::string& pattern, std::string_view name) {
    return matchesGlob(lowerCase(pattern), lowerCase(name));
}

bool contains(std::string_view text, const std::string& part) {
    return lowerCase(text).find(part) != std::string::npos;
}

bool fitsCost(const FilterTerm& term, const Request& request) {
    bool unpriced = request.flags.has(Flag::Unpriced);
    if (term.text == "unpriced") return unpriced;
    return !unpriced && request.cost && compares(term.compare, request.cost->pico, term.number);
}

bool fitsStatus(const FilterTerm& term, const Request& request) {
    if (term.text.empty()) return compares(term.compare, request.status, term.number);
    if (term.text.size() == 3 && term.text.ends_with("xx")) return request.status / 100 == term.text[0] - '0';
    return nameOf(verdictOf(request)) == term.text;
}

bool fitsText(const std::string& part, const Request& request) {
    for (const std::string* field : {&request.requested_model, &request.served_model, &request.provider,
                                     &request.client, &request.key, &request.session, &request.error_message})
        if (contains(*field, part)) return true;
    return false;
}

bool fitsProject(const std::string& pattern, const Request& request) {
    return std::any_of(request.tags.begin(), request.tags.end(),
                       [&](const auto& tag) { return tag.first == "project" && fitsName(pattern, tag.second); });
}

bool fits(const FilterTerm& term, const Request& request) {
    switch (term.key) {
    case FilterKey::Text: return fitsText(term.text, request);
    case FilterKey::Provider: return fitsName(term.text, request.provider);
    case FilterKey::Model:
        return fitsName(term.text, request.requested_model) || fitsName(term.text, request.served_model);
    case FilterKey::Client: return fitsName(term.text, request.client);
    case FilterKey::Process: return fitsName(term.text, request.process);
    case FilterKey::Project: return fitsProject(term.text, request);
    case FilterKey::Key: return fitsName(term.text, request.key);
    case FilterKey::Team: return fitsName(term.text, request.team);
    case FilterKey::Status: return fitsStatus(term, request);
    case FilterKey::Cost: return fitsCost(term, request);
    case FilterKey::Cache: return nameOf(request.cache) == term.text;
    case FilterKey::Stream: return request.stream == (term.text == "yes");
    case FilterKey::Route: return fitsName(term.text, request.route);
    case FilterKey::Session: return fitsName(term.text, request.session);
    case FilterKey::Body: return true;
    case FilterKey::FirstToken:
    case FilterKey::Duration: {
        std::int64_t value = numberFor(term.key, request);
        return value >= 0 && compares(term.compare, value, term.number);
    }
    default: return compares(term.compare, numberFor(term.key, request), term.number);
    }
}

} // namespace

bool isEmpty(const Filter& filter) {
    return filter.kind == Filter::Kind::All && filter.parts.empty();
}

bool matches(const Filter& filter, const Request& request) {
    auto fitsPart = [&](const Filter& part) { return matches(part, request); };
    switch (filter.kind) {
    case Filter::Kind::All: return std::all_of(filter.parts.begin(), filter.parts.end(), fitsPart);
    case Filter::Kind::Any: return std::any_of(filter.parts.begin(), filter.parts.end(), fitsPart);
    case Filter::Kind::Not: return !matches(filter.parts.front(), request);
    case Filter::Kind::Term: break;
    }
    return fits(filter.term, request);
}

} // namespace tollgate::record

namespace boost::system {

void throw_exception_from_error(const tollgate::record::FilterError& error, const boost::source_location& where) {
    boost::throw_with_location(std::runtime_error(error.message), where);
}

} // namespace boost::system
