// SPDX-License-Identifier: GPL-3.0-or-later
// Budgets: reserve, settle, release, windows and restarts, against a small reference (reliability.md §5.2, §5.3).
#include "governance/ledger.h"
#include "support/test_main.h"

#include <algorithm>
#include <map>
#include <random>
#include <thread>
#include <vector>

using namespace tollgate;
using namespace tollgate::governance;

namespace {

constexpr Micros kNow = 1'800'000'000 * kSecond; // 2027-01-15 08:00 UTC

Money dollars(const char* text) {
    return *moneyFromDollars(text);
}

config::Budget budget(const char* id, const char* scope, const char* amount, const char* action = "block",
                      const char* period = "day") {
    config::Budget made;
    made.id = id;
    made.scope = scope;
    made.amount = dollars(amount);
    made.action = action;
    made.period = period;
    return made;
}

// The disk: what it holds is what a restart finds.
class Disk final : public BudgetStore {
public:
    void hold(Hold hold, std::function<void(bool)> done) noexcept override {
        m_holds[hold.id] = hold;
        if (done) done(true);
    }

    void settle(std::int64_t id, Money amount) noexcept override {
        auto hold = m_holds.extract(id);
        if (!hold) return;
        for (const Share& share : hold.mapped().shares) spend(share, amount);
    }

    void add(Spent spent) noexcept override { spend(spent.share, spent.amount); }

    // The process was killed: open holds are charged in full (I3).
    std::vector<Spent> afterCrash() {
        for (const auto& [id, hold] : m_holds)
            for (const Share& share : hold.shares) spend(share, hold.amount);
        m_holds.clear();
        std::vector<Spent> all;
        for (const auto& [share, amount] : m_spent) all.push_back({{share.first, share.second}, amount});
        return all;
    }

    Money spentOf(const std::string& account, Micros window) { return m_spent[{account, window}]; }

    std::size_t open() const { return m_holds.size(); }

private:
    void spend(const Share& share, Money amount) { m_spent[{share.account, share.window}] += amount; }

    std::map<std::int64_t, Hold> m_holds;
    std::map<std::pair<std::string, Micros>, Money> m_spent;
};

Meters metersOf(const std::vector<config::Budget>& budgets, Ledger& ledger, Micros now = kNow) {
    Meters meters;
    for (const config::Budget& each : budgets) {
        meters.push_back(meterOf(each));
        meters.back().account = ledger.account(meters.back().scope, meters.back().window, now);
    }
    return meters;
}

Reservation held(std::variant<Reservation, Shortage> answer) {
    return std::holds_alternative<Reservation>(answer) ? std::move(std::get<Reservation>(answer)) : Reservation();
}

} // namespace

class LedgerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void scopes_data() {
        QTest::addColumn<QByteArray>("scope");
        QTest::addColumn<bool>("counts");
        QTest::newRow("all") << QByteArray("all") << true;
        QTest::newRow("key") << QByteArray("key:ci") << true;
        QTest::newRow("other key") << QByteArray("key:c") << false;
        QTest::newRow("team") << QByteArray("team:docs") << true;
        QTest::newRow("other team") << QByteArray("team:") << false;
        QTest::newRow("provider") << QByteArray("provider:openai") << true;
        QTest::newRow("other provider") << QByteArray("provider:anthropic") << false;
        QTest::newRow("model") << QByteArray("model:gpt-*") << true;
        QTest::newRow("other model") << QByteArray("model:claude-*") << false;
        QTest::newRow("tag") << QByteArray("tag:project=a") << true;
        QTest::newRow("other value") << QByteArray("tag:project=b") << false;
        QTest::newRow("other tag") << QByteArray("tag:feature=a") << false;
    }

    void scopes() {
        QFETCH(QByteArray, scope);
        QFETCH(bool, counts);
        const record::Tags tags{{"project", "a"}};
        const Payer payer{"ci", "docs", &tags, "openai", "gpt-5.4"};
        QCOMPARE(covers(*scopeFrom(scope.toStdString()), payer), counts);
        QCOMPARE(accountName(*scopeFrom(scope.toStdString()), {Period::Day}, payer), scope.toStdString() + "/day");
    }

    void eachValueHasAnAccountOfItsOwn() {
        const record::Tags tags{{"project", "a"}};
        QCOMPARE(accountName(*scopePer("key"), {Period::Month}, {.key = "ci", .team = "docs", .tags = &tags}),
                 std::string("key:ci/month"));
        QCOMPARE(accountName(*scopePer("team"), {Period::Month}, {.key = "ci", .team = "docs", .tags = &tags}),
                 std::string("team:docs/month"));
        QCOMPARE(
            accountName(*scopePer("tag:project"), {Period::Seconds, 900}, {.key = "ci", .team = "docs", .tags = &tags}),
            std::string("tag:project=a/900s"));
        QVERIFY(!scopePer("provider"));
    }

    void reservesSettlesAndReleases() {
        Ledger ledger(nullptr);
        const Meters meters = metersOf({budget("b", "all", "1")}, ledger);
        Reservation first = held(ledger.reserve(meters, {}, dollars("0.6"), kNow));
        QVERIFY(first && first.blocks());
        QCOMPARE(ledger.read(meters[0], {}, kNow).reserved, dollars("0.6"));
        auto refused = ledger.reserve(meters, {}, dollars("0.6"), kNow);
        QVERIFY(std::holds_alternative<Shortage>(refused));
        QCOMPARE(std::get<Shortage>(refused).spent, dollars("0.6"));
        QCOMPARE(std::get<Shortage>(refused).ends, endOf({Period::Day}, kNow));
        first.settle(dollars("0.1"));
        QCOMPARE(ledger.read(meters[0], {}, kNow).spent, dollars("0.1"));
        QCOMPARE(ledger.read(meters[0], {}, kNow).reserved, Money{});
        Reservation second = held(ledger.reserve(meters, {}, dollars("0.6"), kNow));
        second.release();
        second.release();
        QCOMPARE(ledger.read(meters[0], {}, kNow).spent, dollars("0.1"));
        QCOMPARE(ledger.leaked(), std::int64_t{0});
    }

    // Otherwise the last cents of a budget could never be spent.
    void oneAloneMayUseWhatIsLeft() {
        Ledger ledger(nullptr);
        const Meters meters = metersOf({budget("b", "all", "1")}, ledger);
        held(ledger.reserve(meters, {}, dollars("0.9"), kNow)).settle(dollars("0.9"));
        Reservation last = held(ledger.reserve(meters, {}, dollars("5"), kNow));
        QVERIFY(last);
        QVERIFY(!held(ledger.reserve(meters, {}, dollars("0.01"), kNow)));
        last.settle(dollars("0.1"));
        QVERIFY(!held(ledger.reserve(meters, {}, dollars("0.01"), kNow)));
    }

    void whatCostsNothingPasses() {
        Ledger ledger(nullptr);
        const Meters meters = metersOf({budget("b", "all", "1")}, ledger);
        held(ledger.reserve(meters, {}, dollars("1"), kNow)).settle(dollars("1"));
        Reservation free = held(ledger.reserve(meters, {}, Money{}, kNow));
        QVERIFY(free && !free.blocks());
        free.settle(Money{});
    }

    // I1: over all scopes in one step, all or nothing.
    void oneShortScopeLeavesTheOthersAlone() {
        Ledger ledger(nullptr);
        const Meters meters = metersOf({budget("day", "all", "10"), budget("key", "key:ci", "1")}, ledger);
        held(ledger.reserve(meters, {.key = "ci"}, dollars("1"), kNow)).settle(dollars("1"));
        QVERIFY(!held(ledger.reserve(meters, {.key = "ci"}, dollars("1"), kNow)));
        QCOMPARE(ledger.read(meters[0], {}, kNow).reserved, Money{});
        Reservation other = held(ledger.reserve(meters, {.key = "me"}, dollars("1"), kNow));
        QVERIFY(other);
        other.settle(dollars("1"));
        QCOMPARE(ledger.read(meters[0], {}, kNow).spent, dollars("2"));
        QCOMPARE(ledger.read(meters[1], {}, kNow).spent, dollars("1"));
    }

    void twoBudgetsOfOneScopeCountOnce() {
        Ledger ledger(nullptr);
        const Meters meters =
            metersOf({budget("soft", "all", "1", "warn"), budget("hard", "all", "2", "block")}, ledger);
        QCOMPARE(meters[0].account, meters[1].account);
        const auto crossings = held(ledger.reserve(meters, {}, dollars("1.7"), kNow)).settle(dollars("1.7"));
        QCOMPARE(ledger.read(meters[0], {}, kNow).spent, dollars("1.7"));
        QCOMPARE(crossings.size(), std::size_t{2}); // 0.8 × 1 and 0.8 × 2
        QVERIFY(crossings[0].used_up);
        QVERIFY(!crossings[1].used_up);
    }

    void warningsComeOnce() {
        Ledger ledger(nullptr);
        const Meters meters = metersOf({budget("b", "all", "1", "warn")}, ledger);
        const auto spend = [&] {
            return held(ledger.reserve(meters, {}, dollars("0.3"), kNow)).settle(dollars("0.3"));
        };
        QCOMPARE(spend().size(), std::size_t{0});
        QCOMPARE(spend().size(), std::size_t{0});
        auto warned = spend();
        QCOMPARE(warned.size(), std::size_t{1});
        QVERIFY(!warned[0].used_up);
        auto used = spend();
        QCOMPARE(used.size(), std::size_t{1});
        QVERIFY(used[0].used_up);
        QCOMPARE(spend().size(), std::size_t{0}); // warn only: nothing is kept back
    }

    void aNewWindowBeginsAtNothing() {
        Ledger ledger(nullptr);
        const Meters meters = metersOf({budget("b", "all", "1")}, ledger);
        Reservation over = held(ledger.reserve(meters, {}, dollars("1"), kNow));
        const Micros tomorrow = endOf({Period::Day}, kNow);
        QCOMPARE(ledger.read(meters[0], {}, tomorrow).spent, Money{});
        over.settle(dollars("1")); // belongs to yesterday
        QCOMPARE(ledger.read(meters[0], {}, tomorrow).spent, Money{});
        QCOMPARE(ledger.read(meters[0], {}, tomorrow).reserved, Money{});
    }

    // A clock that is set back lowers nothing.
    void aClockSetBackOpensNoWindow() {
        Ledger ledger(nullptr);
        const Meters meters = metersOf({budget("b", "all", "1")}, ledger);
        held(ledger.reserve(meters, {}, dollars("1"), kNow)).settle(dollars("1"));
        QVERIFY(!held(ledger.reserve(meters, {}, dollars("1"), kNow - 2 * kDay)));
        QCOMPARE(ledger.read(meters[0], {}, kNow).spent, dollars("1"));
    }

    // I2: the handle that nobody ends charges the estimate, and is counted.
    void aForgottenReservationIsChargedAndTold() {
        Ledger ledger(nullptr);
        const Meters meters = metersOf({budget("b", "all", "1")}, ledger);
        {
            Reservation forgotten = held(ledger.reserve(meters, {}, dollars("0.4"), kNow));
        }
        QCOMPARE(ledger.read(meters[0], {}, kNow).spent, dollars("0.4"));
        QCOMPARE(ledger.leaked(), std::int64_t{1});
    }

    void whatWasSpentBeforeABudgetWasMadeCounts() {
        Disk disk;
        Ledger ledger(&disk);
        const Meters meters = metersOf({budget("b", "all", "1")}, ledger);
        const auto unknown = ledger.unknown();
        QCOMPARE(unknown.size(), std::size_t{1});
        QCOMPARE(unknown[0].share.account, std::string("all/day"));
        ledger.learn({unknown[0].share, dollars("0.7")});
        ledger.learn({unknown[0].share, dollars("0.7")}); // once
        QCOMPARE(ledger.read(meters[0], {}, kNow).spent, dollars("0.7"));
        Ledger again(&disk);
        again.restore(disk.afterCrash());
        const Meters restored = metersOf({budget("b", "all", "1")}, again);
        QCOMPARE(again.read(restored[0], {}, kNow).spent, dollars("0.7"));
        QVERIFY(again.unknown().empty());
    }

    // Random operations with crashes and windows that pass, against sums kept by hand.
    void agreesWithAReference() {
        std::mt19937_64 random(11);
        const auto pick = [&](std::uint64_t most) { return random() % most; };
        const std::vector<config::Budget> budgets{
            budget("all", "all", "3"), budget("ci", "key:ci", "1"), budget("soft", "key:ci", "0.5", "warn", "month"),
            budget("oa", "provider:openai", "2", "block", "hour"), budget("t", "all", "100000", "block", "total")};
        Disk disk;
        auto ledger = std::make_unique<Ledger>(&disk);
        Micros now = kNow;
        Meters meters = metersOf(budgets, *ledger, now);
        std::map<std::pair<std::string, Micros>, Money> spent; // the reference

        struct Running {
            Reservation money;
            Money worst;
            std::vector<std::pair<std::string, Micros>> shares;
        };

        std::vector<Running> running;
        const auto end = [&](std::size_t i, Money cost) {
            for (const auto& share : running[i].shares) spent[share] += cost;
            running[i].money.settle(cost);
            running.erase(running.begin() + static_cast<std::ptrdiff_t>(i));
        };
        for (int step = 0; step < 200'000; ++step) {
            const std::uint64_t what = pick(100);
            if (what < 45) {
                const Payer payer{pick(2) ? "ci" : "me", "", nullptr, pick(2) ? "openai" : "local", "m"};
                const Money worst{static_cast<std::int64_t>(pick(Money::kPerDollar / 10))};
                Reservation money = held(ledger->reserve(meters, payer, worst, now));
                for (const Meter& meter : meters) {
                    if (!meter.blocks || !covers(meter.scope, payer) || !money) continue;
                    const auto reading = ledger->read(meter, payer, now);
                    const bool alone = reading.reserved == worst;
                    QVERIFY(alone || reading.spent + reading.reserved <= meter.amount);
                }
                if (!money) continue;
                Running made{std::move(money), worst, {}};
                for (const Meter& meter : meters) {
                    if (!covers(meter.scope, payer)) continue;
                    std::pair share(accountName(meter.scope, meter.window, payer), startOf(meter.window, now));
                    if (std::find(made.shares.begin(), made.shares.end(), share) == made.shares.end())
                        made.shares.push_back(std::move(share));
                }
                made.money.keep({}, {});
                running.push_back(std::move(made));
            } else if (what < 85 && !running.empty()) {
                const std::size_t i = pick(running.size());
                const auto most = static_cast<std::uint64_t>(running[i].worst.pico) + 1;
                end(i, Money{static_cast<std::int64_t>(pick(most))});
            } else if (what < 90 && !running.empty()) {
                end(pick(running.size()), Money{});
            } else if (what < 98) {
                now += static_cast<Micros>(pick(static_cast<std::uint64_t>(kMinute)));
            } else if (what < 99) {
                now += static_cast<Micros>(pick(static_cast<std::uint64_t>(kDay)));
            } else { // killed
                for (const Running& open : running)
                    for (const auto& share : open.shares) spent[share] += open.worst;
                const auto saved = disk.afterCrash();
                QCOMPARE(disk.open(), std::size_t{0});
                auto dead = std::move(ledger);
                ledger = std::make_unique<Ledger>(&disk);
                ledger->restore(saved);
                for (Running& open : running) open.money.settle(open.worst); // of the dead process; the disk has none
                running.clear();
                meters = metersOf(budgets, *ledger, now);
            }
            for (const Meter& meter : meters) {
                const std::pair share(accountName(meter.scope, meter.window, {}), startOf(meter.window, now));
                QCOMPARE(ledger->read(meter, {}, now).spent, spent[share]);
            }
        }
        for (auto& open : running) open.money.release();
        QCOMPARE(ledger->leaked(), std::int64_t{0});
    }

    // 500 at once against a budget for 40: no more are let in than fit, from any number of threads.
    void threadsShareOneBudget() {
        Ledger ledger(nullptr);
        const Meters meters = metersOf({budget("b", "all", "40")}, ledger);
        std::atomic<int> admitted = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 500; ++i) {
                    Reservation money = held(ledger.reserve(meters, {}, dollars("1"), kNow));
                    if (!money) continue;
                    ++admitted;
                    money.settle(dollars("1"));
                }
            });
        for (std::thread& thread : threads) thread.join();
        QCOMPARE(admitted.load(), 40);
        QCOMPARE(ledger.read(meters[0], {}, kNow).spent, dollars("40"));
    }
};

TOLLGATE_TEST(LedgerTest)
#include "tst_ledger.moc"
