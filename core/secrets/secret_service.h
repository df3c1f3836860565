// SPDX-License-Identifier: GPL-3.0-or-later
// What state the desktop's Secret Service is in. QtKeychain cannot tell: it says "entry not found" for a locked keyring
// too, so Tollgate asks over D-Bus itself (DESIGN.md §10.1, reliability.md §2.2). Where there is KWallet only, that
// counts as unlocked. Main thread; answers asynchronously.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>

namespace tollgate::secrets {

enum class KeychainState {
    Unlocked,
    Locked,
    NoKeyring, // the service runs but has no default keyring yet
    NoService, // no session bus, or nothing on it offers secrets
    NoAnswer,  // the service did not answer in time
};

struct ServiceStatus {
    KeychainState state = KeychainState::NoService;
    QString detail; // for a person: what it means and what to do
};

// Asks once; `done` is called on the main thread, after at most `deadlineMs`, unless `context` is gone by then.
void probeSecretService(QObject* context, std::function<void(const ServiceStatus&)> done, int deadlineMs = 5000);

// Tells when the service may be in another state: it came or went, a keyring was locked, unlocked or made. Several
// changes at once are told of once. Silent without a session bus.
class SecretServiceWatch : public QObject {
    Q_OBJECT
public:
    explicit SecretServiceWatch(QObject* parent = nullptr);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void look(); // by its name: that is how QtDBus connects

private:
    QTimer m_soon;
};

// The sentence for a state.
QString describe(KeychainState state);

} // namespace tollgate::secrets
