// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>
#include <vector>

// Outside any namespace: Q_INIT_RESOURCE declares a function there. A static library's resources are not found without.
static void initialiseResources() {
    Q_INIT_RESOURCE(data);
}

namespace tollgate::resources {

namespace {

std::string textOf(const QString& name) {
    initialiseResources();
    QFile file(QStringLiteral(":/tollgate/") + name);
    if (!file.open(QIODevice::ReadOnly)) qFatal("The compiled-in file %s is missing.", qUtf8Printable(name));
    return file.readAll().toStdString();
}

} // namespace

config::Presets loadPresets() {
    initialiseResources();
    std::vector<std::pair<std::string, std::string>> files;
    const QFileInfoList list = QDir(QStringLiteral(":/tollgate/providers")).entryInfoList({QStringLiteral("*.json")});
    for (const QFileInfo& info : list)
        files.emplace_back(info.completeBaseName().toStdString(),
                           textOf(QStringLiteral("providers/") + info.fileName()));
    auto presets = config::Presets::parse(files);
    if (!presets) qFatal("A compiled-in provider preset does not read: %s", presets.error().message.c_str());
    return std::move(*presets);
}

std::shared_ptr<const pricing::Catalogue> loadCatalogue() {
    auto catalogue = pricing::Catalogue::parse(textOf(QStringLiteral("catalogue.json")));
    if (!catalogue) qFatal("The compiled-in price list does not read: %s", catalogue.error().message.c_str());
    return std::make_shared<const pricing::Catalogue>(std::move(*catalogue));
}

} // namespace tollgate::resources
