// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated route explain --model NAME [--key ID] [--file REQUEST.json] [--assume PROVIDER=OUTCOME …]: where a request
// would go and why, without any call to a provider. By the live state of the gateway that runs on the data folder, else
// by the files.
#include "bridge/control_client.h"
#include "bridge/explaining.h"
#include "cli/command.h"
#include "cli/config_file.h"
#include "cli/offline_snapshot.h"
#include "cli/route.h"
#include "config/file.h"
#include "engine/snapshot.h"
#include "resources/resources.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <QDateTime>
#include <QFile>

namespace tollgate::cli {

namespace {

namespace json = boost::json;

using Pairs = std::vector<std::pair<std::string, std::string>>;

// Of the control socket, with room for what is around a body.
constexpr std::size_t kLongestBody = 900'000;

void addOptions(CommandArguments& options) {
    options.add({QStringLiteral("model"), QStringLiteral("The model that is asked for."), QStringLiteral("NAME")});
    options.add({QStringLiteral("key"), QStringLiteral("The access key that asks, by its id (default: the first)."),
                 QStringLiteral("ID")});
    options.add({QStringLiteral("file"), QStringLiteral("The body of the request."), QStringLiteral("REQUEST.json")});
    options.add({QStringLiteral("dialect"),
                 QStringLiteral("What the client speaks: openai-chat (default), openai-responses, anthropic, gemini or "
                                "ollama."),
                 QStringLiteral("DIALECT"), QStringLiteral("openai-chat")});
    options.add({QStringLiteral("header"), QStringLiteral("A header of the request; may be given several times."),
                 QStringLiteral("NAME=VALUE")});
    options.add({QStringLiteral("assume"),
                 QStringLiteral("What calls to a provider come to, e.g. openai=429 or anthropic=down; may be given "
                                "several times."),
                 QStringLiteral("PROVIDER=OUTCOME")});
}

// What is wrong with one of the option's values, or "".
std::string readPairs(const CommandArguments& options, const char* option, const char* form, Pairs& pairs) {
    for (const QString& text : options.values(QLatin1String(option))) {
        const qsizetype at = text.indexOf(QLatin1Char('='));
        if (at <= 0) return std::string("--") + option + " takes " + form + ", not " + text.toStdString() + ".";
        pairs.emplace_back(text.left(at).toStdString(), text.mid(at + 1).toStdString());
    }
    return {};
}

// The question as the options put it; `problem` says what is wrong with them.
bridge::ExplainQuestion questionOf(const CommandArguments& options, std::string& problem) {
    bridge::ExplainQuestion question;
    question.model = options.value(QStringLiteral("model")).toStdString();
    question.key = options.value(QStringLiteral("key")).toStdString();
    question.dialect = options.value(QStringLiteral("dialect")).toStdString();
    problem = readPairs(options, "header", "NAME=VALUE", question.headers);
    if (problem.empty()) problem = readPairs(options, "assume", "PROVIDER=OUTCOME", question.assumed);
    if (!problem.empty() || !options.has(QStringLiteral("file"))) return question;
    auto text = config::readFile(QFile::encodeName(options.value(QStringLiteral("file"))).toStdString());
    if (text)
        question.body = std::move(*text);
    else
        problem = text.error().message;
    return question;
}

// By the gateway that runs on the data folder; nothing when there is none that can tell.
std::optional<json::object> askGateway(const CommandArguments& options, const bridge::ExplainQuestion& question) {
    if (question.body.size() > kLongestBody) return std::nullopt;
    auto asked = bridge::askRunning(options.paths().socket, bridge::toJson(question));
    // One of an older version does not know the question.
    const bool told = asked.answer && (asked.answer->contains("trace") || asked.answer->contains("problem"));
    return told ? std::move(asked.answer) : std::nullopt;
}

std::string text(const json::object& object, std::string_view member) {
    const json::value* value = object.if_contains(member);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

void printStep(const json::object& step) {
    const std::string node = text(step, "node"), kind = text(step, "kind"), port = text(step, "port");
    std::string line = node.empty() ? kind : node + " (" + kind + ")";
    if (!port.empty()) line += " → " + port;
    tollgate::print(line + ": " + text(step, "text"));
    for (const char* list : {"candidates", "skipped"}) {
        const json::value* entries = step.if_contains(list);
        if (!entries) continue;
        for (const json::value& entry : entries->as_array()) {
            const json::object& candidate = entry.as_object();
            std::string words = "    " + text(candidate, "provider") + " · " + text(candidate, "model");
            if (candidate.contains("reason"))
                words += ": skipped, " + text(candidate, "text");
            else if (candidate.contains("score"))
                words += ": " + text(candidate, "score");
            tollgate::print(words);
        }
    }
}

void printText(const json::object& explanation) {
    tollgate::print(explanation.at("live").as_bool() ? "by the running gateway, as its providers are now:"
                                                     : "by the files, as if all were well:");
    for (const json::value& step : explanation.at("trace").as_array()) printStep(step.as_object());
    if (const json::object* target = explanation.at("target").if_object())
        tollgate::print("goes to " + text(*target, "provider") + " · " + text(*target, "model"));
    else
        tollgate::print("is refused: " + text(explanation.at("error").as_object(), "message"));
}

} // namespace

int routeExplain(const QStringList& arguments) {
    CommandArguments options("route explain", "Says where a request would go and why, without asking anybody.");
    addOptions(options);
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    std::string problem;
    const bridge::ExplainQuestion question = questionOf(options, problem);
    if (!problem.empty()) return options.refuse(problem);
    auto explanation = askGateway(options, question);
    if (!explanation) {
        auto config = readConfig(options.paths(), resources::loadPresets());
        if (!config) return kUsage;
        const Micros now = QDateTime::currentMSecsSinceEpoch() * kMillisecond;
        explanation = bridge::explained(*offlineSnapshot(options.paths(), *config), question, now, std::nullopt);
    }
    if (const json::value* wrong = explanation->if_contains("problem"))
        return options.refuse(std::string(wrong->as_string()));
    if (options.json())
        print(*explanation);
    else
        printText(*explanation);
    return kOk;
}

} // namespace tollgate::cli
