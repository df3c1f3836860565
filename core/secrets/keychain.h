// SPDX-License-Identifier: GPL-3.0-or-later
// The OS keychain: one item a key, service "tollgate", account "provider/<id>/<key id>" or "access/<id>" (DESIGN.md
// §10.1). Main thread. Every job has a deadline, after which its caller is told "no answer". QtKeychain runs jobs one
// by one, so while one hangs nothing new is started: whoever waits behind it or comes later is told at once. When it
// ends, or the desktop says that the service or a keyring changed, the state is asked anew.
#pragma once

#include "base/secret.h"
#include "secrets/secret_service.h"

#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <memory>

namespace tollgate::secrets {

enum class KeychainError {
    None,
    NotFound, // and the keyring is unlocked: it really is not there
    Locked,
    Unavailable, // no service, no keyring, or it does not answer
    Refused,     // the person or the service said no
};

struct KeychainAnswer {
    KeychainError error = KeychainError::None;
    Secret secret; // of a read
    QString detail;
};

class Keychain : public QObject {
    Q_OBJECT
public:
    explicit Keychain(QObject* parent = nullptr, int deadlineMs = 5000);

    using Done = std::function<void(KeychainAnswer&&)>;
    void read(const QString& account, QObject* context, Done done);
    // Writes, reads back and compares.
    void write(const QString& account, Secret secret, QObject* context, Done done);
    void remove(const QString& account, QObject* context, Done done);

    // The state as last asked; `probe()` asks again.
    const ServiceStatus& status() const { return m_status; }

    void probe();

    // From now on nothing is asked and nothing stored: every job answers "unavailable". For a demo and for tests, which
    // must not touch the keychain of whoever runs them.
    void switchOff();

Q_SIGNALS:
    void statusChanged();

private:
    enum class Kind { Read, Write, Verify, Remove };

    struct Job {
        Kind kind;
        QString account;
        Secret secret;
        Done done; // already bound to its context
    };

    void enqueue(Kind kind, const QString& account, Secret secret, QObject* context, Done done);
    void startNext();
    void runIn(const ServiceStatus& status, const std::shared_ptr<Job>& job);
    void run(const std::shared_ptr<Job>& job, int deadlineMs);
    void giveUp(const std::shared_ptr<Job>& job);
    void giveUpWaiting();
    void endedLate();
    void settle(const std::shared_ptr<Job>& job, int qtKeychainError, const QString& text, Secret found);
    void answerNotFound(const std::shared_ptr<Job>& job);
    void finish(const std::shared_ptr<Job>& job, KeychainAnswer&& answer);
    void setStatus(const ServiceStatus& status);

    int m_deadlineMs;
    ServiceStatus m_status;
    std::deque<Job> m_waiting;
    bool m_running = false;
    bool m_hanging = false; // the job that runs was given up
    bool m_off = false;
};

} // namespace tollgate::secrets
