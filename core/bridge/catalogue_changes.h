// SPDX-License-Identifier: GPL-3.0-or-later
// What another list of prices would change, model by model: shown before it is installed. Values.
#pragma once

#include <string>
#include <vector>

namespace tollgate::pricing {
class Catalogue;
}

namespace tollgate::bridge {

struct RateChange {
    std::string place;  // as in price_lines.h
    std::string before; // decimal dollars; "" when it was not known
    std::string after;  // "" when it is not known any more
    bool operator==(const RateChange&) const = default;
};

struct ModelChange {
    enum class Kind { Added, Removed, Changed };
    Kind kind = Kind::Changed;
    std::string provider; // as the list names it
    std::string model;
    std::vector<RateChange> rates;
    bool facts = false; // sizes, abilities or its last day differ too
    bool operator==(const ModelChange&) const = default;
};

std::string_view nameOf(ModelChange::Kind kind); // "added", "removed", "changed"

// By provider, then by model.
std::vector<ModelChange> changesBetween(const pricing::Catalogue& before, const pricing::Catalogue& after);

} // namespace tollgate::bridge
