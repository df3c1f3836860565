// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/embed.h"

#include "engine/exchange.h"
#include "engine/steps/translate.h"

namespace tollgate::engine {

std::optional<Target> embedTarget(const dialects::EndpointMatch& match, const Upstream& upstream) {
    Target target;
    target.upstream = &upstream;
    target.dialect = upstream.config->dialect;
    target.endpoint = Endpoint::Embeddings;
    if (target.dialect == Dialect::Anthropic) return std::nullopt; // there are none
    if (isOpenAi(target.dialect) && isOpenAi(match.dialect)) return std::nullopt;
    target.address = upstream.address(target.dialect);
    if (!target.address) return std::nullopt;
    target.translated = true;
    return target;
}

dialects::conversation::Translated<Translation> translateEmbedding(Exchange& exchange, const Target& target) {
    namespace embedding = dialects::embedding;
    auto request = embedding::readRequest(exchange.lane.peeker.scanner(), exchange.body, exchange.match.dialect);
    if (!request) return request.error();
    embedding::Written written = embedding::writeRequest(*request, target.dialect, target.model);
    exchange.gemini_method = written.method;
    Translation translation;
    translation.warnings = std::move(written.warnings);
    translation.body = std::move(written.body);
    translation.embedding = request->form;
    return translation;
}

std::string wordEmbedding(Exchange& exchange, const Target& target, const dialects::embedding::Form& form,
                          std::string_view answer) {
    namespace embedding = dialects::embedding;
    auto read = embedding::readAnswer(exchange.lane.peeker.scanner(), answer, target.dialect);
    if (!read) return {};
    // What the provider does not count is told as it is booked (§8 "Gemini may not report: estimate").
    if (!read->tokens) read->tokens = exchange.row->facts.input_tokens_estimate;
    if (read->model.empty()) read->model = target.model;
    return embedding::writeAnswer(*read, exchange.match.dialect, form);
}

} // namespace tollgate::engine
