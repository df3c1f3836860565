// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated keys list, usage: what the configuration says of keys, and the journal.
#include "cli/command.h"
#include "cli/config_file.h"
#include "cli/journal_file.h"
#include "cli/keys.h"
#include "cli/spend_table.h"
#include "cli/table.h"
#include "journal/reader.h"
#include "record/json.h"
#include "resources/resources.h"

#include <boost/json/array.hpp>

#include <QDateTime>

#include <algorithm>
#include <map>

namespace tollgate::cli {

namespace {

namespace json = boost::json;

using Figures = std::map<std::string, record::AccessKeyFigures>;

// Nothing when the journal cannot be read: the list is one of the configuration all the same.
std::optional<Figures> figuresOf(const bridge::Paths& paths) {
    int exitCode = kOk;
    auto reader = openJournal(paths, exitCode);
    if (!reader) return std::nullopt;
    Figures figures;
    for (record::AccessKeyFigures& one : reader->accessKeyFigures(dayEdges(1).front()))
        figures.emplace(one.key, std::move(one));
    return journalFailed(*reader) == kOk ? std::optional(std::move(figures)) : std::nullopt;
}

json::object withFigures(json::object key, const record::AccessKeyFigures& figures) {
    key["last_used"] =
        figures.last_request > 0 ? json::value(isoTime(figures.last_request).text) : json::value(nullptr);
    key["today"] = json::object{
        {"requests", figures.requests}, {"cost_pico_usd", figures.cost.pico}, {"unpriced", figures.unpriced}};
    return key;
}

std::string localTime(const std::optional<Micros>& time, const char* otherwise) {
    if (!time) return otherwise;
    return QDateTime::fromMSecsSinceEpoch(*time / kMillisecond)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm"))
        .toStdString();
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

// What it may use, in a few words.
std::string scopeOf(const config::AccessKey& key) {
    std::vector<std::string> parts;
    if (key.models != std::vector<std::string>{"*"}) parts.push_back(joined(key.models));
    if (!key.routes.empty()) parts.push_back((key.routes.size() == 1 ? "route " : "routes ") + joined(key.routes));
    if (!key.endpoints.empty()) parts.push_back(joined(key.endpoints));
    if (!key.only_provider.empty()) parts.push_back("only " + key.only_provider);
    if (!key.networks.empty()) parts.push_back("from " + joined(key.networks));
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
    return text.empty() ? "everything" : text;
}

void printKeys(const config::Config& config, const std::optional<Figures>& figures, Micros now) {
    Table table({"KEY", "NAME", "TEAM", "STATE", "ENDS IN", "MAY USE", "EXPIRES", "TODAY", "COST", "LAST USED"});
    for (const config::AccessKey& key : config.access.keys) {
        record::AccessKeyFigures mine;
        if (figures && figures->contains(key.id)) mine = figures->at(key.id);
        const std::optional<Micros> last = mine.last_request > 0 ? std::optional(mine.last_request) : std::nullopt;
        table.add({key.id, key.name, key.team.empty() ? "-" : key.team, std::string(stateOf(key, now)),
                   key.hint.empty() ? "-" : key.hint, scopeOf(key), localTime(key.expires, "never"),
                   figures ? std::to_string(mine.requests) : "-", figures ? dollars(mine.cost) : "-",
                   figures ? localTime(last, "never") : "-"});
    }
    tollgate::print(table.text());
}

// The row of one key among all that were spent by.
record::SpendRow rowOf(const record::SpendReport& report, const std::string& id) {
    const auto found = std::find_if(report.rows.begin(), report.rows.end(),
                                    [&](const record::SpendRow& row) { return row.name == id; });
    return found == report.rows.end() ? record::SpendRow{} : *found;
}

json::object usageJson(const std::string& id, int days, const record::SpendRow& used) {
    json::array models;
    for (const record::SpendRow& model : used.children) {
        json::object row = record::toJson(model.totals);
        row["name"] = model.name;
        models.push_back(std::move(row));
    }
    return {{"id", id},
            {"days", days},
            {"by", "model"},
            {"rows", std::move(models)},
            {"total", record::toJson(used.totals)}};
}

} // namespace

int keysList(const QStringList& arguments) {
    CommandArguments options("keys list", "Lists the access keys, never their text.");
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    auto config = readConfig(options.paths(), resources::loadPresets());
    if (!config) return kUsage;
    const std::optional<Figures> figures = figuresOf(options.paths());
    const Micros now = currentTime();
    if (!options.json()) {
        printKeys(*config, figures, now);
        return kOk;
    }
    json::array list;
    for (const config::AccessKey& key : config->access.keys) {
        json::object told = toJson(key, now);
        if (!figures)
            told["last_used"] = told["today"] = nullptr;
        else
            told = withFigures(std::move(told),
                               figures->contains(key.id) ? figures->at(key.id) : record::AccessKeyFigures{});
        list.push_back(std::move(told));
    }
    print(list);
    return kOk;
}

int keysUsage(const QStringList& arguments) {
    CommandArguments options("keys usage", "Says what a key's requests cost, by model.", {QStringLiteral("ID")});
    options.add({QStringLiteral("days"), QStringLiteral("The last N days, today included (default 1)."),
                 QStringLiteral("N"), QStringLiteral("1")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    constexpr int most = 4000;
    bool isNumber = false;
    const int days = options.value(QStringLiteral("days")).toInt(&isNumber);
    if (!isNumber || days < 1 || days > most) return options.refuse("--days takes a number from 1 to 4000.");
    auto config = readConfig(options.paths(), resources::loadPresets());
    if (!config) return kUsage;
    const std::string id = options.positional(0).toStdString();
    if (!keyOrComplain(*config, id)) return kFailed;
    auto reader = openJournal(options.paths(), exitCode);
    if (!reader) return exitCode;
    record::SpendQuery query;
    query.edges = dayEdges(days);
    query.series = record::GroupBy::None;
    query.first = record::GroupBy::Key;
    query.then = record::GroupBy::Model;
    const record::SpendRow used = rowOf(reader->spend(query), id);
    if (int failed = journalFailed(*reader); failed != kOk) return failed;
    if (options.json())
        print(usageJson(id, days, used));
    else
        printSpending("MODEL", used.children, used.totals);
    return kOk;
}

} // namespace tollgate::cli
