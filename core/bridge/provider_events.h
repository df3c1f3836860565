// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to providers, told to the journal: switched on and off, another state. Breakers and refused keys the
// engine tells of itself. Looks again a while after requests came, so that a state is noticed with no window open; does
// nothing while nothing happens. Owned by the runtime; main thread.
#pragma once

#include "base/clock.h"
#include "bridge/provider_status.h"
#include "record/event.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <string>

namespace tollgate::bridge {

class Providers;
class RequestLog;

class ProviderEvents : public QObject {
    Q_OBJECT
public:
    using Sink = std::function<void(record::Event)>;
    ProviderEvents(Providers& providers, RequestLog& log, Sink sink, QObject* parent = nullptr);

private:
    // What was told last of a provider.
    struct Told {
        bool enabled = true;
        ProviderState state = ProviderState::NoTraffic; // the last that traffic showed
    };

    void recall();
    void compare();
    void compare(const ProviderStatus& status, Told& told);
    void tell(record::EventKind kind, const ProviderStatus& status, std::string detail);

    Providers& m_providers;
    RequestLog& m_log;
    Sink m_sink;
    std::map<std::string, Told> m_told;
    std::map<std::string, ProviderState> m_recalled_states;
    bool m_recalled = false; // until then nothing is news
    QTimer m_look;
};

} // namespace tollgate::bridge
