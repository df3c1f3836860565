// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/first_start.h"

#include "bridge/config_store.h"
#include "config/file.h"
#include "secrets/access_key.h"
#include "secrets/key_store.h"

#include <memory>

namespace tollgate::bridge {

QString firstStart(ConfigStore& config, secrets::KeyStore& keys, QObject* context,
                   std::function<void(const QString&)> unstored) {
    secrets::NewAccessKey made = secrets::makeAccessKey();
    config::Config first = config::firstConfig(made.hash.name);
    first.access.keys.front().hint = made.hint;
    QString error = config.change([&](config::Config& empty) { empty = first; });
    if (!error.isEmpty()) return error;
    auto text = std::make_shared<Secret>(made.text.clone());
    keys.storeAccessKey(first.access.keys.front().id, std::move(made.text), context,
                        [text, unstored = std::move(unstored)](const QString& refused) {
                            std::string_view key = text->reveal();
                            if (!refused.isEmpty())
                                unstored(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())));
                        });
    return {};
}

} // namespace tollgate::bridge
