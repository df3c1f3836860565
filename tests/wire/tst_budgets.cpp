// SPDX-License-Identifier: GPL-3.0-or-later
// Budgets over sockets, the scripted upstream's ledger as the oracle (DESIGN.md §3 `budgets`, §6; reliability.md §5).
#include "routed.h"
#include "support/test_main.h"

#include <atomic>
#include <thread>

using namespace tollgate;
using namespace tollgate::test;

namespace {

// One call of `answers::plain`: 12 × $2 + 7 × $10 a million.
constexpr std::int64_t kCall = 94'000'000;

config::Budget budget(const char* id, const char* scope, Money amount, const char* action = "block") {
    config::Budget made;
    made.id = id;
    made.scope = scope;
    made.amount = amount;
    made.period = "total";
    made.action = action;
    return made;
}

struct Budgeted {
    Budgeted() {
        upstream.otherwise(answers::plain(Dialect::OpenAiChat));
        gate.addProvider(Dialect::OpenAiChat, upstream);
    }

    Response call(const std::string& members = R"(,"max_tokens":7)") {
        const std::string body =
            R"({"model":"test-model","messages":[{"role":"user","content":"Hello"}])" + members + "}";
        return ask(gate.port(), callRequest(gate, Dialect::OpenAiChat, body));
    }

    Money spent() {
        Money sum;
        for (std::size_t i = 1; i <= gate.records().count(); ++i) sum += *gate.records().wait(i)->cost;
        return sum;
    }

    ScriptedUpstream upstream;
    Gate gate;
};

// A disk that takes nothing.
class BrokenDisk final : public governance::BudgetStore {
public:
    void hold(governance::Hold, std::function<void(bool)> done) noexcept override {
        if (done) done(false);
    }

    void settle(std::int64_t, Money) noexcept override {}

    void add(governance::Spent) noexcept override {}
};

// A disk that answers when it is told to.
class SlowDisk final : public governance::BudgetStore {
public:
    void hold(governance::Hold, std::function<void(bool)> done) noexcept override {
        std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(done));
        m_changed.notify_all();
    }

    void settle(std::int64_t, Money amount) noexcept override { settled += amount.pico; }

    void add(governance::Spent) noexcept override {}

    bool waitUntilAsked() {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, kPatience, [this] { return !m_waiting.empty(); });
    }

    void answer() {
        std::lock_guard lock(m_mutex);
        for (auto& done : m_waiting) done(true);
        m_waiting.clear();
    }

    std::atomic<std::int64_t> settled = 0;

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::function<void(bool)>> m_waiting;
};

} // namespace

class BudgetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // One after the other: as many calls as the budget is worth, to the last cent.
    void lastsExactlyAsLongAsItSays() {
        Budgeted budgeted;
        budgeted.gate.config().budgets = {budget("small", "all", Money{10 * kCall})};
        budgeted.gate.start();
        for (int i = 0; i < 10; ++i) QCOMPARE(budgeted.call().status, 200);
        const Response refused = budgeted.call();
        QCOMPARE(refused.status, 402);
        QVERIFY2(refused.body.find("budget_exceeded") != std::string::npos, refused.body.c_str());
        QVERIFY2(refused.body.find("small") != std::string::npos, refused.body.c_str());
        QCOMPARE(budgeted.upstream.ledger().requestCount(), 10);
        const auto row = budgeted.gate.records().wait(11);
        QCOMPARE(row->error_code, std::string("budget_exceeded"));
        QCOMPARE(budgeted.spent(), Money{10 * kCall});
        QVERIFY(budgeted.gate.records().waitForEvent(record::EventKind::BudgetWarned));
        QVERIFY(budgeted.gate.records().waitForEvent(record::EventKind::BudgetUsedUp));
    }

    void aWarningBlocksNothing() {
        Budgeted budgeted;
        budgeted.gate.config().budgets = {budget("soft", "all", Money{kCall}, "warn")};
        budgeted.gate.start();
        for (int i = 0; i < 3; ++i) QCOMPARE(budgeted.call().status, 200);
        QVERIFY(budgeted.gate.records().waitForEvent(record::EventKind::BudgetUsedUp));
    }

    // 500 concurrent calls against a budget that allows 40: never over it by more than what one call was off by.
    void concurrentCallsCannotOverrunIt() {
        Budgeted budgeted;
        budgeted.gate.config().budgets = {budget("b", "all", Money{40 * kCall})};
        budgeted.gate.start(2);
        std::atomic<int> good = 0, refused = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 50; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 10; ++i) {
                    const int status = budgeted.call().status;
                    good += status == 200;
                    refused += status == 402;
                }
            });
        for (std::thread& thread : threads) thread.join();
        QCOMPARE(good + refused, 500);
        QCOMPARE(budgeted.upstream.ledger().requestCount(), good.load());
        QCOMPARE(good.load(), 40); // whoever finds only running calls in the way waits for them
        const governance::Meter meter = governance::meterOf(budgeted.gate.config().budgets.front());
        const auto reading = budgeted.gate.ledger().read(meter, {}, 0);
        QCOMPARE(reading.spent, Money{good * kCall});
        QCOMPARE(reading.reserved, Money{});
        QCOMPARE(budgeted.gate.ledger().leaked(), std::int64_t{0});
    }

    void otherProvidersStandIn() {
        Routed routed(R"({"p":{"kind":"pool","members":["a","b"]}})", "p");
        routed.gate().config().budgets = {budget("a-only", "provider:a", Money{2 * kCall})};
        for (int i = 0; i < 2; ++i) QCOMPARE(routed.answeredBy({}, R"(,"max_tokens":7)"), std::string("a"));
        QCOMPARE(routed.answeredBy({}, R"(,"max_tokens":7)"), std::string("b"));
        QCOMPARE(routed.row()->trace.back().candidates.back().reason, std::string("out_of_budget"));
    }

    // What costs nothing is no question of money.
    void freeModelsStayOpen() {
        Routed routed(R"({"p":{"kind":"pool","members":["a","b"]}})", "p");
        config::Price free;
        free.base.input = free.base.output = Money{};
        routed.gate().config().provider("b")->models->front().price = free;
        routed.gate().config().budgets = {budget("none", "all", Money{1})};
        QCOMPARE(routed.answeredBy(), std::string("a")); // alone, while anything is left
        QCOMPARE(routed.answeredBy(), std::string("b"));
        QCOMPARE(routed.answeredBy(), std::string("b"));
    }

    // I6: what has no price cannot be held to a budget.
    void unpricedModelsAreRefused() {
        Budgeted budgeted;
        budgeted.gate.config().provider("up")->models->front().price.reset();
        budgeted.gate.config().budgets = {budget("b", "all", Money{Money::kPerDollar})};
        budgeted.gate.start();
        const Response refused = budgeted.call();
        QCOMPARE(refused.status, 402);
        QVERIFY2(refused.body.find("no price") != std::string::npos, refused.body.c_str());
        QCOMPARE(budgeted.upstream.ledger().requestCount(), 0);
    }

    // I3: nothing is sent before the disk has it, and nothing at all when it cannot.
    void nothingIsSentBeforeItIsWrittenDown() {
        SlowDisk disk;
        Budgeted budgeted;
        budgeted.gate.setBudgetStore(&disk);
        budgeted.gate.config().budgets = {budget("b", "all", Money{Money::kPerDollar})};
        budgeted.gate.start();
        RawClient client(budgeted.gate.port());
        client.send(chatRequest(budgeted.gate, Dialect::OpenAiChat, false));
        QVERIFY(disk.waitUntilAsked());
        QCOMPARE(budgeted.upstream.ledger().requestCount(), 0);
        disk.answer();
        QCOMPARE(client.readResponse().status, 200);
        budgeted.gate.records().wait(1);
        QCOMPARE(disk.settled.load(), kCall);
        budgeted.gate.stop();
    }

    void aBrokenDiskLetsNothingThrough() {
        BrokenDisk disk;
        Budgeted budgeted;
        budgeted.gate.setBudgetStore(&disk);
        budgeted.gate.config().budgets = {budget("b", "all", Money{Money::kPerDollar})};
        budgeted.gate.config().provider("up")->limits.requests_per_minute = 1; // given back by what is not sent
        budgeted.gate.start();
        const Response refused = budgeted.call();
        QCOMPARE(refused.status, 503);
        QVERIFY2(refused.body.find("budgets.db") != std::string::npos, refused.body.c_str());
        QCOMPARE(budgeted.upstream.ledger().requestCount(), 0);
        budgeted.gate.config().budgets.front().action = "warn";
        budgeted.gate.apply();
        QCOMPARE(budgeted.call().status, 200);
        budgeted.gate.stop();
    }

    // Failed attempts and aborted streams are spending too.
    void whatWasAbortedCounts() {
        Budgeted budgeted;
        budgeted.gate.config().budgets = {budget("b", "all", Money{Money::kPerDollar})};
        budgeted.upstream.forgetRules();
        budgeted.upstream.otherwise(answers::streamed(Dialect::OpenAiChat, {}, {.held = true}));
        budgeted.gate.start();
        {
            RawClient leaving(budgeted.gate.port());
            leaving.send(chatRequest(budgeted.gate, Dialect::OpenAiChat, true));
            QVERIFY(budgeted.upstream.waitUntilHeld(1));
            budgeted.upstream.release({}, 2);
            QCOMPARE(leaving.readHead().status, 200);
        }
        const auto row = budgeted.gate.records().wait(1);
        const governance::Meter meter = governance::meterOf(budgeted.gate.config().budgets.front());
        QCOMPARE(budgeted.gate.ledger().read(meter, {}, 0).spent, *row->cost);
        QVERIFY(row->cost->pico > 0);
        budgeted.upstream.open();
    }

    void oneRequestMayCostSoMuch() {
        Budgeted budgeted;
        budgeted.gate.config().access.keys.front().max_usd_per_request = Money{2 * kCall};
        budgeted.gate.start();
        QCOMPARE(budgeted.call(R"(,"max_tokens":7)").status, 200);
        const Response refused = budgeted.call(R"(,"max_tokens":70)");
        QCOMPARE(refused.status, 402);
        QVERIFY2(refused.body.find("budget_exceeded") != std::string::npos, refused.body.c_str());
        QCOMPARE(budgeted.upstream.ledger().requestCount(), 1);
    }

    // A stream that gets too dear ends with its dialect's error, and what came is booked.
    void aStreamThatGetsTooDearIsEnded() {
        Budgeted budgeted;
        answers::Answer longAnswer;
        longAnswer.text = std::string(20'000, 'x');
        longAnswer.deltas = 1000;
        budgeted.upstream.forgetRules();
        budgeted.upstream.otherwise(answers::streamed(Dialect::OpenAiChat, longAnswer));
        budgeted.gate.config().access.keys.front().max_usd_per_request = Money{20 * kCall};
        budgeted.gate.start();
        const Response answer = budgeted.call(R"(,"stream":true)");
        QCOMPARE(answer.status, 200);
        QVERIFY2(answer.body.find("budget_exceeded") != std::string::npos, answer.body.c_str());
        QVERIFY(answer.body.find("[DONE]") == std::string::npos);
        const auto row = budgeted.gate.records().wait(1);
        QCOMPARE(row->error_code, std::string("budget_exceeded"));
        QVERIFY(row->cost && row->cost->pico > 0 && row->cost->pico < 22 * kCall);
    }

    void requestsWithoutALimitGetTheKeysOwn() {
        Budgeted budgeted;
        budgeted.gate.config().access.keys.front().default_max_output_tokens = 50;
        budgeted.gate.start();
        budgeted.call("");
        QVERIFY(budgeted.upstream.ledger().last().body.find(R"("max_tokens":50)") != std::string::npos);
        budgeted.call(R"(,"max_tokens":7)");
        QVERIFY(budgeted.upstream.ledger().last().body.find(R"("max_tokens":7)") != std::string::npos);
    }

    // A gate on dollars and a condition on today's spending read the same accounts.
    void gatesAndConditionsReadWhatWasSpent() {
        Routed gate(
            R"({"g":{"kind":"gate","measure":"usd","amount":0.0002,"window":"day","per":"key","ok":"a","over":"b"}})",
            "g");
        for (const char* expected : {"a", "a", "a", "b", "b"}) QCOMPARE(gate.answeredBy(), std::string(expected));
        Routed condition(
            R"({"m":{"kind":"match","cases":[{"when":{"spend_today.key:test":{"gte":0.0002}},"to":"b"}],"else":"a"}})",
            "m");
        for (const char* expected : {"a", "a", "a", "b", "b"}) QCOMPARE(condition.answeredBy(), std::string(expected));
    }
};

TOLLGATE_TEST(BudgetsTest)
#include "tst_budgets.moc"
