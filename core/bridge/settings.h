// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration's other members, as the Settings page changes them; and facts about this installation. UI thread.
#pragma once

#include "config/config.h"

#include <QObject>
#include <QString>

#include <functional>

namespace tollgate::bridge {

class Runtime;

enum class KeychainState { Unknown, Unlocked, Locked, NoKeyring, NoService };

struct Installation {
    QString version;
    QString config_path;
    QString data_path;
    QString catalogue_date; // ISO date of the price list in use
    int catalogue_models = 0;
    KeychainState keychain = KeychainState::Unknown;
    QString keychain_detail; // one sentence for the person
};

class Settings : public QObject {
    Q_OBJECT
public:
    explicit Settings(Runtime& runtime);

    const config::Config& config() const;
    const Installation& installation() const;

    using Done = std::function<void(const QString& error)>; // "" when it worked; the old value stays in force otherwise
    void setLogging(const config::Logging& logging, QObject* context, Done done);
    void setListen(const config::Listen& listen, QObject* context, Done done);

Q_SIGNALS:
    void changed();

private:
    Runtime& m_runtime;
};

} // namespace tollgate::bridge
