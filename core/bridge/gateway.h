// SPDX-License-Identifier: GPL-3.0-or-later
// The gateway as the window sees it: on or off, where it listens, what is wrong with that. UI thread.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "config/config.h"

#include <QList>
#include <QObject>
#include <QPair>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace tollgate::engine {
class Engine;
}

namespace tollgate::net {
class ServerTls;
}

namespace tollgate::secrets {
class KeyStore;
}

namespace tollgate::bridge {

class ConfigStore;

struct GatewayState {
    bool on = true; // switched on by the person; off answers 503 gateway_off
    bool listening = false;
    QString address;             // "127.0.0.1:8655"
    QString base_url;            // "http://127.0.0.1:8655": what clients on this computer use
    QString listen_error;        // why it does not listen; "" when it does
    quint16 suggested_port = 0;  // free when asked, with listen_error
    QStringList config_problems; // the file on disk was refused; the older configuration keeps running
    QString journal_trouble;     // "The log cannot be written: disk full. Requests still pass."
    Micros started_at = 0;       // UTC
    bool demo = false;
    bool operator==(const GatewayState&) const = default;
};

class Gateway : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ConfigStore& config;
        engine::Engine& engine;
        secrets::KeyStore& keys;
        QString listen_option; // --listen, over the file; "" when not given
    };

    explicit Gateway(Parts parts, QObject* parent = nullptr);

    const GatewayState& state() const { return m_state; }

    // Takes effect for the next request; running ones finish.
    void setOn(bool on);
    // Listens as the configuration says; what came of it is in the state.
    void listen();
    // Changes where and how it listens. "" or what went wrong: then the configuration is as it was, and where it
    // listened it still does. From now on the file decides, also over --listen.
    QString changeListen(const std::function<void(config::Listen&)>& edit);
    // The text of the access key "This computer", for copying; nothing when the keychain cannot give it now.
    void fetchAccessKey(QObject* context, std::function<void(std::optional<QString>)> done);

    // A first key that no keychain took: kept in memory for fetchAccessKey until the program ends.
    void keepUnstoredKey(const QString& key) { m_unstored_key = key; }

    // Addresses of this computer that others can reach, each with the name of its interface.
    static QList<QPair<QString, QString>> networkAddresses();
    // The certificate it serves HTTPS with; "" with plain HTTP.
    QString certificateFile() const;

    // Changes what is shown from what is true: the frozen moment of the pictures.
    void pretend(std::function<void(GatewayState&)> adjust);

    void setJournalTrouble(const QString& trouble);
    void setStarted(Micros at, bool demo);

Q_SIGNALS:
    void changed();
    void listeningChanged(); // the bound address is another one

private:
    void readConfig();
    Result<void> listenAs(const config::Listen& wanted);
    void set(GatewayState state);

    Parts m_parts;
    GatewayState m_true;
    GatewayState m_state; // m_true, adjusted
    std::function<void(GatewayState&)> m_adjust;
    std::optional<config::Listen> m_tried; // what listen() last tried
    QString m_unstored_key;
};

} // namespace tollgate::bridge
