// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/key_store.h"

#include "base/text.h"

#include <boost/json.hpp>

#include <QPointer>

#include <openssl/crypto.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

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

constexpr std::size_t kLongestKey = 8 * 1024;
constexpr std::size_t kLongestValue = 2 * kLongestKey;

// Memory for JSON that holds a key; wiped when it goes. Enough for the longest value several times over.
class WipedMemory {
public:
    ~WipedMemory() { OPENSSL_cleanse(m_bytes.data(), m_bytes.size()); }

    boost::json::storage_ptr storage() { return &m_resource; }

private:
    std::vector<unsigned char> m_bytes = std::vector<unsigned char>(64 * 1024);
    boost::json::static_resource m_resource{m_bytes.data(), m_bytes.size()};
};

Secret boundValue(const std::string& origin, const Secret& key) {
    WipedMemory memory;
    boost::json::object value({{"origin", origin}, {"key", key.reveal()}}, memory.storage());
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
    WipedMemory memory;
    boost::system::error_code failed;
    boost::json::value value(memory.storage());
    if (stored.reveal().size() <= kLongestValue) value = boost::json::parse(stored.reveal(), failed, memory.storage());
    const auto* object = failed ? nullptr : value.if_object();
    const auto* boundTo = object ? object->if_contains("origin") : nullptr;
    const auto* key = object ? object->if_contains("key") : nullptr;
    if (!boundTo || !key || !boundTo->is_string() || !key->is_string() || key->get_string().empty())
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
        for (const config::ProviderKey& key : provider.keys) {
            wanted.insert({provider.id, key.id});
            resolveKey(provider, key);
        }
    }
    if (std::erase_if(m_ring, [&](const auto& entry) { return !wanted.contains(entry.first); }) > 0)
        Q_EMIT ringChanged();
}

void KeyStore::resolveKey(const config::Provider& provider, const config::ProviderKey& key) {
    const Name name{provider.id, key.id};
    const std::string origin = originOf(provider.base_url);
    const bool same = m_ring.contains(name) && m_origins[name] == origin && m_places[name] == key.secret;
    if (same && m_ring[name].state == KeyState::Ready) return;
    m_origins[name] = origin;
    m_places[name] = key.secret;
    switch (key.secret.store) {
    case config::SecretRef::Store::Environment: return set(name, environmentKey(key.secret.name));
    case config::SecretRef::Store::Session: return set(name, fromSession(name, origin));
    case config::SecretRef::Store::Keychain: break;
    default: return set(name, ready(Secret()));
    }
    auto stored = m_stored.extract(name);
    if (!stored.empty() && stored.mapped().origin == origin) return set(name, std::move(stored.mapped().material));
    askKeychain(provider, key);
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
    auto at = m_session.find(name);
    if (at == m_session.end())
        return unusable(KeyState::Missing, "the key was kept for one session only; paste it again");
    return at->second.origin == origin ? at->second.material : detached(at->second.origin);
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
    if (secret.reveal().size() > kLongestKey) return done(tr("This is too long to be a key."));
    std::string origin = originOf(provider.base_url);
    auto text = std::make_shared<const Secret>(secret.clone());
    Name name{provider.id, keyId};
    QPointer<QObject> guard(context);
    // The store's own job, so that a closed dialog does not lose a key that was written.
    m_keychain.write(providerAccount(provider.id, keyId), boundValue(origin, secret), this,
                     [this, name, origin, text, guard, done = std::move(done)](KeychainAnswer&& answer) {
                         if (answer.error == KeychainError::None) give(name, origin, {KeyState::Ready, text, {}});
                         if (guard) done(answer.error == KeychainError::None ? QString() : answer.detail);
                     });
}

// The configuration may not name this key yet, or at another address: then it must not be sent there.
void KeyStore::give(const Name& name, const std::string& origin, engine::KeyMaterial material) {
    m_session.erase(name);
    if (names(name, origin, config::SecretRef::Store::Keychain)) {
        m_origins[name] = origin;
        m_places[name] = {config::SecretRef::Store::Keychain, {}};
        set(name, std::move(material));
    } else {
        m_stored[name] = {origin, std::move(material)};
    }
}

void KeyStore::keepForSession(const config::Provider& provider, const std::string& keyId, Secret secret) {
    Name name{provider.id, keyId};
    std::string origin = originOf(provider.base_url);
    m_session[name] = {origin, ready(std::move(secret))};
    if (names(name, origin, config::SecretRef::Store::Session)) set(name, m_session[name].material);
}

// Whether the configuration in force has such a key at this address.
bool KeyStore::names(const Name& name, const std::string& origin, config::SecretRef::Store store) const {
    const config::Provider* provider = m_config.provider(name.first);
    return provider && originOf(provider->base_url) == origin &&
           std::any_of(provider->keys.begin(), provider->keys.end(),
                       [&](const auto& key) { return key.id == name.second && key.secret.store == store; });
}

void KeyStore::removeProviderKey(const std::string& provider, const std::string& keyId, QObject* context, Done done) {
    m_stored.erase({provider, keyId});
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

void KeyStore::removeAccessKey(const std::string& id, QObject* context, Done done) {
    m_keychain.remove(accessAccount(id), context, [done = std::move(done)](KeychainAnswer&& answer) {
        done(answer.error == KeychainError::None ? QString() : answer.detail);
    });
}

} // namespace tollgate::secrets
