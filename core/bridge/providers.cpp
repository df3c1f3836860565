// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/providers.h"

#include "bridge/config_store.h"
#include "bridge/key_removals.h"
#include "bridge/provider_edits.h"
#include "bridge/request_log.h"
#include "config/free_id.h"
#include "engine/snapshot.h"
#include "secrets/key_store.h"

#include <algorithm>

namespace tollgate::bridge {

namespace {

constexpr Micros kUsualEvery = 10 * kMinute;

auto placeOf(std::vector<config::Provider>& list, const std::string& id) {
    return std::find_if(list.begin(), list.end(), [&](const config::Provider& provider) { return provider.id == id; });
}

QString unknown(const QString& id) {
    return Providers::tr("There is no provider \"%1\".").arg(id);
}

bool isInKeychain(const config::ProviderKey& key) {
    return key.secret.store == config::SecretRef::Store::Keychain;
}

} // namespace

Providers::Providers(Parts parts, QObject* parent)
    : QObject(parent),
      m_parts(std::move(parts)),
      m_removals(new KeyRemovals(m_parts.config, m_parts.keys, m_parts.removals_file, this)),
      m_began(m_parts.log.now()) {
    m_countdown.setSingleShot(true);
    connect(&m_countdown, &QTimer::timeout, this, &Providers::rebuild);
    connect(&m_parts.config, &ConfigStore::applied, this, &Providers::rebuild);
    connect(&m_parts.keys, &secrets::KeyStore::ringChanged, this, &Providers::rebuild);
}

const ProviderStatus* Providers::find(const QString& id) const {
    auto at = std::find_if(m_all.begin(), m_all.end(),
                           [name = id.toStdString()](const auto& status) { return status.provider.id == name; });
    return at == m_all.end() ? nullptr : &*at;
}

QString Providers::setEnabled(const QString& id, bool enabled) {
    if (!find(id)) return unknown(id);
    return m_parts.config.change([&](config::Config& config) { config.provider(id.toStdString())->enabled = enabled; });
}

QString Providers::setKeyEnabled(const QString& id, const QString& keyId, bool enabled) {
    if (!find(id)) return unknown(id);
    return m_parts.config.change([&](config::Config& config) {
        for (config::ProviderKey& key : config.provider(id.toStdString())->keys)
            if (key.id == keyId.toStdString()) key.enabled = enabled;
    });
}

QString Providers::move(const QString& id, int position) {
    if (!find(id)) return unknown(id);
    return m_parts.config.change([&](config::Config& config) {
        auto at = placeOf(config.providers, id.toStdString());
        config::Provider moved = std::move(*at);
        config.providers.erase(at);
        insertProvider(config, moved, position);
    });
}

Providers::Removal Providers::remove(const QString& id) {
    config::Config before = m_parts.config.config();
    auto at = placeOf(before.providers, id.toStdString());
    if (at == before.providers.end()) return {unknown(id), {}};
    auto position = static_cast<int>(at - before.providers.begin());
    QString error = m_parts.config.change(
        [&](config::Config& config) { config.providers.erase(config.providers.begin() + position); });
    if (!error.isEmpty()) return {error, {}};
    std::set<KeyRemovals::Name> names;
    for (const config::ProviderKey& key : at->keys)
        if (isInKeychain(key)) names.emplace(at->id, key.id);
    return {{}, [this, provider = *at, position, held = m_removals->hold(std::move(names))] {
                return m_parts.config.change([&](config::Config& c) { insertProvider(c, provider, position); });
            }};
}

Providers::Removal Providers::removeKey(const QString& id, const QString& keyId) {
    const ProviderStatus* status = find(id);
    if (!status) return {unknown(id), {}};
    std::vector<config::ProviderKey> before = status->provider.keys;
    std::string provider = id.toStdString(), key = keyId.toStdString();
    auto at = std::find_if(before.begin(), before.end(), [&](const auto& entry) { return entry.id == key; });
    if (at == before.end()) return {tr("%1 has no key \"%2\".").arg(id, keyId), {}};
    QString error = m_parts.config.change([&](config::Config& config) {
        std::erase_if(config.provider(provider)->keys, [&](const auto& entry) { return entry.id == key; });
    });
    if (!error.isEmpty()) return {error, {}};
    std::set<KeyRemovals::Name> names;
    if (isInKeychain(*at)) names.emplace(provider, key);
    auto place = at - before.begin();
    return {{}, [this, provider, place, entry = *at, held = m_removals->hold(std::move(names))] {
                return m_parts.config.change([&](config::Config& config) {
                    config::Provider* now = config.provider(provider);
                    if (!now) return;
                    auto end = static_cast<std::ptrdiff_t>(now->keys.size());
                    now->keys.insert(now->keys.begin() + std::min<std::ptrdiff_t>(place, end), entry);
                });
            }};
}

void Providers::add(const ProviderDraft& draft, QObject* context, Done done) {
    auto edit = [draft](config::Config& config) {
        config::Provider provider = draft.provider;
        if (provider.color_slot == 0) provider.color_slot = freeColorSlot(config);
        applyKey(provider, freeKeyId(provider, {}), draft.key);
        config.providers.push_back(std::move(provider));
    };
    store(QString::fromStdString(draft.provider.id), freeKeyId(draft.provider, {}), draft.key, edit, context,
          std::move(done));
}

void Providers::edit(const QString& id, const ProviderDraft& draft, QObject* context, Done done) {
    const ProviderStatus* status = find(id);
    if (!status) return done(unknown(id));
    std::string keyId = status->provider.keys.empty() ? freeKeyId(status->provider, {}) : status->provider.keys[0].id;
    auto edit = [provider = id.toStdString(), keyId, draft](config::Config& config) {
        config::Provider* now = config.provider(provider);
        if (!now) return;
        applyShown(*now, draft.provider);
        applyKey(*now, keyId, draft.key);
    };
    store(id, keyId, draft.key, edit, context, std::move(done));
}

void Providers::addKey(const QString& id, const QString& keyName, const KeyEntry& key, QObject* context, Done done) {
    const ProviderStatus* status = find(id);
    if (!status) return done(unknown(id));
    std::string keyId = freeKeyId(status->provider, keyName.toStdString());
    replaceKey(id, QString::fromStdString(keyId), key, context, std::move(done));
}

void Providers::replaceKey(const QString& id, const QString& keyId, const KeyEntry& key, QObject* context, Done done) {
    auto edit = [provider = id.toStdString(), name = keyId.toStdString(), key](config::Config& config) {
        if (config::Provider* now = config.provider(provider)) applyKey(*now, name, key);
    };
    store(id, keyId.toStdString(), key, edit, context, std::move(done));
}

QString Providers::freeId(const QString& name) const {
    return QString::fromStdString(config::freeId(name.toStdString(), "provider", [this](const std::string& id) {
        return m_parts.config.config().provider(id) != nullptr;
    }));
}

void Providers::askKeychain() {
    m_parts.keys.probe();
}

// A week changes slowly, and adding it up takes longer than the hour.
void Providers::refreshUsual() {
    const Micros now = m_parts.log.now();
    if (m_usual_asked != 0 && now - m_usual_asked < kUsualEvery) return;
    m_usual_asked = now;
    m_parts.log.usualFirstTokens(this, [this](const std::map<std::string, Micros>& usual) {
        m_usual = usual;
        rebuild();
    });
}

void Providers::refreshFigures() {
    m_parts.log.providerFigures(RequestLog::dayStart(m_parts.log.now()), this,
                                [this](const std::vector<record::ProviderFigures>& figures) {
                                    m_figures.clear();
                                    for (const record::ProviderFigures& entry : figures)
                                        m_figures[entry.provider] = entry;
                                    rebuild();
                                    Q_EMIT refreshed();
                                    refreshUsual();
                                });
}

void Providers::snapshotChanged(std::shared_ptr<const engine::Snapshot> snapshot) {
    m_snapshot = std::move(snapshot);
    m_models.clear();
    for (const config::Provider& provider : m_snapshot->config.providers) {
        const auto* list = m_snapshot->from.fetched_models.find(provider.id, provider.base_url);
        m_models[provider.id] = {static_cast<int>(m_snapshot->offers.countOf(provider.id)),
                                 list ? static_cast<int>(list->models.size()) : 0};
    }
    rebuild();
    m_removals->sweep();
}

void Providers::rememberSince(const std::map<std::string, Micros>& since) {
    for (const auto& [provider, time] : since) m_since.try_emplace(provider, time);
    rebuild();
}

void Providers::pretend(std::function<void(std::vector<ProviderStatus>&)> adjust) {
    m_adjust = std::move(adjust);
    rebuild();
}

} // namespace tollgate::bridge
