// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/model_lists.h"

#include "bridge/config_store.h"
#include "bridge/prober.h"
#include "config/file.h"
#include "secrets/key_store.h"

#include <QFile>
#include <QPointer>

namespace tollgate::bridge {

namespace {

constexpr int kLookAgainMs = 60 * 60 * 1000;

std::filesystem::path nativePath(const QString& path) {
    return QFile::encodeName(path).toStdString();
}

// The key to ask with: null when one is configured but not usable now.
std::optional<std::shared_ptr<const Secret>> keyFor(const config::Provider& provider, const engine::KeyRing& ring) {
    if (provider.keys.empty()) return std::shared_ptr<const Secret>();
    for (const config::ProviderKey& key : provider.keys) {
        auto at = ring.find({provider.id, key.id});
        if (key.enabled && at != ring.end() && at->second.state == engine::KeyState::Ready) return at->second.text;
    }
    return std::nullopt;
}

} // namespace

ModelLists::ModelLists(ConfigStore& config, secrets::KeyStore& keys, Prober& prober, const Clock& clock,
                       const QString& folder, QObject* parent)
    : QObject(parent),
      m_config(config),
      m_keys(keys),
      m_prober(prober),
      m_clock(clock),
      m_file(folder + QStringLiteral("/models.json")) {
    if (auto text = config::readFile(nativePath(m_file)))
        if (auto lists = providers::FetchedModels::parse(*text)) m_fetched = std::move(*lists);
    connect(&m_keys, &secrets::KeyStore::ringChanged, this, &ModelLists::refreshStale);
    m_daily.setInterval(kLookAgainMs);
    connect(&m_daily, &QTimer::timeout, this, [this] {
        m_asked.clear();
        refreshStale();
    });
    m_daily.start();
}

void ModelLists::refreshStale() {
    for (const config::Provider& provider : m_config.config().providers) {
        // A list in the configuration is all that is offered; nothing is asked then.
        if (!provider.enabled || provider.models) continue;
        const providers::ModelList* list = m_fetched.find(provider.id, provider.base_url);
        if (list && !list->isStale(m_clock.now())) continue;
        if (!keyFor(provider, m_keys.ring())) continue;
        if (m_asked.insert(provider.id + " " + provider.base_url).second) ask(provider.id);
    }
}

void ModelLists::ask(const std::string& id) {
    const config::Provider* provider = m_config.config().provider(id);
    auto key = provider ? keyFor(*provider, m_keys.ring()) : std::nullopt;
    if (!key) return;
    m_prober.fetchModels(*provider, *key, this, [this, id](std::shared_ptr<const providers::ModelList> list) {
        if (!list) return; // the provider's page says why when somebody tests it; calls go by the catalogue meanwhile
        m_fetched = m_fetched.with(id, *list);
        keep();
        Q_EMIT changed();
    });
}

void ModelLists::keep() {
    auto written = config::writeFileAtomically(nativePath(m_file), m_fetched.toJson(), false);
    if (!written) qWarning("The lists of models cannot be kept: %s", written.error().message.c_str());
}

} // namespace tollgate::bridge
