// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated prices show|set|clear|update|reset: what models cost, a person's own prices, the list of prices.
#include "cli/prices.h"

#include "cli/command.h"

namespace tollgate::cli {

std::optional<PricedModel> pricedModel(const QString& text) {
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    if (slash < 1 || slash + 1 == text.size()) return std::nullopt;
    return PricedModel{text.left(slash).toStdString(), text.mid(slash + 1).toStdString()};
}

int prices(const QStringList& arguments) {
    const QString what = arguments.value(0);
    const QStringList rest = arguments.mid(1);
    if (what == QLatin1String("show")) return pricesShow(rest);
    if (what == QLatin1String("set")) return pricesSet(rest);
    if (what == QLatin1String("clear")) return pricesClear(rest);
    if (what == QLatin1String("update")) return pricesUpdate(rest);
    if (what == QLatin1String("reset")) return pricesReset(rest);
    const std::string usage = "Usage: tollgated prices show|set|clear PROVIDER/MODEL [options]\n"
                              "       tollgated prices update FILE [--dry-run]\n"
                              "       tollgated prices reset\n"
                              "tollgated prices set --help says more.";
    if (what == QLatin1String("--help") || what == QLatin1String("-h")) {
        tollgate::print(usage);
        return kOk;
    }
    const QStringList words{QStringLiteral("show"), QStringLiteral("set"), QStringLiteral("clear"),
                            QStringLiteral("update"), QStringLiteral("reset")};
    if (!what.isEmpty()) printError("There is no command prices " + what.toStdString() + didYouMean(what, words) + ".");
    printError(usage);
    return kUsage;
}

} // namespace tollgate::cli
