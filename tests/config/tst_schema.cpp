// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON Schema that ships is the one the description makes, and says of a file what reading it says.
#include "config/read.h"
#include "config/schema.h"
#include "fixture.h"
#include "mini_schema.h"
#include "random_config.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::config;

namespace {

const test::MiniSchema& schema() {
    static const test::MiniSchema made(parseJson(schemaText()).value());
    return made;
}

QByteArray joined(const std::vector<std::string>& lines) {
    QByteArray text;
    for (const std::string& line : lines) text += QByteArray::fromStdString(line) + '\n';
    return text.trimmed();
}

QByteArray check(const std::string& text) {
    return joined(schema().check(parseJson(text).value()));
}

// The part of the schema that stands at these names, one below the other.
const Json* partAt(const Json& root, std::initializer_list<const char*> names) {
    const Json* part = &root;
    for (const char* name : names)
        if (part) part = part->find(name);
    return part;
}

void row(const char* name, const char* members, const char* keyword) {
    QTest::addRow("%s", name) << QByteArray(members) << QByteArray(keyword);
}

} // namespace

class SchemaTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void theShippedFileIsTheGeneratedOne() {
        QVERIFY2(test::fileText(TOLLGATE_RESOURCES "/config.schema.json") == schemaText(),
                 "resources/config.schema.json is out of date; make it with: cmake --build --preset debug --target "
                 "update_schema");
    }

    void saysNothingThisTestDoesNotUnderstand() { QCOMPARE(joined(schema().unknownKeywords()), QByteArray()); }

    void describesEveryMember() { QCOMPARE(joined(schema().undescribed()), QByteArray()); }

    void tellsDefaults() {
        const Json root = parseJson(schemaText()).value();
        const Json* listen = partAt(root, {"properties", "listen", "properties"});
        QVERIFY(listen);
        QCOMPARE(partAt(*listen, {"port", "default"})->text, std::string("8655"));
        QCOMPARE(partAt(*listen, {"address", "default"})->text, std::string("127.0.0.1"));
        QVERIFY(partAt(*listen, {"enabled", "default"})->truth);
        QVERIFY(!partAt(*listen, {"tls", "default"}));
        // Those of a provider are its preset's.
        const Json* provider = partAt(root, {"properties", "providers", "items", "properties"});
        QVERIFY(!partAt(*provider, {"dialect", "default"}));
        QCOMPARE(partAt(*provider, {"preset", "default"})->text, std::string("custom"));
    }

    void takesTheFullFile() { QCOMPARE(check(test::fullText()), QByteArray()); }

    void takesWhatIsWritten() {
        for (unsigned seed = 0; seed < 100; ++seed)
            QCOMPARE(check(write(test::randomConfig(seed), test::presets())), QByteArray());
        QCOMPARE(check(write(test::fullConfig(), test::presets())), QByteArray());
        QCOMPARE(check("{\"version\": 1}"), QByteArray());
    }

    // What a schema can know, it refuses as reading does.
    void refuses_data() {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QByteArray>("keyword");
        row("unknown member", R"("provider": [])", "provider: false schema");
        row("wrong kind", R"("listen": [])", "listen: type");
        row("port too large", R"("listen": {"port": 65536})", "listen.port: maximum");
        row("half a number", R"("listen": {"port": 80.5})", "listen.port: type");
        row("no address", R"("listen": {"address": "my-computer"})", "listen.address: pattern");
        row("origin with a path", R"("listen": {"allowed_origins": ["https://a/x"]})",
            "listen.allowed_origins[0]: pattern");
        row("half a certificate", R"("listen": {"tls": {"cert": "a"}})", "listen.tls: required");
        row("id in capitals", R"("providers": [{"id": "A", "preset": "openai"}])", "providers[0].id: pattern");
        row("unknown dialect", R"("providers": [{"id": "a", "preset": "openai", "dialect": "x"}])",
            "providers[0].dialect: enum");
        row("empty name", R"("providers": [{"id": "a", "preset": "openai", "name": ""}])",
            "providers[0].name: pattern");
        row("a key in the file",
            R"("providers": [{"id": "a", "preset": "openai", "keys": [{"id": "k", "secret": "sk-1"}]}])",
            "providers[0].keys[0].secret: pattern");
        row("model with a blank", R"("providers": [{"id": "a", "preset": "openai", "models": ["a b"]}])",
            "providers[0].models[0]: oneOf");
        row("header name", R"("providers": [{"id": "a", "preset": "openai", "headers": {"a b": "c"}}])",
            "providers[0].headers[\"a b\"]: pattern");
        row("negative price",
            R"("providers": [{"id": "a", "preset": "openai"}], "prices": {"a": {"m": {"price": {"input": -1}}}})",
            "prices.a.m.price.input: minimum");
        row("tokens",
            R"("providers": [{"id": "a", "preset": "openai"}], "prices": {"a": {"m": {"above_prompt_tokens": {"x": {}}}}})",
            "prices.a.m.above_prompt_tokens.x: pattern");
        row("short hash", R"("access": {"keys": [{"id": "a", "secret": "sha256:0"}]})",
            "access.keys[0].secret: pattern");
        row("no network", R"("access": {"keys": [{"id": "a", "secret": "env:A", "networks": ["10.0.0.1"]}]})",
            "access.keys[0].networks[0]: pattern");
        row("budget of nothing", R"("budgets": [{"id": "a", "amount_usd": 0}])",
            "budgets[0].amount_usd: exclusiveMinimum");
        row("no scope", R"("budgets": [{"id": "a", "amount_usd": 1, "scope": "x"}])", "budgets[0].scope: pattern");
        row("threshold", R"("cache": {"semantic": {"threshold": 2}})", "cache.semantic.threshold: maximum");
        row("driver", R"("storage": {"driver": "mysql"})", "storage.driver: enum");
        row("unknown kind of node", R"("routes": [{"id": "r", "entry": "a", "nodes": {"a": {"kind": "x"}}}])",
            "routes[0].nodes.a: oneOf");
        row("unknown field",
            R"("routes": [{"id": "r", "entry": "a", "nodes": {"a": {"kind": "match", "else": "a", "cases": [
                {"to": "a", "when": {"modell": {"eq": "x"}}}]}}}])",
            "routes[0].nodes.a: oneOf");
        row("operator of another kind",
            R"("routes": [{"id": "r", "entry": "a", "nodes": {"a": {"kind": "match", "else": "a", "cases": [
                {"to": "a", "when": {"any": [{"model": {"lt": 1}}]}}]}}}])",
            "routes[0].nodes.a: oneOf");
    }

    void refuses() {
        QFETCH(QByteArray, members);
        const std::string text = test::withMembers(members.toStdString());
        QTEST(check(text), "keyword");
        QVERIFY(!test::problemsOf(text).empty()); // as reading does
    }
};

TOLLGATE_TEST(SchemaTest)
#include "tst_schema.moc"
