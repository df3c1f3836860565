// SPDX-License-Identifier: GPL-3.0-or-later
#include "empty_profile.h"

#include "pricing/catalogue.h"
#include "resources/resources.h"

namespace tollgate::test {

EmptyProfile::EmptyProfile(const QString& listen) {
    bridge::RuntimeOptions options;
    options.paths.config = m_profile.configFile();
    options.paths.data = m_profile.dataDir();
    options.paths.console = m_profile.configHome() + QStringLiteral("/tollgate/console.json");
    options.paths.socket = m_profile.runtimeDir() + QStringLiteral("/control");
    options.program = QStringLiteral("tollgate");
    options.listen_option = listen;
    options.keychain = false;
    options.presets = std::make_shared<const config::Presets>(resources::loadPresets());
    options.catalogue = resources::loadCatalogue();
    m_runtime = std::make_unique<bridge::Runtime>(std::move(options));
    if (auto failure = m_runtime->start()) qFatal("%s", qPrintable(failure->lines.join(QLatin1Char('\n'))));
}

} // namespace tollgate::test
