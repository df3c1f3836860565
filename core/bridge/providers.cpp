// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/providers.h"

#include "base/text.h"
#include "bridge/config_store.h"
#include "bridge/prober.h"
#include "bridge/provider_health.h"
#include "bridge/request_log.h"
#include "engine/snapshot.h"
#include "secrets/key_store.h"

#include <QPointer>

#include <algorithm>

namespace tollgate::bridge {

namespace {

constexpr int kColors = 8;

auto placeOf(std::vector<config::Provider>& list, const std::string& id) {
    return std::find_if(list.begin(), list.end(), [&](const config::Provider& provider) { return provider.id == id; });
}

QString unknown(const QString& id) {
    return Providers::tr("There is no provider \"%1\".").arg(id);
}

std::string freeKeyName(const config::Provider& provider, const std::string& wanted) {
    auto taken = [&](const std::string& id) {
        return std::any_of(provider.keys.begin(), provider.keys.end(), [&](const auto& key) { return key.id == id; });
    };
    std::string name = wanted.empty() ? "main" : wanted;
    for (int i = 2; taken(name); ++i) name = (wanted.empty() ? "key" : wanted) + "-" + std::to_string(i);
    return name;
}

// Lower-case letters, digits and single hyphens, as ids are.
std::string slug(const QString& name) {
    std::string text;
    for (char c : lowerCase(name.toStdString())) {
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain) {
            text += c;
        } else if (!text.empty() && text.back() != '-') {
            text += '-';
        }
    }
    text = text.substr(0, 34);
    while (!text.empty() && text.back() == '-') text.pop_back();
    return text;
}

config::ProviderKey keyFor(const std::string& id, const Secret& secret, bool sessionOnly) {
    config::ProviderKey key;
    key.id = id;
    key.hint = hintOf(secret);
    key.secret.store = sessionOnly ? config::SecretRef::Store::Session : config::SecretRef::Store::Keychain;
    return key;
}

} // namespace

Providers::Providers(Parts parts, QObject* parent) : QObject(parent), m_parts(parts) {
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

QString Providers::removeKey(const QString& id, const QString& keyId) {
    if (!find(id)) return unknown(id);
    QString error = m_parts.config.change([&](config::Config& config) {
        std::erase_if(config.provider(id.toStdString())->keys,
                      [&](const auto& key) { return key.id == keyId.toStdString(); });
    });
    if (error.isEmpty()) m_parts.keys.removeProviderKey(id.toStdString(), keyId.toStdString());
    return error;
}

QString Providers::remove(const QString& id) {
    if (!find(id)) return unknown(id);
    return m_parts.config.change(
        [&](config::Config& config) { config.providers.erase(placeOf(config.providers, id.toStdString())); });
}

QString Providers::move(const QString& id, int position) {
    if (!find(id)) return unknown(id);
    return m_parts.config.change([&](config::Config& config) {
        auto at = placeOf(config.providers, id.toStdString());
        config::Provider moved = std::move(*at);
        config.providers.erase(at);
        auto place = std::clamp<std::ptrdiff_t>(position, 0, static_cast<std::ptrdiff_t>(config.providers.size()));
        config.providers.insert(config.providers.begin() + place, std::move(moved));
    });
}

QString Providers::restore(const config::Provider& provider, int position) {
    return m_parts.config.change([&](config::Config& config) {
        auto place = std::clamp<std::ptrdiff_t>(position, 0, static_cast<std::ptrdiff_t>(config.providers.size()));
        config.providers.insert(config.providers.begin() + place, provider);
    });
}

// Stores the draft's key where the person wants it, then lets the configuration name it. The order matters: a
// configuration that names a key which is nowhere would be half a change.
void Providers::store(const config::Provider& provider, const std::string& keyId, const ProviderDraft& draft,
                      QObject* context, std::function<QString()> apply, Done done) {
    if (draft.secret.isEmpty()) return done(apply());
    std::string text = draft.secret.trimmed().toStdString();
    Secret secret = Secret::take(text);
    if (draft.session_only) {
        m_parts.keys.keepForSession(provider, keyId, std::move(secret));
        return done(apply());
    }
    m_parts.keys.storeProviderKey(provider, keyId, std::move(secret), context,
                                  [apply = std::move(apply), done = std::move(done)](const QString& error) {
                                      done(error.isEmpty() ? apply() : error);
                                  });
}

void Providers::add(const ProviderDraft& draft, QObject* context, Done done) {
    config::Provider provider = draft.provider;
    if (provider.color_slot == 0) provider.color_slot = freeColorSlot();
    std::string keyId = "main";
    if (!draft.secret.isEmpty())
        provider.keys = {keyFor(keyId, Secret(draft.secret.trimmed().toStdString()), draft.session_only)};
    store(
        provider, keyId, draft, context,
        [this, provider] {
            return m_parts.config.change([&](config::Config& config) { config.providers.push_back(provider); });
        },
        std::move(done));
}

void Providers::edit(const QString& id, const ProviderDraft& draft, QObject* context, Done done) {
    if (!find(id)) return done(unknown(id));
    config::Provider provider = draft.provider;
    std::string keyId = provider.keys.empty() ? "main" : provider.keys.front().id;
    if (!draft.secret.isEmpty()) {
        config::ProviderKey key = keyFor(keyId, Secret(draft.secret.trimmed().toStdString()), draft.session_only);
        if (provider.keys.empty()) {
            provider.keys.push_back(key);
        } else {
            provider.keys.front().hint = key.hint;
            provider.keys.front().secret = key.secret;
        }
    }
    store(
        provider, keyId, draft, context,
        [this, id, provider] {
            return m_parts.config.change(
                [&](config::Config& config) { *config.provider(id.toStdString()) = provider; });
        },
        std::move(done));
}

void Providers::addKey(const QString& id, const QString& keyName, const QString& secret, bool sessionOnly,
                       QObject* context, Done done) {
    const ProviderStatus* status = find(id);
    if (!status) return done(unknown(id));
    ProviderDraft draft{status->provider, secret, sessionOnly};
    std::string keyId = freeKeyName(status->provider, slug(keyName));
    config::ProviderKey key = keyFor(keyId, Secret(secret.trimmed().toStdString()), sessionOnly);
    store(
        status->provider, keyId, draft, context,
        [this, id, key] {
            return m_parts.config.change(
                [&](config::Config& config) { config.provider(id.toStdString())->keys.push_back(key); });
        },
        std::move(done));
}

QString Providers::freeId(const QString& name) const {
    std::string base = slug(name);
    if (base.empty()) base = "provider";
    std::string id = base;
    for (int i = 2; m_parts.config.config().provider(id); ++i) id = base + "-" + std::to_string(i);
    return QString::fromStdString(id);
}

int Providers::freeColorSlot() const {
    for (int slot = 1; slot <= kColors; ++slot) {
        bool taken = std::any_of(m_all.begin(), m_all.end(),
                                 [&](const auto& status) { return status.provider.color_slot == slot; });
        if (!taken) return slot;
    }
    return 0;
}

void Providers::test(const ProviderDraft& draft, QObject* context,
                     std::function<void(const std::vector<StageResult>&)> progress) {
    std::shared_ptr<const Secret> secret;
    if (!draft.secret.isEmpty()) {
        secret = std::make_shared<const Secret>(draft.secret.trimmed().toStdString());
    } else {
        for (const config::ProviderKey& key : draft.provider.keys) {
            auto at = m_parts.keys.ring().find({draft.provider.id, key.id});
            bool ready = key.enabled && at != m_parts.keys.ring().end() && at->second.state == engine::KeyState::Ready;
            if (ready && !secret) secret = at->second.text;
        }
    }
    m_parts.prober.test(draft.provider, std::move(secret), context, std::move(progress));
}

void Providers::refreshFigures() {
    m_parts.log.providerFigures(RequestLog::dayStart(m_parts.log.now()), this,
                                [this](const std::vector<record::ProviderFigures>& figures) {
                                    m_figures.clear();
                                    for (const record::ProviderFigures& entry : figures)
                                        m_figures[entry.provider] = entry;
                                    rebuild();
                                });
}

void Providers::snapshotChanged(const engine::Snapshot& snapshot) {
    m_offered.clear();
    for (const auto& listed : snapshot.offers.listed()) ++m_offered[listed.provider];
    rebuild();
}

void Providers::pretend(std::function<void(std::vector<ProviderStatus>&)> adjust) {
    m_adjust = std::move(adjust);
    rebuild();
}

void Providers::rebuild() {
    std::vector<ProviderStatus> all;
    for (const config::Provider& provider : m_parts.config.config().providers) {
        ProviderStatus status;
        status.provider = provider;
        const config::Preset* preset = m_parts.presets.find(provider.preset);
        status.local = preset && preset->local;
        status.keys = keyStatuses(provider, m_parts.keys.ring());
        if (auto at = m_figures.find(provider.id); at != m_figures.end()) status.figures = at->second;
        if (auto at = m_offered.find(provider.id); at != m_offered.end()) status.models_offered = at->second;
        Health health = healthOf(provider, status.keys, preset && preset->key_required,
                                 status.figures ? &*status.figures : nullptr);
        status.state = health.state;
        status.reason = health.reason;
        const ProviderStatus* before = find(QString::fromStdString(provider.id));
        if (before && before->state != status.state) m_since[provider.id] = m_parts.log.now();
        status.since = m_since[provider.id];
        all.push_back(std::move(status));
    }
    if (m_adjust) m_adjust(all);
    m_all = std::move(all);
    Q_EMIT changed();
}

} // namespace tollgate::bridge
