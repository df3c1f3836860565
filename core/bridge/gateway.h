// SPDX-License-Identifier: GPL-3.0-or-later
// The gateway as the window sees it: on or off, where it listens, what is wrong with that. UI thread.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "config/config.h"

#include <QObject>
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
    QString base_url;            // "http://127.0.0.1:8655"
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
    // Writes the address into the configuration and listens there. "" or what went wrong.
    QString listenOn(const QString& address, quint16 port);
    // The text of the access key "This computer", for copying; nothing when the keychain cannot give it now.
    void fetchAccessKey(QObject* context, std::function<void(std::optional<QString>)> done);

    // Shows this instead of what is true: the frozen moment of the pictures.
    void pretend(const GatewayState& state);

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
    std::optional<config::Listen> m_tried; // what listen() last tried
    GatewayState m_state;
    bool m_pretends = false;
};

} // namespace tollgate::bridge
