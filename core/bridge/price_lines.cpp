// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/price_lines.h"

#include "pricing/price_times.h"
#include "pricing/rate_names.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <algorithm>

namespace tollgate::bridge {

namespace {

void addRates(std::vector<PriceLine>& lines, const std::string& group, const config::PriceRates& rates) {
    for (const pricing::RateName& rate : pricing::rateNames())
        if (const auto& amount = rates.*rate.member)
            lines.push_back({group + std::string(rate.name), dollarsOf(rate, *amount)});
}

std::vector<PriceLine> linesOfList(const config::PriceList& list) {
    std::vector<PriceLine> lines;
    addRates(lines, {}, list.base);
    for (const auto& [above, rates] : list.above_prompt_tokens)
        addRates(lines, "above_prompt_tokens." + std::to_string(above) + ".", rates);
    for (const auto& [tier, rates] : list.service_tier) addRates(lines, "service_tier." + tier + ".", rates);
    for (const auto& [name, factor] : list.factors)
        lines.push_back({"factors." + name, boost::json::serialize(boost::json::value(factor))});
    return lines;
}

} // namespace

std::vector<PriceLine> linesOf(const pricing::PriceTimes& price) {
    std::vector<PriceLine> lines, before;
    for (const pricing::PriceTimes::Step& step : price.steps()) {
        std::vector<PriceLine> now = linesOfList(step.list);
        const std::string day =
            step.from == INT64_MIN ? std::string() : std::string(isoTime(step.from).text).substr(0, 10);
        for (const PriceLine& line : now)
            if (std::ranges::find(before, line) == before.end())
                lines.push_back({day.empty() ? line.place : "since." + day + "." + line.place, line.value});
        before = std::move(now);
    }
    return lines;
}

} // namespace tollgate::bridge
