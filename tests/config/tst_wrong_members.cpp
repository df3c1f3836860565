// SPDX-License-Identifier: GPL-3.0-or-later
// Each wrong member is named with its path, what is wrong and, where one is close, what was meant. The file is refused.
#include "fixture.h"
#include "support/test_main.h"

#include <QStringList>

using namespace tollgate;

namespace {

void row(const char* name, const char* members, const char* problem) {
    QTest::addRow("%s", name) << QByteArray(members) << QByteArray(problem);
}

QByteArray joined(const std::vector<std::string>& lines) {
    QByteArray text;
    for (const std::string& line : lines) text += QByteArray::fromStdString(line) + '\n';
    return text.trimmed();
}

// A provider that needs no preset, with these members too.
std::string provider(const char* members) {
    return test::withMembers(std::string(R"("providers": [{"id": "a", "base_url": "http://a", )") + members + "}]");
}

} // namespace

// moc 6.4 does not know raw strings: what holds them stands behind the class.
class WrongMembersTest : public QObject {
    Q_OBJECT

    static void columns() {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QByteArray>("problem");
    }

    static void expect(const std::string& text) {
        QFETCH(QByteArray, problem);
        QCOMPARE(joined(test::problemsOf(text)), problem);
    }

    static void expectMembers() {
        QFETCH(QByteArray, members);
        expect(test::withMembers(members.toStdString()));
    }

private Q_SLOTS:

    void file_data();

    void file() {
        QFETCH(QByteArray, members);
        expect(members.toStdString());
    }

    void listen_data();

    void listen() { expectMembers(); }

    void provider_data();

    void provider() { expectMembers(); }

    void providerMembers_data();

    void providerMembers() {
        QFETCH(QByteArray, members);
        expect(::provider(members.constData()));
    }

    void access_data();

    void access() { expectMembers(); }

    void policies_data();

    void policies() { expectMembers(); }

    // All mistakes of a file at once, in its order.
    void tellsAllOfThem();

    // Nobody reads a thousand lines.
    void stopsAfterTwoHundred_data();

    void stopsAfterTwoHundred() {
        QFETCH(int, mistakes);
        QFETCH(std::size_t, lines);
        std::string members = "\"version\": 1";
        for (int i = 0; i < mistakes; ++i) members += ", \"zz" + std::to_string(i) + "\": 1";
        const auto problems = test::problemsOf("{" + members + "}");
        QCOMPARE(problems.size(), lines);
        QCOMPARE(problems.back() == "more problems follow; mend these first", mistakes > 200);
    }

    // What looks like a key is never repeated, not even as the name of a member.
    void neverRepeatsAKey() {
        const std::string key = "sk-ant-api03-0123456789abcdefghijklmnop";
        for (const std::string& text :
             {test::withMembers("\"" + key + "\": 1"), ::provider(("\"name\": 5, \"preset\": \"" + key + "\"").c_str()),
              ::provider(("\"keys\": [{\"id\": \"" + key + " x\"}]").c_str()),
              ::provider(("\"headers\": {\"x-key\": \"Bearer " + key + "\"}").c_str()),
              test::withMembers("\"listen\": {\"address\": \"" + key + "\"}")}) {
            const QByteArray told = joined(test::problemsOf(text));
            QVERIFY2(!told.isEmpty(), text.c_str());
            QVERIFY2(!told.contains("0123456789abcdefghijklmnop"), told.constData());
        }
    }
};

void WrongMembersTest::file_data() {
    columns();
    row("no object", "[]", "must be an object, is a list");
    row("no version", "{}", "version: is missing");
    row("newer version", R"({"version": 2})",
        "version: this Tollgate reads version 1, the file says 2; a newer Tollgate may have written it");
    row("version is no number", R"({"version": "1"})", "version: must be a number, is a string");
    row("unknown member", R"({"version": 1, "provider": []})",
        "provider: unknown member (did you mean \"providers\"?)");
    row("nothing close", R"({"version": 1, "zzz": 1})", "zzz: unknown member");
    row("name that is no word", R"({"version": 1, "my settings": 1})", "[\"my settings\"]: unknown member");
    row("list instead of object", R"({"version": 1, "listen": []})", "listen: must be an object, is a list");
    row("object instead of list", R"({"version": 1, "providers": {}})", "providers: must be a list, is an object");
    row("null instead of object", R"({"version": 1, "cache": null})", "cache: must be an object, is null");
}

void WrongMembersTest::listen_data() {
    columns();
    row("unknown member", R"("listen": {"adress": "127.0.0.1"})",
        "listen.adress: unknown member (did you mean \"address\"?)");
    row("no address", R"("listen": {"address": "my-computer"})",
        "listen.address: must be an IP address of this computer, such as 127.0.0.1; is \"my-computer\"");
    row("network without protection", R"("listen": {"address": "0.0.0.0"})",
        "listen.address: \"0.0.0.0\" can be reached from the network: give listen.tls a certificate, or set "
        "listen.plain_http to true to serve it unencrypted");
    row("port too large", R"("listen": {"port": 65536})", "listen.port: must be 0 to 65535, is 65536");
    row("port negative", R"("listen": {"port": -1})", "listen.port: must be 0 to 65535, is -1");
    row("port is no whole number", R"("listen": {"port": 80.5})", "listen.port: must be a whole number, is 80.5");
    row("port is text", R"("listen": {"port": "8655"})", "listen.port: must be a number, is a string");
    row("host with a scheme", R"("listen": {"extra_hosts": ["http://x"]})",
        "listen.extra_hosts[0]: must be a host name with or without a port, such as gateway.lan or "
        "gateway.lan:8655; is \"http://x\"");
    row("origin with a path", R"("listen": {"allowed_origins": ["https://a.example", "https://a.example/x"]})",
        "listen.allowed_origins[1]: must be an origin such as https://app.example.com, without a path; is "
        "\"https://a.example/x\"");
    row("any origin", R"("listen": {"allowed_origins": ["*"]})",
        "listen.allowed_origins[0]: must name one origin; \"*\" would let any web page in");
    row("half a certificate", R"("listen": {"tls": {"cert": "a.pem"}})", "listen.tls.key: is missing");
    row("empty path", R"("listen": {"tls": {"cert": "", "key": "k"}})", "listen.tls.cert: must not be empty");
    row("body limit 0", R"("listen": {"max_body_bytes": 0})", "listen.max_body_bytes: must be 1 to 4294967296, is 0");
    row("switch is a number", R"("listen": {"enabled": 1})", "listen.enabled: must be true or false, is a number");
}

void WrongMembersTest::provider_data() {
    columns();
    row("id in capitals", R"("providers": [{"id": "OpenAI", "preset": "openai"}])",
        "providers[0].id: must be 1 to 40 lower-case letters, digits and hyphens, not starting with a hyphen; is "
        "\"OpenAI\"");
    row("no id", R"("providers": [{"preset": "openai"}])", "providers[0].id: is missing");
    row("same id", R"("providers": [{"id": "a", "preset": "openai"}, {"id": "a", "preset": "openai"}])",
        "providers[1].id: \"a\" is taken by entry [0]; ids must differ");
    row("unknown preset", R"("providers": [{"id": "a", "preset": "antropic"}])",
        "providers[0].preset: unknown preset \"antropic\" (did you mean \"anthropic\"?)");
    row("unknown dialect", R"("providers": [{"id": "a", "preset": "openai", "dialect": "openai"}])",
        "providers[0].dialect: must be openai-chat, openai-responses, anthropic, gemini or ollama, is \"openai\"");
    row("custom without address", R"("providers": [{"id": "a"}])",
        "providers[0].base_url: is missing; a custom provider needs an address");
    row("preset without that dialect", R"("providers": [{"id": "a", "preset": "groq", "dialect": "gemini"}])",
        "providers[0].base_url: is missing; preset groq has no address that speaks gemini");
    row("parameter missing", R"("providers": [{"id": "a", "preset": "azure-openai"}])",
        "providers[0].params.resource: is missing; the address https://{resource}.openai.azure.com/openai/v1 "
        "needs it");
    row("parameter that moves the host",
        R"("providers": [{"id": "a", "preset": "azure-openai", "params": {"resource": "evil.example/x"}}])",
        "providers[0].params.resource: stands in the provider's address: letters, digits, hyphens, dots and "
        "underscores only; is \"evil.example/x\"");
    row("address without scheme", R"("providers": [{"id": "a", "base_url": "api.example.com"}])",
        "providers[0].base_url: must start with https:// or http://; is \"api.example.com\"");
    row("address with a password", R"("providers": [{"id": "a", "base_url": "https://me:pw@a.example"}])",
        "providers[0].base_url: must not hold a user name or password before the host");
    row("address with a query", R"("providers": [{"id": "a", "base_url": "https://a.example/?x=1"}])",
        "providers[0].base_url: must not hold a query (what follows ?)");
    row("address with a bad port", R"("providers": [{"id": "a", "base_url": "https://a.example:0"}])",
        "providers[0].base_url: must name a host, with a port from 1 to 65535 if any; is \"https://a.example:0\"");
    row("address is a number", R"("providers": [{"id": "a", "base_url": 1}])",
        "providers[0].base_url: must be a string, is a number");
}

void WrongMembersTest::providerMembers_data() {
    columns();
    row("empty name", R"("name": "")", "providers[0].name: must not be empty");
    row("key without id", R"("keys": [{}])", "providers[0].keys[0].id: is missing");
    row("same key id", R"("keys": [{"id": "k"}, {"id": "k"}])",
        "providers[0].keys[1].id: \"k\" is taken by entry [0]; ids must differ");
    row("misspelt store", R"("keys": [{"id": "k", "secret": "keychian"}])",
        "providers[0].keys[0].secret: must be keychain, env:NAME, session or none, is \"keychian\" (did you mean "
        "\"keychain\"?)");
    row("a key of a provider", R"("keys": [{"id": "k", "secret": "sk-proj-0123456789abcdefghijkl"}])",
        "providers[0].keys[0].secret: looks like a key: keys do not belong in this file, use keychain or env:NAME");
    row("a key of no known form", R"("keys": [{"id": "k", "secret": "0123456789abcdef0123456789"}])",
        "providers[0].keys[0].secret: looks like a key: keys do not belong in this file, use keychain, env:NAME, "
        "session or none");
    row("hash of a provider's key", R"("keys": [{"id": "k", "secret": "sha256:00"}])",
        "providers[0].keys[0].secret: a provider's key cannot be a hash; use keychain, env:NAME, session or none");
    row("no variable", R"("keys": [{"id": "k", "secret": "env:"}])",
        "providers[0].keys[0].secret: what follows env: must be the name of an environment variable");
    row("weight", R"("keys": [{"id": "k", "weight": -1}])", "providers[0].keys[0].weight: must be 0 to 1000, is -1");
    row("model is a number", R"("models": [1])",
        "providers[0].models[0]: must be the name of a model or an object, is a number");
    row("model with a blank", R"("models": ["gpt 5"])",
        "providers[0].models[0]: must not hold blanks or control characters; is \"gpt 5\"");
    row("alias taken", R"("models": ["b", {"id": "c", "aliases": ["b"]}])",
        "providers[0].models[1]: the name \"b\" stands twice among this provider's models");
    row("price of a wrong member", R"("models": [{"id": "b", "price": {"inputs": 1}}])",
        "providers[0].models[0].price.inputs: unknown member (did you mean \"input\"?)");
    row("price from no day", R"("models": [{"id": "b", "since": {"2026-02-30": {"input": 1}}}])",
        "providers[0].models[0].since.2026-02-30: the name must be a day, such as \"2026-12-01\"");
    row("price of a wrong member from a day on", R"("models": [{"id": "b", "since": {"2026-12-01": {"inputs": 1}}}])",
        "providers[0].models[0].since.2026-12-01.inputs: unknown member (did you mean \"input\"?)");
    row("negative price", R"("models": [{"id": "b", "price": {"input": -1}}])",
        "providers[0].models[0].price.input: must not be negative, is -1");
    row("price finer than exact", R"("models": [{"id": "b", "price": {"input": 0.0000001}}])",
        "providers[0].models[0].price.input: must be dollars with at most 6 decimals and no more than 1000000, is "
        "0.0000001");
    row("price as text", R"("models": [{"id": "b", "price": {"input": "1.25"}}])",
        "providers[0].models[0].price.input: must be a number, is a string");
    row("tokens that are no number", R"("models": [{"id": "b", "above_prompt_tokens": {"many": {}}}])",
        "providers[0].models[0].above_prompt_tokens.many: the name must be a number of prompt tokens, such as "
        "\"200000\"");
    row("unknown thinking", R"("models": [{"id": "b", "caps": {"thinking": "levl"}}])",
        "providers[0].models[0].caps.thinking: must be none, budget, adaptive, level, levels or toggle, is "
        "\"levl\" (did you mean \"level\"?)");
    row("context 0", R"("models": [{"id": "b", "caps": {"context": 0}}])",
        "providers[0].models[0].caps.context: must be 1 to 1000000000, is 0");
    row("unknown profile word", R"("profile": {"tool_id_rule": "mistrall"})",
        "providers[0].profile.tool_id_rule: must be any or mistral, is \"mistrall\" (did you mean \"mistral\"?)");
    row("key in a header", R"("headers": {"Authorization": "x"})",
        "providers[0].headers.Authorization: carries a key: keys do not belong in this file, use keys with "
        "keychain or env:NAME");
    row("header of the framing", R"("headers": {"Transfer-Encoding": "chunked"})",
        "providers[0].headers.Transfer-Encoding: is written by Tollgate itself and cannot be set");
    row("header name", R"("headers": {"bad name": "x"})", "providers[0].headers[\"bad name\"]: is no header name");
    row("header value with a line end", R"("headers": {"x-a": "b\r\nc: d"})",
        "providers[0].headers.x-a: must be one line of at most 4096 bytes without control characters");
    row("negative limit", R"("limits": {"concurrent": -1})",
        "providers[0].limits.concurrent: must be 0 to 1000000000, is -1");
    row("no time", R"("timeouts": {"idle_ms": 0})", "providers[0].timeouts.idle_ms: must be 1 to 86400000, is 0");
    row("parameter that is no text", R"("params": {"region": 1})",
        "providers[0].params.region: must be a string, is a number");
    row("colour", R"("color_slot": 9)", "providers[0].color_slot: must be 0 to 8, is 9");
    row("multiplier", R"("cost_multiplier": -0.5)", "providers[0].cost_multiplier: must be 0 to 1000, is -0.5");
}

void WrongMembersTest::access_data() {
    columns();
    row("no secret", R"("access": {"keys": [{"id": "a"}]})", "access.keys[0].secret: is missing");
    row("short hash", R"("access": {"keys": [{"id": "a", "secret": "sha256:abc"}]})",
        "access.keys[0].secret: what follows sha256: must be 64 lower-case hex digits: the SHA-256 of the whole "
        "key");
    row("keychain for an access key", R"("access": {"keys": [{"id": "a", "secret": "keychain"}]})",
        "access.keys[0].secret: must be sha256:HEX or env:NAME, is \"keychain\"");
    row("same secret", R"("access": {"keys": [{"id": "a", "secret": "env:A"}, {"id": "b", "secret": "env:A"}]})",
        "access.keys[1].secret: is the same as that of entry [0]");
    row("same id", R"("access": {"keys": [{"id": "a", "secret": "env:A"}, {"id": "a", "secret": "env:B"}]})",
        "access.keys[1].id: \"a\" is taken by entry [0]; ids must differ");
    row("unknown team", R"("access": {"keys": [{"id": "a", "secret": "env:A", "team": "suport"}],
                            "teams": [{"id": "support"}]})",
        "access.keys[0].team: unknown team \"suport\" (did you mean \"support\"?)");
    row("id with a blank", R"("access": {"keys": [{"id": "my key", "secret": "env:A"}]})",
        "access.keys[0].id: must be 1 to 64 letters, digits, hyphens, dots and underscores; is \"my key\"");
    row("no time of day", R"("access": {"keys": [{"id": "a", "secret": "env:A", "expires": "2027-01-31"}]})",
        "access.keys[0].expires: must be a date and time such as 2027-01-31T18:00:00Z; is \"2027-01-31\"");
    row("no such day", R"("access": {"keys": [{"id": "a", "secret": "env:A", "expires": "2027-02-30T00:00:00Z"}]})",
        "access.keys[0].expires: must be a date and time such as 2027-01-31T18:00:00Z; is "
        "\"2027-02-30T00:00:00Z\"");
    row("tag name", R"("access": {"keys": [{"id": "a", "secret": "env:A", "tags": {"a b": "c"}}]})",
        "access.keys[0].tags[\"a b\"]: must be 1 to 64 letters, digits, hyphens, dots and underscores; is \"a b\"");
    row("address instead of network",
        R"("access": {"keys": [{"id": "a", "secret": "env:A", "networks": ["192.168.1.7"]}]})",
        "access.keys[0].networks[0]: must say how many bits count: write 192.168.1.7/32 for this one address");
    row("bits below the network",
        R"("access": {"keys": [{"id": "a", "secret": "env:A", "networks": ["192.168.1.7/24"]}]})",
        "access.keys[0].networks[0]: names one address, not a network: bits after the first 24 must be 0; is "
        "\"192.168.1.7/24\"");
    row("too many bits", R"("access": {"keys": [{"id": "a", "secret": "env:A", "networks": ["10.0.0.0/33"]}]})",
        "access.keys[0].networks[0]: must have 0 to 32 bits after the slash; is \"10.0.0.0/33\"");
    row("unknown permission", R"("access": {"keys": [{"id": "a", "secret": "env:A", "permissions": ["metric"]}]})",
        "access.keys[0].permissions[0]: must be metrics, is \"metric\" (did you mean \"metrics\"?)");
    row("negative money", R"("access": {"keys": [{"id": "a", "secret": "env:A", "max_usd_per_request": -1}]})",
        "access.keys[0].max_usd_per_request: must not be negative, is -1");
}

void WrongMembersTest::policies_data() {
    columns();
    row("budget of nothing", R"("budgets": [{"id": "a", "amount_usd": 0}])",
        "budgets[0].amount_usd: must be more than 0");
    row("no amount", R"("budgets": [{"id": "a"}])", "budgets[0].amount_usd: is missing");
    row("too much money", R"("budgets": [{"id": "a", "amount_usd": 1000001}])",
        "budgets[0].amount_usd: must be at most 1000000 dollars, is 1000001");
    row("finer than exact", R"("budgets": [{"id": "a", "amount_usd": 1.0000000000001}])",
        "budgets[0].amount_usd: must be dollars with at most 12 decimals and no more than 1000000, is "
        "1.0000000000001");
    row("unknown period", R"("budgets": [{"id": "a", "amount_usd": 1, "period": "daily"}])",
        "budgets[0].period: must be hour, day, week, month or total, is \"daily\" (did you mean \"day\"?)");
    row("unknown key in a scope", R"("budgets": [{"id": "a", "amount_usd": 1, "scope": "key:me"}])",
        "budgets[0].scope: unknown access key \"me\"");
    row("unknown provider in a scope", R"("providers": [{"id": "openai", "preset": "openai"}],
                                          "budgets": [{"id": "a", "amount_usd": 1, "scope": "provider:opnai"}])",
        "budgets[0].scope: unknown provider \"opnai\" (did you mean \"openai\"?)");
    row("no scope", R"("budgets": [{"id": "a", "amount_usd": 1, "scope": "everything"}])",
        "budgets[0].scope: must be all, key:ID, team:ID, provider:ID, model:GLOB or tag:NAME=VALUE; is "
        "\"everything\"");
    row("percent", R"("budgets": [{"id": "a", "amount_usd": 1, "warn_percent": 101}])",
        "budgets[0].warn_percent: must be 0 to 100, is 101");
    row("time to live 0", R"("cache": {"exact": {"ttl_s": 0}})", "cache.exact.ttl_s: must be 1 to 31536000, is 0");
    row("threshold", R"("cache": {"semantic": {"threshold": 1.5}})",
        "cache.semantic.threshold: must be 0 to 1, is 1.5");
    row("unknown check", R"("guardrails": [{"id": "a", "check": "secret"}])",
        "guardrails[0].check: must be secrets, pii or regex, is \"secret\" (did you mean \"secrets\"?)");
    row("regex without a pattern", R"("guardrails": [{"id": "a", "check": "regex"}])",
        "guardrails[0].pattern: is missing; check regex needs one");
    row("pattern for another check", R"("guardrails": [{"id": "a", "check": "pii", "pattern": "x"}])",
        "guardrails[0].pattern: is for check regex only");
    row("broken pattern", R"("guardrails": [{"id": "a", "check": "regex", "pattern": "(a"}])",
        "guardrails[0].pattern: is no valid RE2 pattern: missing ): (a");
    row("pattern that backtracks", R"("guardrails": [{"id": "a", "check": "regex", "pattern": "(a)\\1"}])",
        "guardrails[0].pattern: is no valid RE2 pattern: invalid escape sequence: \\1");
    row("breaker", R"("resilience": {"breaker": {"error_percent": 0}})",
        "resilience.breaker.error_percent: must be 1 to 100, is 0");
    row("bodies", R"("logging": {"bodies": "some"})",
        "logging.bodies: must be all, errors or none, is \"some\" (did you mean \"none\"?)");
    row("database without address", R"("storage": {"driver": "postgresql"})",
        "storage.url_secret: is missing; postgresql needs its address from keychain or env:NAME");
    row("address of a database in the file", R"("storage": {"driver": "postgresql", "url_secret": "postgres://h"})",
        "storage.url_secret: must be keychain or env:NAME; the address with its password does not belong in this "
        "file");
    row("prices of an unknown provider", R"("prices": {"openai": {}})", "prices.openai: unknown provider \"openai\"");
    row("key as the name of a tag",
        R"("access": {"keys": [{"id": "a", "secret": "env:A", "tags": {"x": "AIzaSyA0123456789abcdefghijk"}}]})",
        "access.keys[0].tags.x: looks like a key: keys do not belong in this file, use keychain or env:NAME");
}

void WrongMembersTest::tellsAllOfThem() {
    QCOMPARE(joined(test::problemsOf(R"({"version": 1, "listen": {"port": 99999, "enabled": "yes"},
                                         "logging": {"bodies": "al"}})")),
             QByteArray("listen.port: must be 0 to 65535, is 99999\n"
                        "listen.enabled: must be true or false, is a string\n"
                        "logging.bodies: must be all, errors or none, is \"al\" (did you mean \"all\"?)"));
}

void WrongMembersTest::stopsAfterTwoHundred_data() {
    QTest::addColumn<int>("mistakes");
    QTest::addColumn<std::size_t>("lines");
    QTest::addRow("as many as are told") << 200 << std::size_t{200};
    QTest::addRow("one more") << 201 << std::size_t{201};
    QTest::addRow("many more") << 1000 << std::size_t{201};
}

TOLLGATE_TEST(WrongMembersTest)
#include "tst_wrong_members.moc"
