// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/key_removals.h"

#include "bridge/config_store.h"
#include "config/file.h"
#include "secrets/key_store.h"

#include <boost/json.hpp>

#include <QFile>
#include <QPointer>

namespace tollgate::bridge {

namespace {

namespace json = boost::json;

std::filesystem::path nativePath(const QString& path) {
    return QFile::encodeName(path).toStdString();
}

} // namespace

KeyRemovals::KeyRemovals(ConfigStore& config, secrets::KeyStore& keys, QString file, QObject* parent)
    : QObject(parent), m_config(config), m_keys(keys), m_file(std::move(file)) {
    read();
    connect(&m_keys, &secrets::KeyStore::keychainUnlocked, this, &KeyRemovals::sweep);
}

std::shared_ptr<void> KeyRemovals::hold(std::set<Name> names) {
    m_held.insert(names.begin(), names.end());
    m_pending.insert(names.begin(), names.end());
    write();
    return {nullptr, [guard = QPointer<KeyRemovals>(this), names](void*) {
                if (!guard) return; // the file remembers
                for (const Name& name : names) guard->m_held.erase(guard->m_held.find(name));
                guard->sweep();
            }};
}

void KeyRemovals::keep(const Name& name) {
    if (m_pending.erase(name) > 0) write();
}

void KeyRemovals::sweep() {
    std::set<Name> kept;
    for (const Name& name : m_pending)
        if (!isHeld(name) && isNamed(name)) kept.insert(name);
    for (const Name& name : kept) m_pending.erase(name);
    if (!kept.empty()) write();
    for (const Name& name : std::set<Name>(m_pending))
        if (!isHeld(name)) forget(name);
}

bool KeyRemovals::isNamed(const Name& name) const {
    const config::Provider* provider = m_config.config().provider(name.first);
    if (!provider) return false;
    for (const config::ProviderKey& key : provider->keys)
        if (key.id == name.second) return key.secret.store == config::SecretRef::Store::Keychain;
    return false;
}

bool KeyRemovals::isHeld(const Name& name) const {
    return m_held.contains(name);
}

void KeyRemovals::forget(const Name& name) {
    if (!m_under_way.insert(name).second) return;
    m_keys.removeProviderKey(name.first, name.second, this, [this, name](const QString& error) {
        m_under_way.erase(name);
        if (!error.isEmpty()) return; // stays pending: the next unlocking or start tries again
        m_pending.erase(name);
        write();
    });
}

void KeyRemovals::read() {
    auto text = m_file.isEmpty() ? Result<std::string>(Error{}) : config::readFile(nativePath(m_file));
    if (!text) return;
    boost::system::error_code failed;
    json::value value = json::parse(*text, failed);
    const json::array* list = failed ? nullptr : value.if_array();
    if (!list) return;
    for (const json::value& entry : *list) {
        const json::array* pair = entry.if_array();
        if (!pair || pair->size() != 2 || !(*pair)[0].is_string() || !(*pair)[1].is_string()) continue;
        m_pending.emplace((*pair)[0].get_string(), (*pair)[1].get_string());
    }
}

void KeyRemovals::write() const {
    if (m_file.isEmpty()) return;
    if (m_pending.empty()) {
        QFile::remove(m_file);
        return;
    }
    json::array list;
    for (const auto& [provider, key] : m_pending) list.push_back(json::array{provider, key});
    auto written = config::writeFileAtomically(nativePath(m_file), json::serialize(list), false);
    if (!written) qWarning("Removed keys cannot be remembered: %s", written.error().message.c_str());
}

} // namespace tollgate::bridge
