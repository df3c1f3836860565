// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/prices.h"

#include "bridge/config_store.h"
#include "bridge/price_edits.h"
#include "bridge/snapshot_builder.h"
#include "engine/snapshot.h"
#include "pricing/cost.h"

#include <algorithm>

namespace tollgate::bridge {

namespace {

using pricing::CostKind;
using record::Attempt;

// The attempt whose usage the request shows: the one that answered, or the last.
const Attempt* answering(const record::Request& request) {
    return request.attempts.empty() ? nullptr : &request.attempts.back();
}

pricing::EffectivePrice priceFor(const engine::Snapshot& snapshot, const record::Request& request,
                                 const Attempt& attempt) {
    auto price = snapshot.prices.priceOf(attempt.provider, attempt.model, request.started);
    bool renamed = price.state == pricing::PriceState::Unpriced && !request.served_model.empty();
    return renamed ? snapshot.prices.priceOf(attempt.provider, request.served_model, request.started) : price;
}

// The usual rates, else those of a tier or a place, else those by the piece: whichever give what was booked. The record
// does not keep which they were.
std::optional<pricing::Cost> explanation(const Attempt& attempt, const pricing::EffectivePrice& price) {
    std::vector<std::string> tiers{""}, places{""};
    if (price.price) {
        for (const auto& [name, rates] : price.price->service_tier) tiers.push_back(name);
        for (const auto& [name, factor] : price.price->factors) tiers.push_back(name), places.push_back(name);
    }
    for (const std::string& place : places)
        for (const std::string& tier : tiers) {
            pricing::Cost cost = pricing::costOf(attempt.usage, price, {tier, place, attempt.units, std::nullopt});
            if (cost.money() == attempt.cost) return cost;
        }
    auto byUnits = pricing::costByUnits(attempt.units, price);
    return byUnits && byUnits->money() == attempt.cost ? byUnits : std::nullopt;
}

// The kinds a person looks for stand there also when nothing of them was counted.
void addUncounted(CostSheet& sheet, const config::PriceRates* rates) {
    using Rate = std::optional<Money>;
    const std::pair<CostKind, Rate config::PriceRates::*> wanted[] = {
        {CostKind::Input, &config::PriceRates::input},
        {CostKind::CacheRead, &config::PriceRates::cache_read},
        {CostKind::CacheWrite5m, &config::PriceRates::cache_write},
        {CostKind::Output, &config::PriceRates::output},
    };
    std::size_t place = 0;
    for (const auto& [kind, rate] : wanted) {
        auto at = std::find_if(sheet.lines.begin(), sheet.lines.end(),
                               [name = nameOf(kind)](const CostLine& line) { return line.kind == name; });
        if (at != sheet.lines.end()) {
            place = static_cast<std::size_t>(at - sheet.lines.begin()) + 1;
            continue;
        }
        CostLine line{std::string(nameOf(kind)), 0, rates ? rates->*rate : Rate(), {}};
        sheet.lines.insert(sheet.lines.begin() + static_cast<std::ptrdiff_t>(place++), std::move(line));
    }
}

std::vector<CostLine> countsOf(const Usage& usage) {
    const std::pair<CostKind, std::int64_t> counts[] = {
        {CostKind::Input, usage.input_uncached},
        {CostKind::CacheRead, usage.cache_read},
        {CostKind::CacheWrite5m, usage.cache_write_5m},
        {CostKind::CacheWrite1h, usage.cache_write_1h},
        {CostKind::InputAudio, usage.input_audio},
        {CostKind::InputImage, usage.input_image},
        {CostKind::Output, usage.output - std::clamp<std::int64_t>(usage.reasoning, 0, usage.output)},
        {CostKind::Reasoning, usage.reasoning},
        {CostKind::OutputAudio, usage.output_audio},
        {CostKind::OutputImage, usage.output_image},
    };
    std::vector<CostLine> lines;
    for (const auto& [kind, count] : counts)
        if (count > 0) lines.push_back({std::string(nameOf(kind)), count, std::nullopt, {}});
    return lines;
}

// Tokens that were written into the later provider's prompt cache would have been a read at the first one.
void addCacheLoss(CostSheet& sheet, const engine::Snapshot& snapshot, const record::Request& request) {
    const Attempt& last = request.attempts.back();
    const Attempt& first = request.attempts.front();
    std::int64_t written = last.usage.cache_write_5m + last.usage.cache_write_1h;
    bool moved = first.provider != last.provider && first.outcome != record::Outcome::Ok;
    if (!moved || written <= 0 || last.usage.cache_read > 0 || !sheet.explained) return;
    auto price = snapshot.prices.priceOf(first.provider, first.model, request.started);
    if (!price.price || !price.price->base.cache_read) return;
    Money paid;
    for (const CostLine& line : sheet.lines)
        if (line.kind.starts_with("cache_write")) paid += line.amount;
    Money read = *price.price->base.cache_read * written;
    if (paid <= read) return;
    sheet.cache_lost = paid - read;
    sheet.cache_lost_at = first.provider;
}

} // namespace

PriceView priceView(const pricing::PriceBook& prices, const std::string& provider, const std::string& model,
                    Micros now) {
    PriceView view;
    const pricing::EffectivePrice price = prices.priceOf(provider, model, now);
    view.source = nameOf(price.source);
    view.local = price.state == pricing::PriceState::Local;
    view.multiplier = price.multiplier;
    if (price.price) view.now = price.price->base;
    if (const pricing::PriceTimes* times = prices.timesOf(provider, model)) view.lines = linesOf(*times);
    return view;
}

Prices::Prices(const SnapshotBuilder& snapshots, ConfigStore& config, CatalogueStore& catalogue, QObject* parent)
    : QObject(parent), m_snapshots(snapshots), m_config(config), m_catalogue(catalogue) {}

PriceView Prices::priceOf(const std::string& provider, const std::string& model, Micros now) const {
    const auto& snapshot = m_snapshots.current();
    return snapshot ? priceView(snapshot->prices, provider, model, now) : PriceView{};
}

QString Prices::set(const std::string& provider, const std::string& model, const config::PriceRates& rates) {
    return m_config.change([&](config::Config& config) { setPrice(config, provider, model, rates); });
}

QString Prices::clear(const std::string& provider, const std::string& model) {
    return m_config.change([&](config::Config& config) { clearPrice(config, provider, model); });
}

CostSheet Prices::sheetOf(const record::Request& request) const {
    CostSheet sheet;
    const Attempt* attempt = answering(request);
    const auto& snapshot = m_snapshots.current();
    if (!attempt || !snapshot) return sheet;
    auto price = priceFor(*snapshot, request, *attempt);
    sheet.local = price.state == pricing::PriceState::Local;
    for (const Attempt& one : request.attempts)
        if (&one != attempt && one.cost) sheet.failed_attempts += *one.cost;
    auto cost = explanation(*attempt, price);
    sheet.explained = attempt->cost && cost && cost->state == pricing::PriceState::Priced;
    if (!sheet.explained) {
        sheet.lines = countsOf(attempt->usage);
        addUncounted(sheet, nullptr);
        return sheet;
    }
    for (const pricing::CostLine& line : cost->lines)
        sheet.lines.push_back({std::string(nameOf(line.kind)), line.count, line.rate, line.amount});
    sheet.multiplier = cost->multiplier;
    sheet.service_tier = cost->service_tier;
    sheet.above_prompt_tokens = cost->above_prompt_tokens;
    bool usual = cost->service_tier.empty() && cost->above_prompt_tokens == 0;
    addUncounted(sheet, usual ? &price.price->base : nullptr);
    if (price.source == pricing::PriceSource::Catalogue)
        sheet.price_list = QString::fromStdString(snapshot->prices.catalogue().asOf());
    addCacheLoss(sheet, *snapshot, request);
    return sheet;
}

} // namespace tollgate::bridge
