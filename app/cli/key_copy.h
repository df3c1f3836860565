// SPDX-License-Identifier: GPL-3.0-or-later
// The copy of an access key's text in the keychain, for showing it again. Waits for the keychain's answer.
#pragma once

#include "base/secret.h"
#include "config/config.h"
#include "secrets/keychain.h"

#include <string>

namespace tollgate::cli {

secrets::KeychainAnswer fetchCopy(const std::string& id);
std::string storeCopy(const std::string& id, const Secret& text); // "" or why it is not stored
// A keychain that is not there or locked keeps the copy; nothing takes it for a newer key's.
void forgetCopy(const std::string& id);

// Whether the copy that the keychain gave is this key's text now.
bool isTextOf(const config::AccessKey& key, const secrets::KeychainAnswer& copy);

} // namespace tollgate::cli
