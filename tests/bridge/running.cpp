// SPDX-License-Identifier: GPL-3.0-or-later
#include "running.h"

#include "bridge/gateway.h"
#include "pricing/catalogue.h"
#include "resources/resources.h"
#include "support/answers.h"
#include "support/raw_client.h"

#include <QtTest>

namespace tollgate::test {

namespace {

constexpr const char* kAccessKey = "tg-a-key-of-this-test";

} // namespace

Running::Running(const TempProfile& profile) {
    qputenv("TOLLGATE_TEST_ACCESS", kAccessKey);
    bridge::RuntimeOptions options;
    options.paths = {profile.configFile(), profile.dataDir(), profile.configHome() + QStringLiteral("/console.json"),
                     profile.runtimeDir() + QStringLiteral("/control")};
    options.program = QStringLiteral("tollgate");
    options.listen_option = QStringLiteral("127.0.0.1:0");
    options.presets = std::make_shared<const config::Presets>(resources::loadPresets());
    options.catalogue = resources::loadCatalogue();
    m_runtime = std::make_unique<bridge::Runtime>(std::move(options));
    if (auto failure = m_runtime->start()) qFatal("%s", qUtf8Printable(failure->lines.join(u'\n')));
}

const bridge::ProviderStatus& Running::status(const char* provider) {
    const bridge::ProviderStatus* status = providers().find(QString::fromLatin1(provider));
    if (!status) qFatal("There is no provider %s.", provider);
    return *status;
}

std::uint16_t Running::port() {
    return static_cast<std::uint16_t>(m_runtime->gateway().state().address.section(u':', -1).toUInt());
}

std::string Running::request(bool streamed) {
    return requestText(
        "POST", "/v1/chat/completions", answers::requestBody(Dialect::OpenAiChat, "m1", streamed),
        {{"host", "127.0.0.1:" + std::to_string(port())}, {"authorization", std::string("Bearer ") + kAccessKey}});
}

int Running::ask() {
    return test::ask(port(), request()).status;
}

std::vector<record::Event> Running::events(const QString& subject) {
    std::optional<std::vector<record::Event>> answer;
    QObject context;
    log().events(subject, 50, &context, [&](const std::vector<record::Event>& events) { answer = events; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, kPatienceMs)) return {};
    return *answer;
}

int Running::count(const QString& subject, record::EventKind kind) {
    const auto all = events(subject);
    return static_cast<int>(
        std::count_if(all.begin(), all.end(), [kind](const record::Event& event) { return event.kind == kind; }));
}

void configure(TempProfile& profile, const QList<ConfiguredProvider>& providers, const QByteArray& more) {
    QByteArrayList list;
    for (const ConfiguredProvider& provider : providers)
        list << "{\"id\":\"" + provider.id + "\",\"base_url\":\"" + QByteArray::fromStdString(provider.origin) +
                    "/v1\",\"models\":[\"m1\"],\"color_slot\":1" + provider.more + "}";
    QByteArray text = "{\"version\":1,\"access\":{\"keys\":[{\"id\":\"t\",\"name\":\"T\",\"secret\":"
                      "\"env:TOLLGATE_TEST_ACCESS\"}]},\"providers\":[" +
                      list.join(',') + "]" + more + "}";
    if (!profile.writeConfig(text)) qFatal("The configuration cannot be written.");
}

} // namespace tollgate::test
