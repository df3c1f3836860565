// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/json_scan.h"
#include "support/test_main.h"

using namespace tollgate::dialects;

namespace {

// Reads everything as whoever needs nothing of it does; true when the text is one JSON document.
bool isDocument(JsonScanner& scanner, std::string_view text) {
    JsonCursor cursor = scanner.scan(text);
    cursor.skip();
    return cursor.atEnd();
}

std::string nested(int depth) {
    auto size = static_cast<std::size_t>(depth);
    return std::string(size, '[') + std::string(size, ']');
}

} // namespace

class JsonScanTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void tellsDocuments_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        auto row = [](const char* name, const char* text, bool good) {
            QTest::newRow(name) << QByteArray(text) << good;
        };
        row("object", R"({"a":1})", true);
        row("empty object", "{}", true);
        row("empty array", "[]", true);
        row("space everywhere", " \t\r\n{ \"a\" : [ 1 , 2 ] , \"b\" : { } } \n", true);
        row("scalars", R"([true,false,null,"x",0,-0,1.5,1e9,1E-9,-12.5e+3])", true);
        row("string alone", R"("x")", true);
        row("escapes", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"]", true);
        row("UTF-8", "[\"\xc3\xa9\xf0\x9f\x98\x80\"]", true);
        row("20 digits", "[12345678901234567890]", true);

        row("nothing", "", false);
        row("space only", "  ", false);
        row("two documents", "{}{}", false);
        row("trailing word", "{}x", false);
        row("object not closed", R"({"a":1)", false);
        row("array not closed", "[1", false);
        row("string not closed", "[\"a]", false);
        row("wrong bracket", R"({"a":1])", false);
        row("comma at the end of an array", "[1,]", false);
        row("comma at the end of an object", R"({"a":1,})", false);
        row("comma first", "[,1]", false);
        row("two commas", "[1,,2]", false);
        row("no comma", "[1 2]", false);
        row("no colon", R"({"a" 1})", false);
        row("two colons", R"({"a"::1})", false);
        row("no value", R"({"a":})", false);
        row("name without quotes", "{a:1}", false);
        row("number as name", "{1:1}", false);
        row("single quotes", "{'a':1}", false);
        row("comment", "{}//", false);
        row("True", "[True]", false);
        row("truex", "[truex]", false);
        row("nul", "[nul]", false);
        row("NaN", "[NaN]", false);
        row("Infinity", "[-Infinity]", false);
        row("plus", "[+1]", false);
        row("leading zero", "[01]", false);
        row("point first", "[.5]", false);
        row("point last", "[1.]", false);
        row("exponent empty", "[1e]", false);
        row("hexadecimal", "[0x1]", false);
        row("line break in a string", "[\"a\nb\"]", false);
        row("overlong UTF-8", "[\"\xc0\xaf\"]", false);
        row("cut UTF-8", "[\"\xc3\"]", false);
        row("surrogate in UTF-8", "[\"\xed\xa0\x80\"]", false);
        row("byte order mark", "\xef\xbb\xbf{}", false);
    }

    void tellsDocuments() {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        JsonScanner scanner;
        QCOMPARE(isDocument(scanner, text.toStdString()), good);
    }

    // The same texts must be told apart when the reader steps into containers instead of passing them.
    void tellsDocumentsWhenSteppedInto_data() { tellsDocuments_data(); }

    void tellsDocumentsWhenSteppedInto() {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        std::string document = text.toStdString();
        JsonScanner scanner;
        JsonCursor cursor = scanner.scan(document);
        walk(cursor);
        QCOMPARE(cursor.atEnd(), good);
    }

    // DESIGN.md §10.3: depth 256.
    void limitsDepth_data() {
        QTest::addColumn<int>("depth");
        QTest::addColumn<bool>("good");
        QTest::addRow("256") << 256 << true;
        QTest::addRow("257") << 257 << false;
        QTest::addRow("100,000") << 100'000 << false;
    }

    void limitsDepth() {
        QFETCH(int, depth);
        QFETCH(bool, good);
        std::string text = nested(depth);
        JsonScanner scanner;
        JsonCursor cursor = scanner.scan(text);
        cursor.skip();
        QCOMPARE(cursor.atEnd(), good);
        QCOMPARE(cursor.tooDeep(), !good);
    }

    void givesRangesOfTheText() {
        const std::string text = R"({"a": "x\ny" , "b":{"c":[1, 2]},"d":-1.50})";
        JsonScanner scanner;
        JsonCursor cursor = scanner.scan(text);
        std::string_view key;
        QVERIFY(cursor.enterObject());
        QVERIFY(cursor.nextMember(key));
        QVERIFY(key == "a");
        QCOMPARE(cursor.offset(), text.find("\"x"));
        QVERIFY(cursor.string() == R"(x\ny)"); // still escaped
        QVERIFY(cursor.nextMember(key));
        std::string_view object = cursor.skip();
        QVERIFY(object == R"({"c":[1, 2]})");
        QVERIFY(object.data() > text.data() && object.data() < text.data() + text.size());
        QCOMPARE(cursor.passedTo(), text.find(",\"d\""));
        QVERIFY(cursor.nextMember(key));
        QVERIFY(cursor.kind() == JsonKind::Number);
        QVERIFY(cursor.skip() == "-1.50"); // the spelling stays (protocols.md §0.3)
        QVERIFY(!cursor.nextMember(key));
        QVERIFY(cursor.atEnd());
    }

    void skipsWhatIsOfAnotherKind() {
        const std::string text = R"([1,"x",{"a":1},true])";
        JsonScanner scanner;
        JsonCursor cursor = scanner.scan(text);
        QVERIFY(cursor.enterArray());
        QVERIFY(cursor.nextElement());
        QVERIFY(!cursor.string());
        QVERIFY(cursor.nextElement());
        QVERIFY(!cursor.boolean());
        QVERIFY(cursor.nextElement());
        QVERIFY(!cursor.enterArray());
        QVERIFY(cursor.nextElement());
        QVERIFY(!cursor.enterObject());
        QVERIFY(!cursor.nextElement());
        QVERIFY(cursor.atEnd());
    }

    // A name that a provider reads as "model" must be "model" for us.
    void readsEscapedNames_data() {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("name");
        QTest::addRow("plain") << QByteArray("model") << QByteArray("model");
        QTest::addRow("one letter") << QByteArray(R"(mod\u0065l)") << QByteArray("model");
        QTest::addRow("all letters") << QByteArray(R"(\u006d\u006f\u0064\u0065\u006c)") << QByteArray("model");
        QTest::addRow("capital hexadecimal") << QByteArray(R"(\u006D\u006F\u0064el)") << QByteArray("model");
        QTest::addRow("slash") << QByteArray(R"(a\/b)") << QByteArray("a/b");
    }

    void readsEscapedNames() {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, name);
        const std::string text = "{\"" + written.toStdString() + "\":1}";
        JsonScanner scanner;
        JsonCursor cursor = scanner.scan(text);
        std::string_view key;
        QVERIFY(cursor.enterObject());
        QVERIFY(cursor.nextMember(key));
        QCOMPARE(QByteArray(key.data(), static_cast<qsizetype>(key.size())), name);
    }

    // One scanner reads documents of all sizes one after the other; a text needs no padding behind it.
    void takesAnySize() {
        JsonScanner scanner;
        for (std::size_t size : {std::size_t{1}, std::size_t{63}, std::size_t{64}, std::size_t{65}, std::size_t{70'000},
                                 std::size_t{5'000'000}, std::size_t{10}}) {
            std::vector<char> exact(size + 2, 'x'); // a vector, so that sanitizers see a read behind the end
            exact.front() = exact.back() = '"';
            QVERIFY(isDocument(scanner, {exact.data(), exact.size()}));
            exact.back() = 'x';
            QVERIFY(!isDocument(scanner, {exact.data(), exact.size()}));
        }
    }

private:
    static void walk(JsonCursor& cursor) {
        std::string_view key;
        switch (cursor.kind()) {
        case JsonKind::Object:
            cursor.enterObject();
            while (cursor.nextMember(key)) walk(cursor);
            return;
        case JsonKind::Array:
            cursor.enterArray();
            while (cursor.nextElement()) walk(cursor);
            return;
        default: cursor.skip();
        }
    }
};

TOLLGATE_TEST(JsonScanTest)
#include "tst_json_scan.moc"
