// SPDX-License-Identifier: GPL-3.0-or-later
// A first start: a runtime in a fresh folder, without a configuration, without a keychain. One thread.
#pragma once

#include "bridge/gateway.h"
#include "bridge/live_feed.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "bridge/runtime.h"
#include "bridge/settings.h"
#include "bridge/test_request.h"
#include "support/temp_profile.h"

#include <memory>

namespace tollgate::test {

class EmptyProfile {
public:
    // `listen` as --listen; by default a free port of this computer.
    explicit EmptyProfile(const QString& listen = QStringLiteral("127.0.0.1:0"));

    bridge::Runtime& runtime() { return *m_runtime; }

    QString configFile() const { return m_profile.configFile(); }

private:
    TempProfile m_profile;
    std::unique_ptr<bridge::Runtime> m_runtime;
};

} // namespace tollgate::test
