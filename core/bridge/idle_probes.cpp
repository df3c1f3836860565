// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/idle_probes.h"

#include "bridge/providers.h"
#include "bridge/request_log.h"

#include <algorithm>

namespace tollgate::bridge {

namespace {

bool mayBeAsked(const ProviderStatus& status) {
    return status.provider.probe && status.state == ProviderState::Down;
}

} // namespace

IdleProbes::IdleProbes(Providers& providers, RequestLog& log, ProbePace pace, QObject* parent)
    : QObject(parent), m_providers(providers), m_log(log), m_pace(pace) {
    m_timer.setInterval(static_cast<int>(m_pace.look / kMillisecond));
    connect(&m_timer, &QTimer::timeout, this, &IdleProbes::look);
    connect(&m_providers, &Providers::changed, this, &IdleProbes::watch);
    watch();
}

void IdleProbes::watch() {
    const auto& all = m_providers.all();
    const bool down = !m_providers.pretends() && std::any_of(all.begin(), all.end(), mayBeAsked);
    if (!down) m_timer.stop();
    if (down && !m_timer.isActive()) m_timer.start();
}

bool IdleProbes::isDue(const ProviderStatus& status) const {
    if (!mayBeAsked(status)) return false;
    const Micros now = m_log.now();
    const auto asked = m_asked.find(status.provider.id);
    if (asked != m_asked.end() && now - asked->second < m_pace.every) return false;
    return !status.figures || now - status.figures->last_attempt.value_or(0) >= m_pace.idle;
}

void IdleProbes::look() {
    if (m_providers.pretends()) return;
    QStringList due;
    for (const ProviderStatus& status : m_providers.all())
        if (isDue(status)) due << QString::fromStdString(status.provider.id);
    for (const QString& id : due) {
        m_asked[id.toStdString()] = m_log.now();
        m_providers.probe(id);
    }
}

} // namespace tollgate::bridge
