// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated status, tollgated providers and tollgated providers retry ID: what a running gateway says of itself, and to
// have a provider asked again.
#include "bridge/control_client.h"
#include "cli/command.h"
#include "cli/table.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace tollgate::cli {

namespace {

namespace json = boost::json;

std::string text(const json::object& object, std::string_view member) {
    const json::value* value = object.if_contains(member);
    if (!value || value->is_null()) return {};
    return value->is_string() ? std::string(value->get_string()) : json::serialize(*value);
}

int ask(const CommandArguments& options, const json::object& question, json::object& answer) {
    auto asked = bridge::askRunning(options.paths().socket, question);
    if (asked.answer) {
        answer = std::move(*asked.answer);
        return kOk;
    }
    printError(asked.running ? "The running gateway does not answer."
                             : "Tollgate is not running. Start it with: tollgated serve");
    return kFailed;
}

void printProviders(const json::array& list) {
    Table table({"PROVIDER", "ON", "STATE", "REASON"});
    for (const json::value& entry : list) {
        const json::object& provider = entry.as_object();
        table.add({text(provider, "id"), text(provider, "enabled") == "true" ? "yes" : "no", text(provider, "state"),
                   text(provider, "reason")});
    }
    tollgate::print(table.text());
}

int retry(const QStringList& arguments) {
    CommandArguments options("providers retry",
                             "Has a provider asked again at once: its breakers close, its keys no longer rest or need "
                             "attention.",
                             {QStringLiteral("ID")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    json::object answer;
    const std::string id = options.positional(0).toStdString();
    if (exitCode = ask(options, {{"command", "retry_provider"}, {"id", id}}, answer); exitCode != kOk) return exitCode;
    if (const json::value* error = answer.if_contains("error")) {
        printError(std::string(error->as_string()));
        return kFailed;
    }
    if (options.json()) {
        print(answer["provider"]);
    } else {
        printProviders({answer["provider"]});
    }
    return kOk;
}

} // namespace

int status(const QStringList& arguments) {
    CommandArguments options("status", "Says how the running gateway is.");
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    json::object answer;
    if (exitCode = ask(options, {{"command", "status"}}, answer); exitCode != kOk) return exitCode;
    if (options.json()) {
        print(answer);
        return kOk;
    }
    tollgate::print("Tollgate " + text(answer, "version") + " at " + text(answer, "base_url") + ", pid " +
                    text(answer, "pid") + ", " + text(answer, "in_flight") + " in flight");
    for (const json::value& problem : answer["config"].as_object()["problems"].as_array())
        tollgate::print("configuration refused: " + std::string(problem.as_string()));
    printProviders(answer["providers"].as_array());
    return kOk;
}

int providers(const QStringList& arguments) {
    if (arguments.value(0) == QLatin1String("retry")) return retry(arguments.mid(1));
    CommandArguments options("providers", "Lists the providers of the running gateway with their states; providers "
                                          "retry ID has one asked again.");
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    json::object answer;
    if (exitCode = ask(options, {{"command", "providers"}}, answer); exitCode != kOk) return exitCode;
    if (options.json()) {
        print(answer["providers"]);
    } else {
        printProviders(answer["providers"].as_array());
    }
    return kOk;
}

} // namespace tollgate::cli
