// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <boost/json/serialize.hpp>

#include <QCoreApplication>

#include <cstdio>

namespace tollgate::cli {

Arguments::Arguments(const QString& command, const QString& summary, const QStringList& positionals)
    : m_command(command), m_positionals(positionals) {
    m_parser.setApplicationDescription(summary);
    m_parser.addOption({QStringLiteral("config"), QStringLiteral("The configuration file."), QStringLiteral("FILE")});
    m_parser.addOption(
        {QStringLiteral("data-dir"), QStringLiteral("The folder of the journal."), QStringLiteral("DIR")});
    m_parser.addOption({QStringLiteral("json"), QStringLiteral("Print JSON.")});
    m_parser.addHelpOption();
    for (const QString& positional : positionals) m_parser.addPositionalArgument(positional, {}, positional);
}

bool Arguments::parse(const QStringList& arguments, int& exitCode) {
    QStringList all{QStringLiteral("tollgated ") + m_command};
    all += arguments;
    if (!m_parser.parse(all)) {
        printError(m_parser.errorText().toStdString() + "\n\n" + m_parser.helpText().toStdString());
        exitCode = kUsage;
        return false;
    }
    if (m_parser.isSet(QStringLiteral("help"))) {
        print(m_parser.helpText().toStdString());
        exitCode = kOk;
        return false;
    }
    auto given = m_parser.positionalArguments().size();
    auto needed = std::count_if(m_positionals.begin(), m_positionals.end(),
                                [](const QString& name) { return !name.startsWith(QLatin1Char('[')); });
    if (given < needed || given > m_positionals.size()) {
        printError((given < needed ? "An argument is missing.\n\n" : "Too many arguments.\n\n") +
                   m_parser.helpText().toStdString());
        exitCode = kUsage;
        return false;
    }
    return true;
}

QString Arguments::positional(int index) const {
    return m_parser.positionalArguments().value(index);
}

bridge::Paths Arguments::paths() const {
    return bridge::resolvePaths(value(QStringLiteral("config")), value(QStringLiteral("data-dir")));
}

void print(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void printError(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fputc('\n', stderr);
}

void print(const boost::json::value& value) {
    print(boost::json::serialize(value));
}

} // namespace tollgate::cli
