// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychain.h"

#include <QPointer>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <openssl/crypto.h>

#include <algorithm>
#include <utility>

namespace tollgate::secrets {

namespace {

const QString kService = QStringLiteral("tollgate");

KeychainError errorOf(QKeychain::Error error, KeychainState state) {
    switch (error) {
    case QKeychain::NoError: return KeychainError::None;
    case QKeychain::EntryNotFound: return KeychainError::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return state == KeychainState::Locked ? KeychainError::Locked : KeychainError::Refused;
    default: return state == KeychainState::Locked ? KeychainError::Locked : KeychainError::Unavailable;
    }
}

// Through all copies that share the bytes, QtKeychain's own too; so no detaching.
void wipe(const QByteArray& data) {
    if (!data.isEmpty()) OPENSSL_cleanse(const_cast<char*>(data.constData()), static_cast<std::size_t>(data.size()));
}

Secret foundBy(QKeychain::Job* job) {
    auto* reading = qobject_cast<QKeychain::ReadPasswordJob*>(job);
    if (!reading) return {};
    const QByteArray data = reading->binaryData();
    Secret found{std::string_view(data.constData(), static_cast<std::size_t>(data.size()))};
    wipe(data);
    return found;
}

// Time for a person to find the window that asks for the keyring's password, and to type it.
constexpr int kPromptMs = 120'000;

} // namespace

Keychain::Keychain(QObject* parent, int deadlineMs) : QObject(parent), m_deadlineMs(deadlineMs) {
    m_status = {KeychainState::NoAnswer, tr("The keychain has not been asked yet.")};
    auto* watch = new SecretServiceWatch(this);
    connect(watch, &SecretServiceWatch::changed, this, &Keychain::probe);
}

void Keychain::switchOff() {
    m_off = true;
    setStatus({KeychainState::NoService, tr("No keychain is used here: keys stay in memory until the program ends.")});
}

void Keychain::probe() {
    if (m_off) return;
    probeSecretService(this, [this](const ServiceStatus& status) { setStatus(status); }, m_deadlineMs);
}

void Keychain::read(const QString& account, QObject* context, Done done) {
    enqueue(Kind::Read, account, {}, context, std::move(done));
}

void Keychain::write(const QString& account, Secret secret, QObject* context, Done done) {
    enqueue(Kind::Write, account, std::move(secret), context, std::move(done));
}

void Keychain::remove(const QString& account, QObject* context, Done done) {
    enqueue(Kind::Remove, account, {}, context, std::move(done));
}

void Keychain::enqueue(Kind kind, const QString& account, Secret secret, QObject* context, Done done) {
    Done bound = [guard = QPointer<QObject>(context), done = std::move(done)](KeychainAnswer&& answer) {
        if (guard) done(std::move(answer));
    };
    if (m_off) {
        auto say = [bound, detail = m_status.detail] { bound({KeychainError::Unavailable, {}, detail}); };
        QMetaObject::invokeMethod(this, say, Qt::QueuedConnection);
        return;
    }
    m_waiting.push_back({kind, account, std::move(secret), std::move(bound)});
    startNext();
}

void Keychain::startNext() {
    if (m_hanging) return giveUpWaiting();
    if (m_running || m_waiting.empty()) return;
    m_running = true;
    auto job = std::make_shared<Job>(std::move(m_waiting.front()));
    m_waiting.pop_front();
    // Ask for the state first: a job on a service that is not there or locked would block or open a prompt unasked.
    probeSecretService(this, [this, job](const ServiceStatus& status) { runIn(status, job); }, m_deadlineMs);
}

void Keychain::runIn(const ServiceStatus& status, const std::shared_ptr<Job>& job) {
    setStatus(status);
    const bool writes = job->kind == Kind::Write;
    switch (status.state) {
    case KeychainState::Unlocked: return run(job, m_deadlineMs);
    case KeychainState::NoKeyring:
        // The first write may create the keyring; anything else has nothing to find there.
        if (writes) return run(job, std::max(m_deadlineMs, kPromptMs));
        return finish(job, {KeychainError::Unavailable, {}, status.detail});
    case KeychainState::Locked:
        // A write is a person's own doing: let the desktop ask for the password.
        if (writes) return run(job, std::max(m_deadlineMs, kPromptMs));
        return finish(job, {KeychainError::Locked, {}, status.detail});
    case KeychainState::NoService:
    case KeychainState::NoAnswer: return finish(job, {KeychainError::Unavailable, {}, status.detail});
    }
}

void Keychain::run(const std::shared_ptr<Job>& job, int deadlineMs) {
    QKeychain::Job* work = nullptr;
    QByteArray bytes; // what is written; shared with the work, and wiped when that is done
    switch (job->kind) {
    case Kind::Read:
    case Kind::Verify: work = new QKeychain::ReadPasswordJob(kService); break;
    case Kind::Remove: work = new QKeychain::DeletePasswordJob(kService); break;
    case Kind::Write: {
        auto* writing = new QKeychain::WritePasswordJob(kService);
        const std::string_view text = job->secret.reveal();
        bytes = QByteArray(text.data(), static_cast<qsizetype>(text.size()));
        writing->setBinaryData(bytes);
        work = writing;
        break;
    }
    }
    work->setKey(job->account);
    work->setInsecureFallback(false);
    auto* deadline = new QTimer(this);
    deadline->setSingleShot(true);
    connect(deadline, &QTimer::timeout, this, [this, job] { giveUp(job); });
    connect(work, &QKeychain::Job::finished, this, [this, job, bytes, deadline](QKeychain::Job* finished) {
        wipe(bytes);
        Secret found = foundBy(finished);
        deadline->deleteLater();
        if (!deadline->isActive()) return endedLate();
        deadline->stop();
        settle(job, finished->error(), finished->errorString(), std::move(found));
    });
    deadline->start(deadlineMs);
    work->start();
}

// QtKeychain works on one job at a time, and this one still occupies it: until it ends nobody gets an answer.
void Keychain::giveUp(const std::shared_ptr<Job>& job) {
    m_hanging = true;
    setStatus({KeychainState::NoAnswer, describe(KeychainState::NoAnswer)});
    job->done({KeychainError::Unavailable, {}, m_status.detail});
    giveUpWaiting();
}

void Keychain::giveUpWaiting() {
    for (Job& job : std::exchange(m_waiting, {})) {
        auto tell = [done = std::move(job.done)] {
            done({KeychainError::Unavailable, {}, describe(KeychainState::NoAnswer)});
        };
        QMetaObject::invokeMethod(this, std::move(tell), Qt::QueuedConnection);
    }
}

// Its caller has been told; whoever listens to statusChanged asks again.
void Keychain::endedLate() {
    m_hanging = m_running = false;
    probe();
}

void Keychain::settle(const std::shared_ptr<Job>& job, int qtKeychainError, const QString& text, Secret found) {
    auto error = errorOf(static_cast<QKeychain::Error>(qtKeychainError), m_status.state);
    if (error == KeychainError::NotFound && job->kind == Kind::Remove) error = KeychainError::None;
    if (error == KeychainError::NotFound) return answerNotFound(job);
    if (error == KeychainError::Locked) return finish(job, {error, {}, describe(KeychainState::Locked)});
    if (error != KeychainError::None) return finish(job, {error, {}, tr("The system keychain said: %1").arg(text)});
    if (job->kind == Kind::Write) {
        job->kind = Kind::Verify;
        return run(job, m_deadlineMs);
    }
    if (job->kind == Kind::Verify && !equalConstantTime(found.reveal(), job->secret.reveal()))
        return finish(job, {KeychainError::Refused, {}, tr("The keychain gave back something else than was stored.")});
    finish(job, {KeychainError::None, std::move(found), {}});
}

// "Not found" is also what a keyring says that was locked between the probe and the read: look again before believing
// it.
void Keychain::answerNotFound(const std::shared_ptr<Job>& job) {
    auto answer = [this, job](const ServiceStatus& status) {
        setStatus(status);
        switch (status.state) {
        case KeychainState::Unlocked:
            return finish(job, {KeychainError::NotFound, {}, tr("The keychain has no such entry.")});
        case KeychainState::Locked: return finish(job, {KeychainError::Locked, {}, status.detail});
        default: return finish(job, {KeychainError::Unavailable, {}, status.detail});
        }
    };
    probeSecretService(this, answer, m_deadlineMs);
}

void Keychain::finish(const std::shared_ptr<Job>& job, KeychainAnswer&& answer) {
    m_running = false;
    // A write opened it: the keys that waited for that are read now.
    if (answer.error == KeychainError::None && m_status.state != KeychainState::Unlocked) probe();
    job->done(std::move(answer));
    startNext();
}

void Keychain::setStatus(const ServiceStatus& status) {
    bool same = m_status.state == status.state;
    m_status = status;
    if (!same) Q_EMIT statusChanged();
}

} // namespace tollgate::secrets
