// SPDX-License-Identifier: GPL-3.0-or-later
// Budgets of a running gateway: what is said of them, changes, restarts and kill -9 (DESIGN.md §2, §6).
#include "base/money.h"
#include "fixture.h"
#include "support/test_main.h"

#include <atomic>
#include <random>
#include <thread>

using namespace tollgate::test;
using tollgate::Dialect;

namespace {

constexpr int kPatienceMs = 20'000;

QByteArray budgetOf(std::int64_t calls, const char* more = "") {
    const std::string amount = tollgate::toDollars(tollgate::Money{calls * kAnswerCost});
    return QByteArray(R"(, "budgets": [{"id": "b", "scope": "all", "period": "total", "amount_usd": )") +
           QByteArray::fromStdString(amount) + more + "}]";
}

json::object budget(const Fixture& fixture) {
    const json::value list = parsed(fixture.run("budgets --json").out);
    return list.is_array() && !list.get_array().empty() ? list.get_array()[0].as_object() : json::object();
}

std::int64_t spent(const Fixture& fixture) {
    const json::object object = budget(fixture);
    return object.contains("spent_pico_usd") ? object.at("spent_pico_usd").as_int64() : -1;
}

// Says how long its answer may be, so that what is set aside for it is what it costs.
int shortCall(const Fixture& fixture) {
    const std::string body = R"({"model":"test-model","max_tokens":7,"messages":[{"role":"user","content":"Hi"}]})";
    return ask(fixture.gateway.port(), requestText("POST", "/v1/chat/completions", body,
                                                   {{"host", "127.0.0.1:" + std::to_string(fixture.gateway.port())},
                                                    {"authorization", std::string("Bearer ") + kAccessKey}}))
        .status;
}

} // namespace

class BudgetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void areTold() {
        Fixture fixture;
        QVERIFY(fixture.gateway.start(fixture.config(budgetOf(10, R"(, "name": "All of it")"))));
        for (int i = 0; i < 8; ++i) QCOMPARE(fixture.chat().status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(spent(fixture), 8 * kAnswerCost, kPatienceMs);
        const json::object object = budget(fixture);
        QCOMPARE(std::string(object.at("id").as_string()), std::string("b"));
        QCOMPARE(std::string(object.at("name").as_string()), std::string("All of it"));
        QCOMPARE(std::string(object.at("state").as_string()), std::string("warned"));
        QCOMPARE(object.at("amount_pico_usd").as_int64(), 10 * kAnswerCost);
        QCOMPARE(object.at("reserved_pico_usd").as_int64(), 0);
        QVERIFY(object.at("window_end").is_null());
        const json::value status = parsed(fixture.run("status --json").out);
        QCOMPARE(status.at("budgets").at(0).at("spent_pico_usd").as_int64(), 8 * kAnswerCost);
        QVERIFY(fixture.run("budgets").out.contains("warned"));
    }

    void areSetChangedAndRemoved() {
        Fixture fixture;
        QVERIFY(fixture.start());
        QCOMPARE(fixture.run("budgets set day --amount 0.0000001 --period day").exit_code, 0);
        QCOMPARE(fixture.chat().status, 200); // one alone, while anything is left
        QTRY_COMPARE_WITH_TIMEOUT(spent(fixture), kAnswerCost, kPatienceMs);
        QCOMPARE(fixture.chat().status, 402);
        QCOMPARE(fixture.run("budgets set day --amount 5 --warn-percent 50").exit_code, 0);
        QCOMPARE(fixture.chat().status, 200);
        QCOMPARE(fixture.run("budgets set other --scope key:nobody --amount 1").exit_code, 2);
        QCOMPARE(fixture.run("budgets set other").exit_code, 2);
        QCOMPARE(fixture.run("budgets remove dya").exit_code, 1);
        QVERIFY(fixture.run("budgets remove dya").err.contains("day"));
        QCOMPARE(fixture.run("budgets remove day").exit_code, 0);
        QVERIFY(parsed(fixture.run("budgets --json").out).as_array().empty());
        QCOMPARE(fixture.run("budgets sett").exit_code, 2);
    }

    // A budget that is made in the middle of its window knows what was spent in it before.
    void countWhatWasSpentBeforeTheyWereMade() {
        Fixture fixture;
        QVERIFY(fixture.start());
        for (int i = 0; i < 3; ++i) QCOMPARE(fixture.chat().status, 200);
        QCOMPARE(fixture.rows(3).size(), std::size_t{3});
        QCOMPARE(fixture.run("budgets set month --amount 5 --scope key:ci").exit_code, 0);
        QTRY_COMPARE_WITH_TIMEOUT(spent(fixture), 3 * kAnswerCost, kPatienceMs);
    }

    void surviveAStopAndANewJournal() {
        Fixture fixture;
        QVERIFY(fixture.gateway.start(fixture.config(budgetOf(10))));
        for (int i = 0; i < 4; ++i) QCOMPARE(fixture.chat().status, 200);
        QCOMPARE(fixture.gateway.stop(), 0);
        for (const char* name : {"journal.db", "journal.db-wal", "journal.db-shm"})
            QFile::remove(fixture.profile.dataDir() + QLatin1Char('/') + QLatin1String(name));
        QVERIFY(fixture.gateway.start({}));
        QCOMPARE(spent(fixture), 4 * kAnswerCost);
        QTRY_COMPARE_WITH_TIMEOUT(spent(fixture), 4 * kAnswerCost, kPatienceMs);
    }

    void limitsSurviveAStop() {
        Fixture fixture;
        QByteArray config = fixture.config();
        config.replace(R"("id": "ci",)", R"("id": "ci", "limits": {"requests_per_minute": 2},)");
        QVERIFY(fixture.gateway.start(config));
        for (int i = 0; i < 2; ++i) QCOMPARE(fixture.chat().status, 200);
        QCOMPARE(fixture.chat().status, 429);
        QCOMPARE(fixture.gateway.stop(), 0);
        QVERIFY(fixture.gateway.start({}));
        QCOMPARE(fixture.chat().status, 429);
    }

    // 500 concurrent calls against a budget for 40, killed in the middle and started again: what is charged is what the
    // provider billed, or more where a call was under way; and never more than the budget is worth.
    void holdThroughKillAndRestart() {
        std::mt19937 random(5);
        for (int run = 0; run < 3; ++run) {
            Fixture fixture;
            QVERIFY(fixture.gateway.start(fixture.config(budgetOf(40))));
            const int killAfter = static_cast<int>(5 + random() % 25);
            std::atomic<int> answered = 0, done = 0;
            std::atomic<bool> end = false;
            std::vector<std::thread> threads;
            for (int t = 0; t < 25; ++t)
                threads.emplace_back([&] {
                    for (int i = 0; i < 20 && !end; ++i) answered += shortCall(fixture) == 200;
                    ++done;
                });
            const bool reached = QTest::qWaitFor([&] { return answered >= killAfter || done == 25; }, kPatienceMs);
            fixture.gateway.kill();
            end = true;
            for (std::thread& thread : threads) thread.join();
            QVERIFY(reached);
            QVERIFY(fixture.gateway.start({}));
            const std::int64_t billed = fixture.upstream.ledger().billed().output / 7;
            QVERIFY2(spent(fixture) >= billed * kAnswerCost, std::to_string(spent(fixture)).c_str());
            while (shortCall(fixture) == 200) {
            }
            const std::int64_t all = fixture.upstream.ledger().billed().output / 7;
            QVERIFY2(all <= 40, std::to_string(all).c_str());
            QVERIFY(spent(fixture) >= all * kAnswerCost);
            QCOMPARE(fixture.gateway.stop(), 0);
        }
    }
};

TOLLGATE_TEST(BudgetsTest)
#include "tst_budgets.moc"
