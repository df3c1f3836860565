// SPDX-License-Identifier: GPL-3.0-or-later
// The second net that keeps credentials out of what others wrote (DESIGN.md §5, §10.5).
#include "dialects/scrub.h"
#include "support/test_main.h"

#include <boost/json.hpp>

using namespace tollgate::dialects;

class ScrubTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void takesCredentialsOut_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
        };
        row("OpenAI", "key sk-proj-abcdefghijklmnop.", "key sk-…");
        row("Anthropic", "sk-ant-api03-abcdefghijk", "sk-…");
        row("Google", "AIzaSyA1234567890abcdef", "AIza…");
        row("Groq", "(gsk_1234567890abcdef)", "(gsk_…)");
        row("our own", "tg-abcdefgh-0123456789", "tg-…");
        row("JSON Web Token", "eyJhbGciOiJIUzI1NiJ9.e30.x", "eyJ…");
        row("masked by the provider", "sk-proj-********************mnop", "sk-…");
        row("bearer", "Authorization: Bearer 0123456789abcdef0123", "Authorization: Bearer …");
        row("in a query", "/v1?key=0123456789abcdef&x=1", "/v1?key=…&x=1");
        row("in JSON", R"({"k":"sk-abcdefghijklmnop"})", R"({"k":"sk-…"})");
        row("behind an escape of JSON", R"({"k":"bad key:\nsk-abcdefghijklmnop"})", R"({"k":"bad key:\nsk-…"})");
        row("behind an escaped slash", R"({"u":"https:\/\/sk-abcdefghijklmnop@x"})", R"({"u":"https:\/\/sk-…@x"})");
        row("percent-encoded", "/v1/%73k-abcdefghijklmnop?", "/v1/…?");
        row("encoded twice", "/v1/%2573k-abcdefghijklmnop", "/v1/…");
        row("behind an encoded blank", "q=Bearer%20abcdefghijklmnop", "q=…");
        row("encoded and harmless", "q=100%25%20of%20the%20people", "q=100%25%20of%20the%20people");
        row("no encoding", "100% of the%zz people", "100% of the%zz people");
        row("two of them", "sk-abcdefghijklmnop sk-qrstuvwxyz012345", "sk-… sk-…");
        row("too short for a key", "sk-x task-list", "sk-x task-list");
        row("inside a word", "risk-averse-people-do-not", "risk-averse-people-do-not");
        row("nothing to hide", "The model gpt-5.4 does not exist.", "The model gpt-5.4 does not exist.");
    }

    void takesCredentialsOut() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(scrubbed(text.toStdString())), expected);
    }

    void takesTheUsedKeyOutWhateverItLooksLike() {
        QCOMPARE(scrubbed("a plain word secret-1234 b", "secret-1234"), std::string("a plain word … b"));
        QCOMPARE(scrubbed("xsecret-1234ysecret-1234", "secret-1234"), std::string("x…y…"));
        QCOMPARE(scrubbed("short", "rt"), std::string("short")); // would tear words apart
    }

    // A JSON text stays one.
    void keepsJson() {
        std::string body =
            "{\"error\":{\"message\":\"bad \\\"sk-abcdefghijklmnop\\\" \\\\\",\"x\":[\"eyJabcdefghijklmnop\"]}}";
        boost::system::error_code error;
        auto value = boost::json::parse(scrubbed(body, "mnop-unused-secret"), error);
        QVERIFY(!error);
        QVERIFY(value.at("error").at("message") == "bad \"sk-…\" \\");
    }

    void makesOneLine_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("line");
        auto row = [](const char* name, const char* text, const char* line) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(line);
        };
        row("§6.13 HTML without its tags", "<html>\n<head><title>502</title></head>\n<b>Bad\tgateway</b>",
            "502 Bad gateway");
        row("lines", "a\r\nb\n\n c", "a b c");
        row("a sign is no tag", "tokens < 5 and > 3", "tokens < 5 and > 3");
        row("a tag that does not end", "text <script never closed", "text");
        row("controls", "a\x1b[31mb\x7f", "a [31mb");
        row("UTF-8", "caf\xc3\xa9", "caf\xc3\xa9");
        row("no UTF-8", "caf\xe9!", "caf!");
        row("empty", "", "");
    }

    void makesOneLine() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, line);
        QCOMPARE(QByteArray::fromStdString(oneLine(text.toStdString(), 100)), line);
    }

    void cutsBetweenCharacters() {
        std::string text;
        for (int i = 0; i < 100; ++i) text += "\xe6\xbc\xa2";
        for (std::size_t bytes = 10; bytes < 20; ++bytes) {
            std::string line = oneLine(text, bytes);
            QVERIFY(line.size() <= bytes && line.ends_with("…"));
            QVERIFY(QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size())).indexOf(QChar(0xfffd)) < 0);
        }
    }

    // A key that is cut in half by the limit is a key.
    void doesNotCutAKeyInHalf() {
        std::string line = oneLine(std::string(90, 'x') + " sk-abcdefghijklmnopqrstuvwxyz", 100);
        QVERIFY(line.find("abc") == std::string::npos);
    }
};

TOLLGATE_TEST(ScrubTest)
#include "tst_scrub.moc"
