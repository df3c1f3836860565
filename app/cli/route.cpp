// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated route explain|rehearse|history|restore
#include "cli/route.h"

#include "cli/command.h"
#include "cli/subcommands.h"

namespace tollgate::cli {

int route(const QStringList& arguments) {
    constexpr Subcommand all[]{
        {"explain", routeExplain}, {"rehearse", routeRehearse}, {"history", routeHistory}, {"restore", routeRestore}};
    return runSubcommand("route", all, arguments);
}

} // namespace tollgate::cli
