// SPDX-License-Identifier: GPL-3.0-or-later
// Signature Version 4 against AWS's published examples (key AKIDEXAMPLE, 30 August 2015).
#include "providers/sigv4.h"
#include "support/test_main.h"

#include <QtTest>

using namespace tollgate;
using namespace tollgate::providers;

namespace {

constexpr Micros kThen = 1'440'938'160 * kSecond;
constexpr std::string_view kKey = "AKIDEXAMPLE:wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

std::string signatureIn(std::string_view text) {
    std::size_t at = text.find("Signature=") + 10;
    return std::string(text.substr(at, 64));
}

} // namespace

class Sigv4Test : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void writesTheTime() { QCOMPARE(QByteArray(awsTime(kThen).c_str()), QByteArray("20150830T123600Z")); }

    // "get-vanilla" of the published test suite.
    void signsThePlainestCall() {
        SignedCall call{.method = "GET",
                        .path = "/",
                        .query = "",
                        .headers = {{"x-amz-date", awsTime(kThen)}, {"host", "example.amazonaws.com"}},
                        .body = ""};
        const std::string value = authorizationFor(call, {"us-east-1", "service", kThen}, *awsCredentials(kKey));
        QCOMPARE(QByteArray(value.c_str()),
                 QByteArray("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
                            "SignedHeaders=host;x-amz-date, "
                            "Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"));
    }

    // The example of AWS's documentation; members of the query in another order come to the same.
    void signsAQuery() {
        SignedCall call{.method = "GET",
                        .path = "/",
                        .query = "Version=2010-05-08&Action=ListUsers",
                        .headers = {{"content-type", "application/x-www-form-urlencoded;  charset=utf-8 "},
                                    {"host", "iam.amazonaws.com"},
                                    {"x-amz-date", awsTime(kThen)}},
                        .body = ""};
        const std::string value = authorizationFor(call, {"us-east-1", "iam", kThen}, *awsCredentials(kKey));
        QCOMPARE(QByteArray(signatureIn(value).c_str()),
                 QByteArray("5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"));
    }

    // protocols.md §5.1: the path is encoded once to be sent and once more to be signed; a session token is signed too.
    void encodesThePathTwice() {
        SignedCall call{.method = "POST",
                        .path = "/model/anthropic.claude-3-5-sonnet-20241022-v2%3A0/invoke",
                        .query = "",
                        .headers = {{"host", "bedrock-runtime.us-east-1.amazonaws.com"}},
                        .body = R"({"a":1})"};
        const std::string key = std::string(kKey) + ":TOKEN";
        const Secret lines = signatureLines(call, {"us-east-1", "bedrock", kThen}, *awsCredentials(key));
        QCOMPARE(QByteArray(signatureIn(lines.reveal()).c_str()),
                 QByteArray("811edf4ac921533f8df39b0434e3011aa9f6d453b0f0c9f0b141aacc3e57185c"));
        QVERIFY(lines.reveal().find("x-amz-date: 20150830T123600Z\r\n") != std::string_view::npos);
        QVERIFY(lines.reveal().find("x-amz-security-token: TOKEN\r\n") != std::string_view::npos);
        QVERIFY(lines.reveal().find("x-amz-content-sha256: ") != std::string_view::npos);
        QVERIFY(lines.reveal().find("K7MDENG") == std::string_view::npos);
    }

    void readsPastedKeys() {
        auto pair = awsCredentials("AKIA1:abc/+=");
        QVERIFY(pair);
        QVERIFY(pair->access_key == "AKIA1" && pair->secret_key == "abc/+=" && pair->session_token.empty());
        auto triple = awsCredentials("ASIA1:abc:to:ken");
        QVERIFY(triple);
        QVERIFY(triple->secret_key == "abc" && triple->session_token == "to:ken");
        QVERIFY(!awsCredentials("ABSKbearer"));
        QVERIFY(!awsCredentials(":abc"));
        QVERIFY(!awsCredentials("AKIA1:"));
    }
};

TOLLGATE_TEST(Sigv4Test)
#include "tst_sigv4.moc"
