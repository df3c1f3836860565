// SPDX-License-Identifier: GPL-3.0-or-later
// What an access key is for (DESIGN.md §3 `access`): routes, endpoints, what model lists show; texts that were
// replaced; and what a key that is taken away ends (§10.2).
#include "base/text.h"
#include "errors.h"
#include "gate.h"
#include "routed.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr char kNewText[] = "tg-qrstuvwx-abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrs";

config::SecretRef hashOf(const std::string& text) {
    return {config::SecretRef::Store::Sha256, sha256Hex(text)};
}

config::AccessKey& keyIn(Gate& gate) {
    return gate.config().access.keys.front();
}

config::Route routeFor(const std::string& id, const std::string& model, const std::string& provider) {
    return {id, R"({"id":")" + id + R"(","models":[")" + model + R"("],"entry":"t","nodes":{"t":{"kind":"target",)" +
                    R"("provider":")" + provider + R"(","model":"m"}}})"};
}

// The names that a list of models tells, in any dialect's shape.
QStringList namesIn(const Response& response) {
    QStringList names;
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(response.body)).object();
    for (const char* list : {"data", "models"})
        for (const QJsonValue& entry : object[QLatin1String(list)].toArray())
            names << entry[QStringLiteral("id")].toString(entry[QStringLiteral("name")].toString());
    names.sort();
    return names;
}

// A key for the route "r" over the provider "a"; "b" offers "m" and "free" without one.
class Scoped {
public:
    Scoped() {
        for (const char* id : {"a", "b"}) {
            m_gate.addProvider(Dialect::OpenAiChat, upstream, id, {"m", "free"});
            upstream.otherwise(answers::plain(Dialect::OpenAiChat));
        }
        m_gate.config().routes = {routeFor("r", "fast", "a"), routeFor("other", "slow", "b")};
        keyIn(m_gate).routes = {"r"};
        m_gate.start();
    }

    Response call(const std::string& model, const HeaderPairs& headers = {}) {
        const std::string body = R"({"model":")" + model + R"(","messages":[{"role":"user","content":"Hello"}]})";
        return ask(m_gate.port(), callRequest(m_gate, Dialect::OpenAiChat, body, headers));
    }

    Response get(const std::string& path) {
        HeaderPairs headers = keyHeaders(Dialect::OpenAiChat);
        headers.emplace_back("host", hostOf(m_gate));
        return ask(m_gate.port(), requestText("GET", path, "", headers));
    }

    Gate& gate() { return m_gate; }

    ScriptedUpstream upstream;

private:
    Gate m_gate;
};

} // namespace

class AccessScopesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void aKeyGoesByItsRoutesOnly_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("named"); // x-tollgate-route
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("way"); // what a refusal says it would have gone by
        auto row = [](const char* name, const char* model, const char* named, int status, const char* way = "") {
            QTest::newRow(name) << QString::fromLatin1(model) << QString::fromLatin1(named) << status
                                << QString::fromLatin1(way);
        };
        row("its route", "fast", "", 200);
        row("its route by header", "m", "r", 200);
        row("another route", "slow", "", 403, "would go by \"other\"");
        row("another route by header", "fast", "other", 403, "would go by \"other\"");
        row("no route", "free", "", 403, "would go by none");
        row("past routes by provider", "b/m", "", 403, "would go by none");
        row("a model there is none of", "nothing", "", 403, "would go by none");
    }

    void aKeyGoesByItsRoutesOnly() {
        QFETCH(QString, model);
        QFETCH(QString, named);
        QFETCH(int, status);
        QFETCH(QString, way);
        Scoped scoped;
        HeaderPairs headers;
        if (!named.isEmpty()) headers.emplace_back("x-tollgate-route", named.toStdString());
        const Response response = scoped.call(model.toStdString(), headers);
        QCOMPARE(response.status, status);
        QCOMPARE(scoped.upstream.ledger().requestCount(), status == 200 ? 1 : 0);
        if (status == 200) return;
        QCOMPARE(wrongWith(response, Dialect::OpenAiChat, 403, "model_not_allowed"), std::string());
        const std::string message = errorMessage(response);
        QVERIFY2(message.find("\"test\" may go by the route \"r\" only") != std::string::npos, message.c_str());
        QVERIFY2(message.find(way.toStdString()) != std::string::npos, message.c_str());
        QCOMPARE(scoped.gate().records().wait()->outcome, record::Outcome::Denied);
    }

    void aRawCallGoesByNoRoute() {
        Scoped scoped;
        const Response response = askAt(scoped.gate(), Dialect::OpenAiChat, "/providers/a/v1/chat/completions",
                                        answers::requestBody(Dialect::OpenAiChat, "m", false));
        QCOMPARE(wrongWith(response, Dialect::OpenAiChat, 403, "model_not_allowed"), std::string());
        QCOMPARE(scoped.upstream.ledger().requestCount(), 0);
    }

    void modelListsShowWhatTheKeyMayUse() {
        Scoped scoped;
        QCOMPARE(namesIn(scoped.get("/v1/models")), QStringList{QStringLiteral("fast")});
        QCOMPARE(scoped.get("/v1/models/fast").status, 200);
        QCOMPARE(scoped.get("/v1/models/free").status, 404);
        QCOMPARE(scoped.get("/v1/models/slow").status, 404);
        QCOMPARE(namesIn(scoped.get("/api/tags")).filter(QStringLiteral("free")).size(), 0);

        keyIn(scoped.gate()).routes.clear();
        scoped.gate().apply();
        QCOMPARE(namesIn(scoped.get("/v1/models")), (QStringList{"fast", "free", "m", "slow"}));

        keyIn(scoped.gate()).models = {"f*"};
        scoped.gate().apply();
        QCOMPARE(namesIn(scoped.get("/v1/models")), (QStringList{"fast", "free"}));
    }

    void modelListsShowWhatTheOneProviderOffers() {
        Scoped scoped;
        scoped.gate().config().providers[1].models->push_back({.id = "only-b"});
        keyIn(scoped.gate()).routes.clear();
        keyIn(scoped.gate()).only_provider = "a";
        scoped.gate().apply();
        QCOMPARE(namesIn(scoped.get("/v1/models")), (QStringList{"fast", "free", "m", "slow"}));
        keyIn(scoped.gate()).only_provider = "b";
        scoped.gate().apply();
        QVERIFY(namesIn(scoped.get("/v1/models")).contains(QStringLiteral("only-b")));
    }

    void aKeyCallsItsEndpointsOnly_data() {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("body");
        auto row = [](const char* endpoint, const char* path, const char* body) {
            QTest::newRow(endpoint) << QString::fromLatin1(endpoint) << QString::fromLatin1(path)
                                    << QString::fromLatin1(body);
        };
        const char* const chat = R"({"model":"free","messages":[{"role":"user","content":"Hello"}]})";
        row("chat.completions", "/v1/chat/completions", chat);
        row("embeddings", "/v1/embeddings", R"({"model":"free","input":"a"})");
        row("moderations", "/v1/moderations", R"({"model":"free","input":"a"})");
        row("raw", "/providers/a/v1/chat/completions", chat);
    }

    // 403 key_disabled, as for a network it is not for.
    void aKeyCallsItsEndpointsOnly() {
        QFETCH(QString, endpoint);
        QFETCH(QString, path);
        QFETCH(QString, body);
        Scoped scoped;
        keyIn(scoped.gate()).routes.clear();
        for (const char* others : {"messages", "rerank"}) keyIn(scoped.gate()).endpoints.emplace_back(others);
        scoped.gate().apply();
        const auto call = [&] {
            return askAt(scoped.gate(), Dialect::OpenAiChat, path.toStdString(), body.toStdString());
        };
        const Response refused = call();
        QCOMPARE(wrongWith(refused, Dialect::OpenAiChat, 403, "key_disabled"), std::string());
        const std::string message = errorMessage(refused);
        QVERIFY2(message.find("\"test\" may not call the endpoint \"" + endpoint.toStdString() + "\"") !=
                     std::string::npos,
                 message.c_str());
        QVERIFY2(message.find("\"messages\", \"rerank\"") != std::string::npos, message.c_str());
        QCOMPARE(scoped.upstream.ledger().requestCount(), 0);
        QCOMPARE(scoped.get("/v1/models").status, 200); // lists are no endpoints of models

        keyIn(scoped.gate()).endpoints.push_back(endpoint.toStdString());
        scoped.gate().apply();
        QCOMPARE(call().status, 200);
    }

    void aReplacedTextOpensUntilItsTime() {
        Scoped scoped;
        config::AccessKey& key = keyIn(scoped.gate());
        key.retired = {{key.secret, SystemClock().now() + 3600 * kSecond}};
        key.secret = hashOf(kNewText);
        scoped.gate().apply();
        QCOMPARE(scoped.call("fast").status, 200); // by the old text
        QCOMPARE(scoped.call("fast", {{"authorization", std::string("Bearer ") + kNewText}}).status, 200);
        QCOMPARE(scoped.gate().records().wait(1)->key, std::string("test"));
        QCOMPARE(scoped.gate().records().wait(2)->key, std::string("test"));

        key.retired.front().until = SystemClock().now() - kSecond;
        scoped.gate().apply();
        const Response late = scoped.call("fast");
        QCOMPARE(wrongWith(late, Dialect::OpenAiChat, 403, "key_disabled"), std::string());
        QVERIFY2(errorMessage(late).find("was replaced") != std::string::npos, late.body.c_str());
        QCOMPARE(scoped.call("fast", {{"authorization", std::string("Bearer ") + kNewText}}).status, 200);

        key.retired.clear();
        scoped.gate().apply();
        QCOMPARE(wrongWith(scoped.call("fast"), Dialect::OpenAiChat, 401, "invalid_access_key"), std::string());
    }

    // The next request finds the key narrowed; what runs goes on.
    void aNarrowedKeyCountsFromTheNextRequestOn() {
        Scoped scoped;
        scoped.upstream.forgetRules();
        scoped.upstream.otherwise(answers::streamed(Dialect::OpenAiChat, {}, {.held = true}));
        RawClient client(scoped.gate().port());
        const std::string body = R"({"model":"fast","stream":true,"messages":[{"role":"user","content":"Hi"}]})";
        QVERIFY(client.send(callRequest(scoped.gate(), Dialect::OpenAiChat, body)));
        QVERIFY(scoped.upstream.waitUntilHeld());
        keyIn(scoped.gate()).models = {"slow"};
        scoped.gate().apply();
        QCOMPARE(scoped.call("fast").status, 403);
        scoped.upstream.open();
        const Response response = client.readResponse();
        QCOMPARE(response.end, Response::End::Complete);
        QVERIFY(response.body.find("[DONE]") != std::string::npos);
    }
};

// A key is taken away while its request runs: in each dialect.
class RevokedTest : public QObject {
    Q_OBJECT

    static Dialect dialect() {
        QFETCH_GLOBAL(int, dialect);
        return static_cast<Dialect>(dialect);
    }

private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void itsStreamEndsWithTheDialectsError_data() {
        QTest::addColumn<QString>("how");
        for (const char* how : {"removed", "switched off", "replaced at once", "old text dropped"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void itsStreamEndsWithTheDialectsError() {
        QFETCH(QString, how);
        const auto half = static_cast<int>(answers::stream(dialect(), {}).pieces.size()) / 2 + 1;
        ScriptedUpstream upstream;
        upstream.otherwise(answers::streamed(dialect(), {}, {.pieces = half, .then = Playing::Then::Stall}));
        Gate gate;
        gate.addProvider(dialect(), upstream);
        config::AccessKey& key = keyIn(gate);
        if (how == QLatin1String("old text dropped")) {
            key.retired = {{key.secret, SystemClock().now() + 3600 * kSecond}};
            key.secret = hashOf(kNewText);
        }
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, dialect(), true)));
        QCOMPARE(client.readHead().status, 200);
        if (how == QLatin1String("removed")) gate.config().access.keys.clear();
        if (how == QLatin1String("switched off")) key.enabled = false;
        if (how == QLatin1String("replaced at once")) key.secret = hashOf(kNewText);
        if (how == QLatin1String("old text dropped")) key.retired.clear();
        gate.apply();
        const Response rest = client.readRest();
        QCOMPARE(rest.end, Response::End::Complete);
        QVERIFY2(rest.body.find("was taken away or switched off") != std::string::npos, rest.body.c_str());
        QVERIFY(rest.body.find("[DONE]") == std::string::npos);
        QVERIFY(client.waitForClose());
        QVERIFY(upstream.ledger().waitForAborts());
        const auto row = gate.records().wait();
        QVERIFY(row);
        QCOMPARE(row->error_code, std::string("key_disabled"));
        QVERIFY(row->flags.has(record::Flag::Partial));
    }

    void itsAnswerThatHasNotBegunIsRefused() {
        ScriptedUpstream upstream, second;
        upstream.otherwise(Reply().hold(kNever));
        second.otherwise(answers::plain(dialect()));
        Gate gate;
        gate.addProvider(dialect(), upstream, "first");
        gate.addProvider(dialect(), second, "second");
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, dialect(), false)));
        QVERIFY(upstream.ledger().waitForRequests(1));
        keyIn(gate).enabled = false;
        gate.apply();
        QCOMPARE(wrongWith(client.readResponse(), dialect(), 403, "key_disabled"), std::string());
        QVERIFY(upstream.ledger().waitForAborts());
        QCOMPARE(second.ledger().requestCount(), 0);
        QCOMPARE(gate.records().wait()->error_code, std::string("key_disabled"));
    }

    // Programs are changed one by one: nothing breaks while both texts open.
    void aReplacedTextThatStillOpensEndsNothing() {
        ScriptedUpstream upstream;
        upstream.otherwise(answers::streamed(dialect(), {}, {.held = true}));
        Gate gate;
        gate.addProvider(dialect(), upstream);
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, dialect(), true)));
        QVERIFY(upstream.waitUntilHeld());
        config::AccessKey& key = keyIn(gate);
        key.retired = {{key.secret, SystemClock().now() + 3600 * kSecond}};
        key.secret = hashOf(kNewText);
        gate.apply();
        upstream.open();
        QCOMPARE(client.readResponse().end, Response::End::Complete);
        QCOMPARE(gate.records().wait()->outcome, record::Outcome::Ok);
    }

    // DESIGN.md asks for no more than that it opens nothing any more.
    void aKeyThatExpiresWhileItsStreamRunsEndsNothing() {
        ScriptedUpstream upstream;
        upstream.otherwise(answers::streamed(dialect(), {}, {.held = true}));
        Gate gate;
        gate.addProvider(dialect(), upstream);
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, dialect(), true)));
        QVERIFY(upstream.waitUntilHeld());
        keyIn(gate).expires = SystemClock().now() - kSecond;
        gate.apply();
        QCOMPARE(ask(gate.port(), chatRequest(gate, dialect(), false)).status, 403);
        upstream.open();
        QCOMPARE(client.readResponse().end, Response::End::Complete);
    }
};

TOLLGATE_TEST(AccessScopesTest)
TOLLGATE_TEST(RevokedTest)
#include "tst_access_scopes.moc"
