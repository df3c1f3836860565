// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/key_copy.h"

#include "base/text.h"
#include "secrets/key_store.h"

#include <QCoreApplication>

namespace tollgate::cli {

secrets::KeychainAnswer fetchCopy(const std::string& id) {
    secrets::Keychain keychain;
    secrets::KeyStore store(keychain);
    secrets::KeychainAnswer copy;
    store.fetchAccessKey(id, &store, [&](secrets::KeychainAnswer&& answer) {
        copy = std::move(answer);
        QCoreApplication::exit();
    });
    QCoreApplication::exec();
    return copy;
}

std::string storeCopy(const std::string& id, const Secret& text) {
    secrets::Keychain keychain;
    secrets::KeyStore store(keychain);
    std::string problem;
    store.storeAccessKey(id, text.clone(), &store, [&](const QString& refused) {
        problem = refused.toStdString();
        QCoreApplication::exit();
    });
    QCoreApplication::exec();
    return problem;
}

void forgetCopy(const std::string& id) {
    secrets::Keychain keychain;
    secrets::KeyStore store(keychain);
    store.removeAccessKey(id, &store, [](const QString&) { QCoreApplication::exit(); });
    QCoreApplication::exec();
}

bool isTextOf(const config::AccessKey& key, const secrets::KeychainAnswer& copy) {
    return copy.error == secrets::KeychainError::None && sha256Hex(copy.secret.reveal()) == key.secret.name;
}

} // namespace tollgate::cli
