// SPDX-License-Identifier: GPL-3.0-or-later
// Calls find their way over routes (DESIGN.md §4), through a real engine.
#include "routed.h"
#include "support/test_main.h"

#include <map>
#include <set>
#include <thread>

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr const char* kMatch = R"({"who":{"kind":"match","cases":[
    {"when":{"header.x-team":{"eq":"red"}},"to":"a"},
    {"when":{"tag.project":{"eq":"site"}},"to":"b"},
    {"when":{"stream":{"eq":true}},"to":"no"},
    {"when":{"max_output_tokens":{"gt":50}},"to":"c"},
    {"when":{"has_tools":{"eq":true}},"to":"deny"}],"else":"b"},
    "no":{"kind":"deny","status":429,"message":"Streams are not for this route."},
    "deny":{"kind":"deny"}})";
constexpr const char* kTools =
    R"(,"tools":[{"type":"function","function":{"name":"f","parameters":{"type":"object"}}}])";
constexpr const char* kSplit =
    R"({"s":{"kind":"split","arms":[{"weight":90,"to":"a"},{"weight":10,"to":"b"}],"sticky":"session"}})";
constexpr const char* kGate =
    R"({"g":{"kind":"gate","measure":"requests","amount":3,"window":"month","per":"tag:project",
    "ok":"a","over":"b"}})";
constexpr const char* kTokenGate =
    R"({"g":{"kind":"gate","measure":"tokens","amount":20,"window":"month","ok":"a","over":"b"}})";
constexpr const char* kTransform =
    R"({"t":{"kind":"transform","set":{"temperature":0.2},"default":{"top_p":0.5,"seed":1},
    "drop":["user"],"model":"other","system":"Be kind.","next":"x"},
    "x":{"kind":"target","provider":"a","set":{"seed":9},"max_output_tokens":40}})";
constexpr const char* kPool = R"({"p":{"kind":"pool","members":["a","b","c"]}})";
constexpr const char* kTwo = R"({"p":{"kind":"pool","members":["a","b","c"],"attempts":2}})";
constexpr const char* kPicky = R"({"p":{"kind":"pool","members":["a","b"],"failover_on":["429"]}})";
constexpr const char* kSticky = R"({"p":{"kind":"pool","members":["a","b"],"sticky":"session"}})";
constexpr const char* kWeighted = R"({"p":{"kind":"pool","strategy":"weighted",
    "members":[{"to":"a","weight":3},{"to":"b","weight":1},{"to":"c","weight":0}]}})";
constexpr const char* kTurns = R"({"p":{"kind":"pool","strategy":"round_robin","members":["a","b","c"]}})";
constexpr const char* kRoom = R"({"p":{"kind":"pool","strategy":"headroom","members":["a","b"]}})";
constexpr const char* kCheap = R"({"p":{"kind":"pool","strategy":"cheapest","members":["a","b"]}})";
constexpr const char* kNoRetry = R"({"p":{"kind":"pool","members":["x","b"]},
    "x":{"kind":"target","provider":"a","model":"m","retries":0}})";
constexpr const char* kManyRetries = R"({"p":{"kind":"pool","members":["x"]},
    "x":{"kind":"target","provider":"a","model":"m","retries":3}})";
constexpr const char* kSlow = R"({"p":{"kind":"pool","members":["x","b"],"first_byte_ms":150},
    "x":{"kind":"target","provider":"a","model":"m"}})";
constexpr const char* kHedge = R"({"p":{"kind":"pool","members":["a","b","c"],"hedge_after_ms":60}})";
constexpr const char* kAlias = R"({"x":{"kind":"target","provider":"a","model":"smart"}})";
constexpr const char* kAsAsked = R"({"x":{"kind":"target","provider":"a","model":""}})";

Reply overloaded() {
    return answers::error(Dialect::OpenAiChat, 503, "busy");
}

} // namespace

class RoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void matches() {
        Routed routed(kMatch, "who");
        QCOMPARE(routed.answeredBy({{"x-team", "red"}}), std::string("a"));
        QCOMPARE(routed.answeredBy({{"x-tollgate-tags", "project=site"}}, R"(,"max_tokens":60)"), std::string("b"));
        QCOMPARE(routed.answeredBy({}, R"(,"max_tokens":60)"), std::string("c"));
        QCOMPARE(routed.answeredBy({}, R"(,"max_tokens":50)"), std::string("b"));
        QCOMPARE(routed.answeredBy({}, kTools), std::string("-403"));
        const Response refused = routed.call({}, {}, true);
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.body.find("Streams are not for this route.") != std::string::npos);
        QCOMPARE(refused.headers.value("x-tollgate-route"), std::string("r"));
        const auto row = routed.row();
        QCOMPARE(row->route, std::string("r"));
        QCOMPARE(row->attempts.size(), std::size_t{0});
        QCOMPARE(inWords(row->trace.back()), std::string("Streams are not for this route."));
    }

    void aSessionKeepsItsArm() {
        Routed routed(kSplit, "s");
        const std::string first = routed.answeredBy({{"x-tollgate-session", "one"}});
        for (int i = 0; i < 20; ++i) QCOMPARE(routed.answeredBy({{"x-tollgate-session", "one"}}), first);
        std::map<std::string, int> counts;
        for (int i = 0; i < 300; ++i)
            ++counts[routed.answeredBy({{"x-tollgate-session", "number " + std::to_string(i)}})];
        QVERIFY2(counts["a"] > 240 && counts["a"] < 295, qPrintable(QString::number(counts["a"])));
    }

    // A running session is not torn away when the weights change; new ones follow them.
    void aSessionKeepsItsArmWhenTheWeightsChange() {
        Routed routed(kSplit, "s");
        const auto session = [](int i) { return HeaderPairs{{"x-tollgate-session", "running " + std::to_string(i)}}; };
        std::vector<std::string> before;
        for (int i = 0; i < 40; ++i) before.push_back(routed.answeredBy(session(i)));
        std::string& route = routed.gate().config().routes.front().json;
        route.replace(route.find("90"), 2, "1");
        routed.start();
        const auto fresh = [&](int i) {
            return routed.answeredBy({{"x-tollgate-session", "new " + std::to_string(i)}});
        };
        int last = 0; // the change has come through
        QTRY_VERIFY(fresh(last++) == "b" && fresh(last++) == "b" && fresh(last++) == "b");
        for (int i = 0; i < 40; ++i) QCOMPARE(routed.answeredBy(session(i)), before[static_cast<std::size_t>(i)]);
        int followed = 0;
        for (int i = 0; i < 200; ++i) followed += fresh(1000 + i) == "b" ? 1 : 0;
        QVERIFY2(followed > 160, qPrintable(QString::number(followed)));
    }

    // Exactly as many pass as the gate lets through, apart for each project.
    void aGateCounts() {
        Routed routed(kGate, "g");
        const HeaderPairs site{{"x-tollgate-tags", "project=site"}}, shop{{"x-tollgate-tags", "project=shop"}};
        for (const char* provider : {"a", "a", "a", "b", "b"}) QCOMPARE(routed.answeredBy(site), std::string(provider));
        QCOMPARE(routed.answeredBy(shop), std::string("a"));
        QCOMPARE(inWords(routed.row()->trace[2]), std::string("0 of 3 requests used"));
    }

    void aGateCountsTheTokensThatWereUsed() {
        Routed routed(kTokenGate, "g"); // each answer uses 12 + 7 tokens or so
        QCOMPARE(routed.answeredBy(), std::string("a"));
        QVERIFY(routed.row());
        QCOMPARE(routed.answeredBy(), std::string("a"));
        QVERIFY(routed.row());
        QCOMPARE(routed.answeredBy(), std::string("b"));
    }

    void changesTheRequest() {
        Routed routed(kTransform, "t");
        QCOMPARE(routed.answeredBy({}, R"(,"temperature":1,"top_p":0.9,"user":"u","max_tokens":100)"),
                 std::string("a"));
        const std::string body = routed.upstream("a").ledger().last().body;
        QCOMPARE(body, std::string(R"({"model":"other","messages":[{"role":"system","content":"Be kind."},)"
                                   R"({"role":"user","content":"Hello"}],"temperature":0.2,"top_p":0.9,)"
                                   R"("max_tokens":40,"seed":9})"));
        QCOMPARE(routed.row()->served_model, std::string("test-model")); // as the upstream says
    }

    // The provider gets the model's own name.
    void anAliasIsTheModel() {
        Routed routed(kAlias, "x");
        routed.gate().config().provider("a")->models->front().aliases = {"smart"};
        QCOMPARE(routed.answeredBy(), std::string("a"));
        QVERIFY(routed.upstream("a").ledger().last().body.find("smart") == std::string::npos);
    }

    void theModelAsAsked() {
        Routed routed(kAsAsked, "x");
        QCOMPARE(routed.answeredBy(), std::string("a"));
        QVERIFY(routed.upstream("a").ledger().last().body.find(R"("model":"m")") != std::string::npos);
    }

    // The header names a route; one that is not there is an error.
    void theRouteThatIsAskedFor() {
        Routed routed(kPool, "p");
        routed.gate().config().routes[0].json.replace(routed.gate().config().routes[0].json.find(R"(["m"])"), 5,
                                                      R"(["x"])");
        QCOMPARE(routed.answeredBy(), std::string("a")); // by who offers it
        QVERIFY(routed.row()->route.empty());
        QCOMPARE(routed.answeredBy({{"x-tollgate-route", "r"}}), std::string("a"));
        QCOMPARE(routed.row()->route, std::string("r"));
        QCOMPARE(routed.answeredBy({{"x-tollgate-route", "s"}}), std::string("-404"));
    }

    void modelsOfRoutesAreListed() {
        Routed routed(kPool, "p");
        routed.gate().config().routes[0].json.replace(routed.gate().config().routes[0].json.find(R"(["m"])"), 5,
                                                      R"(["smart","x-*"])");
        routed.start();
        const std::string request = "GET /v1/models HTTP/1.1\r\nhost: " + hostOf(routed.gate()) +
                                    "\r\nauthorization: Bearer " + kAccessKey + "\r\n\r\n";
        const Response response = ask(routed.gate().port(), request, "GET");
        QCOMPARE(response.status, 200);
        QVERIFY(response.body.find("\"smart\"") != std::string::npos);
        QVERIFY(response.body.find("\"m\"") != std::string::npos);
        QVERIFY(response.body.find("x-*") == std::string::npos);
    }

    void theNextMemberAnswers() {
        Routed routed(kPool, "p");
        routed.plays("a", overloaded());
        const Response response = routed.call();
        QCOMPARE(response.headers.value("x-tollgate-provider"), std::string("b"));
        QCOMPARE(response.headers.value("x-tollgate-attempts"), std::string("3")); // a twice: it passes by itself
        QCOMPARE(routed.upstream("a").ledger().requestCount(), 2);
        QCOMPARE(routed.row()->attempts.size(), std::size_t{3});
    }

    void retriesAreTheTargets() {
        Routed none(kNoRetry, "p");
        none.plays("a", overloaded());
        QCOMPARE(none.call().headers.value("x-tollgate-attempts"), std::string("2"));
        Routed many(kManyRetries, "p");
        many.plays("a", overloaded());
        const Response response = many.call();
        QCOMPARE(response.status, 503);
        QCOMPARE(response.headers.value("x-tollgate-attempts"), std::string("4"));
    }

    void attemptsCountMembers() {
        Routed routed(kTwo, "p");
        for (const char* id : {"a", "b"}) routed.plays(id, answers::error(Dialect::OpenAiChat, 404, "no"));
        QCOMPARE(routed.answeredBy(), std::string("-404"));
        QCOMPARE(routed.upstream("c").ledger().requestCount(), 0);
    }

    void onlyWhatIsListedGoesOn() {
        Routed routed(kPicky, "p");
        routed.plays("a", overloaded());
        QCOMPARE(routed.answeredBy(), std::string("-503"));
        QCOMPARE(routed.upstream("b").ledger().requestCount(), 0);
        routed.plays("a", answers::error(Dialect::OpenAiChat, 429, "slow down"));
        QCOMPARE(routed.answeredBy(), std::string("b"));
    }

    // The one that answered after a failure is kept, though the first is well again.
    void aSessionKeepsItsMember() {
        Routed routed(kSticky, "p");
        const HeaderPairs one{{"x-tollgate-session", "one"}};
        routed.plays("a", answers::error(Dialect::OpenAiChat, 404, "no"));
        QCOMPARE(routed.answeredBy(one), std::string("b"));
        routed.plays("a", answers::plain(Dialect::OpenAiChat));
        QCOMPARE(routed.answeredBy(one), std::string("b"));
        QCOMPARE(routed.answeredBy({{"x-tollgate-session", "two"}}), std::string("a"));
        QCOMPARE(routed.answeredBy(), std::string("a"));
    }

    void weightsAreKept() {
        Routed routed(kWeighted, "p");
        std::map<std::string, int> counts;
        for (int i = 0; i < 1000; ++i) ++counts[routed.answeredBy()];
        QVERIFY2(counts["a"] > 690 && counts["a"] < 810, qPrintable(QString::number(counts["a"])));
        QCOMPARE(counts["c"], 0);
    }

    void turnsAreTaken() {
        Routed routed(kTurns, "p");
        for (const char* provider : {"a", "b", "c", "a", "b"}) QCOMPARE(routed.answeredBy(), std::string(provider));
    }

    // Read from the provider's answers.
    void headroomIsFollowed() {
        Routed routed(kRoom, "p");
        for (const char* id : {"a", "b"})
            routed.plays(id, Reply::json(200, answers::body(Dialect::OpenAiChat, {}),
                                         {{"x-ratelimit-limit-requests", "100"},
                                          {"x-ratelimit-remaining-requests", std::string_view(id) == "a" ? "10" : "60"},
                                          {"x-ratelimit-reset-requests", "1h"}}));
        std::set<std::string> first{routed.answeredBy(), routed.answeredBy()};
        QCOMPARE(first.size(), std::size_t{2}); // nothing is known yet: in turn
        for (int i = 0; i < 4; ++i) QCOMPARE(routed.answeredBy(), std::string("b"));
    }

    void theCheapestIsFound() {
        Routed routed(kCheap, "p");
        auto price = [&](const std::string& id, const char* input, const char* output) {
            config::Price& own = routed.gate().config().provider(id)->models->front().price.emplace();
            own.base.input = pricePerTokenFromDollarsPerMillion(input);
            own.base.output = pricePerTokenFromDollarsPerMillion(output);
        };
        price("a", "1", "100");
        price("b", "1000", "1");
        QCOMPARE(routed.answeredBy({}, R"(,"max_tokens":5000)"), std::string("b"));
        QCOMPARE(routed.answeredBy({}, R"(,"max_tokens":1)"), std::string("a")); // a short answer
    }

    // `first_byte_ms`: no token by then, and the next one is asked.
    void goesOnWithoutAToken() {
        Routed routed(kSlow, "p");
        routed.plays("a", answers::streamed(Dialect::OpenAiChat, {}, {.held = true}));
        routed.plays("b", answers::streamed(Dialect::OpenAiChat));
        const Response response = routed.call({}, {}, true);
        QCOMPARE(response.headers.value("x-tollgate-provider"), std::string("b"));
        QVERIFY(routed.row()->attempts[0].outcome == record::Outcome::TimeoutFirstByte ||
                routed.row()->attempts[0].outcome == record::Outcome::TimeoutIdle);
    }

    // The quicker one wins, the other one is left and may be billed.
    void asksTwoWhenOneIsSlow() {
        Routed routed(kHedge, "p");
        routed.plays("a", Reply().hold());
        const Response response = routed.call();
        QCOMPARE(response.status, 200);
        QCOMPARE(response.headers.value("x-tollgate-provider"), std::string("b"));
        QCOMPARE(response.headers.value("x-tollgate-attempts"), std::string("2"));
        const auto row = routed.row();
        QCOMPARE(row->attempts[0].outcome, record::Outcome::ClientGone);
        QVERIFY(row->attempts[0].flags.has(record::Flag::MaybeBilled));
        QVERIFY(row->attempts[0].cost->pico > 0);
        QCOMPARE(row->cost->pico, row->attempts[0].cost->pico + row->attempts[1].cost->pico);
        QCOMPARE(row->provider, std::string("b"));
        QCOMPARE(routed.upstream("c").ledger().requestCount(), 0);
    }

    void nobodyIsHedgedWhenTheFirstIsQuick() {
        Routed routed(kHedge, "p");
        QCOMPARE(routed.answeredBy(), std::string("a"));
        QCOMPARE(routed.upstream("b").ledger().requestCount(), 0);
    }

    // Both fail: the third is asked, and each counts once.
    void goesOnWhenBothOfTwoFail() {
        Routed routed(kHedge, "p");
        routed.plays("a", Reply().hold().append(answers::error(Dialect::OpenAiChat, 404, "late")));
        routed.plays("b", Reply().hold().append(answers::error(Dialect::OpenAiChat, 404, "late too")));
        std::thread opener([&] {
            routed.upstream("b").waitUntilHeld(1);
            routed.upstream("a").release();
            routed.upstream("b").release();
        });
        const std::string provider = routed.answeredBy();
        opener.join();
        QCOMPARE(provider, std::string("c"));
        QCOMPARE(routed.row()->attempts.size(), std::size_t{3});
    }
};

TOLLGATE_TEST(RoutesTest)
#include "tst_routes.moc"
