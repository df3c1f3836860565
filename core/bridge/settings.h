// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration's other members, as the Settings page changes them, and facts about this installation. UI thread.
#pragma once

#include "config/config.h"

#include <QObject>
#include <QString>

#include <functional>

namespace tollgate::bridge {

class ConfigStore;

enum class KeychainState { Unknown, Unlocked, Locked, NoKeyring, NoService, NoAnswer };

struct Installation {
    QString version;
    QString config_path;
    QString data_path;
    QString catalogue_date; // ISO date of the price list in use
    int catalogue_models = 0;
    bool catalogue_installed = false; // by the person, instead of the product's own
    QString catalogue_problem;        // why the one they installed is not used; "" for none
    KeychainState keychain = KeychainState::Unknown;
    QString keychain_detail; // one sentence for the person
};

class Settings : public QObject {
    Q_OBJECT
public:
    explicit Settings(ConfigStore& config, QObject* parent = nullptr);

    const config::Config& config() const;

    const Installation& installation() const { return m_installation; }

    // "" when it worked, else what went wrong; the old value stays in force then.
    QString setLogging(const config::Logging& logging);
    void deleteBodies(); // kept texts of all requests; the rows stay

    // By the runtime.
    void setInstallation(const Installation& installation);

    void onDeleteBodies(std::function<void()> run) { m_deleteBodies = std::move(run); }

Q_SIGNALS:
    void changed();

private:
    ConfigStore& m_config;
    Installation m_installation;
    std::function<void()> m_deleteBodies;
};

} // namespace tollgate::bridge
