// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/live_filter.h"

#include <algorithm>

namespace tollgate::ui {

namespace {

using record::Filter;
using record::FilterKey;

std::optional<bool> fitsTerm(const Filter& filter, const record::LiveEvent& known) {
    switch (filter.term.key) {
    case FilterKey::Text: {
        // A part of the text may still come with the provider or an error.
        bool fits = record::matches(filter, *known.request);
        return fits ? std::optional(true) : std::nullopt;
    }
    case FilterKey::Model:
    case FilterKey::Client:
    case FilterKey::Project:
    case FilterKey::Key:
    case FilterKey::Stream:
    case FilterKey::Session:
    case FilterKey::Since: return record::matches(filter, *known.request);
    case FilterKey::Process: // may be known later than the request
        return known.request->process.empty() ? std::nullopt : std::optional(record::matches(filter, *known.request));
    case FilterKey::Provider: {
        if (known.provider.empty()) return std::nullopt;
        record::Request decided;
        decided.provider = known.provider;
        return record::matches(filter, decided);
    }
    default: return std::nullopt;
    }
}

// All: one that does not fit decides. Any: one that fits decides.
std::optional<bool> fitsParts(const Filter& filter, const record::LiveEvent& known, bool decides) {
    bool unsure = false;
    for (const Filter& part : filter.parts) {
        auto fits = fitsSoFar(part, known);
        if (fits == decides) return decides;
        unsure = unsure || !fits;
    }
    return unsure ? std::nullopt : std::optional(!decides);
}

} // namespace

void addTo(record::LiveEvent& known, const record::LiveEvent& event) {
    if (event.request) known.request = event.request;
    if (!event.provider.empty()) known.provider = event.provider;
    if (!event.model.empty()) known.model = event.model;
    if (event.attempt > 0) known.attempt = event.attempt;
    if (event.first_byte) known.first_byte = event.first_byte;
    known.input_tokens = std::max(known.input_tokens, event.input_tokens);
    known.output_tokens = std::max(known.output_tokens, event.output_tokens);
    if (event.cost) known.cost = event.cost;
}

std::optional<bool> fitsSoFar(const Filter& filter, const record::LiveEvent& known) {
    switch (filter.kind) {
    case Filter::Kind::All: return fitsParts(filter, known, false);
    case Filter::Kind::Any: return fitsParts(filter, known, true);
    case Filter::Kind::Not: {
        auto fits = fitsSoFar(filter.parts.front(), known);
        return fits ? std::optional(!*fits) : std::nullopt;
    }
    case Filter::Kind::Term: break;
    }
    return fitsTerm(filter, known);
}

} // namespace tollgate::ui
