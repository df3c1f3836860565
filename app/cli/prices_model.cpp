// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated prices show|set|clear PROVIDER/MODEL
#include "bridge/price_edits.h"
#include "bridge/prices.h"
#include "cli/command.h"
#include "cli/config_file.h"
#include "cli/offline_snapshot.h"
#include "cli/prices.h"
#include "cli/table.h"
#include "config/checks.h"
#include "engine/snapshot.h"
#include "pricing/rate_names.h"
#include "resources/resources.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <QDateTime>

#include <algorithm>

namespace tollgate::cli {

namespace {

namespace json = boost::json;

constexpr const char* kWhich = "Takes a provider of the configuration and its model: openai/gpt-5.4.";

bool knows(const config::Config& config, const std::string& provider) {
    if (std::ranges::find(config.providers, provider, &config::Provider::id) != config.providers.end()) return true;
    QStringList ids;
    for (const config::Provider& one : config.providers) ids << QString::fromStdString(one.id);
    printError("There is no provider " + provider + didYouMean(QString::fromStdString(provider), ids) + ".");
    return false;
}

// "cache_read" as an option: --cache-read.
QString optionOf(const pricing::RateName& rate) {
    return QString::fromStdString(std::string(rate.name)).replace(QLatin1Char('_'), QLatin1Char('-'));
}

json::object ratesOf(const config::PriceRates& rates) {
    json::object object;
    for (const pricing::RateName& rate : pricing::rateNames())
        if (const auto& amount = rates.*rate.member) object[std::string(rate.name) + "_pico_usd"] = amount->pico;
    return object;
}

std::string stateOf(const bridge::PriceView& view) {
    if (!view.source.empty()) return "priced";
    return view.local ? "local" : "unpriced";
}

json::object toJson(const PricedModel& of, const bridge::PriceView& view) {
    json::object lines;
    for (const bridge::PriceLine& line : view.lines) lines[line.place] = line.value;
    return {{"provider", of.provider},
            {"model", of.model},
            {"state", stateOf(view)},
            {"source", view.source.empty() ? json::value(nullptr) : json::value(view.source)},
            {"multiplier", view.multiplier},
            {"rates", ratesOf(view.now)},
            {"lines", std::move(lines)}};
}

void printView(const PricedModel& of, const bridge::PriceView& view) {
    const std::string name = of.provider + "/" + of.model;
    if (view.source.empty()) {
        tollgate::print(view.local ? name + " runs on own hardware and costs nothing."
                                   : name + " has no known price. Set one: tollgated prices set " + name +
                                         " --input DOLLARS --output DOLLARS (per million tokens)");
        return;
    }
    Table table({"PRICE", "DOLLARS"});
    for (const bridge::PriceLine& line : view.lines) table.add({line.place, line.value});
    tollgate::print(table.text());
    std::string note = view.source == "catalogue" ? "By the price list" : "By the configuration";
    if (view.multiplier != 1) note += ", times " + json::serialize(json::value(view.multiplier));
    tollgate::print(note + "; per million tokens, per_… for one.");
}

// The rates that were given as options; nothing after a mistake was told.
std::optional<config::PriceRates> ratesFrom(const CommandArguments& options, int& exitCode) {
    config::PriceRates rates;
    for (const pricing::RateName& rate : pricing::rateNames()) {
        const QString option = optionOf(rate);
        if (!options.has(option)) continue;
        const std::string text = options.value(option).toStdString();
        const auto amount = rate.per_token ? pricePerTokenFromDollarsPerMillion(text) : moneyFromDollars(text);
        if (!amount || amount->pico < 0) {
            exitCode = options.refuse("--" + option.toStdString() + " takes dollars, such as 1.25, not " + text + ".");
            return std::nullopt;
        }
        rates.*rate.member = *amount;
    }
    if (rates != config::PriceRates{}) return rates;
    exitCode = options.refuse("Name at least one price: --input 1.25 --output 10.");
    return std::nullopt;
}

} // namespace

int pricesShow(const QStringList& arguments) {
    CommandArguments options("prices show", "Says what a model costs and who says so.",
                             {QStringLiteral("PROVIDER/MODEL")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    const auto of = pricedModel(options.positional(0));
    if (!of) return options.refuse(kWhich);
    auto config = readConfig(options.paths(), resources::loadPresets());
    if (!config) return kUsage;
    if (!knows(*config, of->provider)) return kFailed;
    const auto snapshot = offlineSnapshot(options.paths(), *config);
    const auto view = bridge::priceView(snapshot->prices, of->provider, of->model,
                                        QDateTime::currentMSecsSinceEpoch() * kMillisecond);
    if (options.json()) {
        print(toJson(*of, view));
    } else {
        printView(*of, view);
    }
    return kOk;
}

int pricesSet(const QStringList& arguments) {
    CommandArguments options("prices set", "Sets your own price of a model; the prices you do not name stay.",
                             {QStringLiteral("PROVIDER/MODEL")});
    for (const pricing::RateName& rate : pricing::rateNames())
        options.add(
            {optionOf(rate),
             rate.per_token ? QStringLiteral("Dollars per million tokens.") : QStringLiteral("Dollars for one."),
             QStringLiteral("DOLLARS")});
    options.add({QStringLiteral("since"), QStringLiteral("The first day it holds, UTC; without it always."),
                 QStringLiteral("YYYY-MM-DD")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    const auto of = pricedModel(options.positional(0));
    if (!of) return options.refuse(kWhich);
    const auto rates = ratesFrom(options, exitCode);
    if (!rates) return exitCode;
    std::optional<Micros> since;
    if (options.has(QStringLiteral("since"))) {
        since = config::timeFromRfc3339(options.value(QStringLiteral("since")).toStdString() + "T00:00:00Z");
        if (!since) return options.refuse("--since takes a day, such as 2026-12-01.");
    }
    exitCode = changeConfig(options.paths(), [&](config::Config& config) {
        if (!knows(config, of->provider)) return false;
        bridge::setPrice(config, of->provider, of->model, *rates, since);
        return true;
    });
    if (exitCode == kOk && options.json())
        print(json::object{{"provider", of->provider}, {"model", of->model}, {"rates", ratesOf(*rates)}});
    return exitCode;
}

int pricesClear(const QStringList& arguments) {
    CommandArguments options("prices clear", "Forgets your own price of a model.", {QStringLiteral("PROVIDER/MODEL")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    const auto of = pricedModel(options.positional(0));
    if (!of) return options.refuse(kWhich);
    exitCode = changeConfig(options.paths(), [&](config::Config& config) {
        if (bridge::clearPrice(config, of->provider, of->model)) return true;
        printError("There is no price of your own for " + of->provider + "/" + of->model + ".");
        return false;
    });
    if (exitCode == kOk && options.json()) print(json::object{{"provider", of->provider}, {"model", of->model}});
    return exitCode;
}

} // namespace tollgate::cli
