// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/settings.h"

#include "bridge/config_store.h"

namespace tollgate::bridge {

Settings::Settings(ConfigStore& config, QObject* parent) : QObject(parent), m_config(config) {
    connect(&m_config, &ConfigStore::applied, this, &Settings::changed);
}

const config::Config& Settings::config() const {
    return m_config.config();
}

QString Settings::setLogging(const config::Logging& logging) {
    return m_config.change([&](config::Config& config) { config.logging = logging; });
}

void Settings::deleteBodies() {
    if (m_deleteBodies) m_deleteBodies();
}

void Settings::setInstallation(const Installation& installation) {
    m_installation = installation;
    Q_EMIT changed();
}

} // namespace tollgate::bridge
