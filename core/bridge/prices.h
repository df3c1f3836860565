// SPDX-License-Identifier: GPL-3.0-or-later
// The one door to prices: what requests cost and why, what a model costs, a person's own prices, and the list of prices
// that is in force. UI thread.
#pragma once

#include "base/money.h"
#include "base/result.h"
#include "bridge/catalogue_store.h"
#include "bridge/price_lines.h"
#include "config/config.h"
#include "record/record.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tollgate::pricing {
class PriceBook;
}

namespace tollgate::bridge {

class ConfigStore;
class SnapshotBuilder;

// One kind of token, or a fee, of the answering attempt.
struct CostLine {
    std::string kind; // as pricing names it: "input", "cache_read", "cache_write_5m", …, "request", "reported"
    std::int64_t count = 0;
    std::optional<Money> rate; // for one; nothing: not known
    Money amount;              // count × rate
    bool operator==(const CostLine&) const = default;
};

// How the booked cost of a request comes about: lines × multiplier + failed attempts.
struct CostSheet {
    std::vector<CostLine> lines; // without rates and amounts unless `explained`
    bool explained = false;      // the prices in force give exactly the booked cost
    bool local = false;          // own hardware without a price
    std::string service_tier;    // the tier whose rates give the booked cost; "": the usual one
    std::int64_t above_prompt_tokens = 0;
    double multiplier = 1;
    Money failed_attempts; // booked for attempts before the answering one
    QString price_list;    // ISO date; "" when the price is the person's own
    // A later provider wrote the prompt cache that the first one had: what that cost more than reading it there.
    Money cache_lost;
    std::string cache_lost_at; // id of the first provider; "" for none
};

// What a model costs now, and where that is said.
struct PriceView {
    std::string source; // "prices", "model", "catalogue"; "" when no price is known
    bool local = false; // own hardware without a price
    double multiplier = 1;
    config::PriceRates now;       // the rates in force
    std::vector<PriceLine> lines; // all of it, over time
};

PriceView priceView(const pricing::PriceBook& prices, const std::string& provider, const std::string& model,
                    Micros now);

class Prices : public QObject {
    Q_OBJECT
public:
    Prices(const SnapshotBuilder& snapshots, ConfigStore& config, CatalogueStore& catalogue, QObject* parent = nullptr);

    CostSheet sheetOf(const record::Request& request) const;

    PriceView priceOf(const std::string& provider, const std::string& model, Micros now) const;
    // The person's own price, for the next request on. "" or what went wrong.
    QString set(const std::string& provider, const std::string& model, const config::PriceRates& rates);
    QString clear(const std::string& provider, const std::string& model);

    CatalogueStore& catalogue() { return m_catalogue; }

private:
    const SnapshotBuilder& m_snapshots;
    ConfigStore& m_config;
    CatalogueStore& m_catalogue;
};

} // namespace tollgate::bridge
