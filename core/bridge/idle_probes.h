// SPDX-License-Identifier: GPL-3.0-or-later
// Asks a provider that is down, and that no request reaches, whether it is there again: a connection and the list of
// its models, which costs nothing. What comes of it stands beside the state and changes none, for a list is no answer
// to a prompt. Never where the provider's `probe` is off. Owned by the runtime; main thread.
#pragma once

#include "base/clock.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <string>

namespace tollgate::bridge {

class Providers;
class RequestLog;
struct ProviderStatus;

struct ProbePace {
    Micros look = 30 * kSecond; // how often it is considered, while one is down
    Micros idle = kMinute;      // no attempt for so long
    Micros every = 5 * kMinute; // between two probes of one provider
};

class IdleProbes : public QObject {
    Q_OBJECT
public:
    IdleProbes(Providers& providers, RequestLog& log, ProbePace pace = {}, QObject* parent = nullptr);

    // Asks those whose turn it is.
    void look();

private:
    bool isDue(const ProviderStatus& status) const;
    void watch();

    Providers& m_providers;
    RequestLog& m_log;
    const ProbePace m_pace;
    QTimer m_timer; // runs while a provider that may be asked is down
    std::map<std::string, Micros> m_asked;
};

} // namespace tollgate::bridge
