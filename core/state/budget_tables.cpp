// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/budget_tables.h"

#include "state/database.h"

#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <array>

namespace tollgate::state {

namespace {

using governance::Hold;
using governance::Share;
using governance::Spent;

// `spent`, `amount`: pico-dollars. `shares`: lines "window account". Times are UTC microseconds.
constexpr std::array kVersion1{
    "CREATE TABLE spent (account TEXT NOT NULL, window INTEGER NOT NULL, amount INTEGER NOT NULL, "
    "PRIMARY KEY (account, window)) WITHOUT ROWID",
    "CREATE TABLE holds (id INTEGER PRIMARY KEY, request TEXT NOT NULL, at INTEGER NOT NULL, amount INTEGER NOT NULL, "
    "shares TEXT NOT NULL)",
    "CREATE TABLE limits (name TEXT PRIMARY KEY, requests_full_at INTEGER NOT NULL, tokens_full_at INTEGER NOT NULL) "
    "WITHOUT ROWID",
};

constexpr std::array kMigrations{Migration{1, kVersion1}};

constexpr Micros kKept = 400 * kDay;

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString textOf(const std::vector<Share>& shares) {
    QStringList lines;
    for (const Share& share : shares) lines << QString::number(share.window) + QLatin1Char(' ') + textOf(share.account);
    return lines.join(QLatin1Char('\n'));
}

std::vector<Share> sharesOf(const QString& text) {
    std::vector<Share> shares;
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const qsizetype space = line.indexOf(QLatin1Char(' '));
        shares.push_back({line.mid(space + 1).toStdString(), line.left(space).toLongLong()});
    }
    return shares;
}

bool insertHolds(QSqlQuery& query, const std::vector<Hold>& holds) {
    if (holds.empty()) return true;
    if (!query.prepare(QStringLiteral("INSERT INTO holds VALUES (?, ?, ?, ?, ?)"))) return false;
    for (const Hold& hold : holds) {
        const auto request = hold.request.text();
        query.addBindValue(qlonglong{hold.id});
        query.addBindValue(textOf({request.data(), request.size()}));
        query.addBindValue(qlonglong{hold.at});
        query.addBindValue(qlonglong{hold.amount.pico});
        query.addBindValue(textOf(hold.shares));
        if (!query.exec()) return false;
    }
    return true;
}

bool removeHolds(QSqlQuery& query, const std::vector<std::int64_t>& ended) {
    if (ended.empty()) return true;
    if (!query.prepare(QStringLiteral("DELETE FROM holds WHERE id = ?"))) return false;
    for (const std::int64_t id : ended) {
        query.addBindValue(qlonglong{id});
        if (!query.exec()) return false;
    }
    return true;
}

bool addSpent(QSqlQuery& query, const std::vector<Spent>& spent) {
    if (spent.empty()) return true;
    if (!query.prepare(QStringLiteral("INSERT INTO spent VALUES (?, ?, ?) ON CONFLICT (account, window) "
                                      "DO UPDATE SET amount = amount + excluded.amount")))
        return false;
    for (const Spent& entry : spent) {
        query.addBindValue(textOf(entry.share.account));
        query.addBindValue(qlonglong{entry.share.window});
        query.addBindValue(qlonglong{entry.amount.pico});
        if (!query.exec()) return false;
    }
    return true;
}

bool readHolds(QSqlQuery& query, std::vector<Hold>& holds) {
    if (!query.exec(QStringLiteral("SELECT id, request, at, amount, shares FROM holds"))) return false;
    while (query.next()) {
        Hold hold{.id = query.value(0).toLongLong(),
                  .at = query.value(2).toLongLong(),
                  .amount = {query.value(3).toLongLong()},
                  .shares = sharesOf(query.value(4).toString())};
        if (auto id = RequestId::parse(query.value(1).toString().toStdString())) hold.request = *id;
        holds.push_back(std::move(hold));
    }
    return true;
}

bool readSpent(QSqlQuery& query, std::vector<Spent>& spent) {
    if (!query.exec(QStringLiteral("SELECT account, window, amount FROM spent"))) return false;
    while (query.next())
        spent.push_back(
            {{query.value(0).toString().toStdString(), query.value(1).toLongLong()}, {query.value(2).toLongLong()}});
    return true;
}

bool readLimits(QSqlQuery& query, std::vector<governance::SavedLimit>& limits) {
    if (!query.exec(QStringLiteral("SELECT name, requests_full_at, tokens_full_at FROM limits"))) return false;
    while (query.next())
        limits.push_back(
            {query.value(0).toString().toStdString(), query.value(1).toLongLong(), query.value(2).toLongLong()});
    return true;
}

bool forgetOld(QSqlQuery& query, Micros now) {
    if (!query.prepare(QStringLiteral("DELETE FROM spent WHERE window < ? AND account NOT LIKE '%/total'")))
        return false;
    query.addBindValue(qlonglong{now - kKept});
    return query.exec();
}

} // namespace

std::span<const Migration> budgetMigrations() {
    return kMigrations;
}

std::optional<std::string> write(Database& database, const BudgetChanges& changes) {
    return database.transaction([&](QSqlQuery& query) {
        return insertHolds(query, changes.holds) && removeHolds(query, changes.ended) && addSpent(query, changes.spent);
    });
}

std::optional<std::string> writeLimits(Database& database, const std::vector<governance::SavedLimit>& limits) {
    return database.transaction([&](QSqlQuery& query) {
        if (!query.exec(QStringLiteral("DELETE FROM limits"))) return false;
        if (limits.empty()) return true;
        if (!query.prepare(QStringLiteral("INSERT INTO limits VALUES (?, ?, ?)"))) return false;
        for (const governance::SavedLimit& limit : limits) {
            query.addBindValue(textOf(limit.name));
            query.addBindValue(qlonglong{limit.requests_full_at});
            query.addBindValue(qlonglong{limit.tokens_full_at});
            if (!query.exec()) return false;
        }
        return true;
    });
}

std::optional<std::string> settleLastRun(Database& database, Micros now, BudgetRecords& records) {
    auto problem = database.transaction([&](QSqlQuery& query) {
        if (!forgetOld(query, now) || !readHolds(query, records.open)) return false;
        std::vector<Spent> inFull;
        for (const Hold& hold : records.open)
            for (const Share& share : hold.shares) inFull.push_back({share, hold.amount});
        return addSpent(query, inFull) && query.exec(QStringLiteral("DELETE FROM holds")) &&
               readSpent(query, records.spent) && readLimits(query, records.limits);
    });
    if (problem) records = {};
    return problem;
}

} // namespace tollgate::state
