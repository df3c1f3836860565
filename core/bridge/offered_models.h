// SPDX-License-Identifier: GPL-3.0-or-later
// The models of each provider in use, with what is known of them: for choosing one and for templates. Values.
#pragma once

#include "base/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tollgate::bridge {

struct OfferedModel {
    std::string model;
    std::optional<Money> usual; // a thousand tokens in and two hundred out; nothing: unpriced or local
    bool tools = true;          // as far as anyone says
    bool operator==(const OfferedModel&) const = default;
};

struct Offering {
    std::string provider;             // id
    bool local = false;               // own hardware without a price
    bool usable = true;               // has a key, or needs none
    std::vector<OfferedModel> models; // for chat, in the provider's order
    bool operator==(const Offering&) const = default;
};

} // namespace tollgate::bridge
