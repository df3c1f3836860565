// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/credentials.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::providers;

class CredentialsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void carriesTheKeyInOneHeader_data() {
        QTest::addColumn<QByteArray>("auth"); // of the preset; "": none, "custom": the preset for everything
        QTest::addColumn<Dialect>("presetDialect");
        QTest::addColumn<Dialect>("dialect");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("header");
        auto row = [](const char* name, const char* auth, Dialect presetDialect, Dialect dialect, const char* key,
                      const char* header) {
            QTest::addRow("%s", name) << QByteArray(auth) << presetDialect << dialect << QByteArray(key)
                                      << QString::fromLatin1(header);
        };
        using enum Dialect;
        row("OpenAI", "bearer", OpenAiChat, OpenAiChat, "sk-1", "authorization: Bearer sk-1");
        row("Anthropic", "x-api-key", Anthropic, Anthropic, "sk-ant-1", "x-api-key: sk-ant-1");
        row("§7.1 #16 Anthropic, a token by its shape", "x-api-key", Anthropic, Anthropic, "sk-ant-oat01-1",
            "authorization: Bearer sk-ant-oat01-1");
        row("Gemini", "x-goog-api-key", Gemini, Gemini, "AIza1", "x-goog-api-key: AIza1");
        row("Gemini's OpenAI address", "x-goog-api-key", Gemini, OpenAiChat, "AIza1", "authorization: Bearer AIza1");
        row("a bearer provider's Anthropic address", "bearer", OpenAiChat, Anthropic, "sk-or-1",
            "authorization: Bearer sk-or-1");
        row("Azure", "api-key", OpenAiChat, OpenAiResponses, "0123", "api-key: 0123");
        row("Azure with Entra", "api-key", OpenAiChat, OpenAiChat, "eyJ0.x.y", "authorization: Bearer eyJ0.x.y");
        row("none wanted", "none", OpenAiChat, OpenAiChat, "sk-1", "none");
        row("custom, Anthropic", "custom", OpenAiChat, Anthropic, "k", "x-api-key: k");
        row("custom, Gemini", "custom", OpenAiChat, Gemini, "k", "x-goog-api-key: k");
        row("no preset, Ollama", "", OpenAiChat, Ollama, "k", "authorization: Bearer k");
    }

    void carriesTheKeyInOneHeader() {
        QFETCH(QByteArray, auth);
        QFETCH(Dialect, presetDialect);
        QFETCH(Dialect, dialect);
        QFETCH(QByteArray, key);
        QFETCH(QString, header);
        config::Preset preset;
        preset.id = auth == "custom" ? "custom" : "some";
        preset.dialect = presetDialect;
        if (auth != "custom") preset.auth = auth.toStdString();
        auto carried = credentialFor({}, auth.isEmpty() ? nullptr : &preset, dialect, Secret(key.toStdString()));
        QVERIFY(carried);
        QString shown = QStringLiteral("none");
        if (*carried) {
            std::string text = std::string((*carried)->name) + ": " + std::string((*carried)->value.reveal());
            shown = QString::fromStdString(text);
        }
        QCOMPARE(shown, header);
    }

    void saysThatAKeyIsMissing() {
        config::Preset preset;
        config::Provider provider;
        provider.name = "OpenAI";
        auto missing = credentialFor(provider, &preset, Dialect::OpenAiChat, Secret());
        QVERIFY(!missing);
        QCOMPARE(missing.error().message, std::string("OpenAI needs an API key; add one on its page"));
        preset.key_required = false;
        auto none = credentialFor(provider, &preset, Dialect::OpenAiChat, Secret());
        QVERIFY(none && !*none);
    }

    // A key with a line break would end the header; the message does not repeat the key.
    void refusesWhatNoKeyHolds_data() {
        QTest::addColumn<QByteArray>("key");
        for (const char* key : {"sk-1\n", "sk-1\r\nx-evil: 1", "sk 1", "\tsk-1", "sk-\xc3\xa9", "sk-\x7f"})
            QTest::addRow("%s", QByteArray(key).toPercentEncoding().constData()) << QByteArray(key);
    }

    void refusesWhatNoKeyHolds() {
        QFETCH(QByteArray, key);
        auto refused = credentialFor({}, nullptr, Dialect::OpenAiChat, Secret(key.toStdString()));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.find("sk") == std::string::npos);
    }

    void checksHeaders_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("problem"); // "": none
        auto row = [](const char* name, const char* value, const char* problem) {
            QTest::addRow("%s: %s", name, QByteArray(value).toPercentEncoding(" ").constData())
                << QByteArray(name) << QByteArray(value) << QString::fromLatin1(problem);
        };
        row("HTTP-Referer", "https://example.com", "");
        row("X-Title", "My desk — ok", "");
        row("anthropic-beta", "a,b", "");
        row("Authorization", "Bearer x", "carries a credential");
        row("X-Goog-Api-Key", "x", "carries a credential");
        row("Proxy-Authorization", "x", "carries a credential");
        row("Host", "x", "is set by Tollgate");
        row("transfer-encoding", "chunked", "is set by Tollgate");
        row("X-Forwarded-For", "1.2.3.4", "is set by Tollgate");
        row("bad name", "x", "is no name of a header");
        row("", "x", "is no name of a header");
        row("x-a", "1\r\nx-b: 2", "control characters");
        row("x-a", " 1", "blanks around it");
    }

    void checksHeaders() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QString, problem);
        auto problems = checkHeaders({{name.toStdString(), value.toStdString()}}, "providers[0].headers");
        QCOMPARE(problems.empty(), problem.isEmpty());
        if (problems.empty()) return;
        QCOMPARE(problems[0].path, "providers[0].headers." + name.toStdString());
        QVERIFY2(QString::fromStdString(problems[0].message).contains(problem), problems[0].message.c_str());
    }

    void bringsTheVersionAnthropicWants() {
        QCOMPARE(ownHeaders(Dialect::Anthropic).size(), std::size_t{1});
        QVERIFY(ownHeaders(Dialect::OpenAiChat).empty());
    }
};

TOLLGATE_TEST(CredentialsTest)
#include "tst_credentials.moc"
