// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger against the bill (DESIGN.md §6): a real tollgated, killed and started in between, over providers that
// answer, fail, cut off, hang and are overtaken, in a seeded order from several connections at once. What the
// providers' own ledgers charged is what ours booked, to the pico-dollar; where a call was interrupted, never less. And
// a request costs what its attempts cost.
#include "fixture.h"
#include "support/faults.h"
#include "support/test_main.h"

#include <boost/json/serialize.hpp>

#include <atomic>
#include <map>
#include <random>
#include <thread>

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr int kCalls = 60; // of one round
constexpr int kClients = 4;
constexpr int kPiecesSent = 3; // of a stream that is interrupted
constexpr std::int64_t kInput = 2'000'000, kOutput = 10'000'000, kCacheRead = 200'000;

std::int64_t billOf(const Usage& usage) {
    return usage.input_uncached * kInput + usage.cache_read * kCacheRead + usage.output * kOutput;
}

// What becomes of the n-th call of a seed. At "one"; "two" answers whatever comes to it.
enum class Fate {
    Plain,
    Streamed,
    ServerError,
    RateLimited,
    ResetBeforeHead,
    CutAfterHead,
    CutStream,
    ErrorInStream,
    ClientLeaves,
    Overtaken,
    kCount
};

struct Call {
    Fate fate = Fate::Plain;
    answers::Answer answer;
    bool streamed = false;
};

// The interrupted ones count so little that what came of them says at least as much as was charged.
Call callOf(unsigned seed, int number) {
    std::mt19937 random(seed * 7919U + static_cast<unsigned>(number));
    Call call;
    call.fate = static_cast<Fate>(random() % static_cast<unsigned>(Fate::kCount));
    call.answer.usage = {.input_uncached = static_cast<std::int64_t>(5 + random() % 8),
                         .output = static_cast<std::int64_t>(3 + random() % 5)};
    call.answer.text = std::string(60 + random() % 200, 'x');
    call.answer.deltas = 4;
    if (call.fate == Fate::Plain || call.fate == Fate::Streamed)
        call.answer.usage = {.input_uncached = static_cast<std::int64_t>(random() % 100'000),
                             .cache_read = static_cast<std::int64_t>(random() % 100'000),
                             .output = static_cast<std::int64_t>(1 + random() % 100'000)};
    call.streamed = call.fate != Fate::Plain && call.fate != Fate::ServerError;
    return call;
}

constexpr const char* kStreamed = "\"stream\":true";

bool isStream(const LedgerRequest& request) {
    return request.body.find(kStreamed) != std::string::npos;
}

// "n-<seed>-<number>", or "h-…" for those that may be overtaken.
Call callOf(const std::string& model) {
    const auto parts = QString::fromStdString(model).split(QLatin1Char('-'));
    return callOf(parts.at(1).toUInt(), parts.at(2).toInt());
}

std::string modelOf(unsigned seed, int number) {
    const bool hedged = callOf(seed, number).fate == Fate::Overtaken;
    return (hedged ? "h-" : "n-") + std::to_string(seed) + "-" + std::to_string(number);
}

Reply replyOfOne(const LedgerRequest& request) {
    const Call call = callOf(request.model);
    answers::Answer answer = call.answer;
    answer.model = request.model;
    Playing how;
    how.pieces = kPiecesSent;
    switch (call.fate) {
    case Fate::ServerError: return answers::error(Dialect::OpenAiChat, 500);
    case Fate::RateLimited: return answers::error(Dialect::OpenAiChat, 429);
    case Fate::ResetBeforeHead: return Reply().reset();
    case Fate::CutAfterHead: return Reply::chunked(200, "text/event-stream").cut();
    case Fate::CutStream: how.then = Playing::Then::Cut; return answers::streamed(Dialect::OpenAiChat, answer, how);
    case Fate::ErrorInStream: return play(answers::failingStream(Dialect::OpenAiChat, answer, kPiecesSent));
    case Fate::ClientLeaves:
        how.then = Playing::Then::Stall;
        return answers::streamed(Dialect::OpenAiChat, answer, how);
    case Fate::Overtaken: return Reply().hold(kNever);
    default: break;
    }
    return isStream(request) ? answers::streamed(Dialect::OpenAiChat, answer)
                             : answers::plain(Dialect::OpenAiChat, answer);
}

Reply replyOfTwo(const LedgerRequest& request) {
    answers::Answer answer = callOf(request.model).answer;
    answer.model = request.model;
    return isStream(request) ? answers::streamed(Dialect::OpenAiChat, answer)
                             : answers::plain(Dialect::OpenAiChat, answer);
}

// A gateway before two providers, each with a ledger of its own.
class Scene {
public:
    explicit Scene(unsigned seed) : m_seed(seed) {
        m_gateway.setVariable(QStringLiteral("TG_TEST_KEY"), QString::fromLatin1(kAccessKey));
        one.on({}, replyOfOne);
        two.on({}, replyOfTwo);
    }

    bool start() { return m_gateway.start(configuration()); }

    bool restart(bool killed) {
        if (killed)
            m_gateway.kill();
        else if (m_gateway.stop() != 0)
            return false;
        return start();
    }

    // Calls number `from` to `to`, from several connections at once.
    void call(int from, int to) {
        std::vector<std::thread> clients;
        std::atomic<int> next = from;
        for (int i = 0; i < kClients; ++i)
            clients.emplace_back([&] {
                for (int number = next++; number < to; number = next++) callOnce(number);
            });
        for (std::thread& client : clients) client.join();
    }

    std::vector<json::object> rows(std::size_t count) const {
        std::vector<json::object> found;
        (void)QTest::qWaitFor(
            [&] {
                found = parsedLines(runTollgated(words("logs --json --limit 0"), profile).out);
                return found.size() >= count;
            },
            20'000);
        return found;
    }

    json::object costs() const { return parsed(runTollgated(words("costs --json --days 2"), profile).out).as_object(); }

    TempProfile profile;
    ScriptedUpstream one, two;

private:
    json::object providerAt(const char* id, const ScriptedUpstream& upstream) const {
        json::array models;
        for (int number = 0; number < kCalls; ++number)
            models.push_back(json::object{{"id", modelOf(m_seed, number)},
                                          {"price", {{"input", 2}, {"output", 10}, {"cache_read", 0.2}}}});
        return {{"id", id}, {"base_url", upstream.origin() + "/v1"}, {"models", std::move(models)}};
    }

    static json::object target(const char* provider, const std::string& model) {
        return {{"kind", "target"}, {"provider", provider}, {"model", model}};
    }

    QByteArray configuration() const {
        json::array routes;
        for (int number = 0; number < kCalls; ++number) {
            const std::string model = modelOf(m_seed, number);
            if (model.front() != 'h') continue;
            const json::object pool{{"kind", "pool"}, {"members", {"a", "b"}}, {"hedge_after_ms", 20}};
            routes.push_back(
                json::object{{"id", model},
                             {"models", json::array{model}},
                             {"entry", "p"},
                             {"nodes", {{"p", pool}, {"a", target("one", model)}, {"b", target("two", model)}}}});
        }
        const json::object file{
            {"version", 1},
            {"providers", json::array{providerAt("one", one), providerAt("two", two)}},
            {"routes", std::move(routes)},
            {"access", {{"keys", json::array{json::object{{"id", "ci"}, {"secret", "env:TG_TEST_KEY"}}}}}},
            {"resilience",
             {{"retry", {{"base_ms", 1}, {"cap_ms", 2}, {"retry_after_cap_s", 0}, {"retries", 1}}},
              {"breaker", {{"failures", 1000}, {"error_percent", 100}, {"min_requests", 1000000}}}}}};
        return QByteArray::fromStdString(json::serialize(file));
    }

    void callOnce(int number) const {
        const Call call = callOf(m_seed, number);
        const HeaderPairs headers{{"host", "127.0.0.1:" + std::to_string(m_gateway.port())},
                                  {"authorization", std::string("Bearer ") + kAccessKey}};
        const std::string text =
            requestText("POST", "/v1/chat/completions",
                        answers::requestBody(Dialect::OpenAiChat, modelOf(m_seed, number), call.streamed), headers);
        RawClient client(m_gateway.port());
        if (call.fate != Fate::ClientLeaves) {
            client.exchange(text);
            return;
        }
        client.send(text);
        client.readHead();
        for (int piece = 0; piece < kPiecesSent; ++piece) client.readEvent(); // all that was charged has come
        client.close();
    }

    unsigned m_seed;
    GatewayProcess m_gateway{profile};
};

struct Sums {
    std::int64_t ours = 0;
    std::int64_t theirs = 0;
    bool interrupted = false;
};

} // namespace

class ReconciliationTest : public QObject {
    Q_OBJECT

    using Book = std::map<std::pair<std::string, std::string>, Sums>; // by provider and model

    static void addTheirs(Book& book, const char* provider, const ScriptedUpstream& upstream) {
        for (const LedgerRequest& request : upstream.ledger().requests()) {
            Sums& sums = book[{provider, request.model}];
            sums.theirs += billOf(request.billed);
            const bool whole = request.answered && !request.aborted && request.status != 0;
            const Fate fate = callOf(request.model).fate;
            const bool broken = std::string_view(provider) == "one" &&
                                (fate == Fate::CutStream || fate == Fate::ErrorInStream || fate == Fate::CutAfterHead);
            sums.interrupted = sums.interrupted || !whole || broken;
        }
    }

    static void addOurs(Book& book, const json::object& row) {
        std::int64_t sum = 0;
        for (const json::value& attempt : row.at("attempts").as_array()) {
            QVERIFY2(attempt.at("cost_pico_usd").is_int64(), json::serialize(attempt).c_str());
            const std::int64_t cost = attempt.at("cost_pico_usd").as_int64();
            sum += cost;
            book[{std::string(attempt.at("provider").as_string()), std::string(attempt.at("model").as_string())}]
                .ours += cost;
        }
        QVERIFY(row.at("cost_pico_usd").is_int64());
        QCOMPARE(row.at("cost_pico_usd").as_int64(), sum);
    }

private Q_SLOTS:

    void agreesWithTheBill_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 5; ++seed) QTest::addRow("seed %u", seed) << seed;
    }

    void agreesWithTheBill() {
        QFETCH(unsigned, seed);
        Scene scene(seed);
        QVERIFY(scene.start());
        scene.call(0, kCalls / 3);
        QVERIFY(scene.restart(false));
        scene.call(kCalls / 3, 2 * kCalls / 3);
        QCOMPARE(scene.rows(2 * kCalls / 3).size(), std::size_t{2 * kCalls / 3}); // written: a crash cannot take them
        QVERIFY(scene.restart(true));
        scene.call(2 * kCalls / 3, kCalls);

        const auto rows = scene.rows(kCalls);
        QCOMPARE(rows.size(), std::size_t{kCalls});
        Book book;
        std::int64_t ours = 0;
        for (const json::object& row : rows) {
            addOurs(book, row);
            if (QTest::currentTestFailed()) return;
            ours += row.at("cost_pico_usd").as_int64();
        }
        addTheirs(book, "one", scene.one);
        addTheirs(book, "two", scene.two);
        std::size_t exact = 0;
        for (const auto& [where, sums] : book) {
            const std::string text = where.first + " " + where.second + ": ours " + std::to_string(sums.ours) +
                                     ", theirs " + std::to_string(sums.theirs);
            if (sums.interrupted) {
                QVERIFY2(sums.ours >= sums.theirs, text.c_str());
            } else {
                QVERIFY2(sums.ours == sums.theirs, text.c_str());
                ++exact;
            }
        }
        QVERIFY(exact > kCalls / 3);
        const json::object costs = scene.costs();
        QCOMPARE(costs.at("total").at("cost_pico_usd").as_int64(), ours);
        QCOMPARE(costs.at("total").at("requests").as_int64(), std::int64_t{kCalls});
    }
};

TOLLGATE_TEST(ReconciliationTest)
#include "tst_reconciliation.moc"
