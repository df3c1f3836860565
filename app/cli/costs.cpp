// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated costs [--today|--days N] [--by …]: what was spent, from the journal's rollups. Needs no running gateway.
#include "cli/command.h"
#include "cli/journal_file.h"
#include "cli/table.h"
#include "journal/reader.h"
#include "record/json.h"

#include <QDateTime>

namespace tollgate::cli {

namespace {

using record::GroupBy;

struct Grouping {
    GroupBy by = GroupBy::Provider;
    std::string tag;
};

std::optional<Grouping> groupingFrom(const QString& text) {
    if (text.startsWith(QLatin1String("tag:"))) return Grouping{GroupBy::Tag, text.mid(4).toStdString()};
    auto by = record::groupByFromName(text.toStdString());
    if (!by || *by == GroupBy::None) return std::nullopt;
    return Grouping{*by, {}};
}

// One bar per day in local time, so that daylight saving cannot move an hour into another day.
std::vector<Micros> dayEdges(int days) {
    QDate today = QDate::currentDate();
    std::vector<Micros> edges;
    for (int day = days - 1; day >= -1; --day)
        edges.push_back(today.addDays(-day).startOfDay().toMSecsSinceEpoch() * kMillisecond);
    return edges;
}

std::string dollars(Money money) {
    char text[40];
    std::snprintf(text, sizeof text, "$%.4f", static_cast<double>(money.pico) / static_cast<double>(Money::kPerDollar));
    return text;
}

void printReport(const record::SpendReport& report, const std::string& head) {
    Table table({head, "REQUESTS", "COST", "SAVED", "UNPRICED"});
    auto add = [&](const std::string& name, const record::Totals& totals) {
        table.add({name.empty() ? "-" : name, std::to_string(totals.requests), dollars(totals.cost),
                   dollars(totals.saved), std::to_string(totals.unpriced)});
    };
    for (const record::SpendRow& row : report.rows) add(row.name, row.totals);
    add("total", report.total);
    print(table.text());
}

} // namespace

int costs(const QStringList& arguments) {
    Arguments options(QStringLiteral("costs"), QStringLiteral("Says what was spent."));
    options.add({QStringLiteral("today"), QStringLiteral("Only today (the default).")});
    options.add({QStringLiteral("days"), QStringLiteral("The last N days, today included."), QStringLiteral("N")});
    options.add({QStringLiteral("by"), QStringLiteral("provider, model, client, key, team or tag:NAME."),
                 QStringLiteral("GROUP"), QStringLiteral("provider")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    auto grouping = groupingFrom(options.value(QStringLiteral("by")));
    bool ok = true;
    int days = options.has(QStringLiteral("days")) ? options.value(QStringLiteral("days")).toInt(&ok) : 1;
    if (!grouping || !ok || days < 1 || days > 4000) {
        printError("--by takes provider, model, client, key, team or tag:NAME; --days a number from 1 to 4000.");
        return kUsage;
    }
    auto reader = openJournal(options.paths(), exitCode);
    if (!reader) return exitCode;
    record::SpendQuery query;
    query.edges = dayEdges(days);
    query.series = GroupBy::None;
    query.first = grouping->by;
    query.tag = grouping->tag;
    record::SpendReport report = reader->spend(query);
    if (options.json()) {
        auto json = record::toJson(report, grouping->by);
        if (grouping->by == GroupBy::Tag) json["by"] = "tag:" + grouping->tag;
        print(json);
    } else {
        printReport(report, options.value(QStringLiteral("by")).toUpper().toStdString());
    }
    return kOk;
}

} // namespace tollgate::cli
