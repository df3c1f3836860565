// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated check-config [FILE]: exit 0, or 2 with one line a problem.
#include "cli/command.h"
#include "config/file.h"
#include "config/read.h"
#include "config/schema.h"
#include "engine/snapshot.h"
#include "resources/resources.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <QFile>

namespace tollgate::cli {

namespace {

config::Problems problemsOfFile(const QString& path) {
    config::Presets presets = resources::loadPresets();
    auto text = config::readFile(QFile::encodeName(path).toStdString());
    if (!text) return {{"", text.error().message}};
    auto config = config::read(*text, presets);
    return config ? engine::problemsOf(*config, presets) : config.error();
}

void printProblems(const config::Problems& problems, bool asJson) {
    if (!asJson) {
        for (const config::Problem& problem : problems) tollgate::print(toText(problem));
        return;
    }
    boost::json::array list;
    for (const config::Problem& problem : problems)
        list.push_back(boost::json::object{{"path", problem.path}, {"message", problem.message}});
    print(boost::json::object{{"ok", problems.empty()}, {"problems", std::move(list)}});
}

} // namespace

int checkConfig(const QStringList& arguments) {
    CommandArguments options("check-config", "Checks a configuration file; exit code 2 and a line for each mistake.",
                             {QStringLiteral("[FILE]")});
    options.add({QStringLiteral("schema"), QStringLiteral("Prints the JSON Schema of the file instead.")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    if (options.has(QStringLiteral("schema"))) {
        std::string schema = config::schemaText();
        schema.pop_back(); // its line end
        tollgate::print(schema);
        return kOk;
    }
    QString file = options.positional(0);
    config::Problems problems = problemsOfFile(file.isEmpty() ? options.paths().config : file);
    printProblems(problems, options.json());
    return problems.empty() ? kOk : kUsage;
}

} // namespace tollgate::cli
