// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop asks for: light or dark and more contrast, from org.freedesktop.portal.Settings; without a portal
// the luminance of the palette the platform gave. Asked without waiting; owned by Appearance, UI thread.
#pragma once

#include "ui/theme/roles.h"

#include <QObject>

#include <optional>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace tollgate::ui {

class SystemScheme : public QObject {
    Q_OBJECT

public:
    explicit SystemScheme(QObject* parent = nullptr);

    Scheme scheme() const;

    bool highContrast() const { return m_contrast; }

    bool reducedMotion() const { return m_reduced_motion; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& space, const QString& key);
    void take(const QString& space, const QString& key, const QVariant& value);

    Scheme m_platform; // of the palette at start
    std::optional<Scheme> m_portal;
    bool m_contrast = false;
    bool m_reduced_motion = false;
};

} // namespace tollgate::ui
