// SPDX-License-Identifier: GPL-3.0-or-later
// The headless engine and the command line (DESIGN.md §2).
#include "cli/command.h"
#include "log_output.h"
#include "process.h"
#include "version.h"

#include <QCoreApplication>

#include <array>

namespace {

namespace cli = tollgate::cli;

struct Command {
    const char* name;
    int (*run)(const QStringList& arguments);
    const char* summary;
};

constexpr std::array kCommands{
    Command{"serve", cli::serve, "serve requests until told to stop"},
    Command{"check-config", cli::checkConfig, "check a configuration file"},
    Command{"status", cli::status, "how the running gateway is"},
    Command{"providers", cli::providers, "the providers with their states (retry ID asks one again)"},
    Command{"enable", cli::enable, "switch a provider on"},
    Command{"disable", cli::disable, "switch a provider off"},
    Command{"logs", cli::logs, "the requests, newest first (-f follows)"},
    Command{"costs", cli::costs, "what was spent"},
    Command{"budgets", cli::budgets, "what may be spent and what was; set and remove budgets"},
    Command{"prices", cli::prices, "what models cost, your own prices, the list of prices"},
    Command{"keys", cli::keys, "create, list, show, change, rotate and revoke access keys"},
    Command{"teams", cli::teams, "create, list, change and remove teams of keys"},
    Command{"route", cli::route, "explain where requests go, rehearse a changed route"},
};

std::string usage() {
    std::string text = "Usage: tollgated COMMAND [options]\n\n";
    for (const Command& command : kCommands) {
        std::string name = command.name;
        name.resize(14, ' ');
        text += "  " + name + command.summary + "\n";
    }
    return text + "\ntollgated COMMAND --help says more; tollgated --version prints the version.";
}

int refuse(const QString& word) {
    std::string text;
    if (word.startsWith(QLatin1Char('-'))) {
        text = "Options stand after the command: tollgated COMMAND " + word.toStdString() + "\n\n";
    } else if (!word.isEmpty()) {
        QStringList names;
        for (const Command& command : kCommands) names << QLatin1String(command.name);
        text = "There is no command " + word.toStdString() + tollgate::didYouMean(word, names) + ".\n\n";
    }
    tollgate::printError(text + usage());
    return tollgate::kUsage;
}

} // namespace

int main(int argc, char** argv) {
    tollgate::process::harden();
    tollgate::installLogOutput();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tollgated"));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(tollgate::kVersion));
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString word = arguments.value(0);
    for (const Command& command : kCommands)
        if (word == QLatin1String(command.name)) return command.run(arguments.mid(1));
    if (word == QLatin1String("--version")) {
        tollgate::print(std::string("tollgated ") + tollgate::kVersion);
        return tollgate::kOk;
    }
    if (word == QLatin1String("--help") || word == QLatin1String("-h") || word == QLatin1String("help")) {
        tollgate::print(usage());
        return tollgate::kOk;
    }
    return refuse(word);
}
