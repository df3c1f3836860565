// SPDX-License-Identifier: GPL-3.0-or-later
// The tray icon and its menu (DESIGN-LANGUAGE.md §11 Tray). A native menu whose lines change in place, so that nothing
// jumps while it is open; everything in it is also in the window. Made by `app` when there is a tray; UI thread.
#pragma once

#include "ui/theme/status.h"

#include <QHash>
#include <QObject>
#include <QSystemTrayIcon>

#include <optional>

class QAction;
class QMenu;

namespace tollgate::ui {

enum class TrayState {
    Normal,
    Look,    // triangle: a failover, a cooling or degraded provider
    Failing, // square: requests fail, the port is lost
    Off      // struck out
};

// Drawn on the whole of `rect`, for light and for dark panels.
void drawTrayIcon(QPainter& painter, const QRect& rect, TrayState state, bool dark_panel);
QIcon trayIcon(TrayState state, bool dark_panel);

struct TrayProvider {
    QString id{};
    QString name{};
    bool in_use = true;
    Status status = Status::NoTraffic;
    bool operator==(const TrayProvider&) const = default;
};

struct TrayContent {
    TrayState state = TrayState::Normal;
    QString status{};   // "On  $12.90 today, 12 req/min"
    QString incident{}; // worst one, empty for none
    Status incident_status = Status::Degraded;
    bool gateway_on = true;
    QString address{}; // "127.0.0.1:8655"
    QList<TrayProvider> providers{};
    bool operator==(const TrayContent&) const = default;
};

class TrayIcon : public QObject {
    Q_OBJECT

public:
    explicit TrayIcon(QObject* parent = nullptr);
    ~TrayIcon() override;

    static bool isAvailable() { return QSystemTrayIcon::isSystemTrayAvailable(); }

    void show() { m_icon.show(); }

    void hide() { m_icon.hide(); }

    // Only what changed is touched.
    void setContent(const TrayContent& content);

    QMenu* menu() const { return m_menu; }

Q_SIGNALS:
    void gatewaySwitched(bool on);
    void providerSwitched(const QString& id, bool on);
    void copyAddressRequested();
    // "" raises the window where it is; "requests" and "providers" go to that page.
    void openRequested(const QString& page);
    void quitRequested();

private:
    void buildMenu();
    void updateProviders(const QList<TrayProvider>& providers);

    QSystemTrayIcon m_icon;
    QMenu* m_menu;
    QMenu* m_providers;
    QAction* m_status;
    QAction* m_incident;
    QAction* m_gateway;
    QAction* m_copy;
    QAction* m_providers_end = nullptr;
    QHash<QString, QAction*> m_provider_actions;
    std::optional<TrayContent> m_shown;
};

} // namespace tollgate::ui
