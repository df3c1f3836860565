// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tray_icon.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QMenu>

namespace tollgate::ui {

namespace {

// Panels are dark almost everywhere; no desktop tells. With a dark theme and without a word, dark.
bool panelIsDark() {
#ifdef Q_OS_LINUX
    return true;
#else
    return Theme::of(nullptr).scheme() == Scheme::Dark;
#endif
}

void setIfChanged(QAction* action, const QString& text) {
    if (action->text() != text) action->setText(text);
}

} // namespace

TrayIcon::TrayIcon(QObject* parent) : QObject(parent), m_menu(new QMenu), m_providers(new QMenu(m_menu)) {
    buildMenu();
    m_icon.setContextMenu(m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger) Q_EMIT openRequested({});
    });
    setContent({});
}

TrayIcon::~TrayIcon() {
    m_icon.hide();
    m_icon.setContextMenu(nullptr);
    delete m_menu;
}

void TrayIcon::buildMenu() {
    const auto open = [this](const QString& page) { return [this, page] { Q_EMIT openRequested(page); }; };
    m_status = m_menu->addAction({}, this, open({}));
    m_incident = m_menu->addAction({}, this, open(QStringLiteral("home")));
    m_menu->addSeparator();
    m_gateway = m_menu->addAction(tr("Gateway on"));
    m_gateway->setCheckable(true);
    connect(m_gateway, &QAction::triggered, this, &TrayIcon::gatewaySwitched);
    m_providers->setTitle(tr("Providers"));
    m_menu->addMenu(m_providers);
    m_providers_end = m_providers->addSeparator();
    m_providers->addAction(tr("Open Providers"), this, open(QStringLiteral("providers")));
    m_menu->addSeparator();
    m_copy = m_menu->addAction({}, this, &TrayIcon::copyAddressRequested);
    m_menu->addAction(tr("Open Requests"), this, open(QStringLiteral("requests")));
    m_menu->addAction(tr("Open Tollgate"), this, open({}));
    m_menu->addSeparator();
    m_menu->addAction(tr("Quit Tollgate"), this, &TrayIcon::quitRequested);
}

void TrayIcon::setContent(const TrayContent& content) {
    if (m_shown == content) return;
    if (!m_shown || m_shown->state != content.state) m_icon.setIcon(trayIcon(content.state, panelIsDark()));
    m_shown = content;
    m_icon.setToolTip(content.incident.isEmpty() ? content.status : content.status + u'\n' + content.incident);
    setIfChanged(m_status, content.status);
    setIfChanged(m_incident, content.incident);
    m_incident->setVisible(!content.incident.isEmpty());
    m_incident->setIcon(icon(statusIcon(content.incident_status), statusRole(content.incident_status)));
    m_gateway->setChecked(content.gateway_on);
    setIfChanged(m_copy, content.address.isEmpty() ? tr("Copy address") : tr("Copy address\t%1").arg(content.address));
    m_copy->setEnabled(!content.address.isEmpty());
    updateProviders(content.providers);
}

// Lines stay where they are; new ones come at the end, gone ones go.
void TrayIcon::updateProviders(const QList<TrayProvider>& providers) {
    QHash<QString, QAction*> gone = m_provider_actions;
    for (const TrayProvider& provider : providers) {
        gone.remove(provider.id);
        QAction*& action = m_provider_actions[provider.id];
        if (!action) {
            action = new QAction(m_providers);
            action->setCheckable(true);
            m_providers->insertAction(m_providers_end, action);
            connect(action, &QAction::triggered, this,
                    [this, id = provider.id](bool on) { Q_EMIT providerSwitched(id, on); });
        }
        // Native menus show either a tick or an icon; the state is also written after the tab.
        setIfChanged(action, QStringLiteral("%1\t%2").arg(provider.name, statusWord(provider.status)));
        action->setIcon(icon(statusIcon(provider.status), statusRole(provider.status)));
        action->setChecked(provider.in_use);
    }
    for (auto it = gone.constBegin(); it != gone.constEnd(); ++it) {
        m_provider_actions.remove(it.key());
        delete it.value();
    }
    m_providers_end->setVisible(!providers.isEmpty());
}

} // namespace tollgate::ui
