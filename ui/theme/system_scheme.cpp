// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/system_scheme.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace tollgate::ui {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kGnome = QStringLiteral("org.gnome.desktop.interface");

// Read() answers a variant within a variant; SettingChanged a plain one.
QVariant unwrapped(QVariant value) {
    while (value.userType() == qMetaTypeId<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemScheme::SystemScheme(QObject* parent) : QObject(parent), m_platform(Theme::of(QApplication::palette()).scheme()) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(kAppearance, QStringLiteral("color-scheme"));
    ask(kAppearance, QStringLiteral("contrast"));
    ask(kGnome, QStringLiteral("enable-animations"));
}

Scheme SystemScheme::scheme() const {
    return m_portal.value_or(m_platform);
}

void SystemScheme::ask(const QString& space, const QString& key) {
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    call << space << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, space, key](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (reply.isValid()) take(space, key, unwrapped(reply.value().variant()));
        done->deleteLater();
    });
}

void SystemScheme::settingChanged(const QString& space, const QString& key, const QDBusVariant& value) {
    take(space, key, unwrapped(value.variant()));
}

void SystemScheme::take(const QString& space, const QString& key, const QVariant& value) {
    if (space == kAppearance && key == QLatin1String("color-scheme")) {
        const uint wish = value.toUInt(); // 0 no preference, 1 dark, 2 light
        m_portal = wish == 1 ? std::optional(Scheme::Dark) : wish == 2 ? std::optional(Scheme::Light) : std::nullopt;
    } else if (space == kAppearance && key == QLatin1String("contrast")) {
        m_contrast = value.toUInt() == 1;
    } else if (space == kGnome && key == QLatin1String("enable-animations")) {
        m_reduced_motion = !value.toBool();
    } else {
        return;
    }
    Q_EMIT changed();
}

} // namespace tollgate::ui
