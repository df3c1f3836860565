// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/connection_test.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::providers;

namespace {

ConnectionTest reached() {
    config::Provider provider;
    provider.id = "openai";
    provider.name = "OpenAI";
    ConnectionTest test(provider, nullptr, "api.openai.com");
    test.pass(TestStage::FindHost, 1, "2 addresses");
    test.pass(TestStage::Connect, 2);
    test.pass(TestStage::Secure, 3, "TLS 1.3");
    return test;
}

QString shown(const ConnectionTest& test) {
    QStringList words;
    for (TestStage stage : {TestStage::SignIn, TestStage::ListModels})
        words << QString::fromUtf8(nameOf(test.step(stage).state).data());
    return words.join(QLatin1Char(' '));
}

} // namespace

class ConnectionTestTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void judges_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("readable");
        QTest::addColumn<bool>("isPublic");
        QTest::addColumn<QString>("steps"); // sign in, list models
        QTest::addColumn<QString>("trouble");
        auto row = [](const char* name, int status, bool readable, bool isPublic, const char* steps,
                      const char* trouble) {
            QTest::addRow("%s", name) << status << readable << isPublic << QString::fromLatin1(steps)
                                      << QString::fromLatin1(trouble);
        };
        row("a list", 200, true, false, "passed passed", "");
        row("a list for everybody proves no key", 200, true, true, "skipped passed", "");
        row("a page instead of a list", 200, false, false, "skipped failed", "not_a_list");
        row("401", 401, false, false, "failed waiting", "key_rejected");
        row("403", 403, false, false, "failed waiting", "key_forbidden");
        row("402", 402, false, false, "failed waiting", "no_credit");
        row("404", 404, false, false, "skipped failed", "wrong_address");
        row("429", 429, false, false, "skipped failed", "rate_limited");
        row("redirect", 302, false, false, "skipped failed", "redirected");
        row("503", 503, true, false, "skipped failed", "server_error");
    }

    void judges() {
        QFETCH(int, status);
        QFETCH(bool, readable);
        QFETCH(bool, isPublic);
        QFETCH(QString, steps);
        QFETCH(QString, trouble);
        ConnectionTest test = reached();
        QVERIFY(!test.finished());
        judge(test, {status, 5, readable, isPublic, {{"m", "", 0}}});
        QVERIFY(test.finished());
        QCOMPARE(shown(test), steps);
        const TestStep* failed = test.failed();
        QCOMPARE(failed ? QString::fromUtf8(nameOf(failed->trouble).data()) : QString(), trouble);
        QCOMPARE(test.models.size(), std::size_t{trouble.isEmpty() ? 1U : 0U});
        QCOMPARE(whatHappened(test).empty(), trouble.isEmpty());
    }

    void doesNotClaimWhatItCannotKnow() {
        ConnectionTest test = reached();
        skipList(test);
        QVERIFY(test.finished() && !test.failed());
        QCOMPARE(shown(test), QStringLiteral("skipped skipped"));
    }

    // Every trouble says what happened, with every place filled in.
    void hasWords() {
        for (int i = 1; i <= static_cast<int>(Trouble::Cancelled); ++i) {
            ConnectionTest test = reached();
            test.fail(TestStage::SignIn, static_cast<Trouble>(i), 0, "fact");
            std::string happened = whatHappened(test), todo = whatToDo(test);
            QVERIFY(!happened.empty());
            QVERIFY2((happened + todo).find_first_of("{}") == std::string::npos, happened.c_str());
        }
    }

    void wordsNameProviderAndCause() {
        ConnectionTest test = reached();
        judge(test, {401, 5, false, false, {}});
        QCOMPARE(whatHappened(test), std::string("OpenAI does not accept this API key (401)."));
        QCOMPARE(whatToDo(test), std::string("Paste a new key."));
    }

    void localServersAreStarted() {
        config::Preset preset;
        preset.local = true;
        config::Provider provider;
        provider.name = "Ollama";
        ConnectionTest test(provider, &preset, "127.0.0.1:11434");
        test.pass(TestStage::FindHost, 0);
        test.fail(TestStage::Connect, Trouble::NotReached, 0, "127.0.0.1:11434 refused the connection");
        QCOMPARE(whatHappened(test), std::string("Ollama: 127.0.0.1:11434 refused the connection"));
        QCOMPARE(whatToDo(test), std::string("Start Ollama and test again."));
    }
};

TOLLGATE_TEST(ConnectionTestTest)
#include "tst_connection_test.moc"
