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

QStringList groups() {
    QStringList names{QStringLiteral("tag:")};
    for (GroupBy by :
         {GroupBy::Provider, GroupBy::Model, GroupBy::Client, GroupBy::Key, GroupBy::Team, GroupBy::Route}) {
        const std::string_view name = nameOf(by);
        names << QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    }
    return names;
}

std::optional<Grouping> groupingFrom(const QString& text) {
    const QString tag = QStringLiteral("tag:");
    if (text.startsWith(tag) && text.size() > tag.size())
        return Grouping{GroupBy::Tag, text.mid(tag.size()).toStdString()};
    if (text == tag || !groups().contains(text)) return std::nullopt;
    return Grouping{*record::groupByFromName(text.toStdString()), {}};
}

std::optional<int> daysFrom(const CommandArguments& options) {
    constexpr int most = 4000;
    if (!options.has(QStringLiteral("days"))) return 1;
    bool isNumber = false;
    const int days = options.value(QStringLiteral("days")).toInt(&isNumber);
    const bool good = isNumber && days >= 1 && days <= most && !options.has(QStringLiteral("today"));
    return good ? std::optional(days) : std::nullopt;
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
    tollgate::print(table.text());
}

} // namespace

int costs(const QStringList& arguments) {
    CommandArguments options("costs", "Says what was spent.");
    options.add({QStringLiteral("today"), QStringLiteral("Only today (the default).")});
    options.add({QStringLiteral("days"), QStringLiteral("The last N days, today included."), QStringLiteral("N")});
    options.add({QStringLiteral("by"), QStringLiteral("provider, model, client, key, team, route or tag:NAME."),
                 QStringLiteral("GROUP"), QStringLiteral("provider")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    const QString by = options.value(QStringLiteral("by"));
    auto grouping = groupingFrom(by);
    if (!grouping)
        return options.refuse("--by takes provider, model, client, key, team, route or tag:NAME, not " +
                              by.toStdString() + didYouMean(by, groups()) + ".");
    auto days = daysFrom(options);
    if (!days) return options.refuse("--days takes a number from 1 to 4000, and not together with --today.");
    auto reader = openJournal(options.paths(), exitCode);
    if (!reader) return exitCode;
    record::SpendQuery query;
    query.edges = dayEdges(*days);
    query.series = GroupBy::None;
    query.first = grouping->by;
    query.tag = grouping->tag;
    record::SpendReport report = reader->spend(query);
    if (int failed = journalFailed(*reader); failed != kOk) return failed;
    if (options.json()) {
        auto json = record::toJson(report, grouping->by);
        json["by"] = by.toStdString();
        print(json);
    } else {
        printReport(report, by.toUpper().toStdString());
    }
    return kOk;
}

} // namespace tollgate::cli
