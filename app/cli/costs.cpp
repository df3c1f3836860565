// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated costs [--today|--days N|--from DAY --to DAY] [--by …] [--filter …] [--csv]: what was spent, from the
// journal. Days are those of the user's time zone. Needs no running gateway.
#include "cli/command.h"
#include "cli/journal_file.h"
#include "cli/spend_table.h"
#include "journal/reader.h"
#include "record/filter.h"
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
    for (GroupBy by : {GroupBy::Provider, GroupBy::Model, GroupBy::Client, GroupBy::Key, GroupBy::Team, GroupBy::Route,
                       GroupBy::Session, GroupBy::Process}) {
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

// The asked days, both ends included.
struct Days {
    QDate from;
    QDate to;
};

constexpr int kMostDays = 4000;

std::optional<QDate> dayOf(const CommandArguments& options, const QString& option, QDate otherwise) {
    if (!options.has(option)) return otherwise;
    const QDate day = QDate::fromString(options.value(option), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

// Nothing after a mistake; then `wrong` says which.
std::optional<Days> daysFrom(const CommandArguments& options, std::string& wrong) {
    const QString days = QStringLiteral("days"), from = QStringLiteral("from"), to = QStringLiteral("to");
    const QDate today = QDate::currentDate();
    const bool span = options.has(from) || options.has(to);
    const int ways = int(options.has(QStringLiteral("today"))) + int(options.has(days)) + int(span);
    if (ways > 1) {
        wrong = "Only one of --today, --days and --from/--to can be given.";
        return std::nullopt;
    }
    if (span) {
        const auto last = dayOf(options, to, today);
        const auto first = last ? dayOf(options, from, *last) : std::nullopt;
        if (first && last && *first <= *last && first->daysTo(*last) < kMostDays) return Days{*first, *last};
        wrong = "--from and --to take days, such as 2026-11-01, the first not after the last.";
        return std::nullopt;
    }
    if (!options.has(days)) return Days{today, today};
    bool isNumber = false;
    const int count = options.value(days).toInt(&isNumber);
    if (isNumber && count >= 1 && count <= kMostDays) return Days{today.addDays(1 - count), today};
    wrong = "--days takes a number from 1 to 4000.";
    return std::nullopt;
}

std::optional<record::Filter> filterFrom(const CommandArguments& options, std::string& wrong) {
    const QDateTime now = QDateTime::currentDateTime();
    const record::FilterTimes times{now.toMSecsSinceEpoch() * kMillisecond,
                                    now.date().startOfDay().toMSecsSinceEpoch() * kMillisecond};
    auto filter = record::parseFilter(options.value(QStringLiteral("filter")).toStdString(), times);
    if (filter) return *filter;
    wrong = "--filter: " + filter.error().message;
    return std::nullopt;
}

// Names come from programs that call; a spreadsheet must not take them for formulas.
std::string csvCell(std::string text) {
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) text.insert(0, "'");
    if (text.find_first_of("\",\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

void printCsv(const record::SpendReport& report, const std::string& head) {
    tollgate::print(csvCell(head) +
                    ",requests,cost_usd,cost_pico_usd,saved_pico_usd,unpriced_requests,estimated_requests");
    for (const record::SpendRow& row : report.rows) {
        const record::Totals& totals = row.totals;
        tollgate::print(csvCell(row.name) + ',' + std::to_string(totals.requests) + ',' + toDollars(totals.cost) + ',' +
                        std::to_string(totals.cost.pico) + ',' + std::to_string(totals.saved.pico) + ',' +
                        std::to_string(totals.unpriced) + ',' + std::to_string(totals.estimated));
    }
}

void addOptions(CommandArguments& options) {
    options.add({QStringLiteral("today"), QStringLiteral("Only today (the default).")});
    options.add({QStringLiteral("days"), QStringLiteral("The last N days, today included."), QStringLiteral("N")});
    options.add({QStringLiteral("from"), QStringLiteral("The first day (without --to: until today)."),
                 QStringLiteral("YYYY-MM-DD")});
    options.add({QStringLiteral("to"), QStringLiteral("The last day (without --from: that day only)."),
                 QStringLiteral("YYYY-MM-DD")});
    options.add({QStringLiteral("by"),
                 QStringLiteral("provider, model, client, key, team, route, session, process or tag:NAME."),
                 QStringLiteral("GROUP"), QStringLiteral("provider")});
    options.add({QStringLiteral("filter"), QStringLiteral("Only what fits, e.g. \"provider:openai status:error\"."),
                 QStringLiteral("EXPR")});
    options.add({QStringLiteral("csv"), QStringLiteral("Prints CSV.")});
}

void printAs(const CommandArguments& options, const record::SpendReport& report, const Grouping& grouping) {
    const QString by = options.value(QStringLiteral("by"));
    if (options.json()) {
        auto json = record::toJson(report, grouping.by);
        json["by"] = by.toStdString();
        print(json);
    } else if (options.has(QStringLiteral("csv"))) {
        printCsv(report, by.toStdString());
    } else {
        printSpending(by.toUpper().toStdString(), report.rows, report.total);
    }
}

} // namespace

int costs(const QStringList& arguments) {
    CommandArguments options("costs", "Says what was spent.");
    addOptions(options);
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    const QString by = options.value(QStringLiteral("by"));
    auto grouping = groupingFrom(by);
    if (!grouping)
        return options.refuse(
            "--by takes provider, model, client, key, team, route, session, process or tag:NAME, not " +
            by.toStdString() + didYouMean(by, groups()) + ".");
    std::string wrong;
    const auto days = daysFrom(options, wrong);
    if (!days) return options.refuse(wrong);
    const auto filter = filterFrom(options, wrong);
    if (!filter) return options.refuse(wrong);
    auto reader = openJournal(options.paths(), exitCode);
    if (!reader) return exitCode;
    record::SpendQuery query;
    query.edges = dayEdges(days->from, days->to);
    query.series = GroupBy::None;
    query.first = grouping->by;
    query.tag = grouping->tag;
    query.filter = std::make_shared<const record::Filter>(*filter);
    const record::SpendReport report = reader->spend(query);
    if (int failed = journalFailed(*reader); failed != kOk) return failed;
    printAs(options, report, *grouping);
    return kOk;
}

} // namespace tollgate::cli
