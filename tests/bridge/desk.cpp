// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "engine/snapshot.h"
#include "journal/reader.h"
#include "resources/resources.h"

#include <QFile>
#include <QtTest>

namespace tollgate::test {

namespace {

constexpr int kPatienceMs = 30'000;

} // namespace

const config::Presets& shippedPresets() {
    static const config::Presets presets = resources::loadPresets();
    return presets;
}

bool hasKeychain() {
    return qEnvironmentVariable("TOLLGATE_TEST_KEYCHAIN") == QLatin1String("unlocked");
}

Desk::Desk(const config::Presets& presets)
    : config(folder.filePath(QStringLiteral("tollgate.json")), presets,
             [&presets](const config::Config& config) { return engine::problemsOf(config, presets); }),
      catalogue(folder.path(), resources::loadCatalogue()),
      prober(presets, catalogue, proxies),
      providers({config, keys, log, prober, presets, folder.filePath(QStringLiteral("removed-keys.json"))}) {
    QObject::connect(&config, &bridge::ConfigStore::applied, &keys, [this] { keys.resolve(config.config()); });
}

QByteArray Desk::fileText() const {
    QFile file(config.path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

config::Provider Desk::configure(const char* id, const std::string& baseUrl) {
    config::Provider provider = customProvider(id, baseUrl);
    QString error = config.change([&](config::Config& config) { config.providers.push_back(provider); });
    if (!error.isEmpty()) qFatal("%s", qUtf8Printable(error));
    return provider;
}

QString Desk::wait(const std::function<void(Done)>& change) {
    std::optional<QString> answer;
    change([&](const QString& error) { answer = error; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, kPatienceMs)) return QStringLiteral("no answer");
    return *answer;
}

config::Provider customProvider(const char* id, const std::string& baseUrl) {
    config::Provider provider;
    provider.id = id;
    provider.preset = "custom";
    provider.name = id;
    provider.base_url = baseUrl.empty() ? std::string("https://") + id + ".example/v1" : baseUrl;
    return provider;
}

} // namespace tollgate::test
