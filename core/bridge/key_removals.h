// SPDX-License-Identifier: GPL-3.0-or-later
// Keychain entries whose provider or key left the configuration. They stay while the removal can be taken back, then
// they go. What is still to go stands in a file of names, never keys: a quit, or a keychain that is locked meanwhile,
// leaves nothing behind. An entry that the configuration names again is kept. Owned by Providers; main thread.
#pragma once

#include <QObject>
#include <QString>

#include <memory>
#include <set>
#include <string>
#include <utility>

namespace tollgate::secrets {
class KeyStore;
}

namespace tollgate::bridge {

class ConfigStore;

class KeyRemovals : public QObject {
    Q_OBJECT
public:
    using Name = std::pair<std::string, std::string>; // provider id, key id

    // `file` "" remembers nothing beyond this process.
    KeyRemovals(ConfigStore& config, secrets::KeyStore& keys, QString file, QObject* parent = nullptr);

    // The entries go when the last copy of what this returns has gone.
    std::shared_ptr<void> hold(std::set<Name> names);
    // A key is stored under this name again.
    void keep(const Name& name);
    // Takes out what may go now: after a start, and when the keychain was unlocked.
    void sweep();

    const std::set<Name>& pending() const { return m_pending; }

private:
    bool isNamed(const Name& name) const;
    bool isHeld(const Name& name) const;
    void forget(const Name& name);
    void read();
    void write() const;

    ConfigStore& m_config;
    secrets::KeyStore& m_keys;
    QString m_file;
    std::set<Name> m_pending;
    std::multiset<Name> m_held; // by what hold() returned
    std::set<Name> m_under_way; // asked of the keychain, not answered yet
};

} // namespace tollgate::bridge
