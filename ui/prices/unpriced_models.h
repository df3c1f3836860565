// SPDX-License-Identifier: GPL-3.0-or-later
// Which models of a report need a price, the most called first. UI thread.
#pragma once

#include "base/clock.h"
#include "bridge/prices.h"
#include "record/report.h"

#include <QList>

#include <string>

namespace tollgate::ui {

struct UnpricedModel {
    std::string provider; // id
    std::string model;
    std::int64_t requests = 0; // without a price
    bool operator==(const UnpricedModel&) const = default;
};

// `models`: rows by model. Models that got a price since are left out.
QList<UnpricedModel> unpricedModels(const record::SpendReport& models, const bridge::Prices& prices, Micros now);

} // namespace tollgate::ui
