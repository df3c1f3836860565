// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/provider_tests.h"

#include "ui/common/entities.h"

#include <algorithm>

namespace tollgate::ui {

namespace {

// What a test depends on.
bool isSame(const config::Provider& a, const config::Provider& b) {
    return a.base_url == b.base_url && a.dialect == b.dialect && a.keys == b.keys && a.params == b.params &&
           a.headers == b.headers && a.ca_file == b.ca_file;
}

} // namespace

ProviderTests::ProviderTests(bridge::Providers& providers, QObject* parent) : QObject(parent), m_providers(providers) {
    connect(&m_providers, &bridge::Providers::changed, this, [this] {
        std::erase_if(m_tests, [this](const auto& entry) {
            const bridge::ProviderStatus* now = m_providers.find(text(entry.first));
            return !now || !isSame(now->provider, entry.second.provider);
        });
    });
}

void ProviderTests::run(const QString& id) {
    const bridge::ProviderStatus* status = m_providers.find(id);
    if (!status) return;
    const std::string name = status->provider.id;
    Test& test = m_tests[name];
    test.provider = status->provider;
    test.report = {};
    test.running = m_providers.test({status->provider, {}}, this, [this, name](const bridge::TestReport& report) {
        auto at = m_tests.find(name);
        if (at == m_tests.end()) return;
        at->second.report = report;
        Q_EMIT changed(text(name));
    });
    Q_EMIT changed(id);
}

void ProviderTests::runAll() {
    m_tests.clear();
    QStringList ids;
    for (const bridge::ProviderStatus& status : m_providers.all())
        if (status.provider.enabled) ids << text(status.provider.id);
    for (const QString& id : ids) run(id);
}

void ProviderTests::forget(const QString& id) {
    if (m_tests.erase(id.toStdString()) > 0) Q_EMIT changed(id);
}

const bridge::TestReport* ProviderTests::report(const std::string& id) const {
    auto at = m_tests.find(id);
    return at == m_tests.end() ? nullptr : &at->second.report;
}

QString ProviderTests::progress() const {
    if (m_tests.empty()) return {};
    const auto done =
        std::count_if(m_tests.begin(), m_tests.end(), [](const auto& entry) { return entry.second.report.finished; });
    const auto failed = std::count_if(m_tests.begin(), m_tests.end(),
                                      [](const auto& entry) { return entry.second.report.failed() != nullptr; });
    const auto all = static_cast<qlonglong>(m_tests.size());
    if (done < all) return tr("Testing %1 of %2").arg(done + 1).arg(all);
    return failed == 0 ? tr("%1 tested, none failed").arg(all) : tr("%1 tested, %2 failed").arg(all).arg(failed);
}

} // namespace tollgate::ui
