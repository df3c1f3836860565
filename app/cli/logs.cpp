// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated logs [-f] [--filter EXPR] [--limit N]: finished requests, newest first; with -f the new ones as they come.
#include "cli/command.h"
#include "cli/journal_file.h"
#include "cli/table.h"
#include "journal/reader.h"
#include "record/filter.h"
#include "record/json.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimer>

namespace tollgate::cli {

namespace {

constexpr int kFollowEveryMs = 250;

record::FilterTimes filterTimes() {
    QDateTime now = QDateTime::currentDateTime();
    return {now.toMSecsSinceEpoch() * kMillisecond, now.date().startOfDay().toMSecsSinceEpoch() * kMillisecond};
}

std::string lineOf(const record::Request& request) {
    std::string cost = request.cost ? toDollars(*request.cost) : "unpriced";
    return std::string(isoTime(request.started).text) + "  " + std::string(nameOf(verdictOf(request))) + "  " +
           std::to_string(request.status) + "  " + request.client + "  " + request.requested_model + "  " +
           (request.provider.empty() ? "not sent" : request.provider) + "  " + cost +
           (request.error_message.empty() ? "" : "  " + request.error_message);
}

void printRow(const record::Request& request, bool json) {
    if (json) {
        print(record::toJson(request));
    } else {
        print(lineOf(request));
    }
}

int follow(journal::Reader& reader, record::LogQuery query, bool json) {
    record::LogCursor last;
    query.limit = 1;
    if (auto page = reader.page(query); !page.rows.empty()) last = {page.rows.front()->started, page.rows.front()->id};
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        query.limit = 500;
        query.after = last;
        record::LogPage page = reader.page(query);
        for (auto row = page.rows.rbegin(); row != page.rows.rend(); ++row) {
            printRow(**row, json);
            last = {(*row)->started, (*row)->id};
        }
    });
    timer.start(kFollowEveryMs);
    return QCoreApplication::exec();
}

} // namespace

int logs(const QStringList& arguments) {
    Arguments options(QStringLiteral("logs"), QStringLiteral("Shows the requests, newest first."));
    options.add(
        {{QStringLiteral("f"), QStringLiteral("follow")}, QStringLiteral("Goes on with new requests as they end.")});
    options.add({QStringLiteral("filter"), QStringLiteral("Only what fits, e.g. \"provider:openai status:error\"."),
                 QStringLiteral("EXPR")});
    options.add({QStringLiteral("limit"), QStringLiteral("How many at most (default 50; 0: all)."), QStringLiteral("N"),
                 QStringLiteral("50")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    record::LogQuery query;
    bool ok = false;
    query.limit = options.value(QStringLiteral("limit")).toInt(&ok);
    if (!ok || query.limit < 0) {
        printError("--limit takes a number from 0.");
        return kUsage;
    }
    auto filter = record::parseFilter(options.value(QStringLiteral("filter")).toStdString(), filterTimes());
    if (!filter) {
        printError("--filter: " + filter.error().message);
        return kUsage;
    }
    query.filter = std::make_shared<const record::Filter>(std::move(*filter));
    auto reader = openJournal(options.paths(), exitCode);
    if (!reader) return exitCode;
    if (options.has(QStringLiteral("follow"))) return follow(*reader, query, options.json());
    for (const auto& row : reader->page(query).rows) printRow(*row, options.json());
    return kOk;
}

} // namespace tollgate::cli
