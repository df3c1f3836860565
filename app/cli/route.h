// SPDX-License-Identifier: GPL-3.0-or-later
// The subcommands of `tollgated route`, one file each.
#pragma once

#include <QStringList>

namespace tollgate::cli {

int routeExplain(const QStringList& arguments);
int routeRehearse(const QStringList& arguments);
int routeHistory(const QStringList& arguments);
int routeRestore(const QStringList& arguments);

} // namespace tollgate::cli
