// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <boost/json/serialize.hpp>

namespace tollgate::cli {

CommandArguments::CommandArguments(const char* command, const char* summary, const QStringList& positionals)
    : Arguments(QStringLiteral("tollgated ") + QLatin1String(command), QLatin1String(summary), positionals) {
    add({QStringLiteral("json"), QStringLiteral("Prints JSON.")});
}

void print(const boost::json::value& value) {
    tollgate::print(boost::json::serialize(value));
}

} // namespace tollgate::cli
