// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of tollgated (DESIGN.md §2): one file a command. A command reads its own options and returns the
// exit code. English only; what `--json` prints is a contract.
#pragma once

#include "arguments.h"

#include <boost/json/value.hpp>

#include <QStringList>

namespace tollgate::cli {

// Options of a command that tells something.
class CommandArguments : public Arguments {
public:
    CommandArguments(const char* command, const char* summary, const QStringList& positionals = {});

    bool json() const { return has(QStringLiteral("json")); }
};

void print(const boost::json::value& value); // on one line

// The commands; `arguments` without the program's and the command's name.
int serve(const QStringList& arguments);
int checkConfig(const QStringList& arguments);
int status(const QStringList& arguments);
int providers(const QStringList& arguments);
int enable(const QStringList& arguments);
int disable(const QStringList& arguments);
int logs(const QStringList& arguments);
int budgets(const QStringList& arguments);
int costs(const QStringList& arguments);
int keys(const QStringList& arguments);
int teams(const QStringList& arguments);
int route(const QStringList& arguments);
int prices(const QStringList& arguments);

} // namespace tollgate::cli
