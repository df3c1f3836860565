// SPDX-License-Identifier: GPL-3.0-or-later
// JSON's grammar over text in pieces (RFC 8259): what a model wrote must be one object.
#include "dialects/json_object_check.h"
#include "support/test_main.h"

#include <QtTest>

#include <string>

using namespace tollgate::dialects;

class JsonObjectCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void objects_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        auto row = [](const char* name, const char* text, bool good) {
            QTest::newRow(name) << QByteArray(text) << good;
        };
        row("empty object", "{}", true);
        row("white space around", " \t\r\n{ \"a\" : 1 } \n", true);
        row("every kind", "{\"a\":[1,-0,2.5e-3,0.1E+2,true,false,null,\"\",{},[],{\"b\":{}}]}", true);
        row("escapes", "{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"}", true);
        row("brackets in a string", "{\"a\":\"}]{[\"}", true);
        row("nothing", "", false);
        row("only space", " ", false);
        row("array", "[1]", false);
        row("string", "\"a\"", false);
        row("half", "{\"a\":1", false);
        row("half a string", "{\"a\":\"b", false);
        row("comma at the end", "{\"a\":1,}", false);
        row("comma at an array's end", "{\"a\":[1,]}", false);
        row("comma before", "{,\"a\":1}", false);
        row("no colon", "{\"a\" 1}", false);
        row("no value", "{\"a\":}", false);
        row("name without quotes", "{a:1}", false);
        row("single quotes", "{'a':1}", false);
        row("comment", "{\"a\":1 /* x */}", false);
        row("behind it", "{}x", false);
        row("two", "{}{}", false);
        row("unknown escape", "{\"a\":\"\\q\"}", false);
        row("short escape", "{\"a\":\"\\u12\"}", false);
        row("line break in a string", "{\"a\":\"b\nc\"}", false);
        row("leading zero", "{\"a\":01}", false);
        row("plus", "{\"a\":+1}", false);
        row("point at the end", "{\"a\":1.}", false);
        row("bare exponent", "{\"a\":1e}", false);
        row("NaN", "{\"a\":NaN}", false);
        row("half a word", "{\"a\":tru}", false);
        row("wrong word", "{\"a\":nulL}", false);
        row("wrong bracket", "{\"a\":[1}}", false);
        row("bracket too many", "{\"a\":1}}", false);
    }

    void objects() {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        QCOMPARE(isJsonObject({text.data(), static_cast<std::size_t>(text.size())}), good);
        JsonObjectCheck check; // in pieces of one character
        bool possible = true;
        for (char c : text) possible = check.feed({&c, 1});
        QCOMPARE(possible && check.complete(), good);
    }

    void saysAtOnceWhenNothingCanComeOfIt() {
        JsonObjectCheck check;
        QVERIFY(check.feed("{\"a\":"));
        QVERIFY(check.begun() && !check.complete());
        QVERIFY(!check.feed("x"));
        QVERIFY(!check.feed("1}"));
        QVERIFY(!check.complete());
    }

    // DESIGN.md §10.3
    void isNoDeeperThanAnyJsonOfOurs() {
        for (int depth : {kMaxJsonDepth, kMaxJsonDepth + 1}) {
            std::string text = "{\"a\":";
            for (int i = 1; i < depth; ++i) text += '[';
            for (int i = 1; i < depth; ++i) text += ']';
            QCOMPARE(isJsonObject(text + "}"), depth == kMaxJsonDepth);
        }
    }
};

TOLLGATE_TEST(JsonObjectCheckTest)
#include "tst_json_object_check.moc"
