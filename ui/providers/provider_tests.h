// SPDX-License-Identifier: GPL-3.0-or-later
// The connection tests that the page runs and what they came to, by provider. A provider's result is forgotten when the
// provider changes. UI thread.
#pragma once

#include "bridge/connection_report.h"
#include "bridge/providers.h"

#include <QObject>

#include <map>

namespace tollgate::ui {

class ProviderTests : public QObject {
    Q_OBJECT
public:
    explicit ProviderTests(bridge::Providers& providers, QObject* parent = nullptr);

    void run(const QString& id);
    // Every provider that is switched on, side by side.
    void runAll();
    void forget(const QString& id);

    const bridge::TestReport* report(const std::string& id) const; // nullptr: not tested
    // "Testing 3 of 7", "7 tested, 1 failed"; "" before the first.
    QString progress() const;

Q_SIGNALS:
    void changed(const QString& id);

private:
    struct Test {
        config::Provider provider; // as it was tested
        bridge::TestReport report;
        bridge::RunningTest running;
    };

    bridge::Providers& m_providers;
    std::map<std::string, Test> m_tests;
};

} // namespace tollgate::ui
