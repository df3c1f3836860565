// SPDX-License-Identifier: GPL-3.0-or-later
// `tollgate --demo`: a throw-away profile with the history of the pictures moved to now, the simulated provider behind
// every provider, and programs that call the gateway. Main thread; made before the runtime, ends before it.
#pragma once

#include "config/preset.h"
#include "demo/simulated_provider.h"
#include "demo/traffic.h"
#include "temporary_profile.h"

#include <QObject>

#include <memory>

namespace tollgate::bridge {
class Runtime;
}

namespace tollgate::app {

class Demo : public QObject {
    Q_OBJECT
public:
    // "" or what went wrong. Afterwards a runtime can start on paths().
    QString prepare(const config::Presets& presets);

    const bridge::Paths& paths() const { return m_profile.paths(); }

    // Lets the programs call the runtime's gateway, wherever it listens.
    void begin(bridge::Runtime& runtime);

    // No more calls; before the runtime stops.
    void end() { m_traffic.reset(); }

    // The access key of this run's "This computer", for a person who wants to call it too.
    QString accessKey() const;

private:
    TemporaryProfile m_profile;
    std::unique_ptr<demo::SimulatedProvider> m_provider;
    demo::AccessKeyTexts m_keys;
    std::unique_ptr<demo::Traffic> m_traffic;
};

} // namespace tollgate::app
