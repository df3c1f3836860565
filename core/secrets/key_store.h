// SPDX-License-Identifier: GPL-3.0-or-later
// Where the configuration's keys come from: keychain, environment, this session. Turns a configuration into the
// engine's key ring, key by key as answers arrive, and stores new keys. Owns the texts of session keys. Main thread.
//
// A provider key is bound to scheme, host and port: the keychain's value is JSON {"origin", "key"} and a key that was
// stored for another address is not given out (DESIGN.md §10.2).
#pragma once

#include "config/config.h"
#include "engine/key_ring.h"
#include "secrets/keychain.h"

#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>

namespace tollgate::secrets {

class KeyStore : public QObject {
    Q_OBJECT
public:
    explicit KeyStore(Keychain& keychain, QObject* parent = nullptr);

    // Finds the keys of this configuration; `ringChanged` follows for each answer. Known keys are not asked for again
    // unless their address or place changed.
    void resolve(const config::Config& config);

    const engine::KeyRing& ring() const { return m_ring; }

    // Texts of "env:NAME" access keys, by variable name; absent when the variable is not set.
    std::unordered_map<std::string, std::string> accessKeyTexts(const config::Config& config) const;

    using Done = std::function<void(const QString& error)>; // "" when stored
    void storeProviderKey(const config::Provider& provider, const std::string& keyId, Secret secret, QObject* context,
                          Done done);
    // Keeps a key in memory until the program ends; bound to the provider's address as a stored one is.
    void keepForSession(const config::Provider& provider, const std::string& keyId, Secret secret);
    // Takes a key out of the keychain: `done` says why it is still there, "" when it is gone or never was.
    void removeProviderKey(const std::string& provider, const std::string& keyId, QObject* context, Done done);

    // Asks the keychain for its state; Keychain::statusChanged follows when it is another one.
    void probe() { m_keychain.probe(); }

    // The copy of an access key's text, for showing it again.
    void storeAccessKey(const std::string& id, Secret secret, QObject* context, Done done);
    void fetchAccessKey(const std::string& id, QObject* context, std::function<void(KeychainAnswer&&)> done);
    void removeAccessKey(const std::string& id, QObject* context, Done done);

Q_SIGNALS:
    void ringChanged();
    void keychainUnlocked();

private:
    using Name = std::pair<std::string, std::string>; // provider id, key id

    // A key that a person gave us, and the address they gave it for.
    struct Given {
        std::string origin;
        engine::KeyMaterial material;
    };

    void resolveKey(const config::Provider& provider, const config::ProviderKey& key);
    engine::KeyMaterial fromSession(const Name& name, const std::string& origin) const;
    void askKeychain(const config::Provider& provider, const config::ProviderKey& key);
    void keychainAnswered(const Name& name, const std::string& origin, KeychainAnswer&& answer);
    void askLockedAgain();
    void give(const Name& name, const std::string& origin, engine::KeyMaterial material);
    bool names(const Name& name, const std::string& origin, config::SecretRef::Store store) const;
    void set(const Name& name, engine::KeyMaterial material);

    Keychain& m_keychain;
    engine::KeyRing m_ring;
    std::map<Name, std::string> m_origins; // what each known key is bound to
    std::map<Name, config::SecretRef> m_places;
    std::map<Name, Given> m_session;
    std::map<Name, Given> m_stored; // written to the keychain before the configuration named them
    config::Config m_config;
};

// The key in an environment variable, or why there is none.
engine::KeyMaterial environmentKey(const std::string& variable);

// "https://api.openai.com:443" of a base URL; "" when it is not one.
std::string originOf(std::string_view baseUrl);

} // namespace tollgate::secrets
