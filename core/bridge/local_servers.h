// SPDX-License-Identifier: GPL-3.0-or-later
// Model servers that run on this computer: the presets' loopback addresses, asked for their list of models. Only an
// answer that is such a list counts, so a web server that happens to have the port is not taken for one. Nothing leaves
// the computer. Main thread; asks on the probing thread.
#pragma once

#include "config/preset.h"

#include <QObject>

#include <set>
#include <string>

namespace tollgate::bridge {

class Prober;

class LocalServers : public QObject {
    Q_OBJECT
public:
    LocalServers(Prober& prober, const config::Presets& presets, QObject* parent = nullptr);

    // Asks each once; `changed` follows when one has come or gone.
    void look();

    // Ids of the presets that answered when last asked.
    const std::set<std::string>& found() const { return m_found; }

Q_SIGNALS:
    void changed();

private:
    void ask(const config::Preset& preset);

    Prober& m_prober;
    const config::Presets& m_presets;
    std::set<std::string> m_found;
    std::set<std::string> m_asked; // not answered yet
};

} // namespace tollgate::bridge
