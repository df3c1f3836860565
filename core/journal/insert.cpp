// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/insert.h"

namespace tollgate::journal {

QString Insert::textOf(const char* head, int columns, std::size_t rows) {
    QString row = QStringLiteral("(") + QStringLiteral("?,").repeated(columns).chopped(1) + QStringLiteral("),");
    return QString::fromLatin1(head) + QStringLiteral(" VALUES ") +
           row.repeated(static_cast<qsizetype>(rows)).chopped(1);
}

} // namespace tollgate::journal
