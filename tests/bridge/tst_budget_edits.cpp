// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of budgets as values: each does what it says and can be taken back, whatever others have changed meanwhile.
#include "bridge/budget_edits.h"
#include "support/test_main.h"

using namespace tollgate;
using bridge::BudgetEdit;
using config::Budget;

namespace {

Budget budget(const char* id, const char* scope, int dollars, const char* period = "day") {
    return {id, {}, scope, Money{dollars * Money::kPerDollar}, period, 80, "block"};
}

config::Config threeBudgets() {
    config::Config config;
    config.budgets = {budget("all-day", "all", 25), budget("ci-day", "key:ci", 2), budget("all-month", "all", 400)};
    return config;
}

} // namespace

class BudgetEditsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void idsSayWhatIsCounted_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QString>("id");
        QTest::addRow("a key") << "" << "key:docs-bot" << "docs-bot-day";
        QTest::addRow("everything, taken") << "" << "all" << "all-day-2";
        QTest::addRow("models") << "" << "model:gpt-5.4*" << "gpt-5-4-day";
        QTest::addRow("a tag") << "" << "tag:project=Web app" << "project-web-app-day";
        QTest::addRow("a name") << "Night batch" << "key:ci" << "night-batch";
    }

    void idsSayWhatIsCounted() {
        QFETCH(QString, name);
        QFETCH(QString, scope);
        Budget wanted = budget("", qUtf8Printable(scope), 5);
        wanted.name = name.toStdString();
        QTEST(QString::fromStdString(bridge::freeBudgetId(threeBudgets(), wanted)), "id");
    }

    void eachIsTakenBack_data() {
        QTest::addColumn<int>("what");
        QTest::addRow("made") << 0;
        QTest::addRow("changed") << 1;
        QTest::addRow("taken away") << 2;
    }

    void eachIsTakenBack() {
        QFETCH(int, what);
        const config::Config before = threeBudgets();
        Budget changed = before.budgets[1];
        changed.amount = Money{7 * Money::kPerDollar};
        const BudgetEdit edits[] = {{std::nullopt, budget("", "team:docs", 3), -1},
                                    {before.budgets[1], changed, -1},
                                    {before.budgets[1], std::nullopt, -1}};
        config::Config now = before;
        BudgetEdit back, again;
        QVERIFY(apply(now, edits[what], back));
        QVERIFY(now != before);
        const config::Config after = now;
        QVERIFY(apply(now, back, again));
        QVERIFY(now == before); // at its old place too
        QVERIFY(apply(now, again, back));
        QVERIFY(now == after);
    }

    void whatOthersChangedStays() {
        config::Config config = threeBudgets();
        const Budget seen = config.budgets[1];
        config.budgets[1].action = "warn"; // outside, meanwhile
        Budget wanted = seen;
        wanted.amount = Money{9 * Money::kPerDollar};
        BudgetEdit back;
        QVERIFY(apply(config, {seen, wanted, -1}, back));
        QCOMPARE(config.budgets[1].action, std::string("warn"));
        QCOMPARE(config.budgets[1].amount, Money{9 * Money::kPerDollar});
    }

    void whatIsGoneIsNotChanged() {
        config::Config config = threeBudgets();
        const Budget seen = config.budgets[1];
        config.budgets.erase(config.budgets.begin() + 1);
        const config::Config before = config;
        Budget wanted = seen;
        wanted.warn_percent = 50;
        BudgetEdit back;
        QVERIFY(!apply(config, {seen, wanted, -1}, back));
        QVERIFY(!apply(config, {seen, std::nullopt, -1}, back));
        QVERIFY(config == before);
    }

    // Somebody made one of that id since it was removed: it comes back beside it.
    void whatComesBackFindsAFreeId() {
        config::Config config = threeBudgets();
        BudgetEdit back, ignored;
        QVERIFY(apply(config, {config.budgets[1], std::nullopt, -1}, back));
        config.budgets.push_back(budget("ci-day", "key:ci", 5));
        QVERIFY(apply(config, back, ignored));
        QCOMPARE(config.budgets.size(), std::size_t{4});
        QCOMPARE(config.budgets[1].id, std::string("ci-day-2"));
    }
};

TOLLGATE_TEST(BudgetEditsTest)
#include "tst_budget_edits.moc"
