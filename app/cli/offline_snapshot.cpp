// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/offline_snapshot.h"

#include "bridge/catalogue_store.h"
#include "cli/command.h"
#include "config/file.h"
#include "engine/snapshot.h"
#include "resources/resources.h"

#include <QDateTime>
#include <QFile>

namespace tollgate::cli {

std::shared_ptr<const engine::Snapshot> offlineSnapshot(const bridge::Paths& paths, const config::Config& config) {
    engine::Ingredients from;
    from.presets = std::make_shared<const config::Presets>(resources::loadPresets());
    bridge::CatalogueStore catalogue(paths.data, resources::loadCatalogue());
    catalogue.load();
    if (!catalogue.problem().isEmpty()) printError(catalogue.problem().toStdString());
    from.catalogue = catalogue.current();
    const std::string lists = QFile::encodeName(paths.data + QStringLiteral("/models.json")).toStdString();
    if (auto text = config::readFile(lists)) {
        if (auto fetched = providers::FetchedModels::parse(*text)) from.fetched_models = std::move(*fetched);
    }
    from.now = QDateTime::currentMSecsSinceEpoch() * kMillisecond;
    return engine::makeSnapshot(config, std::move(from));
}

} // namespace tollgate::cli
