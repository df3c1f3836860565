// SPDX-License-Identifier: GPL-3.0-or-later
// The text of the file: comments, encodings, and what is no JSON, with line and column.
#include "config/json.h"
#include "fixture.h"
#include "support/test_main.h"

#include <QElapsedTimer>

using namespace tollgate;

namespace {

void row(const char* name, const QByteArray& text, const char* problem) {
    QTest::addRow("%s", name) << text << QByteArray(problem);
}

QByteArray first(const std::vector<std::string>& problems) {
    return problems.empty() ? QByteArray() : QByteArray::fromStdString(problems.front());
}

} // namespace

class TextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void reads_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("problem");
        row("comments", "// one\n{ /* two\n * lines */ \"version\": 1 // end\n}\n// after", "");
        row("byte order mark", "\xef\xbb\xbf{\"version\": 1}", "");
        row("line ends of Windows", "{\r\n\t\"version\": 1\r\n}\r\n", "");
        row("escapes", "{\"version\": 1, \"listen\": {\"address\": \"127\\u002e0.0.1\"}}", "");
        row("nothing", "", "empty; at least {\"version\": 1} is needed");
        row("blanks only", " \n\t", "empty; at least {\"version\": 1} is needed");
        row("comma at the end", "{\n  \"version\": 1,\n}",
            "not JSON: line 3, column 1: a comma stands before }; JSON wants none after the last entry");
        row("comma missing", "{\n  \"version\": 1\n  \"listen\": {}\n}",
            "not JSON: line 3, column 3: \"\"\" is not expected here");
        row("comma missing after a text", "{\"a\": \"b\"\n\"c\": 1}",
            "not JSON: line 2, column 1: a comma (or a colon) is missing before this");
        row("single quotes", "{'version': 1}",
            "not JSON: line 1, column 2: text stands in double quotes in JSON, not in single ones");
        row("cut off", "{\"version\": 1",
            "not JSON: line 1, column 14: the text ends too early; a closing quote, } or ] "
            "is missing");
        row("line end in a text", "{\"version\": \"1\n\"}",
            "not JSON: line 1, column 15: a line break or control character inside a text; close its quote");
        row("column counts characters", "{\"\xc3\xa4\xc3\xb6\": x}",
            "not JSON: line 1, column 8: \"x\" is not expected here");
        row("something after the end", "{\"version\": 1} {}",
            "not JSON: line 1, column 16: something follows after the end of the document");
        row("no UTF-8", "{\"version\": 1, \"a\": \"\xff\"}", "not UTF-8 text; save the file with the encoding UTF-8");
        row("UTF-16", QByteArray("{\0\"\0", 4),
            "not JSON: line 1, column 2: a line break or control character inside a text; close its quote");
        row("number too large", "{\"version\": 1e999999}",
            "version: this Tollgate reads version 1, the file says 1e999999; a newer Tollgate may have written it");
        row("NaN", "{\"version\": NaN}", "not JSON: line 1, column 13: \"N\" is not expected here");
        row("too deep", QByteArray(100, '['), "not JSON: line 1, column 65: nested more than 64 levels deep");
    }

    void reads() {
        QFETCH(QByteArray, text);
        QTEST(first(test::problemsOf(text.toStdString())), "problem");
    }

    // The first of two would win in one reader and the second in another.
    void refusesMembersThatStandTwice() {
        QCOMPARE(test::problemsOf(R"({"version": 1, "listen": {"port": 1, "address": "127.0.0.1", "port": 2},
                                      "version": 1})"),
                 (std::vector<std::string>{"version: stands twice in this object; keep one of them",
                                           "listen.port: stands twice in this object; keep one of them"}));
    }

    void survivesAnythingHuge() {
        QElapsedTimer timer;
        timer.start();
        std::string many = "{\"version\": 1";
        for (int i = 0; i < 200'000; ++i) many += ",\"a\":1";
        QCOMPARE(test::problemsOf(many + "}").front(), std::string("a: stands twice in this object; keep one of them"));
        QVERIFY(!test::problemsOf(std::string(4'000'000, '[')).empty());
        QVERIFY(!test::problemsOf("{\"version\": " + std::string(4'000'000, '1') + "}").empty());
        QVERIFY(!test::problemsOf("{\"version\": \"" + std::string(4'000'000, 'x') + "\"}").empty());
        QVERIFY2(timer.elapsed() < 60'000, "must not take more than a few times the size of the text");
    }

    // A file that was cut off anywhere, as a crash of an editor leaves it, is refused, never half read.
    void refusesEveryPrefix() {
        std::string text = test::fullText();
        while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
        for (std::size_t length = 0; length < text.size(); length += 97)
            QVERIFY2(!test::problemsOf(text.substr(0, length)).empty(), std::to_string(length).c_str());
        QVERIFY(test::problemsOf(text).empty());
    }

    // One changed byte: read or refused with words, never a crash (reliability.md F6).
    void survivesEveryChangedByte() {
        const std::string text = test::fullText();
        for (std::size_t at = 0; at < text.size(); at += 41) {
            std::string changed = text;
            changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 7)));
            for (const std::string& line : test::problemsOf(changed)) QVERIFY(!line.empty());
        }
    }

    void quotesNamesThatAreNoWords() {
        QCOMPARE(config::memberPath("prices.openai", "gpt-5.4"), std::string("prices.openai[\"gpt-5.4\"]"));
        QCOMPARE(config::memberPath("", "listen"), std::string("listen"));
        QCOMPARE(config::memberPath("a", "b\"c"), std::string("a[\"b\\\"c\"]"));
        QCOMPARE(config::itemPath("a", 2), std::string("a[2]"));
    }
};

TOLLGATE_TEST(TextTest)
#include "tst_text.moc"
