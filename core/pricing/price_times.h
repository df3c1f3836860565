// SPDX-License-Identifier: GPL-3.0-or-later
// A price with its history: what held, holds and will hold for a model, by the time of the request (protocols.md §9.1:
// rates are effective-dated). A value; any thread.
#pragma once

#include "base/clock.h"
#include "config/config.h"

#include <span>
#include <vector>

namespace tollgate::pricing {

class PriceTimes {
public:
    struct Step {
        Micros from = INT64_MIN; // UTC; the first one's is the beginning of time
        config::PriceList list;  // whole: nothing of it stands in earlier steps
        bool operator==(const Step&) const = default;
    };

    // What an entry of `since` names replaces what held before; the rest stays.
    explicit PriceTimes(const config::Price& price);

    // The same for a price that is stronger: whatever it names at a time replaces what is held for that time.
    void lay(const config::Price& stronger);

    const config::PriceList& at(Micros time) const;

    std::span<const Step> steps() const { return m_steps; } // oldest first, never empty

    bool operator==(const PriceTimes&) const = default;

private:
    std::vector<Step> m_steps;
};

} // namespace tollgate::pricing
