// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/installation.h"

#include "bridge/catalogue_store.h"
#include "pricing/catalogue.h"
#include "secrets/keychain.h"
#include "secrets/secret_service.h"
#include "version.h"

namespace tollgate::bridge {

namespace {

KeychainState stateOf(secrets::KeychainState state) {
    switch (state) {
    case secrets::KeychainState::Unlocked: return KeychainState::Unlocked;
    case secrets::KeychainState::Locked: return KeychainState::Locked;
    case secrets::KeychainState::NoKeyring: return KeychainState::NoKeyring;
    case secrets::KeychainState::NoService: return KeychainState::NoService;
    case secrets::KeychainState::NoAnswer: break;
    }
    return KeychainState::NoAnswer;
}

} // namespace

Installation installationOf(const Paths& paths, const CatalogueStore& catalogue,
                            const secrets::ServiceStatus& keychain) {
    Installation facts;
    facts.version = QString::fromLatin1(kVersion);
    facts.config_path = paths.config;
    facts.data_path = paths.data;
    facts.catalogue_date = QString::fromStdString(catalogue.current()->asOf());
    facts.catalogue_models = static_cast<int>(catalogue.current()->size());
    facts.catalogue_installed = catalogue.installed();
    facts.catalogue_problem = catalogue.problem();
    facts.keychain = stateOf(keychain.state);
    facts.keychain_detail = keychain.detail;
    return facts;
}

} // namespace tollgate::bridge
