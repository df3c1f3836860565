// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/config_file.h"

#include "bridge/control_client.h"
#include "cli/command.h"
#include "config/file.h"
#include "config/read.h"
#include "engine/snapshot.h"
#include "resources/resources.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <QFile>
#include <QFileInfo>

namespace tollgate::cli {

namespace {

constexpr std::chrono::milliseconds kPatience{5000};

std::filesystem::path nativePath(const QString& path) {
    return QFile::encodeName(path).toStdString();
}

int fail(const std::string& why) {
    printError(why);
    return kFailed;
}

// Nobody running is fine: the file is what counts then.
int tellRunning(const bridge::Paths& paths) {
    auto asked = bridge::askRunning(paths.socket, {{"command", "reload"}});
    if (!asked.running) return kOk;
    if (!asked.answer) return fail("The file is changed, but the running gateway has not said that it took it over.");
    const auto* problems = asked.answer->if_contains("problems");
    if (!problems || !problems->is_array() || problems->get_array().empty()) return kOk;
    for (const auto& problem : problems->get_array())
        printError("The running gateway refuses the file: " + std::string(problem.as_string()));
    return kFailed;
}

int changeFile(const bridge::Paths& paths, const std::function<bool(config::Config&)>& edit) {
    config::Presets presets = resources::loadPresets();
    config::ChangeLock lock(nativePath(paths.config), kPatience);
    if (!lock.free()) return fail("Another program is changing " + paths.config.toStdString() + "; try again.");
    auto config = readConfig(paths, presets);
    if (!config) return kUsage;
    if (!edit(*config)) return kFailed;
    std::string text = config::write(*config, presets);
    auto again = config::read(text, presets);
    if (!again) return refuseConfig(again.error());
    if (auto problems = engine::problemsOf(*again, presets); !problems.empty()) return refuseConfig(problems);
    auto written = config::writeFileAtomically(nativePath(paths.config), text);
    return written ? kOk : fail(written.error().message);
}

} // namespace

std::optional<config::Config> readConfig(const bridge::Paths& paths, const config::Presets& presets) {
    if (!QFileInfo::exists(paths.config)) return config::Config{};
    auto text = config::readFile(nativePath(paths.config));
    if (!text) {
        printError(text.error().message);
        return std::nullopt;
    }
    auto config = config::read(*text, presets);
    if (config) return std::move(*config);
    refuseConfig(config.error());
    return std::nullopt;
}

int changeConfig(const bridge::Paths& paths, const std::function<bool(config::Config&)>& edit) {
    const int exitCode = changeFile(paths, edit);
    return exitCode == kOk ? tellRunning(paths) : exitCode;
}

int refuseConfig(const config::Problems& problems) {
    for (const config::Problem& problem : problems) printError(toText(problem));
    return kUsage;
}

} // namespace tollgate::cli
