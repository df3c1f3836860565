// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of a request without sending it is what the engine does with it: random routes, random requests, against
// the scripted upstream.
#include "engine/explain.h"
#include "gate.h"
#include "support/answers.h"
#include "support/raw_client.h"
#include "support/scripted_upstream.h"
#include "support/test_main.h"

#include <random>

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr int kRoutes = 500;

// A route without circles: steps lead to later ones only.
class RandomRoute {
public:
    RandomRoute(int number, std::mt19937& random) : m_random(random) {
        m_id = "r" + std::to_string(number);
        const int steps = 2 + pick(6);
        for (int i = 0; i < steps; ++i) add(i, steps);
        for (const char* provider : {"a", "b", "c"})
            m_nodes +=
                std::string(",\"") + provider + R"(":{"kind":"target","provider":")" + provider + R"(","model":"m"})";
        m_nodes += R"(,"no":{"kind":"deny","status":403,"message":"no"})";
    }

    config::Route route() const {
        return {m_id, R"({"id":")" + m_id + R"(","models":[")" + m_id + R"("],"entry":"s0","nodes":{)" +
                          m_nodes.substr(1) + "}}"};
    }

private:
    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }

    std::string later(int from, int steps) {
        if (from + 1 < steps && pick(3) != 0) return "s" + std::to_string(from + 1 + pick(steps - from - 1));
        return std::vector<std::string>{"a", "b", "c", "no"}[static_cast<std::size_t>(pick(4))];
    }

    std::string condition() {
        const std::vector<std::string> all{R"({"has_tools":{"eq":true}})",
                                           R"({"stream":{"eq":true}})",
                                           R"({"max_output_tokens":{"gte":50}})",
                                           R"({"input_tokens":{"lt":20}})",
                                           R"({"header.x-team":{"eq":"red"}})",
                                           R"({"session":{"exists":true}})",
                                           R"({"tag.project":{"in":["site","shop"]}})",
                                           R"({"not":{"tag.project":{"eq":"site"}}})",
                                           R"({"any":[{"has_tools":{"eq":true}},{"header.x-team":{"eq":"blue"}}]})",
                                           R"({"provider_state.a":{"ne":"off"}})"};
        return all[static_cast<std::size_t>(pick(static_cast<int>(all.size())))];
    }

    std::string pool() {
        std::vector<std::string> members{"a", "b", "c"};
        std::shuffle(members.begin(), members.end(), m_random);
        members.resize(static_cast<std::size_t>(1 + pick(3)));
        std::string list;
        for (const std::string& member : members) list += (list.empty() ? "\"" : ",\"") + member + "\"";
        const char* failover = pick(3) == 0 ? R"(,"failover_on":["429"])" : "";
        return R"({"kind":"pool","members":[)" + list + "],\"attempts\":" + std::to_string(1 + pick(3)) + failover +
               "}";
    }

    void add(int step, int steps) {
        const auto to = [&] { return "\"" + later(step, steps) + "\""; };
        std::string text;
        switch (pick(5)) {
        case 0:
            text = R"({"kind":"match","cases":[{"when":)" + condition() + R"(,"to":)" + to() + R"(},{"when":)" +
                   condition() + R"(,"to":)" + to() + R"(}],"else":)" + to() + "}";
            break;
        case 1:
            text = R"({"kind":"split","sticky":"key","arms":[{"weight":)" + std::to_string(1 + pick(9)) + R"(,"to":)" +
                   to() + R"(},{"weight":5,"to":)" + to() + "}]}";
            break;
        case 2:
            text = R"({"kind":"gate","measure":"requests","amount":1000000,"window":"day","ok":)" + to() +
                   R"(,"over":)" + to() + "}";
            break;
        case 3: text = R"({"kind":"transform","set":{"temperature":0.5},"next":)" + to() + "}"; break;
        default: text = pool();
        }
        m_nodes += ",\"s" + std::to_string(step) + "\":" + text;
    }

    std::mt19937& m_random;
    std::string m_id;
    std::string m_nodes;
};

struct RandomCall {
    std::string body;
    HeaderPairs headers;
};

RandomCall randomCall(const std::string& model, std::mt19937& random) {
    const auto pick = [&](int below) { return std::uniform_int_distribution<int>(0, below - 1)(random); };
    RandomCall call;
    call.body = R"({"model":")" + model + R"(","messages":[{"role":"user","content":")" +
                std::string(static_cast<std::size_t>(1 + pick(200)), 'x') + "\"}]";
    if (pick(2) == 0) call.body += R"(,"max_tokens":)" + std::to_string(1 + pick(100));
    if (pick(3) == 0)
        call.body += R"(,"tools":[{"type":"function","function":{"name":"f","parameters":{"type":"object"}}}])";
    call.body += "}";
    if (pick(2) == 0) call.headers.emplace_back("x-team", pick(2) == 0 ? "red" : "blue");
    if (pick(2) == 0) call.headers.emplace_back("x-tollgate-session", "s" + std::to_string(pick(9)));
    if (pick(2) == 0) call.headers.emplace_back("x-tollgate-tags", pick(2) == 0 ? "project=site" : "project=shop");
    return call;
}

record::Outcome outcomeOf(int status) {
    switch (status) {
    case 0: return record::Outcome::Connect;
    case 429: return record::Outcome::RateLimited;
    case 529: return record::Outcome::Overloaded;
    default: return record::Outcome::ServerError;
    }
}

// The steps and ports of a way: "s0 else, s2 members[1]".
std::string wayIn(const std::vector<record::TraceStep>& trace) {
    std::string way;
    for (const record::TraceStep& step : trace)
        if (!step.node.empty()) way += step.node + " " + step.port + ", ";
    return way;
}

} // namespace

class SimulatedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void tellsWhatTheEngineDoes_data() {
        QTest::addColumn<int>("status"); // of the first provider; 200: all answer; 0: nobody is there
        QTest::newRow("everything is well") << 200;
        QTest::newRow("one provider is overloaded") << 529;
        QTest::newRow("one provider fails") << 500;
        QTest::newRow("one provider limits the rate") << 429;
        QTest::newRow("one provider is down") << 0;
    }

    void tellsWhatTheEngineDoes() {
        QFETCH(int, status);
        ScriptedUpstream a, b, c;
        Gate gate;
        for (auto& [id, upstream] : {std::pair<const char*, ScriptedUpstream&>{"a", a}, {"b", b}, {"c", c}}) {
            upstream.otherwise(answers::plain(Dialect::OpenAiChat));
            gate.addProvider(Dialect::OpenAiChat, upstream, id, {"m"});
        }
        engine::Assumptions assumed;
        if (status != 200) {
            a.forgetRules();
            a.otherwise(answers::error(Dialect::OpenAiChat, std::max(status, 400)));
            assumed.providers["a"] = outcomeOf(status);
        }
        if (status == 0) gate.config().providers[0].base_url = "http://127.0.0.1:1/v1";
        // What an upstream has done before changes nothing here.
        gate.config().resilience.breaker.failures = 1'000'000;
        gate.config().resilience.breaker.min_requests = 1'000'000;
        gate.config().resilience.retry = {.base_ms = 1, .cap_ms = 1, .retry_after_cap_s = 0, .retries = 0};
        std::mt19937 random(static_cast<unsigned>(status));
        for (int i = 0; i < kRoutes; ++i) gate.config().routes.push_back(RandomRoute(i, random).route());
        gate.start();
        const std::shared_ptr<resilience::ProviderKeyState> key = gate.states().key("a", "main");
        const auto snapshot = gate.snapshot();
        int answered = 0, refused = 0;
        for (int i = 0; i < kRoutes; ++i) {
            const std::string model = "r" + std::to_string(i);
            const RandomCall call = randomCall(model, random);
            key->clear(); // the rest after a 429, which is another request's
            const Response response = ask(gate.port(), callRequest(gate, Dialect::OpenAiChat, call.body, call.headers));
            const auto row = gate.records().wait(static_cast<std::size_t>(i) + 1);
            QVERIFY(row);
            auto imagined = engine::imagine(*row, call.body);
            QVERIFY(imagined);
            for (const auto& [name, value] : call.headers) imagined->headers.emplace_back(name, value);
            const engine::Explanation told = explain(*snapshot, *imagined, assumed, 0);
            QCOMPARE(wayIn(told.trace), wayIn(row->trace));
            QCOMPARE(told.target.has_value(), response.status == 200);
            if (told.target) QCOMPARE(told.target->provider, response.headers.value("x-tollgate-provider"));
            ++(told.target ? answered : refused);
        }
        QVERIFY2(answered > kRoutes / 3 && refused > kRoutes / 20, qPrintable(QString::number(answered)));
    }
};

TOLLGATE_TEST(SimulatedTest)
#include "tst_simulated.moc"
