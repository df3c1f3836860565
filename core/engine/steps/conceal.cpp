// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/conceal.h"

#include "dialects/scrub.h"

namespace tollgate::engine {

void conceal(std::string& text) {
    if (dialects::holdsCredential(text)) text = dialects::scrubbed(text);
}

void conceal(record::Request& row) {
    for (std::string* text : {&row.client, &row.process, &row.session, &row.requested_model, &row.served_model,
                              &row.finish_reason, &row.error_message})
        conceal(*text);
    for (auto& [name, value] : row.tags) {
        conceal(name);
        conceal(value);
    }
    for (record::TraceStep& step : row.trace) {
        for (std::string& argument : step.arguments) conceal(argument);
        for (record::TraceCandidate& candidate : step.candidates) {
            conceal(candidate.model);
            for (std::string& argument : candidate.arguments) conceal(argument);
        }
    }
    for (record::Attempt& attempt : row.attempts) {
        conceal(attempt.model);
        conceal(attempt.message);
    }
}

} // namespace tollgate::engine
