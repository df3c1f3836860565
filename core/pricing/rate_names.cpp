// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/rate_names.h"

#include <algorithm>

namespace tollgate::pricing {

namespace {

using config::PriceRates;

constexpr std::int64_t kMillion = 1'000'000;

constexpr RateName kRates[] = {
    {"input", &PriceRates::input},
    {"output", &PriceRates::output},
    {"cache_read", &PriceRates::cache_read},
    {"cache_write", &PriceRates::cache_write},
    {"cache_write_1h", &PriceRates::cache_write_1h},
    {"input_audio", &PriceRates::input_audio},
    {"output_audio", &PriceRates::output_audio},
    {"input_image", &PriceRates::input_image},
    {"output_image", &PriceRates::output_image},
    {"reasoning", &PriceRates::reasoning},
    {"per_request", &PriceRates::per_request, false},
    {"per_input_image", &PriceRates::per_input_image, false},
    {"per_output_image", &PriceRates::per_output_image, false},
    {"per_input_character", &PriceRates::per_input_character, false},
    {"per_input_second", &PriceRates::per_input_second, false},
    {"per_output_second", &PriceRates::per_output_second, false},
    {"per_query", &PriceRates::per_query, false},
    {"per_web_search", &PriceRates::per_web_search, false},
    {"per_grounded_request", &PriceRates::per_grounded_request, false},
    {"per_map_search", &PriceRates::per_map_search, false},
    {"per_file_search", &PriceRates::per_file_search, false},
    {"per_source", &PriceRates::per_source, false},
};

} // namespace

std::span<const RateName> rateNames() {
    return kRates;
}

const RateName* findRate(std::string_view name) {
    auto at = std::ranges::find(kRates, name, &RateName::name);
    return at == std::end(kRates) ? nullptr : &*at;
}

std::string dollarsOf(const RateName& rate, Money amount) {
    return toDollars(rate.per_token ? amount * kMillion : amount);
}

} // namespace tollgate::pricing
