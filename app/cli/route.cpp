// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated route explain|rehearse|history|restore
#include "cli/route.h"

#include "cli/command.h"

namespace tollgate::cli {

int route(const QStringList& arguments) {
    const QString what = arguments.value(0);
    const QStringList rest = arguments.mid(1);
    if (what == QLatin1String("explain")) return routeExplain(rest);
    if (what == QLatin1String("rehearse")) return routeRehearse(rest);
    if (what == QLatin1String("history")) return routeHistory(rest);
    if (what == QLatin1String("restore")) return routeRestore(rest);
    const std::string usage = "Usage: tollgated route explain|rehearse|history|restore [options]\n"
                              "tollgated route explain --help says more.";
    if (what == QLatin1String("--help") || what == QLatin1String("-h")) {
        tollgate::print(usage);
        return kOk;
    }
    const QStringList words{QStringLiteral("explain"), QStringLiteral("rehearse"), QStringLiteral("history"),
                            QStringLiteral("restore")};
    if (!what.isEmpty()) printError("There is no command route " + what.toStdString() + didYouMean(what, words) + ".");
    printError(usage);
    return kUsage;
}

} // namespace tollgate::cli
