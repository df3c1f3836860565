// SPDX-License-Identifier: GPL-3.0-or-later
// Every outcome an attempt can have (DESIGN.md §4 "Attempts, retry, breaker"), at the first target, at a later one, at
// the last one and in the middle of a stream, for a client that speaks as the provider does and one that does not.
#include "routed.h"
#include "shapes.h"
#include "support/test_main.h"

#include <algorithm>

using namespace tollgate;
using namespace tollgate::test;

namespace {

using record::Outcome;

constexpr auto kChat = Dialect::OpenAiChat;
constexpr const char* kPool = R"({"p":{"kind":"pool","members":["a","b","c"]}})";
constexpr const char* kPair = R"({"p":{"kind":"pool","members":["a","b"]}})";

// No form that keys usually have.
constexpr const char* kOddKey = "CORRECT+HORSE+BATTERY";

// A provider's error with a code, as OpenAI puts it; our key is quoted, as some do.
std::string errorText(std::string_view code) {
    return R"({"error":{"message":"scripted failure for )" + std::string(kOddKey) + R"(","type":")" +
           std::string(code) + R"(","param":null,"code":")" + std::string(code) + R"("}})";
}

Reply saying(int status, std::string_view code) {
    return Reply::json(status, errorText(code));
}

answers::Answer nothing(answers::Finish finish) {
    answers::Answer answer;
    answer.text.clear();
    answer.usage.output = 0;
    answer.finish = finish;
    return answer;
}

Reply withNothing(bool streamed, answers::Finish finish) {
    return streamed ? answers::streamed(kChat, nothing(finish)) : answers::plain(kChat, nothing(finish));
}

// Half of an answer, then something else.
Reply half(bool streamed) {
    if (streamed) return answers::streamed(kChat, {}, {.pieces = 1, .then = Playing::Then::Stall}); // the role only
    const std::string body = answers::body(kChat, {});
    return std::move(Reply()
                         .bytes("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: " +
                                std::to_string(body.size()) + "\r\n\r\n" + body.substr(0, body.size() / 2))
                         .hold(kNever));
}

// One way to come to an outcome.
struct Way {
    const char* name;
    Outcome outcome;
    int told;         // the status when nobody else answers
    const char* code; // OpenAI's, then
    std::function<Reply(bool streamed)> reply;
};

const std::vector<Way>& ways() {
    const auto status = [](int number, const char* code) {
        return [number, code](bool) { return saying(number, code); };
    };
    static const std::vector<Way> all{
        {"connect", Outcome::Connect, 502, "upstream_unreachable", {}},
        {"tls", Outcome::Tls, 502, "upstream_unreachable", {}},
        {"timeout_first_byte", Outcome::TimeoutFirstByte, 504, "upstream_timeout",
         [](bool) { return std::move(Reply().hold(kNever)); }},
        {"timeout_idle", Outcome::TimeoutIdle, 504, "upstream_timeout", [](bool streamed) { return half(streamed); }},
        {"cut before the head", Outcome::Cut, 502, "upstream_unreachable",
         [](bool) { return std::move(Reply().reset()); }},
        {"cut behind the head", Outcome::Cut, 502, "upstream_unreachable",
         [](bool streamed) {
             return streamed ? answers::streamed(kChat, {}, {.pieces = 1, .then = Playing::Then::Reset})
                             : std::move(Reply().bytes("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{").reset());
         }},
        {"429", Outcome::RateLimited, 429, "rate_limit_exceeded", status(429, "rate_limit_exceeded")},
        {"overloaded", Outcome::Overloaded, 503, "overloaded", status(503, "overloaded")},
        {"5xx", Outcome::ServerError, 500, "server_error", status(500, "server_error")},
        {"auth", Outcome::Auth, 401, "invalid_api_key", status(401, "invalid_api_key")},
        {"bad_request", Outcome::BadRequest, 400, "invalid_value", status(400, "invalid_value")},
        {"context_length", Outcome::ContextLength, 400, "context_length_exceeded",
         status(400, "context_length_exceeded")},
        {"content_filter", Outcome::ContentFilter, 400, "content_filter", status(400, "content_filter")},
        {"content_filter in the answer", Outcome::ContentFilter, 200, "",
         [](bool streamed) { return withNothing(streamed, answers::Finish::Filtered); }},
        {"not_found", Outcome::NotFound, 404, "model_not_found", status(404, "model_not_found")},
        {"bad_content", Outcome::BadContent, 502, "upstream_bad_content",
         [](bool) { return Reply::whole(200, "text/html", "<html>Sign in</html>"); }},
        {"empty", Outcome::Empty, 200, "",
         [](bool streamed) { return withNothing(streamed, answers::Finish::Natural); }},
    };
    return all;
}

// What comes after the first half of a stream.
struct Turn {
    const char* name;
    Outcome outcome;
    std::string event; // "": `then`
    Playing::Then then = Playing::Then::End;
};

const std::vector<Turn>& turns() {
    static const std::vector<Turn> all{
        {"timeout_idle", Outcome::TimeoutIdle, {}, Playing::Then::Stall},
        {"cut", Outcome::Cut, {}, Playing::Then::Reset},
        {"an end too early", Outcome::Cut, {}, Playing::Then::End},
        {"429", Outcome::RateLimited, errorText("rate_limit_exceeded")},
        {"overloaded", Outcome::Overloaded, errorText("overloaded")},
        {"5xx", Outcome::ServerError, errorText("server_error")},
        {"auth", Outcome::Auth, errorText("invalid_api_key")},
        {"bad_request", Outcome::BadRequest, errorText("invalid_request_error")},
        {"context_length", Outcome::ContextLength, errorText("context_length_exceeded")},
        {"content_filter", Outcome::ContentFilter, errorText("content_filter")},
        {"not_found", Outcome::NotFound, errorText("model_not_found")},
        {"bad_content", Outcome::BadContent, R"({"choices": [)"},
    };
    return all;
}

// Text has gone out, the end has not.
int halfOfStream() {
    return static_cast<int>(answers::stream(kChat, {}).pieces.size()) - 3;
}

Reply turning(const Turn& turn) {
    CannedStream stream = answers::stream(kChat, {});
    stream.pieces.resize(static_cast<std::size_t>(halfOfStream()));
    if (!turn.event.empty()) stream.pieces.push_back({"data: " + turn.event + "\n\n", {}});
    return play(stream, {.then = turn.then});
}

// What is tried again at the same target, and what nobody else is asked after (§4).
bool isRetried(Outcome outcome) {
    return outcome == Outcome::Connect || outcome == Outcome::ServerError || outcome == Outcome::Overloaded;
}

bool isPassedOn(Outcome outcome) {
    return outcome != Outcome::BadRequest;
}

struct Scene {
    Scene(const char* nodes, Dialect spoken) : routed(nodes, "p"), client(spoken) {
        routed.gate().setProviderKey(kOddKey);
        config::Config& config = routed.gate().config();
        config.resilience.retry = {.base_ms = 1, .cap_ms = 1, .retry_after_cap_s = 0, .retries = 1};
    }

    void give(const std::string& id, const Way& way, bool streamed) {
        config::Provider& provider = *routed.gate().config().provider(id);
        const std::string port = std::to_string(routed.upstream(id).port());
        if (way.outcome == Outcome::Connect) provider.base_url = "http://127.0.0.1:1/v1";
        if (way.outcome == Outcome::Tls) {
            provider.base_url = "https://127.0.0.1:" + port + "/v1";
            routed.upstream(id).greet(Greeting::Close, 9);
        }
        if (way.outcome == Outcome::TimeoutFirstByte) provider.timeouts.first_byte_ms = 120;
        if (way.outcome == Outcome::TimeoutIdle) provider.timeouts.idle_ms = 120;
        if (way.reply) routed.plays(id, way.reply(streamed));
    }

    void good(const std::string& id, bool streamed) {
        routed.plays(id, streamed ? answers::streamed(kChat) : answers::plain(kChat));
    }

    Response call(bool streamed) {
        routed.start();
        return ask(routed.gate().port(), exactRequest(routed.gate(), client, streamed, "m"));
    }

    int asked(const std::string& id) { return routed.upstream(id).ledger().requestCount(); }

    std::shared_ptr<const record::Request> row() { return routed.gate().records().wait(); }

    Routed routed;
    Dialect client;
};

void addClients(const std::string& name, int index) {
    for (Dialect client : {kChat, Dialect::Anthropic, Dialect::Gemini})
        for (bool streamed : {false, true})
            QTest::addRow("%s, %s%s", name.c_str(), nameOf(client).data(), streamed ? ", streamed" : "")
                << index << static_cast<int>(client) << streamed;
}

void eachWay() {
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("client");
    QTest::addColumn<bool>("streamed");
    for (std::size_t i = 0; i < ways().size(); ++i) addClients(ways()[i].name, static_cast<int>(i));
}

// A provider that says no does not bill; one that may have begun to work does.
void checkMoney(const record::Attempt& attempt) {
    const bool ran = attempt.flags.has(record::Flag::MaybeBilled);
    QVERIFY(attempt.cost);
    const bool answered =
        attempt.outcome == Outcome::Empty || (attempt.outcome == Outcome::ContentFilter && attempt.status == 200);
    QCOMPARE(attempt.cost->pico > 0, ran || answered);
}

} // namespace

class OutcomesTest : public QObject {
    Q_OBJECT

    // The attempts at one target, all with that outcome.
    static void verifyAttempts(const record::Request& row, std::size_t from, Outcome outcome) {
        const std::size_t count = isRetried(outcome) ? 2 : 1;
        QVERIFY(row.attempts.size() >= from + count);
        for (std::size_t i = from; i < from + count; ++i) {
            QCOMPARE(nameOf(row.attempts[i].outcome), nameOf(outcome));
            QVERIFY(!row.attempts[i].message.empty() || row.attempts[i].status == 200); // … and given on
            checkMoney(row.attempts[i]);
        }
    }

    static void verifyKeyIsSecret(const Response& response, const record::Request& row) {
        QVERIFY2(response.body.find(kOddKey) == std::string::npos, response.body.c_str());
        for (const record::Attempt& attempt : row.attempts) QVERIFY(attempt.message.find(kOddKey) == std::string::npos);
    }

private Q_SLOTS:

    void atTheFirst_data() { eachWay(); }

    void atTheFirst() {
        QFETCH(int, index);
        QFETCH(int, client);
        QFETCH(bool, streamed);
        const Way& way = ways()[static_cast<std::size_t>(index)];
        Scene scene(kPool, static_cast<Dialect>(client));
        scene.give("a", way, streamed);
        scene.good("b", streamed);
        const Response response = scene.call(streamed);
        const auto row = scene.row();
        verifyAttempts(*row, 0, way.outcome);
        QCOMPARE(scene.asked("b"), isPassedOn(way.outcome) ? 1 : 0);
        QCOMPARE(scene.asked("c"), 0);
        QCOMPARE(response.status, isPassedOn(way.outcome) ? 200 : way.told);
        if (isPassedOn(way.outcome)) {
            QCOMPARE(response.headers.value("x-tollgate-provider"), std::string("b"));
            QCOMPARE(row->attempts.size(), std::size_t{isRetried(way.outcome) ? 3U : 2U});
            QCOMPARE(row->outcome, Outcome::Ok);
            if (streamed) QVERIFY(endsCleanly(scene.client, response.body));
        }
        QCOMPARE(response.headers.value("x-tollgate-attempts"), std::to_string(row->attempts.size()));
        verifyKeyIsSecret(response, *row);
    }

    void atALaterOne_data() { eachWay(); }

    void atALaterOne() {
        QFETCH(int, index);
        QFETCH(int, client);
        QFETCH(bool, streamed);
        const Way& way = ways()[static_cast<std::size_t>(index)];
        Scene scene(kPool, static_cast<Dialect>(client));
        scene.routed.plays("a", saying(404, "model_not_found"));
        scene.give("b", way, streamed);
        scene.good("c", streamed);
        const Response response = scene.call(streamed);
        const auto row = scene.row();
        QCOMPARE(scene.asked("a"), 1);
        verifyAttempts(*row, 1, way.outcome);
        QCOMPARE(scene.asked("c"), isPassedOn(way.outcome) ? 1 : 0);
        if (isPassedOn(way.outcome)) {
            QCOMPARE(response.status, 200);
            QCOMPARE(response.headers.value("x-tollgate-provider"), std::string("c"));
            if (streamed) QVERIFY(endsCleanly(scene.client, response.body));
        }
        verifyKeyIsSecret(response, *row);
    }

    void atTheLast_data() { eachWay(); }

    // Nobody is left: the client is told what is wrong in its own words, with the status it has.
    void atTheLast() {
        QFETCH(int, index);
        QFETCH(int, client);
        QFETCH(bool, streamed);
        const Way& way = ways()[static_cast<std::size_t>(index)];
        Scene scene(kPair, static_cast<Dialect>(client));
        scene.routed.plays("a", saying(401, "invalid_api_key"));
        scene.give("b", way, streamed);
        const Response response = scene.call(streamed);
        const auto row = scene.row();
        verifyAttempts(*row, 1, way.outcome);
        QCOMPARE(nameOf(row->outcome), nameOf(way.outcome));
        const bool busy = way.outcome == Outcome::Overloaded && scene.client == Dialect::Anthropic;
        QCOMPARE(response.status, busy ? 529 : way.told);
        QCOMPARE(row->status, response.status);
        if (way.told == 200) {
            QVERIFY(!streamed || endsCleanly(scene.client, response.body));
            return;
        }
        const ToldError told = errorOf(scene.client, response.body);
        QVERIFY2(told.found, response.body.c_str());
        if (scene.client == kChat) QCOMPARE(told.code, std::string(way.code));
        verifyKeyIsSecret(response, *row);
    }

    void inTheMiddle_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("client");
        QTest::addColumn<bool>("later"); // another one has failed before
        for (std::size_t i = 0; i < turns().size(); ++i)
            for (Dialect client :
                 {kChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini, Dialect::Ollama})
                for (bool later : {false, true})
                    QTest::addRow("%s, %s%s", turns()[i].name, nameOf(client).data(), later ? ", later" : "")
                        << static_cast<int>(i) << static_cast<int>(client) << later;
    }

    // After the first meaningful event there is no way back: the dialect's error event, never a clean end, and nobody
    // else is asked.
    void inTheMiddle() {
        QFETCH(int, index);
        QFETCH(int, client);
        QFETCH(bool, later);
        const Turn& turn = turns()[static_cast<std::size_t>(index)];
        Scene scene(kPool, static_cast<Dialect>(client));
        const std::string id = later ? "b" : "a";
        if (later) scene.routed.plays("a", saying(404, "model_not_found"));
        scene.routed.plays(id, turning(turn));
        if (turn.outcome == Outcome::TimeoutIdle) scene.routed.gate().config().provider(id)->timeouts.idle_ms = 120;
        const Response response = scene.call(true);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.end, Response::End::Complete);
        QVERIFY2(lastError(scene.client, response.body).found, response.body.c_str());
        QVERIFY(!endsCleanly(scene.client, response.body));
        const auto row = scene.row();
        QCOMPARE(row->attempts.size(), std::size_t{later ? 2U : 1U});
        QCOMPARE(nameOf(row->outcome), nameOf(turn.outcome));
        QCOMPARE(nameOf(row->attempts.back().outcome), nameOf(turn.outcome));
        QVERIFY(row->flags.has(record::Flag::Partial));
        QVERIFY(row->attempts.back().cost->pico > 0);
        QCOMPARE(scene.asked(id), 1);
        QCOMPARE(scene.asked(later ? "c" : "b"), 0);
        verifyKeyIsSecret(response, *row);
    }

    void theClientLeaves_data() {
        QTest::addColumn<bool>("later");
        QTest::addColumn<bool>("streaming");
        for (bool later : {false, true})
            for (bool streaming : {false, true})
                QTest::addRow("at the %s, %s", later ? "second" : "first",
                              streaming ? "in the middle" : "before the answer")
                    << later << streaming;
    }

    // `client_gone` ends everything: the call that runs, and the search for another.
    void theClientLeaves() {
        QFETCH(bool, later);
        QFETCH(bool, streaming);
        Scene scene(kPool, kChat);
        const std::string id = later ? "b" : "a";
        if (later) scene.routed.plays("a", saying(404, "model_not_found"));
        Reply held = std::move(Reply().hold(kNever));
        if (streaming) held = answers::streamed(kChat, {}, {.pieces = halfOfStream(), .then = Playing::Then::Stall});
        scene.routed.plays(id, std::move(held));
        scene.routed.start();
        RawClient client(scene.routed.gate().port());
        QVERIFY(client.send(exactRequest(scene.routed.gate(), kChat, streaming, "m")));
        const Ledger& ledger = scene.routed.upstream(id).ledger();
        QVERIFY(ledger.waitForRequests(1));
        if (streaming) QVERIFY(client.waitForText("Hello"));
        client.close();
        QVERIFY(ledger.waitForAborts());
        const auto row = scene.row();
        QCOMPARE(nameOf(row->outcome), nameOf(Outcome::ClientGone));
        QCOMPARE(row->attempts.size(), std::size_t{later ? 2U : 1U});
        QVERIFY(row->attempts.back().cost->pico > 0); // it may have run
        QCOMPARE(scene.asked(later ? "c" : "b"), 0);
    }
};

TOLLGATE_TEST(OutcomesTest)
#include "tst_outcomes.moc"
