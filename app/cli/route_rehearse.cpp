// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated route rehearse --draft FILE [--hours N]: what a changed route, or a changed configuration, would have done
// with the requests of the last hours. Asks nobody; reads the journal.
#include "cli/command.h"
#include "cli/config_file.h"
#include "cli/journal_file.h"
#include "cli/offline_snapshot.h"
#include "cli/route.h"
#include "cli/table.h"
#include "config/file.h"
#include "config/json.h"
#include "config/read.h"
#include "engine/rehearse.h"
#include "journal/reader.h"
#include "resources/resources.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <QDateTime>
#include <QFile>

namespace tollgate::cli {

namespace {

namespace json = boost::json;

constexpr int kMostHours = 24 * 400;
constexpr int kPage = 1000;

// A whole configuration as it is; a route takes the place of the one of its id, or comes before all others.
Result<std::string> withDraft(const config::Config& live, const config::Presets& presets, const std::string& draft) {
    auto document = config::parseJson(draft);
    if (!document) return document.error();
    if (document->find("version")) return Result<std::string>(boost::system::in_place_value, draft);
    const config::Json* id = document->find("id");
    if (!id || !document->find("nodes")) return Error{"is neither a route nor a configuration"};
    config::Config changed = live;
    std::erase_if(changed.routes, [&](const config::Route& route) { return route.id == id->text; });
    changed.routes.insert(changed.routes.begin(), {id->text, compactText(*document)});
    return Result<std::string>(boost::system::in_place_value, config::write(changed, presets));
}

json::object toJson(const engine::Rehearsal& rehearsal) {
    json::array moves;
    for (const auto& move : rehearsal.moves)
        moves.push_back(json::object{{"from", move.from}, {"to", move.to}, {"requests", move.requests}});
    json::object unroutable;
    for (const auto& [reason, requests] : rehearsal.unroutable_by) unroutable[reason] = requests;
    return {{"requests", rehearsal.requests},
            {"unchanged", rehearsal.unchanged},
            {"moved", rehearsal.moved},
            {"unroutable", rehearsal.unroutable},
            {"unpriced_requests", rehearsal.unpriced},
            {"cost_before_pico_usd", rehearsal.cost_before.pico},
            {"cost_after_pico_usd", rehearsal.cost_after.pico},
            {"moves", std::move(moves)},
            {"unroutable_by", std::move(unroutable)}};
}

void printText(const engine::Rehearsal& rehearsal) {
    tollgate::print(std::to_string(rehearsal.requests) + " requests: " + std::to_string(rehearsal.unchanged) +
                    " unchanged, " + std::to_string(rehearsal.moved) + " moved, " +
                    std::to_string(rehearsal.unroutable) + " would find no target");
    tollgate::print("cost $" + toDollars(rehearsal.cost_before) + " before, $" + toDollars(rehearsal.cost_after) +
                    " after; " + std::to_string(rehearsal.unpriced) + " without a known price left out");
    if (!rehearsal.moves.empty()) {
        Table table({"REQUESTS", "FROM", "TO"});
        for (const auto& move : rehearsal.moves) table.add({std::to_string(move.requests), move.from, move.to});
        tollgate::print(table.text());
    }
    for (const auto& [reason, requests] : rehearsal.unroutable_by)
        tollgate::print(std::to_string(requests) + " × " + reason);
}

int rehearse(journal::Reader& reader, int hours, engine::Rehearsing& rehearsing) {
    record::LogQuery query;
    query.limit = kPage;
    query.from = QDateTime::currentMSecsSinceEpoch() * kMillisecond - hours * kHour;
    for (;;) {
        const record::LogPage page = reader.page(query);
        if (int failed = journalFailed(reader); failed != kOk) return failed;
        for (const auto& row : page.rows)
            if (row->outcome != record::Outcome::Denied && !row->provider.empty()) rehearsing.add(*row);
        if (!page.more || page.rows.empty()) return kOk;
        query.before = {page.rows.back()->started, page.rows.back()->id};
    }
}

} // namespace

int routeRehearse(const QStringList& arguments) {
    CommandArguments options("route rehearse", "Tries a changed route on the requests of the last hours.");
    options.add({QStringLiteral("draft"), QStringLiteral("A route, or a whole configuration, as JSON."),
                 QStringLiteral("FILE")});
    options.add({QStringLiteral("hours"), QStringLiteral("How far back (default 24)."), QStringLiteral("N"),
                 QStringLiteral("24")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    bool isNumber = false;
    const int hours = options.value(QStringLiteral("hours")).toInt(&isNumber);
    if (!isNumber || hours < 1 || hours > kMostHours) return options.refuse("--hours takes a number from 1 to 9600.");
    const QString file = options.value(QStringLiteral("draft"));
    if (file.isEmpty()) return options.refuse("--draft FILE is missing.");
    auto draft = config::readFile(QFile::encodeName(file).toStdString());
    if (!draft) return options.refuse(draft.error().message);
    const config::Presets presets = resources::loadPresets();
    const auto live = readConfig(options.paths(), presets);
    if (!live) return kUsage;
    auto text = withDraft(*live, presets, *draft);
    if (!text) return options.refuse(file.toStdString() + ": " + text.error().message + ".");
    auto config = config::read(*text, presets);
    if (!config) return refuseConfig(config.error());
    if (auto problems = engine::problemsOf(*config, presets); !problems.empty()) return refuseConfig(problems);
    auto reader = openJournal(options.paths(), exitCode);
    if (!reader) return exitCode;
    const auto snapshot = offlineSnapshot(options.paths(), *config);
    engine::Rehearsing rehearsing(*snapshot);
    if (exitCode = rehearse(*reader, hours, rehearsing); exitCode != kOk) return exitCode;
    if (options.json())
        print(toJson(rehearsing.result()));
    else
        printText(rehearsing.result());
    return kOk;
}

} // namespace tollgate::cli
