// SPDX-License-Identifier: GPL-3.0-or-later
// The gateway as the window sees it: on or off, where it listens, what is wrong with that. UI thread.
#pragma once

#include "base/clock.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace tollgate::bridge {

class Runtime;

struct GatewayState {
    bool on = true; // switched on by the person; off answers 503 gateway_off
    bool listening = false;
    QString address;             // "127.0.0.1:8655"
    QString base_url;            // "http://127.0.0.1:8655"
    QString listen_error;        // why it does not listen; "" when it does
    QString port_holder;         // "node (pid 4121)", "" when it cannot be known
    quint16 suggested_port = 0;  // free when asked, with listen_error
    QStringList config_problems; // the file on disk was refused; the older configuration keeps running
    QString journal_trouble;     // "The log cannot be written: disk full. Requests still pass."
    Micros started_at = 0;       // UTC
    int in_flight = 0;
    int requests_last_minute = 0;
    bool demo = false;
    bool operator==(const GatewayState&) const = default;
};

class Gateway : public QObject {
    Q_OBJECT
public:
    explicit Gateway(Runtime& runtime);

    const GatewayState& state() const { return m_state; }

    // Takes effect for the next request; running ones finish.
    void setOn(bool on);
    // Writes the listen address into the configuration and listens there.
    void listenOn(const QString& address, quint16 port);
    // Tries the configured address again.
    void retry();
    // The text of the access key "This computer", for copying; nothing when the keychain cannot give it now.
    void fetchAccessKey(QObject* context, std::function<void(std::optional<QString>)> done);

    void update(const GatewayState& state); // by the runtime

Q_SIGNALS:
    void changed();

private:
    Runtime& m_runtime;
    GatewayState m_state;
};

} // namespace tollgate::bridge
