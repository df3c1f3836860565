// SPDX-License-Identifier: GPL-3.0-or-later
// What Ctrl+K can run beside pages: providers on and off, filters, requests by id, the address, groups of Settings.
#include "bridge/gateway.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "bridge/runtime.h"
#include "console_parts.h"
#include "record/filter.h"
#include "ui/common/entities.h"
#include "ui/requests/requests_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/main_window.h"

namespace tollgate::app {

namespace {

// "why 429" asks for the filter status:429.
QString asFilter(const QString& typed) {
    QString words = typed;
    if (words.startsWith(QLatin1String("why "), Qt::CaseInsensitive)) words = words.mid(4).trimmed();
    bool number = false;
    int status = words.toInt(&number);
    return number && status >= 100 && status < 600 ? QStringLiteral("status:%1").arg(status) : words;
}

} // namespace

void Console::addCommands() {
    m_window->addCommands([this](const QString& typed) { return commandsFor(typed); });
}

QList<ui::Command> Console::commandsFor(const QString& typed) {
    QList<ui::Command> commands;
    for (const bridge::ProviderStatus& status : m_runtime.providers().all()) {
        QString id = ui::text(status.provider.id), name = ui::text(status.provider.name);
        bool on = !status.provider.enabled;
        commands.append({on ? tr("Switch on %1").arg(name) : tr("Switch off %1").arg(name), tr("provider"),
                         QStringLiteral("power"), id + (on ? QStringLiteral(" on") : QStringLiteral(" off")),
                         [this, id, on] { switchProvider(id, on); }});
    }
    bool on = m_runtime.gateway().state().on;
    commands.append({on ? tr("Switch the gateway off") : tr("Switch the gateway on"),
                     tr("gateway"),
                     QStringLiteral("power"),
                     {},
                     [this, on] { m_runtime.gateway().setOn(!on); }});
    commands.append({tr("Copy the address"), tr("gateway"), QStringLiteral("copy"),
                     m_runtime.gateway().state().base_url, [this] { copyAddress(); }});
    const auto sections = m_parts->settings->sections();
    for (const auto& [section, title] : sections)
        commands.append(
            {tr("Settings: %1").arg(title), tr("settings"), QStringLiteral("settings"), section, [this, id = section] {
                 m_window->showPage(QStringLiteral("settings"));
                 m_parts->settings->showSection(id);
             }});
    if (auto id = RequestId::parse(typed.toUpper().toStdString()); id && typed.size() == 26)
        commands.append({tr("Open request %1").arg(typed),
                         tr("request"),
                         QStringLiteral("requests"),
                         {},
                         [this, id] {
                             m_window->showPage(QStringLiteral("requests"));
                             m_parts->requests->select(*id);
                         },
                         true});
    QString filter = asFilter(typed);
    if (!filter.isEmpty() && record::parseFilter(filter.toStdString()))
        commands.append({tr("Show requests: %1").arg(filter),
                         tr("filter"),
                         QStringLiteral("filter"),
                         {},
                         [this, filter] {
                             m_window->showPage(QStringLiteral("requests"));
                             m_parts->requests->setFilter(filter);
                         },
                         true});
    return commands;
}

} // namespace tollgate::app
