// SPDX-License-Identifier: GPL-3.0-or-later
// Budgets in words and ahead in time, and what people type about them, as values.
#include "support/test_main.h"
#include "ui/common/budget_outlook.h"
#include "ui/common/budget_words.h"
#include "ui/common/entered.h"
#include "ui/common/entities.h"
#include "ui/common/forecast.h"

using namespace tollgate;
using namespace tollgate::ui;

namespace {

Money usd(const char* text) {
    return *moneyFromDollars(text);
}

Micros local(QDate day, QTime time) {
    return QDateTime(day, time).toMSecsSinceEpoch() * kMillisecond;
}

// Thu 15 Oct 2026, 12:30.
Micros noon() {
    return local({2026, 10, 15}, QTime(12, 30));
}

bridge::BudgetStatus status(const char* scope, const char* period, const char* spent, const char* amount) {
    bridge::BudgetStatus made;
    made.id = made.name = "b";
    made.scope = scope;
    made.period = period;
    made.blocks = true;
    made.warn_percent = 80;
    made.amount = usd(amount);
    made.spent = usd(spent);
    if (made.spent >= made.amount) made.state = bridge::BudgetState::UsedUp;
    made.window_end = made.period == "month"  ? local({2026, 11, 1}, QTime(0, 0))
                      : made.period == "week" ? local({2026, 10, 19}, QTime(0, 0))
                                              : local({2026, 10, 16}, QTime(0, 0));
    return made;
}

// A dollar an hour today; 24 a weekday, 2 a weekend day.
SpendPast past() {
    return {RunRate{{24, 1, 20}, {2, 1, 8}}, QList<Money>(24, usd("1"))};
}

} // namespace

class BudgetWordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void amountsAreReadAsPeopleWriteThem_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("dollars"); // "": none
        const auto row = [](const char* typed, const char* locale, const char* dollars) {
            QTest::addRow("%s in %s", typed, locale) << typed << locale << dollars;
        };
        row("25", "en_US", "25");
        row("$0.50", "en_US", "0.5");
        row("0,5", "en_US", "0.5");
        row("1,200", "en_US", "1200");
        row("$1,250,000.75", "en_US", "1250000.75");
        row("1,5", "de_DE", "1.5");
        row("1.250,75 $", "de_DE", "1250.75");
        row("1.5", "de_DE", "1.5");
        row("", "en_US", "0");
        row("-5", "en_US", "");
        row("1,2,3", "en_US", "");
        row("much", "en_US", "");
        row("99999999999", "en_US", "");
    }

    void amountsAreReadAsPeopleWriteThem() {
        QFETCH(QString, typed);
        QFETCH(QString, locale);
        const auto money = dollarsIn(typed, QLocale(locale));
        QTEST(money ? QString::fromStdString(toDollars(*money)) : QString(), "dollars");
    }

    void whatIsWrittenIsReadBack() {
        for (const char* name : {"en_US", "de_DE", "fr_FR", "de_CH", "ja_JP", "C"})
            for (const char* amount : {"0.05", "1", "1250", "1234567.5", "1.125", "0.000094"}) {
                const QLocale locale{QString::fromLatin1(name)};
                const auto read = dollarsIn(dollarsText(usd(amount), locale), locale);
                QVERIFY2(read == usd(amount), qUtf8Printable(QStringLiteral("%1 %2: %3")
                                                                 .arg(QLatin1String(name), QLatin1String(amount),
                                                                      dollarsText(usd(amount), locale))));
            }
    }

    void lastsOrRunsOut_data() {
        QTest::addColumn<QString>("period");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<qint64>("at"); // 0: lasts
        // Ten are spent at 12:30; half a dollar is to come until 13:00.
        QTest::addRow("in this hour") << "day" << "10.25" << qint64{noon() + 15 * kMinute};
        QTest::addRow("today") << "day" << "12" << qint64{local({2026, 10, 15}, QTime(14, 30))};
        QTest::addRow("lasts the day") << "day" << "22" << qint64{0};
        QTest::addRow("tomorrow at noon") << "week" << "33.5" << qint64{local({2026, 10, 16}, QTime(12, 0))};
        QTest::addRow("lasts the week") << "week" << "50" << qint64{0};
        QTest::addRow("after the weekend") << "month" << "61.5" << qint64{local({2026, 10, 19}, QTime(12, 0))};
    }

    void lastsOrRunsOut() {
        QFETCH(QString, period);
        QFETCH(QString, amount);
        QFETCH(qint64, at);
        const auto budget = status("all", qUtf8Printable(period), "10", qUtf8Printable(amount));
        const auto runs_out = usedUpAt(budget, past(), noon());
        QCOMPARE(runs_out.has_value(), at != 0);
        if (at) QVERIFY2(std::abs(*runs_out - at) < kSecond, qPrintable(localTime(*runs_out).toString()));
    }

    // Others go by what their window has seen, and so does everything before there are days to go by.
    void withoutAnExpectationItGoesByTheWindow() {
        auto budget = status("key:ci", "day", "10", "12");
        budget.runs_out = noon() + kHour;
        QCOMPARE(*usedUpAt(budget, past(), noon()), noon() + kHour);
        budget.scope = "all";
        QCOMPARE(*usedUpAt(budget, {}, noon()), noon() + kHour);
        QVERIFY(!usedUpAt(status("all", "day", "12", "12"), past(), noon()));
    }

    void notesSayWhereItStands() {
        auto budget = status("all", "day", "10", "25");
        QCOMPARE(budgetNote(budget, {}, noon()), QStringLiteral("Stops paid requests at 100 %. Resets 00:00."));
        QCOMPARE(budgetNote(budget, local({2026, 10, 15}, QTime(17, 40)), noon()),
                 QStringLiteral("Stops paid requests at 100 %. Runs out about 17:40 at this rate."));
        budget.state = bridge::BudgetState::Warned;
        QCOMPARE(budgetNote(budget, {}, noon()),
                 QStringLiteral("Warned at 80 %. Stops paid requests at 100 %. Resets 00:00."));
        budget = status("all", "month", "410", "400");
        QCOMPARE(budgetNote(budget, {}, noon()), QStringLiteral("Used up: paid requests are refused until 1 Nov."));
        QVERIFY(blocksNow(budget));
        budget.blocks = false;
        QCOMPARE(budgetNote(budget, {}, noon()), QStringLiteral("Used up; nothing is refused. Resets 1 Nov."));
        QVERIFY(!blocksNow(budget));
        budget = status("all", "total", "1", "1");
        budget.window_end.reset();
        QCOMPARE(usedUpWords(budget),
                 QStringLiteral("$1.00 of $1.00 is spent; paid requests are refused until somebody raises it."));
    }

    void theSentenceSaysWhatItWillDo() {
        config::Config config;
        config.access.teams = {{"docs", "Docs", {"*"}, {}}};
        const config::Budget team{"", "", "team:docs", usd("20"), "week", 75, "block"};
        QCOMPARE(
            budgetSentence(config, team),
            QStringLiteral("Counts what the keys of the team Docs cost, anew each week on Monday. At $15.00 Tollgate "
                           "warns. At $20.00 paid requests are refused until the week ends; what costs nothing still "
                           "passes. What this period has cost before counts."));
        const config::Budget tag{"", "", "tag:feature=search", usd("5"), "total", 100, "warn"};
        QCOMPARE(
            budgetSentence(config, tag),
            QStringLiteral("Counts what requests with the tag feature=search cost, once; it never starts again. At "
                           "$5.00 it warns; nothing is refused. It counts from now on: the log cannot tell what this "
                           "tag has cost before."));
    }
};

TOLLGATE_TEST(BudgetWordsTest)
#include "tst_budget_words.moc"
