// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "config/read.h"

#include <QDir>

#include <fstream>
#include <sstream>

namespace tollgate::test {

std::string fileText(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

const config::Presets& presets() {
    static const config::Presets shipped = [] {
        std::vector<std::pair<std::string, std::string>> files;
        QDir folder(QStringLiteral(TOLLGATE_RESOURCES "/providers"));
        for (const QFileInfo& file : folder.entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
            files.emplace_back(file.completeBaseName().toStdString(), fileText(file.filePath().toStdString()));
        return config::Presets::parse(files).value();
    }();
    return shipped;
}

std::string fullText() {
    return fileText(TOLLGATE_TEST_DATA "/full.json");
}

config::Config fullConfig() {
    return config::read(fullText(), presets()).value();
}

std::vector<std::string> problemsOf(std::string_view text) {
    std::vector<std::string> lines;
    auto read = config::read(text, presets());
    if (read.has_error())
        for (const config::Problem& problem : read.error()) lines.push_back(toText(problem));
    return lines;
}

std::string withMembers(const std::string& members) {
    return "{\"version\": 1, " + members + "}";
}

} // namespace tollgate::test
