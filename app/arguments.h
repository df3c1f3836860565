// SPDX-License-Identifier: GPL-3.0-or-later
// The options of both programs (DESIGN.md §2): those they have in common, help, version, and mistakes told with a
// suggestion. English only.
#pragma once

#include "bridge/paths.h"

#include <QCommandLineParser>
#include <QStringList>

#include <string>
#include <string_view>

namespace tollgate {

// Exit codes of both programs.
enum Exit { kOk = 0, kFailed = 1, kUsage = 2, kAlreadyRunning = 75 };

class Arguments {
public:
    // `program` as it is called: "tollgated logs". `positionals`: "ID" or "[FILE]"; shown in the help, counted on
    // parsing.
    Arguments(const QString& program, const QString& summary, const QStringList& positionals = {});

    void add(const QCommandLineOption& option);

    // `arguments` without the program's name. False when the program is to end with `exitCode`: help or version were
    // asked for, or a mistake was reported.
    bool parse(const QStringList& arguments, int& exitCode);

    bool has(const QString& option) const { return m_parser.isSet(option); }

    QString value(const QString& option) const { return m_parser.value(option); }

    QStringList values(const QString& option) const { return m_parser.values(option); } // given several times

    QString positional(int index) const { return m_parser.positionalArguments().value(index); }

    // --listen, else TOLLGATE_LISTEN.
    QString listen() const;
    bridge::Paths paths() const;
    // Says that this is wrong and where the help is; returns kUsage.
    int refuse(const std::string& what) const;

private:
    std::string help() const;
    std::string unreadable() const;
    std::string mistake() const;

    QCommandLineParser m_parser;
    QString m_program;
    QStringList m_positionals;
    QStringList m_options; // all names
};

// ` (did you mean "logs"?)`, or nothing when none is close.
std::string didYouMean(const QString& text, const QStringList& candidates, const char* prefix = "");

// To stdout, with a line end. A reader that has gone away or a full disk ends the program with kFailed.
void print(std::string_view text);
void printError(std::string_view text); // to stderr, with a line end

} // namespace tollgate
