// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of tollgated (DESIGN.md §2): one file a command. A command reads its own options and returns the
// exit code: 0 ok, 1 failed, 2 bad usage or configuration, 75 already running.
#pragma once

#include "bridge/paths.h"

#include <boost/json/value.hpp>

#include <QCommandLineParser>
#include <QStringList>

namespace tollgate::cli {

enum Exit { kOk = 0, kFailed = 1, kUsage = 2, kAlreadyRunning = 75 };

// Options every command has. Unknown options and wrong counts of arguments end the program with 2 and the usage.
class Arguments {
public:
    // `positionals`: e.g. "ID" or "[FILE]"; shown in the help, counted on parsing.
    Arguments(const QString& command, const QString& summary, const QStringList& positionals = {});

    void add(const QCommandLineOption& option) { m_parser.addOption(option); }

    // Returns false when the program is to end with `exitCode` (help was asked for, or a mistake was reported).
    bool parse(const QStringList& arguments, int& exitCode);

    bool has(const QString& option) const { return m_parser.isSet(option); }

    QString value(const QString& option) const { return m_parser.value(option); }

    QStringList values(const QString& option) const { return m_parser.values(option); }

    QString positional(int index) const;

    bool json() const { return m_parser.isSet(QStringLiteral("json")); }

    bridge::Paths paths() const;

private:
    QCommandLineParser m_parser;
    QString m_command;
    QStringList m_positionals;
};

void print(const std::string& text);      // to stdout, with a line end
void printError(const std::string& text); // to stderr, with a line end
void print(const boost::json::value& value);

// The commands; `arguments` without the program's and the command's name.
int serve(const QStringList& arguments);
int checkConfig(const QStringList& arguments);
int status(const QStringList& arguments);
int providers(const QStringList& arguments);
int enable(const QStringList& arguments);
int disable(const QStringList& arguments);
int logs(const QStringList& arguments);
int costs(const QStringList& arguments);
int keys(const QStringList& arguments);

} // namespace tollgate::cli
