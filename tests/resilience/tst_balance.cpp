// SPDX-License-Identifier: GPL-3.0-or-later
// How traffic follows the score: it leaves a target that becomes slow within a second of what could be known of it, and
// comes back within ten of its recovery, without flapping.
#include "simulation.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::resilience;
using namespace tollgate::resilience::test;

namespace {

constexpr Micros kStart = 1'000 * kSecond;
constexpr Micros kSlowFrom = kStart + 20 * kSecond;
constexpr Micros kSlowTo = kStart + 50 * kSecond;
constexpr Micros kNormal = 200 * kMillisecond, kSlow = 2 * kSecond;
constexpr double kThird = 1.0 / kTargets;

// Per second, the first target's share of the calls.
std::vector<double> sharesOfFirst(Simulation& simulation, int seconds) {
    std::vector<double> shares;
    for (int i = 0; i < seconds; ++i) {
        const auto given = simulation.runTo(simulation.now() + kSecond);
        shares.push_back(double(given[0]) / (given[0] + given[1] + given[2]));
    }
    return shares;
}

double average(const std::vector<double>& values, std::size_t from, std::size_t to) {
    double sum = 0;
    for (std::size_t i = from; i < to; ++i) sum += values[i];
    return sum / double(to - from);
}

} // namespace

class BalanceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void leavesTheSlowAndComesBack_data() {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<qint64>("rest"); // of an answer, behind its first byte
        for (quint64 seed = 1; seed <= 5; ++seed) {
            QTest::addRow("whole answers, seed %d", int(seed)) << seed << qint64(0);
            QTest::addRow("streams of a second, seed %d", int(seed)) << seed << qint64(kSecond);
        }
    }

    void leavesTheSlowAndComesBack() {
        QFETCH(quint64, seed);
        QFETCH(qint64, rest);
        Simulation simulation(seed, [rest](std::size_t target, Micros now) {
            const bool slow = target == 0 && now >= kSlowFrom && now < kSlowTo;
            return Fate{.first_byte = slow ? kSlow : kNormal, .rest = rest};
        });
        const std::vector<double> before = sharesOfFirst(simulation, 20);
        QVERIFY(std::abs(average(before, 2, 20) - kThird) < 0.05);
        // A call that takes longer than any did before (220 ms) is the first that can be known.
        simulation.runTo(kSlowFrom + kNormal * 11 / 10 + kSecond);
        const std::vector<double> during = sharesOfFirst(simulation, 28);
        for (double share : during) QVERIFY2(share <= kThird / 10, qPrintable(QString::number(share)));
        simulation.runTo(kSlowTo + 10 * kSecond);
        const std::vector<double> after = sharesOfFirst(simulation, 30);
        QVERIFY2(average(after, 0, 30) > 0.9 * kThird, qPrintable(QString::number(average(after, 0, 30))));
        for (double share : after) QVERIFY2(std::abs(share - kThird) < 0.12, qPrintable(QString::number(share)));
    }

    // On the way back the share only grows, but for noise: no burst that makes it look slow again.
    void comesBackSteadily() {
        Simulation simulation(7, [](std::size_t target, Micros now) {
            return Fate{.first_byte = target == 0 && now < kSlowTo ? kSlow : kNormal};
        });
        simulation.runTo(kSlowTo);
        const std::vector<double> after = sharesOfFirst(simulation, 20);
        double most = 0;
        for (double share : after) {
            QVERIFY2(share > most - 0.12, qPrintable(QString::number(share)));
            most = std::max(most, share);
        }
        QVERIFY(most < 1.4 * kThird);
        QVERIFY(after.front() < 0.5 * kThird);
    }

    // Failing in a millisecond is not quick: others get the calls, with a breaker that never opens too.
    void quickFailuresAttractNobody() {
        const auto behaviour = [](std::size_t target, Micros now) {
            if (target == 0 && now >= kSlowFrom)
                return Fate{.first_byte = kMillisecond, .outcome = record::Outcome::Connect};
            return Fate{.first_byte = kNormal};
        };
        Simulation simulation(3, behaviour, {.failures = 1'000'000, .error_percent = 100});
        simulation.runTo(kSlowFrom);
        const auto given = simulation.runTo(kSlowFrom + 10 * kSecond);
        QVERIFY2(given[0] > 0 && given[0] <= 10, qPrintable(QString::number(given[0])));
    }
};

TOLLGATE_TEST(BalanceTest)
#include "tst_balance.moc"
