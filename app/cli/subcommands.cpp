// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/subcommands.h"

#include "arguments.h"

namespace tollgate::cli {

int runSubcommand(const char* command, std::span<const Subcommand> all, const QStringList& arguments) {
    const QString what = arguments.value(0);
    QStringList names;
    for (const Subcommand& one : all) {
        if (what == QLatin1String(one.name)) return one.run(arguments.mid(1));
        names << QLatin1String(one.name);
    }
    const std::string program = std::string("tollgated ") + command;
    const std::string usage = "Usage: " + program + " " + names.join(u'|').toStdString() + " [options]\n" + program +
                              " " + names.constFirst().toStdString() + " --help says more.";
    if (what == QLatin1String("--help") || what == QLatin1String("-h")) {
        tollgate::print(usage);
        return kOk;
    }
    if (!what.isEmpty())
        printError("There is no command " + std::string(command) + " " + what.toStdString() + didYouMean(what, names) +
                   ".");
    printError(usage);
    return kUsage;
}

} // namespace tollgate::cli
