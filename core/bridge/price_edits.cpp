// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/price_edits.h"

#include "pricing/rate_names.h"

namespace tollgate::bridge {

void setPrice(config::Config& config, const std::string& provider, const std::string& model,
              const config::PriceRates& rates, std::optional<Micros> since) {
    std::optional<config::Price>& price = config.prices[provider][model].price;
    if (!price) price.emplace();
    config::PriceRates& held = since ? price->since[*since].base : price->base;
    for (const pricing::RateName& rate : pricing::rateNames())
        if (rates.*rate.member) held.*rate.member = rates.*rate.member;
}

bool clearPrice(config::Config& config, const std::string& provider, const std::string& model) {
    auto models = config.prices.find(provider);
    if (models == config.prices.end()) return false;
    auto at = models->second.find(model);
    if (at == models->second.end() || !at->second.price) return false;
    at->second.price.reset();
    if (at->second == config::PriceOverride{}) models->second.erase(at);
    if (models->second.empty()) config.prices.erase(models);
    return true;
}

} // namespace tollgate::bridge
