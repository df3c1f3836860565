// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/upstream.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::providers;

namespace {

// What resources/providers/openrouter.json says, with an address of its own for each dialect.
config::Preset openRouter() {
    config::Preset preset;
    preset.id = "openrouter";
    preset.base_url = "https://openrouter.ai/api/v1";
    preset.other_addresses = {{Dialect::OpenAiResponses, "https://openrouter.ai/api/v1"},
                              {Dialect::Anthropic, "https://openrouter.ai/api"}};
    preset.models_path = "/models";
    return preset;
}

config::Provider configured(const config::Preset& preset) {
    config::Provider provider;
    provider.id = provider.preset = preset.id;
    provider.dialect = preset.dialect;
    provider.base_url = preset.base_url;
    return provider;
}

QString shown(const std::optional<std::string>& target) {
    return target ? QString::fromStdString(*target) : QStringLiteral("none");
}

QString shown(const Result<std::string>& url) {
    return QString::fromStdString(url ? *url : "error: " + url.error().message);
}

} // namespace

class UpstreamTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void speaksThePresetsDialects() {
        config::Preset preset = openRouter();
        config::Provider provider = configured(preset);
        QVERIFY((dialectsOf(provider, &preset) ==
                 std::vector{Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic}));
        QCOMPARE(shown(baseUrlFor(provider, &preset, Dialect::Anthropic)), QStringLiteral("https://openrouter.ai/api"));
        QVERIFY(!baseUrlFor(provider, &preset, Dialect::Gemini));
    }

    // A person who moved the provider does not find calls, and keys, at the old host.
    void doesNotGoBackToThePresetsHost() {
        config::Preset preset = openRouter();
        config::Provider provider = configured(preset);
        provider.base_url = "https://proxy.example/v1/";
        QVERIFY((dialectsOf(provider, &preset) == std::vector{Dialect::OpenAiChat, Dialect::OpenAiResponses}));
        QCOMPARE(shown(baseUrlFor(provider, &preset, Dialect::OpenAiResponses)),
                 QStringLiteral("https://proxy.example/v1"));
    }

    // A preset without an address says nothing of other dialects.
    void speaksItsOwnDialectAtAnAddressOfItsOwn() {
        config::Preset preset;
        preset.id = "custom";
        config::Provider provider = configured(preset);
        provider.base_url = "http://localhost:1234/v1";
        QVERIFY((dialectsOf(provider, &preset) == std::vector{Dialect::OpenAiChat}));
        QVERIFY(!baseUrlFor(provider, &preset, Dialect::Anthropic));
    }

    void keepsThePresetsAddressWhenAnotherDialectIsChosen() {
        config::Preset preset = openRouter();
        config::Provider provider = configured(preset);
        provider.dialect = Dialect::Anthropic;
        provider.base_url = "https://openrouter.ai/api";
        QVERIFY((dialectsOf(provider, &preset) ==
                 std::vector{Dialect::Anthropic, Dialect::OpenAiChat, Dialect::OpenAiResponses}));
        QCOMPARE(shown(baseUrlFor(provider, &preset, Dialect::OpenAiChat)),
                 QStringLiteral("https://openrouter.ai/api/v1"));
    }

    void fillsParameters_data() {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("expected");
        QTest::addRow("given") << QByteArray("my-company")
                               << QStringLiteral("https://my-company.openai.azure.com/openai/v1");
        QTest::addRow("missing") << QByteArray()
                                 << QStringLiteral(
                                        "error: azure: the address needs Resource name; enter it as params.resource");
        for (const char* bad : {"evil.com/", "a@b", "a.b", "{resource}", "a b", "a#"})
            QTest::addRow("refused: %s", bad)
                << QByteArray(bad)
                << QStringLiteral("error: azure: params.resource may hold letters, digits, - and _ only");
    }

    void fillsParameters() {
        QFETCH(QByteArray, value);
        QFETCH(QString, expected);
        config::Preset preset;
        preset.params = {{"resource", "Resource name", "my-company"}};
        config::Provider provider;
        provider.id = "azure";
        provider.base_url = "https://{resource}.openai.azure.com/openai/v1";
        if (!value.isEmpty()) provider.params["resource"] = value.toStdString();
        QCOMPARE(shown(baseUrlFor(provider, &preset, Dialect::OpenAiChat)), expected);
    }

    void needsAnAddress() {
        config::Provider provider;
        provider.id = "mine";
        QCOMPARE(shown(baseUrlFor(provider, nullptr, Dialect::OpenAiChat)),
                 QStringLiteral("error: mine: no address for openai-chat; enter one as base_url"));
    }

    void buildsTargets_data() {
        QTest::addColumn<Dialect>("dialect");
        QTest::addColumn<QByteArray>("prefix");
        QTest::addColumn<Endpoint>("endpoint");
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("target");
        auto row = [](const char* name, Dialect dialect, const char* prefix, Endpoint endpoint, const char* model,
                      const char* action, const char* query, const char* target) {
            QTest::addRow("%s", name) << dialect << QByteArray(prefix) << endpoint << QByteArray(model)
                                      << QByteArray(action) << QByteArray(query) << QString::fromLatin1(target);
        };
        using enum Endpoint;
        constexpr auto kChat = Dialect::OpenAiChat;
        constexpr auto kAnthropic = Dialect::Anthropic;
        constexpr auto kGemini = Dialect::Gemini;
        row("chat", kChat, "/v1", Chat, "m", "", "", "/v1/chat/completions");
        row("chat, longer prefix", kChat, "/client/v4/accounts/a/ai/v1", Chat, "m", "", "",
            "/client/v4/accounts/a/ai/v1/chat/completions");
        row("chat, bare (Perplexity)", kChat, "", Chat, "m", "", "", "/chat/completions");
        row("responses", Dialect::OpenAiResponses, "/v1", Responses, "m", "", "", "/v1/responses");
        row("embeddings", kChat, "/v1", Embeddings, "m", "", "", "/v1/embeddings");
        row("images", kChat, "/v1", Images, "m", "generations", "", "/v1/images/generations");
        row("images, nothing said", kChat, "/v1", Images, "m", "", "", "none");
        row("audio climbing", kChat, "/v1", Audio, "m", "../files", "", "none");
        row("messages", kAnthropic, "", Messages, "m", "", "", "/v1/messages");
        row("messages, query kept", kAnthropic, "/api", Messages, "m", "", "beta=true", "/api/v1/messages?beta=true");
        row("messages, /v1 not doubled", kAnthropic, "/anthropic/v1", Messages, "m", "", "", "/anthropic/v1/messages");
        row("count tokens", kAnthropic, "", CountTokens, "m", "", "", "/v1/messages/count_tokens");
        row("gemini", kGemini, "", GenerateContent, "gemini-2.5-pro", "generateContent", "",
            "/v1beta/models/gemini-2.5-pro:generateContent");
        row("gemini stream", kGemini, "", GenerateContent, "gemini-2.5-pro", "streamGenerateContent", "alt=sse",
            "/v1beta/models/gemini-2.5-pro:streamGenerateContent?alt=sse");
        row("gemini with folder", kGemini, "/v1beta", CountTokens, "models/x", "countTokens", "",
            "/v1beta/models/x:countTokens");
        row("gemini tuned", kGemini, "", GenerateContent, "tunedModels/x", "generateContent", "",
            "/v1beta/tunedModels/x:generateContent");
        row("gemini model cannot climb", kGemini, "", GenerateContent, "../../x?y#z", "generateContent", "",
            "/v1beta/models/..%2F..%2Fx%3Fy%23z:generateContent");
        row("gemini without model", kGemini, "", GenerateContent, "", "generateContent", "", "none");
        row("gemini method that is none", kGemini, "", GenerateContent, "m", "generate/../x", "", "none");
        row("ollama", Dialect::Ollama, "", OllamaChat, "m", "", "", "/api/chat");
        row("ollama embed", Dialect::Ollama, "/api", Embeddings, "m", "", "", "/api/embed");
        row("another dialect's endpoint", kChat, "/v1", Messages, "m", "", "", "none");
        row("raw", kChat, "/v1", Raw, "", "/files", "limit=2", "/v1/files?limit=2");
        row("raw, /v1 not doubled", kChat, "/v1", Raw, "", "/v1/files", "", "/v1/files");
        row("raw climbing", kChat, "/v1", Raw, "", "/a/../../admin", "", "none");
        row("raw climbing, encoded", kChat, "/v1", Raw, "", "/a/%2e%2E/admin", "", "none");
        row("raw without slash", kChat, "/v1", Raw, "", "@evil.example/", "", "none");
        row("raw with a line break", kChat, "/v1", Raw, "", "/a\r\nx", "", "none");
        row("query with a line break", kChat, "/v1", Chat, "m", "", "a=1\r\nhost: x", "none");
    }

    void buildsTargets() {
        QFETCH(Dialect, dialect);
        QFETCH(QByteArray, prefix);
        QFETCH(Endpoint, endpoint);
        QFETCH(QByteArray, model);
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, query);
        QFETCH(QString, target);
        std::string heldModel = model.toStdString(), heldAction = action.toStdString(), heldQuery = query.toStdString();
        Call call{.endpoint = endpoint, .model = heldModel, .action = heldAction, .query = heldQuery};
        QCOMPARE(shown(targetFor(config::Provider{}, dialect, prefix.toStdString(), call)), target);
    }

    void knowsAzuresTwoAddresses() {
        config::Provider azure;
        azure.preset = "azure-openai";
        Call chat{.endpoint = Endpoint::Chat, .model = "my deployment"};
        auto target = [&](std::string_view prefix) {
            return shown(targetFor(azure, Dialect::OpenAiChat, prefix, chat));
        };
        QCOMPARE(target("/openai/v1"), QStringLiteral("/openai/v1/chat/completions"));
        QCOMPARE(target("/openai"),
                 QStringLiteral("/openai/deployments/my%20deployment/chat/completions?api-version=2024-10-21"));
        azure.params["api_version"] = "preview";
        QCOMPARE(target("/openai/v1"), QStringLiteral("/openai/v1/chat/completions?api-version=preview"));
        QCOMPARE(shown(modelListTarget(azure, nullptr, Dialect::OpenAiChat, "/openai")),
                 QStringLiteral("/openai/models?api-version=preview"));
        azure.params["api_version"] = "2025-01-01-preview"; // a date: the older address, whatever is written
        QCOMPARE(target("/openai/v1"), QStringLiteral("/openai/deployments/my%20deployment/chat/completions"
                                                      "?api-version=2025-01-01-preview"));
        QCOMPARE(shown(modelListTarget(azure, nullptr, Dialect::OpenAiChat, "/openai/v1")),
                 QStringLiteral("/openai/models?api-version=2025-01-01-preview"));
    }

    void findsTheList() {
        config::Preset preset = openRouter();
        config::Provider provider = configured(preset);
        QCOMPARE(shown(modelListTarget(provider, &preset, Dialect::OpenAiChat, "/api/v1")),
                 QStringLiteral("/api/v1/models"));
        QCOMPARE(shown(modelListTarget(provider, &preset, Dialect::Anthropic, "/api")),
                 QStringLiteral("/api/v1/models"));
        preset.models_path.clear();
        QCOMPARE(shown(modelListTarget(provider, &preset, Dialect::OpenAiChat, "/api/v1")), QStringLiteral("none"));
        QCOMPARE(shown(modelListTarget(provider, nullptr, Dialect::Gemini, "")), QStringLiteral("/v1beta/models"));
        QCOMPARE(shown(modelListTarget(provider, nullptr, Dialect::Ollama, "")), QStringLiteral("/api/tags"));
    }
};

TOLLGATE_TEST(UpstreamTest)
#include "tst_upstream.moc"
