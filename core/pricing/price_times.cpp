// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/price_times.h"

#include "pricing/rate_names.h"

#include <algorithm>
#include <utility>

namespace tollgate::pricing {

namespace {

void take(config::PriceRates& held, const config::PriceRates& stronger) {
    for (const RateName& rate : rateNames())
        if (stronger.*rate.member) held.*rate.member = stronger.*rate.member;
}

void take(config::PriceList& held, const config::PriceList& stronger) {
    take(held.base, stronger.base);
    for (const auto& [above, rates] : stronger.above_prompt_tokens) take(held.above_prompt_tokens[above], rates);
    for (const auto& [tier, rates] : stronger.service_tier) take(held.service_tier[tier], rates);
    for (const auto& [name, factor] : stronger.factors) held.factors[name] = factor;
}

} // namespace

PriceTimes::PriceTimes(const config::Price& price) {
    const config::PriceList& always = price;
    m_steps.reserve(1 + price.since.size());
    m_steps.push_back({INT64_MIN, always});
    for (const auto& [from, list] : price.since) {
        m_steps.push_back({from, m_steps.back().list});
        take(m_steps.back().list, list);
    }
}

void PriceTimes::lay(const config::Price& stronger) {
    std::vector<Micros> moments;
    moments.reserve(m_steps.size() + stronger.since.size());
    for (const Step& step : m_steps) moments.push_back(step.from);
    for (const auto& [from, list] : stronger.since) moments.push_back(from);
    std::ranges::sort(moments);
    moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
    std::vector<Step> steps;
    for (Micros from : moments) {
        Step step{from, at(from)};
        take(step.list, stronger);
        for (auto entry = stronger.since.begin(); entry != stronger.since.end() && entry->first <= from; ++entry)
            take(step.list, entry->second);
        steps.push_back(std::move(step));
    }
    m_steps = std::move(steps);
}

const config::PriceList& PriceTimes::at(Micros time) const {
    auto after = std::ranges::upper_bound(m_steps, time, {}, &Step::from);
    return after == m_steps.begin() ? after->list : std::prev(after)->list;
}

} // namespace tollgate::pricing
