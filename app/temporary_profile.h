// SPDX-License-Identifier: GPL-3.0-or-later
// Folders for a run that leaves nothing behind: the demo and the screenshots. Gone with the value. Main thread.
#pragma once

#include "bridge/paths.h"

#include <QTemporaryDir>

namespace tollgate::app {

class TemporaryProfile {
public:
    TemporaryProfile();

    // "" or why there is no such folder.
    QString error() const;

    const bridge::Paths& paths() const { return m_paths; }

private:
    QTemporaryDir m_folder;
    bridge::Paths m_paths;
};

} // namespace tollgate::app
