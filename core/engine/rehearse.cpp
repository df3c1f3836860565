// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rehearse.h"

#include "pricing/cost.h"
#include "routing/hash.h"

#include <algorithm>

namespace tollgate::engine {

namespace {

// A lot that is the same each time the same request is rehearsed.
double chanceOf(const record::Request& recorded) {
    const auto id = recorded.id.text();
    return routing::unitOf(routing::hashOf({id.data(), id.size()}));
}

std::string labelOf(const std::string& provider, const std::string& model) {
    return provider + " · " + model;
}

// As its provider knows it: what the answer calls itself may be a dated name of the same.
std::string modelOf(const record::Request& recorded) {
    return recorded.attempts.empty() ? recorded.served_model : recorded.attempts.back().model;
}

} // namespace

void Rehearsing::addCost(const record::Request& recorded, const providers::Offer& target) {
    const auto price = m_draft.prices.priceOf(target.provider, target.model, recorded.started);
    const auto after = pricing::costOf(recorded.usage, price).money();
    if (!recorded.cost || !after) {
        ++m_sums.unpriced;
        return;
    }
    m_sums.cost_before += *recorded.cost;
    m_sums.cost_after += *after;
}

Tried Rehearsing::add(const record::Request& recorded) {
    ++m_sums.requests;
    const std::string model = modelOf(recorded);
    Tried tried{.from = labelOf(recorded.provider, model),
                .explanation = explain(m_draft, imagine(recorded), {}, chanceOf(recorded))};
    if (!tried.explanation.target) {
        ++m_sums.unroutable;
        ++m_sums.unroutable_by[tried.explanation.error];
        tried.kind = Tried::Kind::Unroutable;
        return tried;
    }
    const providers::Offer& target = *tried.explanation.target;
    tried.to = labelOf(target.provider, target.model);
    if (target.provider == recorded.provider && target.model == model) {
        ++m_sums.unchanged;
        if (recorded.cost) {
            m_sums.cost_before += *recorded.cost;
            m_sums.cost_after += *recorded.cost;
        } else {
            ++m_sums.unpriced;
        }
        return tried;
    }
    tried.kind = Tried::Kind::Moved;
    ++m_sums.moved;
    ++m_moves[{tried.from, tried.to}];
    addCost(recorded, target);
    return tried;
}

Rehearsal Rehearsing::result() const {
    Rehearsal result = m_sums;
    for (const auto& [way, requests] : m_moves) result.moves.push_back({way.first, way.second, requests});
    std::sort(result.moves.begin(), result.moves.end(),
              [](const auto& a, const auto& b) { return a.requests > b.requests; });
    return result;
}

} // namespace tollgate::engine
