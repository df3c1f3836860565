// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/breaker_table.h"

#include "resilience/breaker_names.h"
#include "state/database.h"
#include "state/text.h"

#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

namespace tollgate::state {

namespace {

using resilience::Breaker;
using resilience::SavedTarget;
using resilience::Window;

QString samplesOf(const std::vector<Window::Cell>& window) {
    QStringList cells;
    for (const Window::Cell& cell : window)
        cells << QStringLiteral("%1:%2:%3").arg(cell.start).arg(cell.ok).arg(cell.failed);
    return cells.join(QLatin1Char(' '));
}

std::vector<Window::Cell> windowOf(const QString& samples) {
    std::vector<Window::Cell> window;
    for (const QString& sample : samples.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QStringList parts = sample.split(QLatin1Char(':'));
        if (parts.size() != 3) continue;
        window.push_back({parts[0].toLongLong(), parts[1].toUInt(), parts[2].toUInt()});
    }
    return window;
}

std::optional<SavedTarget> targetOf(const QSqlQuery& row) {
    const auto text = [&](int column) { return row.value(column).toString().toStdString(); };
    const auto number = [&](int column) { return static_cast<std::int64_t>(row.value(column).toLongLong()); };
    const auto state = resilience::breakerStateFromName(text(3));
    const auto cause = resilience::breakerCauseFromName(text(4));
    if (!state || !cause) return std::nullopt;
    SavedTarget target{{text(0), text(1), text(2)}, {}};
    target.breaker = {.state = *state,
                      .cause = *cause,
                      .since = number(5),
                      .until = number(6),
                      .opened = number(7),
                      .in_a_row = row.value(8).toInt(),
                      .openings = row.value(9).toInt(),
                      .successes = row.value(10).toInt(),
                      .failed = number(11),
                      .counted = number(12),
                      .window = windowOf(row.value(13).toString())};
    return target;
}

bool write(QSqlQuery& query, const SavedTarget& target) {
    const Breaker::Saved& breaker = target.breaker;
    for (const std::string* text : {&target.id.provider, &target.id.key, &target.id.model})
        query.addBindValue(textOf(*text));
    query.addBindValue(textOf(nameOf(breaker.state)));
    query.addBindValue(textOf(nameOf(breaker.cause)));
    for (std::int64_t number : {breaker.since, breaker.until, breaker.opened}) query.addBindValue(qlonglong{number});
    for (std::int32_t number : {breaker.in_a_row, breaker.openings, breaker.successes}) query.addBindValue(number);
    for (std::int64_t number : {breaker.failed, breaker.counted}) query.addBindValue(qlonglong{number});
    query.addBindValue(breaker.window.empty() ? QStringLiteral("") : samplesOf(breaker.window));
    return query.exec();
}

} // namespace

std::vector<SavedTarget> readBreakers(Database& database) {
    std::vector<SavedTarget> saved;
    database.read([&](QSqlQuery& query) {
        if (!query.exec(QStringLiteral("SELECT provider, key, model, state, cause, since, until, opened, in_a_row, "
                                       "openings, successes, failed, counted, samples FROM breakers")))
            return false;
        while (query.next())
            if (auto target = targetOf(query)) saved.push_back(std::move(*target));
        return true;
    });
    return saved;
}

std::optional<std::string> writeBreakers(Database& database, const std::vector<SavedTarget>& saved) {
    return database.transaction([&](QSqlQuery& query) {
        if (!query.exec(QStringLiteral("DELETE FROM breakers"))) return false;
        if (saved.empty()) return true;
        if (!query.prepare(QStringLiteral("INSERT INTO breakers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")))
            return false;
        for (const SavedTarget& target : saved)
            if (!write(query, target)) return false;
        return true;
    });
}

} // namespace tollgate::state
