// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/route_drafts.h"

#include "state/database.h"
#include "state/text.h"

#include <QSqlQuery>
#include <QVariant>

namespace tollgate::state {

std::vector<RouteDraft> readDrafts(Database& database) {
    std::vector<RouteDraft> drafts;
    database.read([&](QSqlQuery& query) {
        if (!query.exec(QStringLiteral("SELECT route, base, json, at FROM route_drafts ORDER BY route"))) return false;
        const auto text = [&](int column) { return query.value(column).toString().toStdString(); };
        while (query.next()) drafts.push_back({text(0), text(1), text(2), query.value(3).toLongLong()});
        return true;
    });
    return drafts;
}

std::optional<std::string> keepDraft(Database& database, const RouteDraft& draft) {
    return database.transaction([&](QSqlQuery& query) {
        if (!query.prepare(QStringLiteral("INSERT OR REPLACE INTO route_drafts VALUES (?, ?, ?, ?)"))) return false;
        for (const std::string* text : {&draft.route, &draft.base, &draft.json}) query.addBindValue(textOf(*text));
        query.addBindValue(qlonglong{draft.at});
        return query.exec();
    });
}

std::optional<std::string> dropDraft(Database& database, std::string_view route) {
    return database.transaction([&](QSqlQuery& query) {
        if (!query.prepare(QStringLiteral("DELETE FROM route_drafts WHERE route = ?"))) return false;
        query.addBindValue(textOf(route));
        return query.exec();
    });
}

} // namespace tollgate::state
