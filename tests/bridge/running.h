// SPDX-License-Identifier: GPL-3.0-or-later
// The whole runtime in the test's process: engine, journal, state and configuration file of a profile. Main thread.
#pragma once

#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "bridge/runtime.h"
#include "support/temp_profile.h"

#include <QList>

#include <memory>
#include <string>
#include <vector>

namespace tollgate::test {

constexpr int kPatienceMs = 30'000;

class Running {
public:
    // The profile has its configuration.
    explicit Running(const TempProfile& profile);

    bridge::Providers& providers() { return m_runtime->providers(); }

    const bridge::ProviderStatus& status(const char* provider);

    bridge::RequestLog& log() { return m_runtime->log(); }

    bridge::Routes& routes() { return m_runtime->routes(); }

    bridge::RouteTrials& trials() { return m_runtime->trials(); }

    std::uint16_t port();

    // A chat call for the model m1.
    std::string request(bool streamed = false);
    // The HTTP status it is answered with.
    int ask();

    // Newest first; "" for those of the gateway.
    std::vector<record::Event> events(const QString& subject);
    // How many of a kind there are.
    int count(const QString& subject, record::EventKind kind);

private:
    std::unique_ptr<bridge::Runtime> m_runtime;
};

// Writes a configuration with these providers, which offer m1: id, origin, and further members that begin with a comma.
struct ConfiguredProvider {
    QByteArray id;
    std::string origin;
    QByteArray more = {};
};

void configure(TempProfile& profile, const QList<ConfiguredProvider>& providers, const QByteArray& more = {});

} // namespace tollgate::test
