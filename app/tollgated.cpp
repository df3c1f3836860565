// SPDX-License-Identifier: GPL-3.0-or-later
// The headless engine and the command line (DESIGN.md §2).
#include "cli/command.h"
#include "process.h"
#include "version.h"

#include <QCoreApplication>

#include <map>

namespace {

using Command = int (*)(const QStringList&);

const std::map<QString, Command>& commands() {
    namespace cli = tollgate::cli;
    static const std::map<QString, Command> table{
        {QStringLiteral("serve"), cli::serve},   {QStringLiteral("check-config"), cli::checkConfig},
        {QStringLiteral("status"), cli::status}, {QStringLiteral("providers"), cli::providers},
        {QStringLiteral("enable"), cli::enable}, {QStringLiteral("disable"), cli::disable},
        {QStringLiteral("logs"), cli::logs},     {QStringLiteral("costs"), cli::costs},
        {QStringLiteral("keys"), cli::keys},
    };
    return table;
}

std::string usage() {
    std::string text = "usage: tollgated COMMAND [options]\n\n"
                       "  serve          serve requests until told to stop\n"
                       "  check-config   check a configuration file\n"
                       "  status         how the running gateway is\n"
                       "  providers      the providers with their states\n"
                       "  enable ID      switch a provider on\n"
                       "  disable ID     switch a provider off\n"
                       "  logs           the requests, newest first (-f follows)\n"
                       "  costs          what was spent\n"
                       "  keys           create, list, show, revoke access keys\n\n"
                       "tollgated COMMAND --help says more; --version prints the version.";
    return text;
}

} // namespace

int main(int argc, char** argv) {
    namespace cli = tollgate::cli;
    tollgate::process::harden();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tollgated"));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(tollgate::kVersion));
    QStringList arguments = QCoreApplication::arguments().mid(1);
    QString command = arguments.value(0);
    if (command == QLatin1String("--version")) {
        cli::print(std::string("tollgated ") + tollgate::kVersion);
        return cli::kOk;
    }
    if (command == QLatin1String("--help") || command == QLatin1String("-h")) {
        cli::print(usage());
        return cli::kOk;
    }
    auto known = commands().find(command);
    if (known == commands().end()) {
        cli::printError(
            (command.isEmpty() ? std::string() : "There is no command \"" + command.toStdString() + "\".\n\n") +
            usage());
        return cli::kUsage;
    }
    return known->second(arguments.mid(1));
}
