// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include "base/text.h"
#include "log_output.h"
#include "version.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace tollgate {

namespace {

QString name(const char* option) {
    return QString::fromLatin1(option);
}

} // namespace

Arguments::Arguments(const QString& program, const QString& summary, const QStringList& positionals)
    : m_program(program), m_positionals(positionals) {
    m_parser.setApplicationDescription(summary);
    add({name("config"), name("The configuration file."), name("FILE")});
    add({name("data-dir"), name("The folder of the journal."), name("DIR")});
    add({name("log-level"), name("What goes to stderr: error, warning (the default), info or debug."), name("LEVEL")});
    add({name("version"), name("Prints the version.")});
    add({{name("h"), name("help")}, name("Prints this help.")});
    for (const QString& positional : positionals) m_parser.addPositionalArgument(positional, {}, positional);
}

void Arguments::add(const QCommandLineOption& option) {
    m_parser.addOption(option);
    m_options += option.names();
}

bool Arguments::parse(const QStringList& arguments, int& exitCode) {
    const bool parsed = m_parser.parse(QStringList(m_program) + arguments);
    exitCode = kOk;
    if (parsed && has(name("help"))) {
        print(help());
        return false;
    }
    if (parsed && has(name("version"))) {
        print(m_program.section(QLatin1Char(' '), 0, 0).toStdString() + " " + kVersion);
        return false;
    }
    const std::string wrong = parsed ? mistake() : unreadable();
    if (wrong.empty()) return true;
    exitCode = refuse(wrong);
    return false;
}

// Qt names the file that was started; the command is what people type.
std::string Arguments::help() const {
    QString text = m_parser.helpText().trimmed();
    return text.replace(QCoreApplication::arguments().constFirst(), m_program).toStdString();
}

std::string Arguments::unreadable() const {
    const QStringList unknown = m_parser.unknownOptionNames();
    if (unknown.isEmpty()) return m_parser.errorText().toStdString();
    const QString& first = unknown.constFirst();
    const char* dashes = first.size() == 1 ? "-" : "--";
    return "There is no option " + (dashes + first.toStdString()) + didYouMean(first, m_options, "--") + ".";
}

// What is wrong with options that read well; "" when nothing is.
std::string Arguments::mistake() const {
    const auto given = m_parser.positionalArguments().size();
    const auto needed = std::count_if(m_positionals.begin(), m_positionals.end(),
                                      [](const QString& text) { return !text.startsWith(QLatin1Char('[')); });
    if (given < needed) return m_positionals.at(given).toStdString() + " is missing.";
    if (given > m_positionals.size())
        return "There is an argument too many: " + positional(static_cast<int>(m_positionals.size())).toStdString();
    const QString level = value(name("log-level"));
    if (has(name("log-level")) && !setLogLevel(level.toStdString()))
        return "--log-level takes error, warning, info or debug, not " + level.toStdString() + ".";
    return {};
}

int Arguments::refuse(const std::string& what) const {
    printError(what + "\n" + m_program.toStdString() + " --help says more.");
    return kUsage;
}

QString Arguments::listen() const {
    return has(name("listen")) ? value(name("listen")) : qEnvironmentVariable("TOLLGATE_LISTEN");
}

bridge::Paths Arguments::paths() const {
    return bridge::resolvePaths(value(name("config")), value(name("data-dir")));
}

std::string didYouMean(const QString& text, const QStringList& candidates, const char* prefix) {
    std::vector<std::string> names;
    for (const QString& candidate : candidates) names.push_back(candidate.toStdString());
    const std::vector<std::string_view> views(names.begin(), names.end());
    const std::string_view near = closest(text.toStdString(), views);
    return near.empty() ? "" : " (did you mean " + (prefix + std::string(near)) + "?)";
}

void print(std::string_view text) {
    std::string line(text);
    line += '\n';
    if (std::fwrite(line.data(), 1, line.size(), stdout) == line.size() && std::fflush(stdout) == 0) return;
    if (errno != EPIPE) printError(std::string("stdout cannot be written: ") + std::strerror(errno));
    std::_Exit(kFailed);
}

void printError(std::string_view text) {
    std::string line(text);
    line += '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

} // namespace tollgate
