// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/refused_keys.h"

#include "state/database.h"

#include <QSqlQuery>
#include <QVariant>

namespace tollgate::state {

namespace {

using resilience::SavedKey;

QString textOf(const std::string& text) {
    return text.empty() ? QStringLiteral("") : QString::fromStdString(text); // a null one would be NULL
}

bool write(QSqlQuery& query, const SavedKey& key) {
    query.addBindValue(textOf(key.provider));
    query.addBindValue(textOf(key.key));
    query.addBindValue(static_cast<qlonglong>(key.state.fingerprint));
    query.addBindValue(qlonglong{key.state.since});
    query.addBindValue(textOf(key.state.message));
    return query.exec();
}

} // namespace

std::vector<SavedKey> readRefusedKeys(Database& database) {
    std::vector<SavedKey> saved;
    database.read([&](QSqlQuery& query) {
        if (!query.exec(QStringLiteral("SELECT provider, key, fingerprint, since, message FROM refused_keys")))
            return false;
        const auto text = [&](int column) { return query.value(column).toString().toStdString(); };
        while (query.next())
            saved.push_back({text(0),
                             text(1),
                             {.fingerprint = static_cast<std::uint64_t>(query.value(2).toLongLong()),
                              .since = query.value(3).toLongLong(),
                              .message = text(4)}});
        return true;
    });
    return saved;
}

std::optional<std::string> writeRefusedKeys(Database& database, const std::vector<SavedKey>& saved) {
    return database.transaction([&](QSqlQuery& query) {
        if (!query.exec(QStringLiteral("DELETE FROM refused_keys"))) return false;
        if (saved.empty()) return true;
        if (!query.prepare(QStringLiteral("INSERT INTO refused_keys VALUES (?, ?, ?, ?, ?)"))) return false;
        for (const SavedKey& key : saved)
            if (!write(query, key)) return false;
        return true;
    });
}

} // namespace tollgate::state
