// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated check-config [FILE]: exit 0, or 2 with one line a problem.
#include "cli/command.h"
#include "config/file.h"
#include "config/read.h"
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

} // namespace

int checkConfig(const QStringList& arguments) {
    Arguments options(QStringLiteral("check-config"), QStringLiteral("Checks a configuration file."),
                      {QStringLiteral("[FILE]")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    QString file = options.positional(0);
    config::Problems problems = problemsOfFile(file.isEmpty() ? options.paths().config : file);
    if (options.json()) {
        boost::json::array list;
        for (const config::Problem& problem : problems)
            list.push_back(boost::json::object{{"path", problem.path}, {"message", problem.message}});
        print(boost::json::object{{"ok", problems.empty()}, {"problems", std::move(list)}});
    } else {
        for (const config::Problem& problem : problems) print(toText(problem));
    }
    return problems.empty() ? kOk : kUsage;
}

} // namespace tollgate::cli
