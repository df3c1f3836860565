// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secret_service.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>

#include <memory>

namespace tollgate::secrets {

namespace {

const QString kService = QStringLiteral("org.freedesktop.secrets");
const QString kPath = QStringLiteral("/org/freedesktop/secrets");

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::secrets)
};

using Done = std::function<void(const ServiceStatus&)>;

void report(const Done& done, KeychainState state) {
    done({state, describe(state)});
}

// One asynchronous call; `next` gets the reply message, valid or not.
void call(QObject* context, const QDBusMessage& message, int deadlineMs,
          std::function<void(const QDBusMessage&)> next) {
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, deadlineMs), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [next = std::move(next)](QDBusPendingCallWatcher* finished) {
                         finished->deleteLater();
                         next(finished->reply());
                     });
}

bool timedOut(const QDBusMessage& reply) {
    return reply.errorName() == QLatin1String("org.freedesktop.DBus.Error.NoReply") ||
           reply.errorName() == QLatin1String("org.freedesktop.DBus.Error.Timeout");
}

void askLocked(QObject* context, const QString& collection, int deadlineMs, const Done& done) {
    auto message = QDBusMessage::createMethodCall(
        kService, collection, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    message << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    call(context, message, deadlineMs, [done](const QDBusMessage& reply) {
        if (timedOut(reply)) return report(done, KeychainState::NoAnswer);
        if (reply.type() == QDBusMessage::ErrorMessage || reply.arguments().isEmpty())
            return report(done, KeychainState::NoKeyring);
        bool locked = qvariant_cast<QDBusVariant>(reply.arguments().constFirst()).variant().toBool();
        report(done, locked ? KeychainState::Locked : KeychainState::Unlocked);
    });
}

// On Plasma QtKeychain talks to KWallet, which need not offer the Secret Service too. It opens the wallet itself and
// asks the person then; whether it is open is its own affair.
void askWallet(QObject* context, int deadlineMs, const Done& done) {
    const QStringList desktops = qEnvironmentVariable("XDG_CURRENT_DESKTOP").split(QLatin1Char(':'));
    if (!desktops.contains(QLatin1String("KDE"))) return report(done, KeychainState::NoService);
    auto message =
        QDBusMessage::createMethodCall(QStringLiteral("org.kde.kwalletd5"), QStringLiteral("/modules/kwalletd5"),
                                       QStringLiteral("org.kde.KWallet"), QStringLiteral("isEnabled"));
    call(context, message, deadlineMs, [done](const QDBusMessage& reply) {
        if (timedOut(reply)) return report(done, KeychainState::NoAnswer);
        const bool enabled = reply.type() == QDBusMessage::ReplyMessage && reply.arguments().value(0).toBool();
        report(done, enabled ? KeychainState::Unlocked : KeychainState::NoService);
    });
}

void askDefaultKeyring(QObject* context, int deadlineMs, const Done& done) {
    auto message = QDBusMessage::createMethodCall(kService, kPath, QStringLiteral("org.freedesktop.Secret.Service"),
                                                  QStringLiteral("ReadAlias"));
    message << QStringLiteral("default");
    call(context, message, deadlineMs, [context, deadlineMs, done](const QDBusMessage& reply) {
        if (timedOut(reply)) return report(done, KeychainState::NoAnswer);
        if (reply.type() == QDBusMessage::ErrorMessage || reply.arguments().isEmpty())
            return askWallet(context, deadlineMs, done);
        QString collection = qvariant_cast<QDBusObjectPath>(reply.arguments().constFirst()).path();
        if (collection.isEmpty() || collection == QLatin1String("/")) return report(done, KeychainState::NoKeyring);
        askLocked(context, collection, deadlineMs, done);
    });
}

} // namespace

QString describe(KeychainState state) {
    switch (state) {
    case KeychainState::Unlocked: return Words::tr("The system keychain is unlocked.");
    case KeychainState::Locked:
        return Words::tr("The system keychain is locked. Unlock it, and the stored keys work again.");
    case KeychainState::NoKeyring:
        return Words::tr("The keychain service runs but has no keyring yet. Create one in your password manager, "
                         "or keep keys for this session or in environment variables.");
    case KeychainState::NoAnswer:
        return Words::tr("The keychain service does not answer. Keys that are stored there wait until it does.");
    case KeychainState::NoService: break;
    }
    return Words::tr("There is no keychain on this system. Keep keys for this session, or name an environment "
                     "variable.");
}

SecretServiceWatch::SecretServiceWatch(QObject* parent) : QObject(parent) {
    constexpr int settleMs = 100;
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMs);
    connect(&m_soon, &QTimer::timeout, this, &SecretServiceWatch::changed);
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    auto* owner = new QDBusServiceWatcher(kService, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(owner, &QDBusServiceWatcher::serviceOwnerChanged, this, &SecretServiceWatch::look);
    const QString service = QStringLiteral("org.freedesktop.Secret.Service");
    for (const char* signal : {"CollectionCreated", "CollectionDeleted", "CollectionChanged"})
        bus.connect(kService, kPath, service, QLatin1String(signal), this, SLOT(look()));
    bus.connect(kService, QString(), QStringLiteral("org.freedesktop.DBus.Properties"),
                QStringLiteral("PropertiesChanged"), this, SLOT(look()));
}

void SecretServiceWatch::look() {
    m_soon.start();
}

void probeSecretService(QObject* context, Done done, int deadlineMs) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        QMetaObject::invokeMethod(context, [done] { report(done, KeychainState::NoService); }, Qt::QueuedConnection);
        return;
    }
    askDefaultKeyring(context, deadlineMs, done);
}

} // namespace tollgate::secrets
