// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/unit_cost.h"

#include <algorithm>
#include <string_view>

namespace tollgate::pricing {

namespace {

constexpr std::int64_t kMillisecondsOfASecond = 1000;

// Older models' price of a picture stands at the request's side.
std::int64_t countOf(const std::string& unit, const UnitCounts& counts, std::string_view imageUnit) {
    if (unit == imageUnit) return counts.images;
    if (unit == "input_character") return counts.characters;
    if (unit == "query") return counts.searches;
    return 0;
}

Money amountOf(const UnitPrice& price, const UnitCounts& counts, std::string_view imageUnit) {
    if (price.unit != "input_second") return price.price * countOf(price.unit, counts, imageUnit);
    // Whole seconds and the rest apart: the product of both would not fit.
    const std::int64_t seconds = counts.input_milliseconds / kMillisecondsOfASecond;
    const std::int64_t rest = counts.input_milliseconds % kMillisecondsOfASecond;
    return price.price * seconds + Money{price.price.pico * rest / kMillisecondsOfASecond};
}

} // namespace

std::vector<std::string> pictureKinds(std::string_view model, std::string_view size, std::string_view quality) {
    const std::size_t cross = size.find('x');
    if (cross == std::string_view::npos) return {};
    std::string bySize(size.substr(0, cross));
    bySize.append("-x-").append(size.substr(cross + 1)).append("/").append(model);
    if (quality.empty()) return {bySize};
    return {std::string(quality) + "/" + bySize, bySize};
}

std::optional<Money> unitCost(std::span<const UnitPrice> prices, const UnitCounts& counts, double multiplier) {
    const bool made = std::ranges::find(prices, "output_image", &UnitPrice::unit) != prices.end();
    Money total;
    for (const UnitPrice& price : prices) total += amountOf(price, counts, made ? "output_image" : "input_image");
    if (total == Money{}) return std::nullopt;
    return scaled(total, multiplier);
}

} // namespace tollgate::pricing
