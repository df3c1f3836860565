// SPDX-License-Identifier: GPL-3.0-or-later
// The subjects of the providers page over a configuration file in a folder of its own, without an engine. Owned by a
// test; main thread.
#pragma once

#include "bridge/catalogue_store.h"
#include "bridge/config_store.h"
#include "bridge/prober.h"
#include "bridge/providers.h"
#include "bridge/reader_thread.h"
#include "bridge/request_log.h"
#include "bridge/system_proxy.h"
#include "config/preset.h"
#include "secrets/key_store.h"
#include "secrets/keychain.h"

#include <QTemporaryDir>

#include <optional>

namespace tollgate::test {

const config::Presets& shippedPresets();

// The state that TOLLGATE_TEST_KEYCHAIN names: "nobus" or "unlocked".
bool hasKeychain();

class Desk {
public:
    explicit Desk(const config::Presets& presets = shippedPresets());

    QString path(const QString& name) const { return folder.filePath(name); }

    QByteArray fileText() const;

    const config::Provider* provider(const char* id) const { return config.config().provider(id); }

    // Puts a provider of a preset into the file, without a key.
    config::Provider configure(const char* id, const std::string& baseUrl = {});

    // Runs an asynchronous change to its end: what it answered.
    using Done = bridge::Providers::Done;
    QString wait(const std::function<void(Done)>& change);

    QTemporaryDir folder;
    SystemClock clock;
    bridge::ConfigStore config;
    secrets::Keychain keychain;
    secrets::KeyStore keys{keychain};
    bridge::SystemProxy proxies{[](const net::Origin&) { return std::optional<net::ProxyAddress>(); }};
    bridge::CatalogueStore catalogue;
    bridge::Prober prober;
    bridge::ReaderThread reader{[] { return nullptr; }}; // no journal: questions stay unanswered
    bridge::RequestLog log{reader, clock};
    bridge::Providers providers;
    QObject context;
};

// A provider that is nobody's yet.
config::Provider customProvider(const char* id, const std::string& baseUrl);

} // namespace tollgate::test
