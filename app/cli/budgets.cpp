// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated budgets list|set|remove: what may be spent, and what was. `list` asks the running gateway; the others
// change the configuration file.
#include "bridge/control_client.h"
#include "cli/command.h"
#include "cli/config_file.h"
#include "cli/spend_table.h"
#include "cli/table.h"
#include "resources/resources.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace tollgate::cli {

namespace {

namespace json = boost::json;

std::string amountOf(const json::object& budget, std::string_view member) {
    return dollars(Money{budget.at(member).as_int64()});
}

std::string textOf(const json::object& object, std::string_view member) {
    const json::value& value = object.at(member);
    return value.is_string() ? std::string(value.get_string()) : std::string("-");
}

int list(const QStringList& arguments) {
    CommandArguments options("budgets", "Says what was spent of each budget of the running gateway.");
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    auto asked = bridge::askRunning(options.paths().socket, {{"command", "status"}});
    if (!asked.answer) {
        printError(asked.running ? "The running gateway does not answer."
                                 : "Tollgate is not running. Start it with: tollgated serve");
        return kFailed;
    }
    const json::array& budgets = asked.answer->at("budgets").as_array();
    if (options.json()) {
        print(budgets);
        return kOk;
    }
    Table table({"BUDGET", "SCOPE", "PERIOD", "AT 100 %", "SPENT", "RUNNING", "OF", "STATE", "RUNS OUT"});
    for (const json::value& entry : budgets) {
        const json::object& budget = entry.as_object();
        table.add({textOf(budget, "id"), textOf(budget, "scope"), textOf(budget, "period"), textOf(budget, "action"),
                   amountOf(budget, "spent_pico_usd"), amountOf(budget, "reserved_pico_usd"),
                   amountOf(budget, "amount_pico_usd"), textOf(budget, "state"), textOf(budget, "runs_out")});
    }
    tollgate::print(table.text());
    return kOk;
}

config::Budget* find(config::Config& config, const std::string& id) {
    for (config::Budget& budget : config.budgets)
        if (budget.id == id) return &budget;
    return nullptr;
}

// Takes what the options say; the file's own check says what is wrong with words and scopes.
bool take(const CommandArguments& options, config::Budget& budget) {
    const auto text = [&](const char* name, std::string& into) {
        if (options.has(QLatin1String(name))) into = options.value(QLatin1String(name)).toStdString();
    };
    text("name", budget.name);
    text("scope", budget.scope);
    text("period", budget.period);
    text("action", budget.action);
    if (options.has(QStringLiteral("warn-percent"))) {
        bool isNumber = false;
        budget.warn_percent = options.value(QStringLiteral("warn-percent")).toInt(&isNumber);
        if (!isNumber) return false;
    }
    if (!options.has(QStringLiteral("amount"))) return true;
    const auto amount = moneyFromDollars(options.value(QStringLiteral("amount")).toStdString());
    if (amount) budget.amount = *amount;
    return amount.has_value();
}

int set(const QStringList& arguments) {
    CommandArguments options("budgets set", "Makes a budget, or changes what the options name of one that is there.",
                             {QStringLiteral("ID")});
    options.add({QStringLiteral("amount"), QStringLiteral("Dollars that may be spent."), QStringLiteral("USD")});
    options.add(
        {QStringLiteral("period"), QStringLiteral("hour, day, week, month or total."), QStringLiteral("PERIOD")});
    options.add({QStringLiteral("scope"),
                 QStringLiteral("all, key:ID, team:ID, provider:ID, model:GLOB or tag:NAME=VALUE."),
                 QStringLiteral("SCOPE")});
    options.add({QStringLiteral("action"), QStringLiteral("warn or block."), QStringLiteral("ACTION")});
    options.add({QStringLiteral("warn-percent"), QStringLiteral("Share at which it warns."), QStringLiteral("N")});
    options.add({QStringLiteral("name"), QStringLiteral("What to call it."), QStringLiteral("NAME")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    const std::string id = options.positional(0).toStdString();
    config::Budget made;
    bool good = true;
    exitCode = changeConfig(options.paths(), [&](config::Config& config) {
        config::Budget* budget = find(config, id);
        if (!budget) {
            budget = &config.budgets.emplace_back();
            budget->id = id;
            good = options.has(QStringLiteral("amount"));
        }
        good = good && take(options, *budget);
        made = *budget;
        return good;
    });
    if (!good) return options.refuse("--amount takes dollars such as 25 or 0.50; a new budget needs it.");
    if (exitCode != kOk) return exitCode;
    if (options.json())
        print(json::object{{"id", made.id},
                           {"scope", made.scope},
                           {"period", made.period},
                           {"action", made.action},
                           {"amount_pico_usd", made.amount.pico}});
    return kOk;
}

int remove(const QStringList& arguments) {
    CommandArguments options("budgets remove", "Takes a budget away; what was spent stays known.",
                             {QStringLiteral("ID")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    const std::string id = options.positional(0).toStdString();
    return changeConfig(options.paths(), [&](config::Config& config) {
        if (std::erase_if(config.budgets, [&](const config::Budget& budget) { return budget.id == id; }) > 0)
            return true;
        QStringList ids;
        for (const config::Budget& budget : config.budgets) ids << QString::fromStdString(budget.id);
        printError("There is no budget " + id + didYouMean(QString::fromStdString(id), ids) + ".");
        return false;
    });
}

} // namespace

int budgets(const QStringList& arguments) {
    const QString what = arguments.value(0);
    if (what == QLatin1String("set")) return set(arguments.mid(1));
    if (what == QLatin1String("remove")) return remove(arguments.mid(1));
    if (what == QLatin1String("list")) return list(arguments.mid(1));
    if (what.isEmpty() || what.startsWith(QLatin1Char('-'))) return list(arguments);
    const QStringList words{QStringLiteral("list"), QStringLiteral("set"), QStringLiteral("remove")};
    printError("There is no command budgets " + what.toStdString() + didYouMean(what, words) +
               ".\nUsage: tollgated budgets list|set|remove [options]");
    return kUsage;
}

} // namespace tollgate::cli
