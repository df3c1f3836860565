// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of models that providers gave, kept in the data folder so that a start needs no network; asked again when a
// provider is new, has moved, or its list is a day old. Main thread.
#pragma once

#include "base/clock.h"
#include "providers/model_list_cache.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <set>

namespace tollgate::secrets {
class KeyStore;
}

namespace tollgate::bridge {

class ConfigStore;
class Prober;

class ModelLists : public QObject {
    Q_OBJECT
public:
    ModelLists(ConfigStore& config, secrets::KeyStore& keys, Prober& prober, const Clock& clock, const QString& folder,
               QObject* parent = nullptr);

    const providers::FetchedModels& fetched() const { return m_fetched; }

    // Asks every enabled provider whose list is missing or old, once its key is there.
    void refreshStale();

Q_SIGNALS:
    void changed();

private:
    void ask(const std::string& provider);
    void keep();

    ConfigStore& m_config;
    secrets::KeyStore& m_keys;
    Prober& m_prober;
    const Clock& m_clock;
    QString m_file;
    providers::FetchedModels m_fetched;
    std::set<std::string> m_asked; // "id base_url" already asked since the start: a refusal is not repeated at once
    QTimer m_daily;
};

} // namespace tollgate::bridge
