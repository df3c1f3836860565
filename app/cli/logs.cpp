// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated logs [-f] [--filter EXPR] [--limit N]: finished requests from the journal, newest first. With -f the
// running gateway tells of each as it ends (follow.cpp).
#include "cli/command.h"
#include "cli/follow.h"
#include "cli/journal_file.h"
#include "cli/request_line.h"
#include "journal/reader.h"
#include "record/filter.h"
#include "record/json.h"

#include <QDateTime>

#include <algorithm>

namespace tollgate::cli {

namespace {

constexpr int kPage = 500;

record::FilterTimes filterTimes() {
    QDateTime now = QDateTime::currentDateTime();
    return {now.toMSecsSinceEpoch() * kMillisecond, now.date().startOfDay().toMSecsSinceEpoch() * kMillisecond};
}

// Page by page, so that a journal of any size can be read. `limit` 0: all.
int printRows(journal::Reader& reader, record::LogQuery query, std::int64_t limit, bool asJson) {
    for (std::int64_t left = limit; limit == 0 || left > 0; left -= query.limit) {
        query.limit = limit == 0 ? kPage : static_cast<int>(std::min<std::int64_t>(left, kPage));
        record::LogPage page = reader.page(query);
        if (int failed = journalFailed(reader); failed != kOk) return failed;
        for (const auto& row : page.rows) printRequest(record::toJson(*row), asJson);
        if (!page.more || page.rows.empty()) break;
        query.before = {page.rows.back()->started, page.rows.back()->id};
    }
    return kOk;
}

// The last ones before what follows, oldest first.
int printLast(journal::Reader& reader, record::LogQuery query, bool asJson) {
    record::LogPage page = reader.page(query);
    for (auto row = page.rows.rbegin(); row != page.rows.rend(); ++row) printRequest(record::toJson(**row), asJson);
    return journalFailed(reader);
}

void addOptions(CommandArguments& options) {
    options.add({{QStringLiteral("f"), QStringLiteral("follow")},
                 QStringLiteral("Shows requests as they end; with --limit N the last N before.")});
    options.add({QStringLiteral("filter"), QStringLiteral("Only what fits, e.g. \"provider:openai status:error\"."),
                 QStringLiteral("EXPR")});
    options.add({QStringLiteral("limit"), QStringLiteral("How many at most (default 50; 0: all)."), QStringLiteral("N"),
                 QStringLiteral("50")});
}

} // namespace

int logs(const QStringList& arguments) {
    CommandArguments options("logs", "Shows the requests, newest first.");
    addOptions(options);
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    bool isNumber = false;
    const int limit = options.value(QStringLiteral("limit")).toInt(&isNumber);
    if (!isNumber || limit < 0) return options.refuse("--limit takes a number from 0.");
    const std::string expression = options.value(QStringLiteral("filter")).toStdString();
    auto filter = record::parseFilter(expression, filterTimes());
    if (!filter) return options.refuse("--filter: " + filter.error().message);
    record::LogQuery query;
    query.filter = std::make_shared<const record::Filter>(std::move(*filter));
    auto reader = openJournal(options.paths(), exitCode);
    if (!reader) return exitCode;
    if (!options.has(QStringLiteral("follow"))) return printRows(*reader, query, limit, options.json());
    query.limit = limit;
    if (options.has(QStringLiteral("limit"))) exitCode = printLast(*reader, query, options.json());
    return exitCode == kOk ? follow(options.paths(), expression, options.json()) : exitCode;
}

} // namespace tollgate::cli
