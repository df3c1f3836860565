// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated route explain --model NAME [--key ID] [--file REQUEST.json] [--assume PROVIDER=OUTCOME …]: where a request
// would go and why. Asks nobody; works on the files.
#include "cli/command.h"
#include "cli/config_file.h"
#include "cli/offline_snapshot.h"
#include "cli/route.h"
#include "config/file.h"
#include "engine/explain.h"
#include "record/json.h"
#include "resources/resources.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <QDateTime>
#include <QFile>

namespace tollgate::cli {

namespace {

namespace json = boost::json;

constexpr std::pair<const char*, Endpoint> kEndpoints[] = {{"openai-chat", Endpoint::Chat},
                                                           {"openai-responses", Endpoint::Responses},
                                                           {"anthropic", Endpoint::Messages},
                                                           {"gemini", Endpoint::GenerateContent},
                                                           {"ollama", Endpoint::OllamaChat}};

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

std::optional<std::pair<std::string, std::string>> pairOf(const QString& text) {
    const qsizetype at = text.indexOf(QLatin1Char('='));
    if (at <= 0) return std::nullopt;
    return std::pair(text.left(at).toStdString(), text.mid(at + 1).toStdString());
}

// "down" is what people say.
std::optional<record::Outcome> outcomeOf(const std::string& word) {
    if (word == "down") return record::Outcome::Connect;
    if (word == "timeout") return record::Outcome::TimeoutFirstByte;
    if (word == "529") return record::Outcome::Overloaded;
    return record::outcomeFromName(word);
}

// What is wrong with the options, or nothing.
std::string readAssumptions(const CommandArguments& options, const config::Config& config,
                            engine::Assumptions& assumptions) {
    for (const QString& text : options.values(QStringLiteral("assume"))) {
        const auto pair = pairOf(text);
        if (!pair) return "--assume takes PROVIDER=OUTCOME, not " + text.toStdString() + ".";
        if (!config.provider(pair->first)) return "--assume: there is no provider \"" + pair->first + "\".";
        const auto outcome = outcomeOf(pair->second);
        if (!outcome)
            return "--assume: \"" + pair->second +
                   "\" is no outcome; there are ok, down, connect, tls, timeout, cut, 429, overloaded, 5xx, auth, "
                   "bad_request, context_length, content_filter, not_found, bad_content and empty.";
        assumptions[pair->first] = *outcome;
    }
    return {};
}

// The request as it is described; `problem` says what is wrong with that.
std::optional<engine::Imagined> imagined(const CommandArguments& options, const config::Config& config,
                                         std::string& problem) {
    record::Request row;
    const std::string dialect = options.value(QStringLiteral("dialect")).toStdString();
    auto known =
        std::find_if(std::begin(kEndpoints), std::end(kEndpoints), [&](auto& e) { return dialect == e.first; });
    if (known == std::end(kEndpoints)) problem = "--dialect: there is no dialect \"" + dialect + "\".";
    if (!problem.empty()) return std::nullopt;
    row.dialect = *dialectFromName(dialect);
    row.endpoint = known->second;
    row.requested_model = options.value(QStringLiteral("model")).toStdString();
    row.started = QDateTime::currentMSecsSinceEpoch() * kMillisecond;
    const std::string id = options.value(QStringLiteral("key")).toStdString();
    const config::AccessKey* key =
        id.empty() && !config.access.keys.empty() ? &config.access.keys.front() : config.accessKey(id);
    if (!key && !id.empty()) problem = "--key: there is no access key \"" + id + "\".";
    if (key) {
        row.key = key->id;
        row.team = key->team;
        row.tags.assign(key->tags.begin(), key->tags.end());
    }
    std::string body;
    if (options.has(QStringLiteral("file"))) {
        auto text = config::readFile(QFile::encodeName(options.value(QStringLiteral("file"))).toStdString());
        if (!text)
            problem = text.error().message;
        else
            body = std::move(*text);
    }
    if (!problem.empty()) return std::nullopt;
    auto request = engine::imagine(std::move(row), std::move(body));
    if (!request) {
        problem = options.value(QStringLiteral("file")).toStdString() + ": " + request.error().message;
        return std::nullopt;
    }
    if (key) request->only_provider = key->only_provider;
    for (const QString& text : options.values(QStringLiteral("header"))) {
        auto pair = pairOf(text);
        if (pair)
            request->headers.push_back(std::move(*pair));
        else
            problem = "--header takes NAME=VALUE, not " + text.toStdString() + ".";
    }
    if (request->row.requested_model.empty()) problem = "--model NAME is missing.";
    return problem.empty() ? std::optional(std::move(*request)) : std::nullopt;
}

void printText(const engine::Explanation& explanation) {
    for (const record::TraceStep& step : explanation.trace) {
        std::string line = step.node.empty() ? step.kind : step.node + " (" + step.kind + ")";
        if (!step.port.empty()) line += " → " + step.port;
        tollgate::print(line + ": " + inWords(step));
        for (const record::TraceCandidate& candidate : step.candidates) {
            std::string text = "    " + candidate.provider + " · " + candidate.model;
            if (!candidate.reason.empty())
                text += ": skipped, " + inWords(candidate);
            else if (!candidate.arguments.empty())
                text += ": " + candidate.arguments.front();
            tollgate::print(text);
        }
    }
    if (explanation.target)
        tollgate::print("goes to " + explanation.target->provider + " · " + explanation.target->model);
    else
        tollgate::print("is refused: " + explanation.error);
}

json::object toJson(const engine::Explanation& explanation) {
    json::array trace;
    for (const record::TraceStep& step : explanation.trace) trace.push_back(record::toJson(step));
    json::object object{{"route", explanation.route.empty() ? json::value(nullptr) : json::value(explanation.route)},
                        {"trace", std::move(trace)},
                        {"target", nullptr}};
    if (explanation.target)
        object["target"] =
            json::object{{"provider", explanation.target->provider}, {"model", explanation.target->model}};
    else
        object["error"] = json::object{{"code", explanation.error_code}, {"message", explanation.error}};
    return object;
}

} // namespace

int routeExplain(const QStringList& arguments) {
    CommandArguments options("route explain", "Says where a request would go and why, without asking anybody.");
    addOptions(options);
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    const config::Presets presets = resources::loadPresets();
    auto config = readConfig(options.paths(), presets);
    if (!config) return kUsage;
    engine::Assumptions assumptions;
    std::string problem = readAssumptions(options, *config, assumptions);
    if (!problem.empty()) return options.refuse(problem);
    auto request = imagined(options, *config, problem);
    if (!request) return options.refuse(problem);
    constexpr double kFirstLot = 0; // by lot means the first here: said again, it says the same
    const auto explanation =
        engine::explain(*offlineSnapshot(options.paths(), *config), *request, assumptions, kFirstLot);
    if (options.json())
        print(toJson(explanation));
    else
        printText(explanation);
    return kOk;
}

} // namespace tollgate::cli
