// SPDX-License-Identifier: GPL-3.0-or-later
// The staged test as the window gets it, against scripted providers.
#include "desk.h"
#include "support/google_account.h"
#include "support/scripted_upstream.h"
#include "support/test_main.h"
#include "support/tls_identity.h"

#include <QElapsedTimer>

#include <memory>

using namespace tollgate;
using bridge::KeyEntry;
using bridge::StageOutcome;
using bridge::TestReport;
using bridge::TestStage;
using test::Desk;
using test::Reply;
using test::ScriptedUpstream;

namespace {

constexpr int kPatienceMs = 30'000;
constexpr const char* kList = R"({"object":"list","data":[{"id":"gpt-5-mini"},{"id":"house-model"}]})";

struct Tested {
    TestReport last;
    int told = 0;
};

Tested examine(Desk& desk, const bridge::ProviderDraft& draft) {
    Tested tested;
    auto running = desk.providers.test(draft, &desk.context, [&](const TestReport& report) {
        tested.last = report;
        ++tested.told;
    });
    if (!QTest::qWaitFor([&] { return tested.last.finished; }, kPatienceMs)) tested.last = {};
    return tested;
}

bridge::ProviderDraft openAiAt(const std::string& origin, KeyEntry key = KeyEntry::forSession("sk-1234567890ab")) {
    config::Provider provider = test::customProvider("openai", origin + "/v1");
    provider.preset = "openai"; // for its prices
    return {provider, std::move(key)};
}

QString outcomes(const TestReport& report) {
    static const QStringList names = QStringLiteral("pending running passed failed skipped").split(QLatin1Char(' '));
    QStringList words;
    for (const auto& stage : report.stages) words << names[static_cast<int>(stage.outcome)];
    return words.join(QLatin1Char(' '));
}

// Serves the list to who brings the key.
void guard(ScriptedUpstream& upstream) {
    upstream.on({.path = "/v1/models", .header = "authorization", .header_value = "Bearer sk-1234567890ab"},
                Reply::json(200, kList));
    upstream.otherwise(Reply::json(401, R"({"error":{"message":"no"}})"));
}

} // namespace

class ConnectionTestsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void everyStagePasses() {
        ScriptedUpstream upstream;
        guard(upstream);
        Desk desk;
        Tested tested = examine(desk, openAiAt(upstream.origin()));
        QVERIFY(tested.last.passed());
        QCOMPARE(outcomes(tested.last), QStringLiteral("passed passed skipped passed passed"));
        QVERIFY(tested.told > 1); // as it goes on
        QCOMPARE(tested.last.stages[3].detail, QStringLiteral("200, key accepted"));
        QCOMPARE(tested.last.stages[4].detail, QStringLiteral("2 model(s), 1 priced"));
        QVERIFY((tested.last.models == std::vector<bridge::TestedModel>{{"gpt-5-mini", true}, {"house-model", false}}));
        for (int i = 1; i <= upstream.ledger().requestCount(); ++i) // no tokens
            QCOMPARE(upstream.ledger().request(i).head.method, std::string("GET"));
    }

    // The time limits of calls that have ended are seconds away.
    void closingWaitsForNoLimit() {
        ScriptedUpstream upstream;
        guard(upstream);
        auto desk = std::make_unique<Desk>();
        QVERIFY(examine(*desk, openAiAt(upstream.origin())).last.passed());
        QElapsedTimer closing;
        closing.start();
        desk.reset();
        QVERIFY2(closing.elapsed() < 3000, qPrintable(QString::number(closing.elapsed())));
    }

    // Nor for a provider that does not answer.
    void closingEndsWhatRuns() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply().hold());
        auto desk = std::make_unique<Desk>();
        auto running = desk->providers.test(openAiAt(upstream.origin()), &desk->context, [](const TestReport&) {});
        QVERIFY(upstream.waitUntilHeld());
        QElapsedTimer closing;
        closing.start();
        desk.reset();
        QVERIFY2(closing.elapsed() < 3000, qPrintable(QString::number(closing.elapsed())));
        QVERIFY(upstream.ledger().waitForAborts());
    }

    void aFailedStageNamesTheFix_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("stage");
        QTest::addColumn<QString>("fix");
        auto row = [](const char* name, int status, const char* body, TestStage stage, const char* fix) {
            QTest::addRow("%s", name) << status << QByteArray(body) << static_cast<int>(stage)
                                      << QString::fromLatin1(fix);
        };
        row("401: the key", 401, "{}", TestStage::SignIn, "Paste a new key.");
        row("402: the credit", 402, "{}", TestStage::SignIn, "Add credit");
        row("404: the path", 404, "{}", TestStage::ListModels, "Check the path");
        row("a page of HTML", 200, "<html></html>", TestStage::ListModels, "Check the address and the protocol.");
        row("503: wait", 503, "{}", TestStage::ListModels, "Test again later.");
    }

    void aFailedStageNamesTheFix() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, stage);
        QFETCH(QString, fix);
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(status, body.toStdString()));
        Desk desk;
        Tested tested = examine(desk, openAiAt(upstream.origin()));
        QVERIFY(tested.last.finished);
        const bridge::StageResult* failed = tested.last.failed();
        QVERIFY(failed);
        QCOMPARE(static_cast<int>(failed->stage), stage);
        QVERIFY2(failed->detail.contains(fix), qUtf8Printable(failed->detail));
        QVERIFY(!failed->detail.contains(QStringLiteral("sk-1234")));
    }

    // A cloud has no list of models that would prove the key: a service account fetches its token.
    void aServiceAccountFetchesItsToken_data() {
        QTest::addColumn<bool>("good");
        QTest::addRow("good") << true;
        QTest::addRow("revoked") << false;
    }

    void aServiceAccountFetchesItsToken() {
        QFETCH(bool, good);
        ScriptedUpstream upstream;
        upstream.on(
            {.path = "/token"},
            good ? Reply::json(200, R"({"access_token":"ya29.t","expires_in":3599})")
                 : Reply::json(400, R"({"error":"invalid_grant","error_description":"Invalid JWT Signature."})"));
        Desk desk;
        const test::GoogleAccount account(upstream.origin() + "/token");
        config::Provider provider = test::customProvider("google", upstream.origin() + "/v1/projects/p/locations/l");
        provider.preset = "vertex";
        provider.dialect = Dialect::Gemini;
        Tested tested = examine(desk, {provider, KeyEntry::forSession(account.json())});
        QCOMPARE(upstream.ledger().requestCount(), 1);
        if (good) {
            QCOMPARE(outcomes(tested.last), QStringLiteral("passed passed skipped passed skipped"));
            QCOMPARE(tested.last.stages[3].detail, QStringLiteral("a token was fetched"));
        } else {
            QCOMPARE(tested.last.failed()->stage, TestStage::SignIn);
            QVERIFY2(tested.last.failed()->detail.contains(QStringLiteral("Invalid JWT Signature")),
                     qUtf8Printable(tested.last.failed()->detail));
        }
    }

    // An access key signs a call that costs nothing. Who may not make it has signed in all the same.
    void anAccessKeySignsACall_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("passes");
        auto row = [](const char* name, int status, const char* type, const char* body, bool passes) {
            QTest::addRow("%s", name) << status << QByteArray(type) << QByteArray(body) << passes;
        };
        row("allowed", 200, "", "{\"asyncInvokeSummaries\":[]}", true);
        row("not allowed to list", 403, "AccessDeniedException", "{\"message\":\"User: x is not authorized\"}", true);
        row("unknown key", 403, "UnrecognizedClientException",
            "{\"message\":\"The security token included in the request is invalid.\"}", false);
        row("wrong secret", 403, "InvalidSignatureException", "{\"message\":\"x\"}", false);
        row("unknown API key", 403, "AccessDeniedException",
            "{\"message\":\"Authentication failed: Please make sure your API Key is valid.\"}", false);
    }

    void anAccessKeySignsACall() {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(bool, passes);
        ScriptedUpstream upstream;
        upstream.otherwise(
            Reply::json(status, body.toStdString(), {{"x-amzn-errortype", type.toStdString() + ":http://x/"}}));
        Desk desk;
        config::Provider provider = test::customProvider("aws", upstream.origin());
        provider.preset = "bedrock";
        provider.dialect = Dialect::Anthropic;
        provider.params["region"] = "eu-west-1";
        Tested tested = examine(desk, {provider, KeyEntry::forSession("AKIDEXAMPLE:secret")});
        QCOMPARE(outcomes(tested.last), passes ? QStringLiteral("passed passed skipped passed skipped")
                                               : QStringLiteral("passed passed skipped failed pending"));
        const test::LedgerRequest seen = upstream.ledger().request(1);
        QCOMPARE(seen.head.target, std::string("/async-invoke?maxResults=1"));
        QVERIFY(seen.head.headers.value("authorization").starts_with("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/"));
        QVERIFY(seen.head.headers.value("authorization").find("/eu-west-1/bedrock/") != std::string::npos);
        QVERIFY(seen.raw_head.find("secret") == std::string::npos);
    }

    void aNameThatIsNoHostFails() {
        Desk desk;
        Tested tested = examine(desk, openAiAt("https://nowhere.invalid"));
        QCOMPARE(tested.last.failed()->stage, TestStage::FindHost);
        QVERIFY(tested.last.failed()->detail.contains(QStringLiteral("nowhere.invalid")));
    }

    void nobodyListening() {
        std::string origin = ScriptedUpstream().origin();
        Desk desk;
        Tested tested = examine(desk, openAiAt(origin));
        QCOMPARE(tested.last.failed()->stage, TestStage::Connect);
        QVERIFY2(tested.last.failed()->detail.contains(QStringLiteral("is a server running there?")),
                 qUtf8Printable(tested.last.failed()->detail));
        QCOMPARE(tested.last.stages[3].outcome, StageOutcome::Pending);
    }

    void anUnknownAuthorityFails() {
        test::TestAuthority authority;
        test::TlsIdentity identity = authority.issue();
        ScriptedUpstream upstream({.tls = &identity});
        guard(upstream);
        Desk desk;
        Tested tested = examine(desk, openAiAt(upstream.origin()));
        QCOMPARE(tested.last.failed()->stage, TestStage::Tls);
        QCOMPARE(upstream.ledger().requestCount(), 0);
        QFile file(desk.path(QStringLiteral("ca.pem")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(authority.certificatePem()));
        file.close();
        bridge::ProviderDraft draft = openAiAt(upstream.origin());
        draft.provider.ca_file = file.fileName().toStdString();
        tested = examine(desk, draft);
        QCOMPARE(outcomes(tested.last), QStringLiteral("passed passed passed passed passed"));
    }

    // A correction while a test runs: the old one is silent from then on.
    void anEndedTestTellsNothingMore() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply().hold());
        Desk desk;
        int told = 0;
        {
            auto running =
                desk.providers.test(openAiAt(upstream.origin()), &desk.context, [&](const TestReport&) { ++told; });
            QVERIFY(upstream.waitUntilHeld());
            QTRY_VERIFY_WITH_TIMEOUT(told > 0, kPatienceMs);
        }
        QVERIFY(upstream.ledger().waitForAborts()); // the connection was given up
        int before = told;
        // Another test goes through meanwhile, so what the first had to say would be here.
        upstream.forgetRules();
        guard(upstream);
        QVERIFY(examine(desk, openAiAt(upstream.origin())).last.passed());
        QCOMPARE(told, before);
    }

    void aStoredKeyIsUsedAtItsAddressOnly() {
        ScriptedUpstream upstream, other;
        guard(upstream);
        guard(other);
        Desk desk;
        bridge::ProviderDraft draft = openAiAt(upstream.origin());
        QCOMPARE(desk.wait([&](auto done) { desk.providers.add(draft, &desk.context, done); }), QString());
        bridge::ProviderDraft unchanged{*desk.provider("openai"), {}};
        QVERIFY(examine(desk, unchanged).last.passed());
        unchanged.provider.base_url = other.origin() + "/v1";
        Tested tested = examine(desk, unchanged);
        QCOMPARE(tested.last.failed()->stage, TestStage::SignIn);
        QVERIFY(tested.last.failed()->detail.contains(QStringLiteral("not sent anywhere else")));
        QCOMPARE(other.ledger().requestCount(), 0);
    }

    void aVariableThatIsNotSetSaysSo() {
        Desk desk;
        Tested tested = examine(desk, openAiAt("http://127.0.0.1:9", KeyEntry::fromEnvironment("TOLLGATE_NOT_SET")));
        QVERIFY(tested.last.failed()->detail.contains(QStringLiteral("TOLLGATE_NOT_SET")));
    }
};

TOLLGATE_TEST(ConnectionTestsTest)
#include "tst_connection_tests.moc"
