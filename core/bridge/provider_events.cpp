// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/provider_events.h"

#include "bridge/providers.h"
#include "bridge/request_log.h"

namespace tollgate::bridge {

namespace {

constexpr int kLookMs = 15'000;
constexpr int kRecalled = 500;

// States that say something of the provider: not that nobody asked it, nor that its keys rest for a moment.
bool isShown(ProviderState state) {
    return state != ProviderState::NoTraffic && state != ProviderState::Off && state != ProviderState::Cooling;
}

} // namespace

ProviderEvents::ProviderEvents(Providers& providers, RequestLog& log, Sink sink, QObject* parent)
    : QObject(parent), m_providers(providers), m_log(log), m_sink(std::move(sink)) {
    m_look.setSingleShot(true);
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, &m_providers, &Providers::refreshFigures);
    connect(&m_log, &RequestLog::grown, this, [this] {
        if (!m_look.isActive()) m_look.start();
    });
    connect(&m_providers, &Providers::changed, this, qOverload<>(&ProviderEvents::compare));
    connect(&m_providers, &Providers::happened, this, [this](const record::Event& event) { m_sink(event); });
    recall();
}

// An earlier run's last word on each provider: since when its state holds, and what must not be told twice.
void ProviderEvents::recall() {
    m_log.events({}, kRecalled, this, [this](const std::vector<record::Event>& newestFirst) {
        std::map<std::string, Micros> since;
        for (const record::Event& event : newestFirst) {
            bool switched = event.kind == record::EventKind::ProviderOn || event.kind == record::EventKind::ProviderOff;
            auto state = event.kind == record::EventKind::ProviderState ? stateToldBy(event.detail) : std::nullopt;
            if (state) m_recalled_states.try_emplace(event.subject, *state);
            if (state || switched) since.try_emplace(event.subject, event.time);
        }
        m_providers.rememberSince(since);
        m_recalled = true;
    });
}

void ProviderEvents::compare() {
    if (!m_recalled || m_providers.pretends()) return;
    std::map<std::string, Told> next;
    for (const ProviderStatus& status : m_providers.all()) {
        const std::string& id = status.provider.id;
        auto known = m_told.find(id);
        // How it stands when it is seen first is no news, but for a state that traffic shows.
        Told told = known == m_told.end() ? Told{status.provider.enabled, ProviderState::NoTraffic} : known->second;
        if (auto state = m_recalled_states.find(id); known == m_told.end() && state != m_recalled_states.end())
            told.state = state->second;
        compare(status, told);
        next.emplace(id, told);
    }
    m_told = std::move(next);
}

void ProviderEvents::compare(const ProviderStatus& status, Told& told) {
    if (told.enabled != status.provider.enabled) {
        told.enabled = status.provider.enabled;
        tell(told.enabled ? record::EventKind::ProviderOn : record::EventKind::ProviderOff, status, {});
    }
    if (!isShown(status.state) || told.state == status.state) return;
    told.state = status.state;
    std::string detail(nameOf(status.state));
    if (!status.plain_reason.empty()) detail += ": " + status.plain_reason;
    tell(record::EventKind::ProviderState, status, std::move(detail));
}

void ProviderEvents::tell(record::EventKind kind, const ProviderStatus& status, std::string detail) {
    record::Event event;
    event.time = m_log.now();
    event.kind = kind;
    event.subject = status.provider.id;
    event.detail = std::move(detail);
    m_sink(std::move(event));
}

} // namespace tollgate::bridge
