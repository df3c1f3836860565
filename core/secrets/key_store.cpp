// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/key_store.h"

#include "base/text.h"

#include <boost/json.hpp>

#include <QPointer>

#include <cstdlib>

namespace tollgate::secrets {

namespace {

using engine::KeyMaterial;
using engine::KeyState;

QString providerAccount(const std::string& provider, const std::string& keyId) {
    return QStringLiteral("provider/%1/%2").arg(QString::fromStdString(provider), QString::fromStdString(keyId));
}

QString accessAccount(const std::string& id) {
    return QStringLiteral("access/%1").arg(QString::fromStdString(id));
}

Secret boundValue(const std::string& origin, const Secret& key) {
    boost::json::object value{{"origin", origin}, {"key", key.reveal()}};
    std::string text = boost::json::serialize(value);
    return Secret::take(text);
}

KeyMaterial ready(Secret secret) {
    return {KeyState::Ready, std::make_shared<const Secret>(std::move(secret)), {}};
}

KeyMaterial unusable(KeyState state, std::string reason) {
    return {state, nullptr, std::move(reason)};
}

KeyMaterial detached(const std::string& boundTo) {
    return unusable(KeyState::Detached, "the key was stored for " + boundTo +
                                            " and is not sent anywhere else; paste it again for the new address");
}

KeyMaterial unbound(const Secret& stored, const std::string& origin) {
    boost::system::error_code failed;
    auto value = boost::json::parse(stored.reveal(), failed);
    const auto* object = failed ? nullptr : value.if_object();
    const auto* boundTo = object ? object->if_contains("origin") : nullptr;
    const auto* key = object ? object->if_contains("key") : nullptr;
    if (!boundTo || !key || !boundTo->is_string() || !key->is_string())
        return unusable(KeyState::Missing, "the keychain's entry cannot be read; paste the key again");
    if (std::string_view(boundTo->get_string()) != origin) return detached(std::string(boundTo->get_string()));
    return ready(Secret(std::string_view(key->get_string())));
}

KeyMaterial unanswered(const KeychainAnswer& answer) {
    switch (answer.error) {
    case KeychainError::Locked: return unusable(KeyState::Locked, "the keychain is locked");
    case KeychainError::NotFound: return unusable(KeyState::Missing, "the keychain has no such key; paste it again");
    default: return unusable(KeyState::Waiting, answer.detail.toStdString());
    }
}

} // namespace

KeyMaterial environmentKey(const std::string& variable) {
    const char* value = std::getenv(variable.c_str());
    if (!value || !*value) return unusable(KeyState::Missing, "the environment variable " + variable + " is not set");
    return ready(Secret(value));
}

std::string originOf(std::string_view baseUrl) {
    auto schemeEnd = baseUrl.find("://");
    if (schemeEnd == std::string_view::npos) return {};
    std::string scheme = lowerCase(baseUrl.substr(0, schemeEnd));
    std::string_view authority = baseUrl.substr(schemeEnd + 3);
    authority = authority.substr(0, authority.find('/'));
    std::string host = lowerCase(authority);
    auto bracket = host.rfind(']');
    auto colon = host.rfind(':');
    bool hasPort = colon != std::string::npos && (bracket == std::string::npos || colon > bracket);
    if (!hasPort) host += scheme == "https" ? ":443" : ":80";
    return scheme + "://" + host;
}

KeyStore::KeyStore(Keychain& keychain, QObject* parent) : QObject(parent), m_keychain(keychain) {
    connect(&m_keychain, &Keychain::statusChanged, this, [this] {
        if (m_keychain.status().state != KeychainState::Unlocked) return;
        askLockedAgain();
        Q_EMIT keychainUnlocked();
    });
}

void KeyStore::resolve(const config::Config& config) {
    m_config = config;
    std::set<Name> wanted;
    for (const config::Provider& provider : config.providers) {
        std::string origin = originOf(provider.base_url);
        for (const config::ProviderKey& key : provider.keys) {
            Name name{provider.id, key.id};
            wanted.insert(name);
            bool known = m_ring.contains(name) && m_origins[name] == origin && m_places[name] == key.secret;
            if (known && m_ring[name].state == KeyState::Ready) continue;
            m_origins[name] = origin;
            m_places[name] = key.secret;
            switch (key.secret.store) {
            case config::SecretRef::Store::Environment: set(name, environmentKey(key.secret.name)); break;
            case config::SecretRef::Store::Keychain: askKeychain(provider, key); break;
            case config::SecretRef::Store::Session: set(name, fromSession(name, origin)); break;
            default: set(name, ready(Secret())); break;
            }
        }
    }
    if (std::erase_if(m_ring, [&](const auto& entry) { return !wanted.contains(entry.first); }) > 0)
        Q_EMIT ringChanged();
}

std::unordered_map<std::string, std::string> KeyStore::accessKeyTexts(const config::Config& config) const {
    std::unordered_map<std::string, std::string> texts;
    for (const config::AccessKey& key : config.access.keys) {
        if (key.secret.store != config::SecretRef::Store::Environment) continue;
        const char* value = std::getenv(key.secret.name.c_str());
        if (value && *value) texts.emplace(key.secret.name, value);
    }
    return texts;
}

KeyMaterial KeyStore::fromSession(const Name& name, const std::string& origin) const {
    auto kept = m_session.find(name);
    if (kept == m_session.end())
        return unusable(KeyState::Missing, "the key was kept for one session only; paste it again");
    return kept->second.origin == origin ? kept->second.material : detached(kept->second.origin);
}

void KeyStore::askKeychain(const config::Provider& provider, const config::ProviderKey& key) {
    Name name{provider.id, key.id};
    set(name, unusable(KeyState::Waiting, "waiting for the keychain"));
    m_keychain.read(providerAccount(provider.id, key.id), this,
                    [this, name, origin = originOf(provider.base_url)](KeychainAnswer&& answer) {
                        keychainAnswered(name, origin, std::move(answer));
                    });
}

void KeyStore::keychainAnswered(const Name& name, const std::string& origin, KeychainAnswer&& answer) {
    // The configuration may have moved on while the keychain was thinking.
    auto place = m_places.find(name);
    if (place == m_places.end() || place->second.store != config::SecretRef::Store::Keychain ||
        m_origins[name] != origin)
        return;
    set(name, answer.error == KeychainError::None ? unbound(answer.secret, origin) : unanswered(answer));
}

void KeyStore::askLockedAgain() {
    for (const config::Provider& provider : m_config.providers)
        for (const config::ProviderKey& key : provider.keys) {
            auto at = m_ring.find({provider.id, key.id});
            bool waits =
                at != m_ring.end() && (at->second.state == KeyState::Locked || at->second.state == KeyState::Waiting);
            if (waits && key.secret.store == config::SecretRef::Store::Keychain) askKeychain(provider, key);
        }
}

void KeyStore::set(const Name& name, KeyMaterial material) {
    m_ring[name] = std::move(material);
    Q_EMIT ringChanged();
}

void KeyStore::storeProviderKey(const config::Provider& provider, const std::string& keyId, Secret secret,
                                QObject* context, Done done) {
    std::string origin = originOf(provider.base_url);
    auto text = std::make_shared<const Secret>(secret.clone());
    Name name{provider.id, keyId};
    QPointer<QObject> guard(context);
    // The store's own job, so that a closed dialog does not lose a key that was written.
    m_keychain.write(providerAccount(provider.id, keyId), boundValue(origin, secret), this,
                     [this, name, origin, text, guard, done = std::move(done)](KeychainAnswer&& answer) {
                         if (answer.error == KeychainError::None) {
                             m_origins[name] = origin;
                             m_places[name] = {config::SecretRef::Store::Keychain, {}};
                             m_session.erase(name);
                             set(name, {KeyState::Ready, text, {}});
                         }
                         if (guard) done(answer.error == KeychainError::None ? QString() : answer.detail);
                     });
}

void KeyStore::keepForSession(const config::Provider& provider, const std::string& keyId, Secret secret) {
    Name name{provider.id, keyId};
    SessionKey& kept = m_session[name];
    kept = {originOf(provider.base_url), ready(std::move(secret))};
    m_origins[name] = kept.origin;
    m_places[name] = {config::SecretRef::Store::Session, {}};
    set(name, kept.material);
}

void KeyStore::removeProviderKey(const std::string& provider, const std::string& keyId, QObject* context, Done done) {
    m_keychain.remove(providerAccount(provider, keyId), context, [done = std::move(done)](KeychainAnswer&& answer) {
        done(answer.error == KeychainError::None ? QString() : answer.detail);
    });
}

void KeyStore::storeAccessKey(const std::string& id, Secret secret, QObject* context, Done done) {
    m_keychain.write(accessAccount(id), std::move(secret), context, [done = std::move(done)](KeychainAnswer&& answer) {
        done(answer.error == KeychainError::None ? QString() : answer.detail);
    });
}

void KeyStore::fetchAccessKey(const std::string& id, QObject* context, std::function<void(KeychainAnswer&&)> done) {
    m_keychain.read(accessAccount(id), context, std::move(done));
}

void KeyStore::removeAccessKey(const std::string& id) {
    m_keychain.remove(accessAccount(id), this, [](KeychainAnswer&&) {});
}

} // namespace tollgate::secrets
