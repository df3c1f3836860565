// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/unpriced_models.h"

#include <algorithm>
#include <tuple>

namespace tollgate::ui {

QList<UnpricedModel> unpricedModels(const record::SpendReport& models, const bridge::Prices& prices, Micros now) {
    QList<UnpricedModel> found;
    for (const record::SpendRow& row : models.rows) {
        if (row.totals.unpriced == 0) continue;
        for (const std::string& provider : row.providers) {
            const bridge::PriceView price = prices.priceOf(provider, row.name, now);
            if (price.source.empty() && !price.local) found.append({provider, row.name, row.totals.unpriced});
        }
    }
    std::ranges::sort(found, [](const UnpricedModel& a, const UnpricedModel& b) {
        if (a.requests != b.requests) return a.requests > b.requests;
        return std::tie(a.provider, a.model) < std::tie(b.provider, b.model);
    });
    return found;
}

} // namespace tollgate::ui
