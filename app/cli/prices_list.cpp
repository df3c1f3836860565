// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated prices update FILE | reset: the list of models and prices. A running gateway takes over what is installed.
#include "bridge/catalogue_store.h"
#include "cli/command.h"
#include "cli/prices.h"
#include "cli/table.h"
#include "pricing/catalogue.h"
#include "resources/resources.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace tollgate::cli {

namespace {

namespace json = boost::json;

using bridge::ModelChange;

json::value textOrNull(const std::string& text) {
    return text.empty() ? json::value(nullptr) : json::value(text);
}

json::object toJson(const ModelChange& change) {
    json::array rates;
    for (const bridge::RateChange& rate : change.rates)
        rates.push_back(
            json::object{{"rate", rate.place}, {"before", textOrNull(rate.before)}, {"after", textOrNull(rate.after)}});
    return {{"change", nameOf(change.kind)},
            {"provider", change.provider},
            {"model", change.model},
            {"facts", change.facts},
            {"rates", std::move(rates)}};
}

json::object toJson(const bridge::CatalogueUpdate& update, bool installed) {
    json::array changes;
    for (const ModelChange& change : update.changes) changes.push_back(toJson(change));
    return {{"as_of_before", update.as_of_before.toStdString()},
            {"as_of", update.as_of.toStdString()},
            {"models", update.models},
            {"added", update.count(ModelChange::Kind::Added)},
            {"removed", update.count(ModelChange::Kind::Removed)},
            {"changed", update.count(ModelChange::Kind::Changed)},
            {"installed", installed},
            {"changes", std::move(changes)}};
}

void printUpdate(const bridge::CatalogueUpdate& update, bool installed) {
    Table table({"CHANGE", "MODEL", "PRICE", "BEFORE", "AFTER"});
    auto known = [](const std::string& value) { return value.empty() ? std::string("-") : value; };
    for (const ModelChange& change : update.changes) {
        const std::string kind(nameOf(change.kind)), model = change.provider + "/" + change.model;
        if (change.rates.empty()) table.add({kind, model, change.facts ? "only other facts" : "-", "-", "-"});
        for (const bridge::RateChange& rate : change.rates)
            table.add({kind, model, rate.place, known(rate.before), known(rate.after)});
    }
    if (!update.changes.empty()) tollgate::print(table.text());
    tollgate::print("Prices of " + update.as_of.toStdString() + ", before of " + update.as_of_before.toStdString() +
                    ": " + std::to_string(update.count(ModelChange::Kind::Added)) + " models added, " +
                    std::to_string(update.count(ModelChange::Kind::Removed)) + " removed, " +
                    std::to_string(update.count(ModelChange::Kind::Changed)) + " changed. " +
                    (installed ? "Installed." : "Nothing was installed."));
}

int failed(const std::string& why) {
    printError(why);
    return kFailed;
}

} // namespace

int pricesUpdate(const QStringList& arguments) {
    CommandArguments options("prices update", "Installs a list of models and prices, in the form of the built-in one.",
                             {QStringLiteral("FILE")});
    options.add({QStringLiteral("dry-run"), QStringLiteral("Says what would change and installs nothing.")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    if (QString error = bridge::makePrivateFolder(options.paths().data); !error.isEmpty())
        return failed(error.toStdString());
    bridge::CatalogueStore store(options.paths().data, resources::loadCatalogue());
    store.load();
    auto update = store.preview(options.positional(0));
    if (!update) return failed(options.positional(0).toStdString() + ": " + update.error().message);
    const bool install = !options.has(QStringLiteral("dry-run"));
    if (install)
        if (QString error = store.install(*update); !error.isEmpty()) return failed(error.toStdString());
    if (options.json()) {
        print(toJson(*update, install));
    } else {
        printUpdate(*update, install);
    }
    return kOk;
}

int pricesReset(const QStringList& arguments) {
    CommandArguments options("prices reset", "Goes back to the built-in list of models and prices.");
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    bridge::CatalogueStore store(options.paths().data, resources::loadCatalogue());
    store.load();
    const bool there = store.installed() || !store.problem().isEmpty();
    if (QString error = store.reset(); !error.isEmpty()) return failed(error.toStdString());
    if (options.json()) {
        print(json::object{{"reset", there}, {"as_of", store.current()->asOf()}});
    } else {
        tollgate::print(
            (there ? "The built-in prices hold again, of " : "The built-in prices were in force already, of ") +
            store.current()->asOf() + ".");
    }
    return kOk;
}

} // namespace tollgate::cli
