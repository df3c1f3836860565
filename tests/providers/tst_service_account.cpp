// SPDX-License-Identifier: GPL-3.0-or-later
// Service accounts of Google: the pasted file, the signed assertion, the answer (protocols.md §5 "Vertex").
#include "providers/service_account.h"
#include "providers/vertex.h"
#include "support/google_account.h"
#include "support/test_main.h"

#include <QtTest>

using namespace tollgate;
using namespace tollgate::providers;
using namespace tollgate::test;

namespace {

constexpr char kHeader[] = R"({"alg":"RS256","typ":"JWT","kid":"key-1"})";
constexpr char kClaims[] = R"({"iss":"tollgate@my-project.iam.gserviceaccount.com",)"
                           R"("scope":"https://www.googleapis.com/auth/cloud-platform",)"
                           R"("aud":"https://oauth2.googleapis.com/token","iat":1700000000,"exp":1700003600})";

QByteArray problemOf(std::string_view json) {
    auto account = readServiceAccount(json);
    return account ? QByteArray() : QByteArray(account.error().message.c_str());
}

} // namespace

class ServiceAccountTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // Another implementation than the signer's checks the signature, with the public key.
    void signsAnAssertion() {
        const GoogleAccount google("https://oauth2.googleapis.com/token");
        auto account = readServiceAccount(google.json());
        QVERIFY(account);
        auto assertion = signedAssertion(*account, 1'700'000'000 * kSecond);
        QVERIFY(assertion);
        const Assertion read = google.verified(assertion->reveal());
        QVERIFY(read.signature_fits);
        QCOMPARE(QByteArray(read.header.c_str()), QByteArray(kHeader));
        QCOMPARE(QByteArray(read.claims.c_str()), QByteArray(kClaims));
        QVERIFY(tokenForm(*assertion)
                    .reveal()
                    .starts_with("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=eyJ"));
    }

    // The assertion is worth a token: it goes to Google only.
    void refusesOtherTokenAddresses() {
        for (const char* uri : {"https://evil.example/token", "http://oauth2.googleapis.com/token",
                                "https://oauth2.googleapis.com.evil.example/token", "https://oauth2.googleapis.com/x"})
            QVERIFY(problemOf(GoogleAccount(uri).json()).contains("token_uri"));
        QVERIFY(problemOf(GoogleAccount("http://127.0.0.1:9/token").json()).isEmpty());
    }

    void saysWhatToPaste() {
        for (const char* wrong : {"", "{", "AIzaSy", "[]", "{\"type\":\"authorized_user\"}",
                                  "{\"type\":\"service_account\",\"client_email\":\"a@b\"}"})
            QVERIFY2(problemOf(wrong).contains("Paste the whole JSON file"), wrong);
    }

    void refusesAKeyThatIsNone() {
        auto account =
            readServiceAccount("{\"type\":\"service_account\",\"client_email\":\"a@b\",\"private_key\":\"nonsense\"}");
        QVERIFY(account);
        QVERIFY(!signedAssertion(*account, 0));
    }

    void readsTheAnswer() {
        auto token = readTokenAnswer(200, R"({"access_token":"ya29.x","expires_in":3599,"token_type":"Bearer"})");
        QVERIFY(token);
        QVERIFY(token->text.reveal() == "ya29.x");
        QCOMPARE(token->lifetime, 3599 * kSecond);
        auto refused =
            readTokenAnswer(400, R"({"error":"invalid_grant","error_description":"Invalid JWT Signature."})");
        QVERIFY(!refused);
        const QByteArray words(refused.error().message.c_str());
        QVERIFY(words.contains("Invalid JWT Signature"));
        QVERIFY(words.contains("make a new key"));
        QVERIFY(!readTokenAnswer(502, "<html>"));
    }

    void knowsTheHostsOfLocations() {
        auto shown = [](const char* url) { return QByteArray(vertexAddress(url).c_str()); };
        QCOMPARE(shown("https://europe-west1-aiplatform.googleapis.com/v1"),
                 QByteArray("https://europe-west1-aiplatform.googleapis.com/v1"));
        QCOMPARE(shown("https://global-aiplatform.googleapis.com/v1"),
                 QByteArray("https://aiplatform.googleapis.com/v1"));
        QCOMPARE(shown("https://eu-aiplatform.googleapis.com/v1"),
                 QByteArray("https://aiplatform.eu.rep.googleapis.com/v1"));
        QCOMPARE(shown("http://127.0.0.1:1/v1"), QByteArray("http://127.0.0.1:1/v1"));
    }
};

TOLLGATE_TEST(ServiceAccountTest)
#include "tst_service_account.moc"
