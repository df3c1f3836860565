// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychain.h"

#include <QPointer>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace tollgate::secrets {

namespace {

const QString kService = QStringLiteral("tollgate");
constexpr int kPromptMs = 120'000; // somebody types the keyring's password

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

void wipe(QByteArray& data) {
    // QByteArray shares; detach first so that only this copy is touched, then overwrite it.
    std::string bytes = data.toStdString();
    data.fill('\0');
    Secret::wipe(bytes);
}

} // namespace

Keychain::Keychain(QObject* parent, int deadlineMs) : QObject(parent), m_deadlineMs(deadlineMs) {
    m_status = {KeychainState::NoAnswer, tr("The keychain has not been asked yet.")};
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
    if (m_off || m_hung) {
        auto say = [bound, detail = m_status.detail] { bound({KeychainError::Unavailable, {}, detail}); };
        QMetaObject::invokeMethod(this, say, Qt::QueuedConnection);
        return;
    }
    m_waiting.push_back({kind, account, std::move(secret), std::move(bound)});
    startNext();
}

void Keychain::startNext() {
    if (m_running || m_waiting.empty()) return;
    m_running = true;
    Job job = std::move(m_waiting.front());
    m_waiting.pop_front();
    // Ask for the state first: a job on a service that is not there or locked would block or open a prompt unasked.
    probeSecretService(
        this,
        [this, shared = std::make_shared<Job>(std::move(job))](const ServiceStatus& status) {
            setStatus(status);
            switch (status.state) {
            case KeychainState::Unlocked: return run(std::move(*shared));
            case KeychainState::NoKeyring:
                // The first write may create the keyring; anything else has nothing to find there.
                if (shared->kind == Kind::Write) return run(std::move(*shared));
                return finish(shared, {KeychainError::Unavailable, {}, status.detail});
            case KeychainState::Locked:
                // A write is a person's own doing: let the desktop ask for the password.
                if (shared->kind == Kind::Write) return run(std::move(*shared));
                return finish(shared, {KeychainError::Locked, {}, status.detail});
            case KeychainState::NoService:
            case KeychainState::NoAnswer: return finish(shared, {KeychainError::Unavailable, {}, status.detail});
            }
        },
        m_deadlineMs);
}

void Keychain::run(Job job) {
    auto shared = std::make_shared<Job>(std::move(job));
    QKeychain::Job* work = nullptr;
    switch (shared->kind) {
    case Kind::Read:
    case Kind::Verify: work = new QKeychain::ReadPasswordJob(kService); break;
    case Kind::Remove: work = new QKeychain::DeletePasswordJob(kService); break;
    case Kind::Write: {
        auto* writing = new QKeychain::WritePasswordJob(kService);
        std::string_view text = shared->secret.reveal();
        writing->setBinaryData(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
        work = writing;
        break;
    }
    }
    work->setKey(shared->account);
    work->setInsecureFallback(false);
    auto answered = std::make_shared<bool>(false);
    bool mayAsk = shared->kind == Kind::Write && m_status.state != KeychainState::Unlocked;
    QTimer::singleShot(mayAsk ? std::max(kPromptMs, m_deadlineMs) : m_deadlineMs, this, [this, shared, answered] {
        if (*answered) return;
        *answered = true;
        hang();
        shared->done({KeychainError::Unavailable, {}, m_status.detail});
    });
    connect(work, &QKeychain::Job::finished, this, [this, shared, answered](QKeychain::Job* finished) {
        QByteArray data;
        if (auto* reading = qobject_cast<QKeychain::ReadPasswordJob*>(finished)) data = reading->binaryData();
        if (*answered) return recover(); // too late for the caller
        *answered = true;
        settle(shared, finished->error(), finished->errorString(), std::move(data));
    });
    work->start();
}

void Keychain::settle(const std::shared_ptr<Job>& job, int qtKeychainError, const QString& text, QByteArray data) {
    auto error = errorOf(static_cast<QKeychain::Error>(qtKeychainError), m_status.state);
    if (error == KeychainError::NotFound && job->kind == Kind::Remove) error = KeychainError::None;
    if (error == KeychainError::NotFound) return answerNotFound(job);
    if (error == KeychainError::Locked) return finish(job, {error, {}, describe(KeychainState::Locked)});
    if (error != KeychainError::None) return finish(job, {error, {}, tr("The system keychain said: %1").arg(text)});
    if (job->kind == Kind::Write) {
        Job verify{Kind::Verify, job->account, std::move(job->secret), std::move(job->done)};
        return run(std::move(verify));
    }
    Secret found{std::string_view(data.constData(), static_cast<std::size_t>(data.size()))};
    wipe(data);
    if (job->kind == Kind::Verify && !equalConstantTime(found.reveal(), job->secret.reveal()))
        return finish(job, {KeychainError::Refused, {}, tr("The keychain gave back something else than was stored.")});
    finish(job, {KeychainError::None, std::move(found), {}});
}

// "Not found" is also what a keyring says that was locked between the probe and the read: look again before believing
// it.
void Keychain::answerNotFound(const std::shared_ptr<Job>& job) {
    probeSecretService(
        this,
        [this, job](const ServiceStatus& status) {
            setStatus(status);
            bool locked = status.state == KeychainState::Locked;
            finish(job, {locked ? KeychainError::Locked : KeychainError::NotFound,
                         {},
                         locked ? status.detail : tr("The keychain has no such entry.")});
        },
        m_deadlineMs);
}

// QtKeychain works on one job at a time: whoever waits behind one that hangs waits in vain.
void Keychain::hang() {
    m_hung = true;
    setStatus({KeychainState::NoAnswer, describe(KeychainState::NoAnswer)});
    for (Job& job : std::exchange(m_waiting, {})) job.done({KeychainError::Unavailable, {}, m_status.detail});
}

void Keychain::recover() {
    m_hung = m_running = false;
    probe(); // who was told "no answer" hears of the change
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
