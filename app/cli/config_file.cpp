// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/config_file.h"

#include "bridge/control_client.h"
#include "cli/command.h"
#include "config/file.h"
#include "config/read.h"
#include "engine/snapshot.h"
#include "resources/resources.h"

#include <QFile>
#include <QFileInfo>

namespace tollgate::cli {

namespace {

std::filesystem::path nativePath(const QString& path) {
    return QFile::encodeName(path).toStdString();
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
    for (const config::Problem& problem : config.error()) printError(toText(problem));
    return std::nullopt;
}

int changeConfig(const bridge::Paths& paths, const std::function<bool(config::Config&)>& edit) {
    config::Presets presets = resources::loadPresets();
    auto config = readConfig(paths, presets);
    if (!config) return kUsage;
    if (!edit(*config)) return kFailed;
    if (auto problems = engine::problemsOf(*config, presets); !problems.empty()) {
        for (const config::Problem& problem : problems) printError(toText(problem));
        return kUsage;
    }
    if (QString error = bridge::makePrivateFolder(QFileInfo(paths.config).absolutePath()); !error.isEmpty()) {
        printError(error.toStdString());
        return kFailed;
    }
    auto written = config::writeFileAtomically(nativePath(paths.config), config::write(*config, presets));
    if (!written) {
        printError(written.error().message);
        return kFailed;
    }
    bridge::askRunning(paths.socket, {{"command", "reload"}}); // nobody listening is fine: the file is what counts
    return kOk;
}

} // namespace tollgate::cli
