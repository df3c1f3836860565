// SPDX-License-Identifier: GPL-3.0-or-later
// Access keys: where they may stand, which are good, and what a client is told otherwise (DESIGN.md §5 "Access keys").
#include "base/text.h"
#include "errors.h"
#include "gate.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr char kOtherKey[] = "tg-ijklmnop-abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrs";
constexpr char kUnknownKey[] = "tg-zzzzzzzz-0123456789012345678901234567890123456789012";

config::AccessKey keyOf(const std::string& id, const std::string& text) {
    config::AccessKey key;
    key.id = id;
    key.name = id;
    key.secret = {config::SecretRef::Store::Sha256, sha256Hex(text)};
    return key;
}

} // namespace

class AccessTest : public QObject {
    Q_OBJECT

    ScriptedUpstream m_upstream;
    std::unique_ptr<Gate> m_gate;

    static Dialect dialect() {
        QFETCH_GLOBAL(int, dialect);
        return static_cast<Dialect>(dialect);
    }

    config::AccessKey& key() { return m_gate->config().access.keys.front(); }

    // A call whose only credentials are these.
    std::string call(const HeaderPairs& credentials, const std::string& query = "",
                     const std::string& model = "test-model", bool streamed = false) const {
        HeaderPairs headers = credentials;
        headers.emplace_back("host", hostOf(*m_gate));
        std::string path = answers::chatPath(dialect(), model, streamed);
        if (!query.empty()) path += (path.find('?') == path.npos ? "?" : "&") + query;
        return requestText("POST", path, answers::requestBody(dialect(), model, streamed), headers);
    }

    Response give(const HeaderPairs& credentials, const std::string& query = "") const {
        return ask(m_gate->port(), call(credentials, query));
    }

    static HeaderPairs bearer(const std::string& text) { return {{"authorization", "Bearer " + text}}; }

private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void init() {
        m_upstream.forgetRules();
        m_upstream.otherwise(answers::plain(dialect()));
        m_gate = std::make_unique<Gate>();
        m_gate->addProvider(dialect(), m_upstream, "up", {"test-model", "other-model"});
        m_gate->start();
    }

    void cleanup() { m_gate.reset(); }

    void everyFormIsTaken_data() {
        QTest::addColumn<HeaderPairs>("credentials");
        QTest::addColumn<std::string>("query");
        auto row = [](const char* name, const HeaderPairs& credentials, const std::string& query = "") {
            QTest::newRow(name) << credentials << query;
        };
        row("bearer", bearer(kAccessKey));
        row("bearer in lower case", {{"authorization", std::string("bearer ") + kAccessKey}});
        row("bearer with two spaces", {{"Authorization", std::string("Bearer  ") + kAccessKey}});
        row("x-api-key", {{"x-api-key", kAccessKey}});
        row("X-Api-Key", {{"X-Api-Key", kAccessKey}});
        row("api-key", {{"api-key", kAccessKey}});
        row("x-goog-api-key", {{"x-goog-api-key", kAccessKey}});
        row("key in the query", {}, std::string("key=") + kAccessKey);
        row("key in the query, encoded", {}, "a=b&key=%74g" + std::string(kAccessKey).substr(2) + "&c=d");
        row("bad bearer, good x-api-key", {{"authorization", "Bearer sk-other"}, {"x-api-key", kAccessKey}});
        row("good bearer, bad x-api-key",
            {{"x-api-key", "sk-other"}, {"authorization", std::string("Bearer ") + kAccessKey}});
        row("bad header, good query", {{"x-goog-api-key", "AIza-other"}}, std::string("key=") + kAccessKey);
        row("basic, good api-key", {{"authorization", "Basic YTpi"}, {"api-key", kAccessKey}});
        row("two bearers, second good",
            {{"authorization", "Bearer sk-other"}, {"authorization", std::string("Bearer ") + kAccessKey}});
        row("two keys in the query, second good", {}, std::string("key=other&key=") + kAccessKey);
    }

    void everyFormIsTaken() {
        QFETCH(HeaderPairs, credentials);
        QFETCH(std::string, query);
        QCOMPARE(give(credentials, query).status, 200);
        const LedgerRequest seen = m_upstream.ledger().last();
        QVERIFY(seen.raw_head.find(std::string(kAccessKey).substr(2)) == std::string::npos);
        QVERIFY(seen.raw_head.find("other") == std::string::npos);
        QVERIFY(seen.head.query().find("key=") == std::string::npos);
        const auto row = m_gate->records().wait();
        QCOMPARE(row->key, std::string("test"));
        QVERIFY(m_gate->records().bodies().request_headers.find(std::string(kAccessKey).substr(12)) ==
                std::string::npos);
    }

    void withoutAGoodKeyNothingPasses_data() {
        QTest::addColumn<HeaderPairs>("credentials");
        QTest::addColumn<std::string>("query");
        QTest::addColumn<bool>("shown");
        auto row = [](const char* name, const HeaderPairs& credentials, const std::string& query = "",
                      bool shown = true) { QTest::newRow(name) << credentials << query << shown; };
        row("none", {}, "", false);
        row("unknown", bearer(kUnknownKey));
        row("a provider's key", {{"x-api-key", "sk-ant-api03-abc"}});
        row("its beginning", bearer(std::string(kAccessKey).substr(0, 30)));
        row("with a byte too many", bearer(std::string(kAccessKey) + "0"));
        row("in other case", bearer("TG" + std::string(kAccessKey).substr(2)));
        row("its hash", bearer(sha256Hex(kAccessKey)));
        row("empty bearer", {{"authorization", "Bearer"}}, "", false);
        row("empty header", {{"x-api-key", ""}}, "", false);
        row("without its scheme", {{"authorization", kAccessKey}}, "", false);
        row("basic", {{"authorization", std::string("Basic ") + kAccessKey}}, "", false);
        row("in a cookie", {{"cookie", std::string("key=") + kAccessKey}}, "", false);
        row("in another header", {{"x-key", kAccessKey}}, "", false);
        row("in another parameter", {}, std::string("apikey=") + kAccessKey, false);
        row("two unknown ones", {{"authorization", "Bearer a"}, {"x-api-key", "b"}});
    }

    void withoutAGoodKeyNothingPasses() {
        QFETCH(HeaderPairs, credentials);
        QFETCH(std::string, query);
        QFETCH(bool, shown);
        const int before = m_upstream.ledger().requestCount();
        Response response = give(credentials, query);
        QCOMPARE(wrongWith(response, dialect(), 401, "invalid_access_key"), std::string());
        QCOMPARE(errorMessage(response).starts_with("Invalid gateway key"), shown);
        QCOMPARE(m_upstream.ledger().requestCount(), before);
        QCOMPARE(m_gate->records().count(), std::size_t{0});
    }

    // DESIGN.md §7: calls without a key are one event for many, not a row each.
    void callsWithoutAKeyAreOneEvent() {
        RawClient client(m_gate->port());
        const std::string request = requestText("GET", "/v1/models", "", {{"host", hostOf(*m_gate)}});
        for (int i = 0; i < 20; ++i) QCOMPARE(client.exchange(request, "GET").status, 401);
        m_gate->stop();
        const auto events = m_gate->records().events();
        QCOMPARE(events.size(), std::size_t{1});
        QCOMPARE(events.front().kind, record::EventKind::RefusedWithoutKey);
        QCOMPARE(events.front().count, 20);
        QCOMPARE(m_gate->records().count(), std::size_t{0});
    }

    void aKnownKeyThatMayNotBeUsed_data() {
        QTest::addColumn<std::string>("why");
        for (const char* why : {"switched off", "expired", "network"}) QTest::newRow(why) << std::string(why);
    }

    // 403 key_disabled, and a row: its owner wants to know.
    void aKnownKeyThatMayNotBeUsed() {
        QFETCH(std::string, why);
        const int before = m_upstream.ledger().requestCount();
        if (why == "switched off") key().enabled = false;
        if (why == "expired") key().expires = SystemClock().now() - kSecond;
        if (why == "network") key().networks = {"10.0.0.0/8", "fd00::/8"};
        m_gate->apply();
        Response response = give(keyHeaders(dialect()));
        QCOMPARE(wrongWith(response, dialect(), 403, "key_disabled"), std::string());
        QVERIFY2(errorMessage(response).find(why) != std::string::npos, response.body.c_str());
        QCOMPARE(m_upstream.ledger().requestCount(), before);
        const auto row = m_gate->records().wait();
        QVERIFY(row);
        QCOMPARE(row->key, std::string("test"));
        QCOMPARE(row->status, 403);
        QCOMPARE(row->error_code, std::string("key_disabled"));
        QCOMPARE(row->outcome, record::Outcome::Denied);
        m_gate->stop();
        QVERIFY(m_gate->records().events().empty()); // it has its row
    }

    void aKeyInItsNetworkAndTimeIsGood() {
        key().networks = {"10.0.0.0/8", "127.0.0.0/8"};
        key().expires = SystemClock().now() + 3600 * kSecond;
        m_gate->apply();
        QCOMPARE(give(keyHeaders(dialect())).status, 200);
    }

    // DESIGN.md §5: with credentials in two headers any good one wins.
    void ofTwoKnownKeysTheUsableOneWins() {
        m_gate->config().access.keys.push_back(keyOf("second", kOtherKey));
        key().enabled = false;
        m_gate->apply();
        const std::string first = kAccessKey, second = std::string("Bearer ") + kOtherKey;
        QCOMPARE(give({{"x-api-key", first}, {"authorization", second}}).status, 200);
        QCOMPARE(give({{"authorization", second}, {"x-api-key", first}}).status, 200);
        QCOMPARE(m_gate->records().wait(2)->key, std::string("second"));
    }

    void aKeyIsForItsModels() {
        m_gate->config().access.teams.push_back({.id = "support", .name = "Support", .models = {"*"}});
        key().team = "support";
        key().models = {"test-*"};
        m_gate->apply();
        QCOMPARE(ask(m_gate->port(), call(keyHeaders(dialect()))).status, 200);
        const int before = m_upstream.ledger().requestCount();
        Response response = ask(m_gate->port(), call(keyHeaders(dialect()), "", "other-model"));
        QCOMPARE(wrongWith(response, dialect(), 403, "model_not_allowed"), std::string());
        // … nor by naming the provider.
        response = ask(m_gate->port(), callRequest(*m_gate, dialect(), R"({"model":"up/other-model"})"));
        if (dialect() != Dialect::Gemini)
            QCOMPARE(wrongWith(response, dialect(), 403, "model_not_allowed"), std::string());
        if (dialect() != Dialect::Gemini) QCOMPARE(m_upstream.ledger().requestCount(), before);
        const auto row = m_gate->records().wait(2);
        QCOMPARE(row->outcome, record::Outcome::Denied);
        QCOMPARE(row->error_code, std::string("model_not_allowed"));
        QCOMPARE(row->requested_model, std::string("other-model"));
    }

    void aTeamNarrowsItsKeys() {
        m_gate->config().access.teams.push_back({.id = "support", .name = "Support", .models = {"other-*"}});
        key().team = "support";
        m_gate->apply();
        Response response = ask(m_gate->port(), call(keyHeaders(dialect())));
        QCOMPARE(wrongWith(response, dialect(), 403, "model_not_allowed"), std::string());
        QCOMPARE(ask(m_gate->port(), call(keyHeaders(dialect()), "", "other-model")).status, 200);
        QCOMPARE(m_gate->records().wait(1)->team, std::string("support"));
    }

    // The owner's word about a key wins over what a client says (DESIGN.md §3 "Tags of key and request are united").
    void tagsOfKeyAndRequestAreUnited() {
        key().tags = {{"project", "owner"}, {"cost", "a"}};
        m_gate->apply();
        HeaderPairs headers = keyHeaders(dialect());
        headers.emplace_back("x-tollgate-tags", "project=client, feature=b");
        QCOMPARE(ask(m_gate->port(), call(headers)).status, 200);
        record::Tags tags = m_gate->records().wait()->tags;
        std::sort(tags.begin(), tags.end());
        QCOMPARE(tags, (record::Tags{{"cost", "a"}, {"feature", "b"}, {"project", "owner"}}));
    }
};

TOLLGATE_TEST(AccessTest)
#include "tst_access.moc"
