// SPDX-License-Identifier: GPL-3.0-or-later
// A first start: a configuration with one access key, "This computer", whose copy goes to the keychain for showing
// (DESIGN.md §3). Main thread.
#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace tollgate::secrets {
class KeyStore;
}

namespace tollgate::bridge {

class ConfigStore;

// Writes the file; "" or what went wrong. When no keychain takes the key's copy, `unstored` gets its text, once, later.
QString firstStart(ConfigStore& config, secrets::KeyStore& keys, QObject* context,
                   std::function<void(const QString& key)> unstored);

} // namespace tollgate::bridge
