// SPDX-License-Identifier: GPL-3.0-or-later
// The Spending page on the frozen day: the numbers of the picture, what its controls do, and when it asks.
#include "bridge/budgets.h"
#include "bridge/request_log.h"
#include "fixture.h"
#include "record/filter.h"
#include "support/test_main.h"
#include "ui/models/table_model.h"
#include "ui/prices/price_dialog.h"
#include "ui/spending/breakdown_card.h"
#include "ui/spending/breakdown_model.h"
#include "ui/spending/month_card.h"
#include "ui/spending/range_control.h"
#include "ui/spending/spend_answers.h"
#include "ui/spending/spend_bars_card.h"
#include "ui/spending/spend_budgets_card.h"
#include "ui/spending/spending_page.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/bar_chart_panel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/key_figure.h"
#include "ui/widgets/label.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/share_bar.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>

#include <cmath>

using namespace tollgate;
using namespace tollgate::test;
using namespace tollgate::ui;
using record::GroupBy;

namespace {

constexpr int kPatienceMs = 30'000;

QString q(const char* text) {
    return QString::fromUtf8(text);
}

} // namespace

class SpendingTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<PictureDay> m_day;
    std::unique_ptr<SpendingPage> m_page;
    SpendAnswers* m_answers = nullptr;

    template <class T>
    T& part() const {
        auto* found = m_page->findChild<T*>();
        if (!found) qFatal("the page has no %s", T::staticMetaObject.className());
        return *found;
    }

    // The page shows what `wish` asks for.
    bool shows(const std::function<bool(const SpendAnswer&)>& fits) const {
        return QTest::qWaitFor([&] { return m_answers->last() && fits(*m_answers->last()); }, kPatienceMs);
    }

    bool showsRange(SpendRange range) const {
        return shows([&](const SpendAnswer& answer) { return answer.wish.range == range; });
    }

    KeyFigure* figure(const char* title) const {
        for (KeyFigure* one : m_page->findChildren<KeyFigure*>())
            if (one->accessibleName().startsWith(q(title) + u',')) return one;
        return nullptr;
    }

    QString value(const char* title) const {
        const KeyFigure* found = figure(title);
        return found ? found->value() : q("there is no such figure");
    }

    QString noteOf(const char* title) const { return figure(title)->accessibleDescription(); }

    QStringList lineOf(const BreakdownModel& model, int row) const {
        QStringList cells;
        for (const char* column : {"name", "requests", "in", "out", "cached", "cost"})
            cells << model.index(row, model.columnOf(q(column))).data().toString();
        return cells;
    }

    int rowNamed(const BreakdownModel& model, const char* name) const {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.at(row).name == q(name)) return row;
        return -1;
    }

    // The terms as the filter language reads them.
    bool reads(const QString& terms) const {
        return record::parseFilter(terms.toStdString(), {m_day->now(), m_day->midnight()}).has_value();
    }

    // What was asked before has been answered: the reader answers in turn.
    void letAnswersCome() {
        bool answered = false;
        m_day->log().nowFigures(this, [&](const record::NowFigures&) { answered = true; });
        QVERIFY(QTest::qWaitFor([&] { return answered; }, kPatienceMs));
    }

    static QPushButton* buttonOf(const QWidget* dialog, const char* words) {
        for (QPushButton* button : dialog->findChildren<QPushButton*>())
            if (button->text() == q(words)) return button;
        return nullptr;
    }

private Q_SLOTS:

    void init() {
        m_day = std::make_unique<PictureDay>();
        m_page = std::make_unique<SpendingPage>(SpendingPage::Parts{m_day->log(), m_day->gateway(), m_day->providers(),
                                                                    m_day->settings(), m_day->runtime().budgets(),
                                                                    m_day->runtime().prices(), nullptr});
        m_page->header()->setParent(m_page.get()); // the window's task
        m_answers = m_page->findChild<SpendAnswers*>();
        m_page->resize(1240, 852);
        m_page->show();
        m_page->setActive(true);
        QVERIFY(shows([this](const SpendAnswer&) { return m_answers->past().rate.has_value(); }));
    }

    void cleanup() {
        m_page.reset();
        m_day.reset();
    }

    void figuresOfThePicture() {
        QCOMPARE(value("Today"), q("$12.90"));
        QCOMPARE(noteOf("Today"), q("51.6 % of $25.00"));
        QCOMPARE(value("This week"), q("$72.50"));
        QCOMPARE(noteOf("This week"), q("since Mon 12 Oct"));
        QCOMPARE(value("This month"), q("$225.89"));
        QCOMPARE(noteOf("This month"), q("56.5 % of $400.00"));
        QCOMPARE(value("Saved today"), q("$0.92"));
        QCOMPARE(noteOf("Saved today"), q("cache $0.25, local $0.67"));
        QCOMPARE(value("Prompt cache read"), q("72 %"));
        QCOMPARE(noteOf("Prompt cache read"), q("15.17M of 20.98M in"));
        QCOMPARE(value("Unpriced"), q("38"));
        QCOMPARE(noteOf("Unpriced"), q("gpt-oss-120b"));
        // A forecast of four weeks: more than what is spent, within its own band.
        const double forecast = value("Forecast, 31 Oct").mid(1).toDouble();
        QVERIFY2(forecast > 300 && forecast < 700, qPrintable(value("Forecast, 31 Oct")));
        QCOMPARE(noteOf("Forecast, 31 Oct"), q("$400 reached 27 Oct"));
    }

    void chartOfThePicture() {
        const BarChartData& data = part<SpendBarsCard>().chart()->data();
        QStringList legend;
        for (const BarSeries& series : data.series) legend << series.name + u' ' + series.total;
        QCOMPARE(legend, (QStringList{q("Anthropic $8.53"), q("OpenAI $2.52"), q("Google Gemini $1.17"),
                                      q("OpenRouter $0.68")}));
        const auto lines = part<SpendBarsCard>().panel()->asText().split(u'\n');
        QCOMPARE(lines[12], q("11:00 to 12:00\t$1.83\t$0.45\t$0.19\t–\t$2.47"));
        QCOMPARE(data.expected[13], 0.0);
        QVERIFY(data.expected[16] > 0);
        QVERIFY(data.expected_note.startsWith(q("Expected by midnight $")));
    }

    void breakdownOfThePicture() {
        auto& model = *part<BreakdownCard>().model();
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(lineOf(model, 0),
                 (QStringList{q("Claude Code"), q("488"), q("11.08M"), q("186.9k"), q("84 %"), q("$9.21")}));
        QCOMPARE(lineOf(model, 1),
                 (QStringList{q("claude-sonnet-4-5"), q("278"), q("8.10M"), q("136.7k"), q("85 %"), q("$8.17")}));
        QCOMPARE(lineOf(model, 2),
                 (QStringList{q("claude-haiku-4-5"), q("210"), q("2.98M"), q("50.2k"), q("83 %"), q("$1.04")}));
        model.setOpen(q("docs-bot"), true);
        const int bot = rowNamed(model, "docs-bot");
        QCOMPARE(lineOf(model, bot),
                 (QStringList{q("docs-bot"), q("216"), q("1.89M"), q("66.2k"), q("0 %"), q("$0.07")}));
        QCOMPARE(lineOf(model, bot + 1).last(), q("$0.07"));
        QCOMPARE(lineOf(model, bot + 2),
                 (QStringList{q("llama3.3"), q("195"), q("1.72M"), q("60.5k"), q("0 %"), q("local")}));
        QCOMPARE(lineOf(model, bot + 3), (QStringList{q("gpt-5-mini"), q("6"), q("0"), q("0"), q("0 %"), q("–")}));
        QCOMPARE(model.totals()[q("requests")].text, q("1,282"));
        QCOMPARE(model.totals()[q("in")].text, q("20.98M"));
        QCOMPARE(model.totals()[q("out")].text, q("643.2k"));
        QCOMPARE(model.totals()[q("cost")].text, q("$12.90"));
    }

    // DESIGN-LANGUAGE.md §3: what is read adds up, in every grouping.
    void breakdownAddsUp_data() {
        QTest::addColumn<int>("group");
        for (const GroupBy group :
             {GroupBy::Client, GroupBy::Provider, GroupBy::Model, GroupBy::Key, GroupBy::Team, GroupBy::Route})
            QTest::newRow(record::nameOf(group).data()) << static_cast<int>(group);
    }

    void breakdownAddsUp() {
        QFETCH(int, group);
        SpendWish wish = m_answers->wish();
        wish.range = SpendRange::ThirtyDays;
        wish.group = static_cast<GroupBy>(group);
        wish.then = wish.group == GroupBy::Client ? GroupBy::Provider : GroupBy::Client;
        m_answers->setWish(wish);
        QVERIFY(shows([&](const SpendAnswer& answer) { return answer.wish == wish; }));
        auto& model = *part<BreakdownCard>().model();
        for (int row = model.rowCount() - 1; row >= 0; --row)
            if (model.at(row).depth == 0) model.setOpen(model.at(row).key, true);
        // Below a cent the digits are kept; everything else is whole cents.
        const auto cents = [](Money money) { return money.pico * 100 / Money::kPerDollar; };
        std::int64_t total = 0, percents = 0;
        for (const BreakdownLine& line : model.list()) {
            if (line.depth == 0) total += cents(line.cost), percents += line.percent;
        }
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.at(row).depth > 0) continue;
            std::int64_t below = 0, share = 0;
            int next = row + 1;
            for (; next < model.rowCount() && model.at(next).depth > 0; ++next) {
                below += cents(model.at(next).cost);
                share += model.at(next).percent;
            }
            QVERIFY(next > row + 1);
            QVERIFY(std::abs(below - cents(model.at(row).cost)) <= 1); // a cent of parts below a cent each
            QCOMPARE(share, std::int64_t{model.at(row).percent});
        }
        QVERIFY(std::abs(total - cents(m_answers->last()->part.total.cost)) <= 1);
        QCOMPARE(percents, std::int64_t{100});
    }

    void keysChooseTheRange_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("range");
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("bars");
        QTest::newRow("2") << int(Qt::Key_2) << int(SpendRange::SevenDays) << q("Saved, 7 days") << 7;
        QTest::newRow("3") << int(Qt::Key_3) << int(SpendRange::ThirtyDays) << q("Saved, 30 days") << 30;
        QTest::newRow("4") << int(Qt::Key_4) << int(SpendRange::Month) << q("Saved, October") << 31;
        QTest::newRow("5") << int(Qt::Key_5) << int(SpendRange::Custom) << q("Saved, 9 to 15 Oct") << 7;
    }

    void keysChooseTheRange() {
        QFETCH(int, range);
        QFETCH(QString, title);
        QTest::keyClick(m_page.get(), static_cast<Qt::Key>(QTest::currentDataTag()[0]));
        QVERIFY(showsRange(static_cast<SpendRange>(range)));
        QVERIFY(figure(title.toUtf8().constData()));
        QTEST(static_cast<int>(part<SpendBarsCard>().chart()->data().columns.titles.size()), "bars");
        QCOMPARE(value("Today"), q("$12.90")); // the sums above stay what they say
        QTest::keyClick(m_page.get(), Qt::Key_1);
        QVERIFY(showsRange(SpendRange::Today));
        QVERIFY(figure("Saved today"));
    }

    // Nobody else takes a letter or a digit that is typed into a date.
    void datesTakeTheirOwnKeys() {
        QTest::keyClick(m_page.get(), Qt::Key_5);
        QVERIFY(showsRange(SpendRange::Custom));
        auto* first = m_page->header()->findChild<QDateEdit*>();
        QVERIFY(first && first->isVisibleTo(m_page->header()));
        first->setDate({2026, 10, 1});
        QVERIFY(shows([](const SpendAnswer& answer) { return answer.span.bars() == 15; }));
        QCOMPARE(part<BreakdownCard>().model()->totals()[q("cost")].text, q("$225.89"));
        first->setDate({2026, 10, 15}); // a single day, by hour
        QVERIFY(shows([](const SpendAnswer& answer) { return answer.span.step == SpendStep::Hour; }));
    }

    void monthEndsWhereTheForecastDoes() {
        const LineChartData& month = part<MonthCard>().chart()->data();
        QCOMPARE(month.now.words, q("$225.89"));
        QCOMPARE(month.now.column, 14);
        QCOMPARE(month.columns.titles.size(), qsizetype{31});
        const double end = month.series[1].values[30];
        QCOMPARE(std::llround(end), value("Forecast, 31 Oct").mid(1).toLongLong());
        QTest::keyClick(m_page.get(), Qt::Key_4);
        QVERIFY(showsRange(SpendRange::Month));
        QCOMPARE(part<SpendBarsCard>().chart()->data().expected_note,
                 q("Expected by 31 Oct ") + value("Forecast, 31 Oct"));
    }

    void aChosenRangeFiltersWhatIsBelow() {
        StackedBarChart& chart = *part<SpendBarsCard>().chart();
        chart.setFocus();
        QTest::keyClick(&chart, Qt::Key_Home);
        for (int i = 0; i < 9; ++i) QTest::keyClick(&chart, Qt::Key_Right);
        QTest::keyClick(&chart, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(shows([](const SpendAnswer& answer) { return answer.chosen.bars() == 2; }));
        const SpendAnswer answer = *m_answers->last();
        QCOMPARE(answer.chosen.from(), m_day->midnight() + 9 * kHour);
        Money two;
        for (const auto& series : answer.whole.series) two += series.cost[9] + series.cost[10];
        QCOMPARE(answer.part.total.cost.pico, two.pico);
        QCOMPARE(answer.models.total.cost.pico, two.pico);
        QCOMPARE(part<BreakdownCard>().model()->totals()[q("cost")].text, moneyText(two));
        QCOMPARE(value("Today"), q("$12.90"));
        QVERIFY(m_page->back());
        QVERIFY(shows([](const SpendAnswer& all) { return all.chosen.bars() == 24; }));
        QVERIFY(!m_page->back()); // nothing more to go back from
    }

    static QString moneyText(Money money) {
        return q("$") +
               QString::number(static_cast<double>(money.pico) / static_cast<double>(Money::kPerDollar), 'f', 2);
    }

    void rowsOpenTheirRequests() {
        QSignalSpy wanted(m_page.get(), &SpendingPage::requestsWanted);
        DataTable& table = *part<BreakdownCard>().table();
        table.setFocus();
        table.setCurrentIndex(table.model()->index(1, 0));
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), q("client:\"Claude Code\" model:claude-sonnet-4-5 since:today"));
        QCOMPARE(wanted[0][1].toBool(), false);
        QVERIFY(reads(wanted[0][0].toString()));
        QTest::keyClick(m_page.get(), Qt::Key_2);
        QVERIFY(showsRange(SpendRange::SevenDays));
        table.setCurrentIndex(table.model()->index(0, 0));
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(wanted[1][0].toString(), q("client:\"Claude Code\" since:2026-10-09"));
        QCOMPARE(wanted[1][1].toBool(), true); // before today: the history
    }

    void barsOpenTheirRequests() {
        QSignalSpy wanted(m_page.get(), &SpendingPage::requestsWanted);
        // Keys that nothing else on the page has a use for read the chart.
        m_page->setFocusPolicy(Qt::StrongFocus);
        m_page->setFocus();
        for (int i = 0; i < 12; ++i) QTest::keyClick(m_page.get(), Qt::Key_Right);
        QCOMPARE(part<SpendBarsCard>().chart()->hovered(), 11);
        QTest::keyClick(m_page.get(), Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), q("since:2026-10-15T11:00 until:2026-10-15T12:00"));
        QVERIFY(reads(wanted[0][0].toString()));
        for (int i = 0; i < 10; ++i) QTest::keyClick(m_page.get(), Qt::Key_Right);
        QTest::keyClick(m_page.get(), Qt::Key_Return);
        QCOMPARE(wanted.count(), 1); // nothing has come in at 21:00 yet
    }

    // From the figure to a price is one form; from it to their requests one more click.
    void unpricedGetsAPrice() {
        QSignalSpy wanted(m_page.get(), &SpendingPage::requestsWanted);
        auto* link = figure("Unpriced")->findChild<Button*>();
        QVERIFY(link && link->isVisible());
        QCOMPARE(link->text(), q("Set a price"));
        link->click();
        auto* dialog = m_page->findChild<PriceDialog*>();
        QVERIFY(dialog);
        buttonOf(dialog, "Show the requests")->click();
        QCOMPARE(wanted[0][0].toString(), q("cost:unpriced since:today"));
        QTRY_VERIFY(!m_page->findChild<PriceDialog*>());

        link->click();
        dialog = m_page->findChild<PriceDialog*>();
        auto* set = buttonOf(dialog, "Set price");
        QVERIFY(!set->isEnabled());
        const auto fields = dialog->findChildren<QLineEdit*>();
        QVERIFY(fields.size() >= 2);
        fields[0]->setText(q("cheap"));
        QVERIFY(!set->isEnabled());
        fields[0]->setText(q("1.25"));
        fields[1]->setText(q("10"));
        QVERIFY(set->isEnabled());
        set->click();
        const auto& prices = m_day->settings().config().prices;
        QCOMPARE(prices.size(), std::size_t{1});
        const auto& [model, own] = *prices.begin()->second.begin();
        QCOMPARE(own.price->base.input->pico, qint64{1'250'000});
        QCOMPARE(own.price->base.output->pico, qint64{10'000'000});
        QVERIFY(!own.price->base.cache_read);
        const auto view = m_day->runtime().prices().priceOf(prices.begin()->first, model, m_day->now());
        QCOMPARE(QString::fromStdString(view.source), q("prices"));
    }

    void keysGroupAndShowTables() {
        QTest::keyClick(m_page.get(), Qt::Key_V);
        QVERIFY(part<SpendBarsCard>().panel()->table()->isVisible());
        QVERIFY(!part<MonthCard>().chart()->isVisible());
        QTest::keyClick(m_page.get(), Qt::Key_V);
        QVERIFY(part<SpendBarsCard>().chart()->isVisible());
        const auto boxes = part<BreakdownCard>().findChildren<QComboBox*>();
        QCOMPARE(boxes.size(), 2);
        boxes[0]->setCurrentIndex(boxes[0]->findText(q("Model")));
        Q_EMIT boxes[0]->activated(boxes[0]->currentIndex());
        QVERIFY(shows([](const SpendAnswer& answer) { return answer.wish.group == GroupBy::Model; }));
        QVERIFY(m_answers->wish().then == GroupBy::None); // not the same twice
        QCOMPARE(boxes[1]->findText(q("Model")), -1);
        QCOMPARE(part<BreakdownCard>().model()->at(0).name, q("claude-sonnet-4-5"));
    }

    // The lines of the picture's card, and its link.
    void budgetsOfThePicture() {
        auto& card = part<SpendBudgetsCard>();
        const auto bars = card.findChildren<BudgetBar*>();
        QCOMPARE(bars.size(), qsizetype{3});
        QTRY_COMPARE_WITH_TIMEOUT(bars[0]->accessibleDescription(), q("$12.90 of $25.00"), kPatienceMs);
        QCOMPARE(bars[0]->accessibleName(), q("All providers, day"));
        QCOMPARE(bars[1]->accessibleName(), q("All providers, month"));
        QCOMPARE(bars[1]->accessibleDescription(), q("$225.89 of $400.00"));
        const auto said = [&card] {
            QStringList words;
            for (const Label* label : card.findChildren<Label*>()) words << label->text();
            return words.join(u'|');
        };
        QVERIFY2(said().contains(q("Stops paid requests at 100 %. Resets 00:00.")), qPrintable(said()));
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(q("Warns at 80 %. Reached on Tue 27 Oct at this rate.")), kPatienceMs);
        QSignalSpy asked(m_page.get(), &Page::pageRequested);
        for (auto* button : card.findChildren<Button*>())
            if (button->text() == q("Edit in Access")) button->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), q("access"));
    }

    void theMonthsBudgetIsALine() {
        const LineChartData& data = part<MonthCard>().chart()->data();
        QVERIFY(data.threshold && data.threshold->budget);
        QCOMPARE(data.threshold->words, q("Budget $400"));
        QCOMPARE(data.crossing.words, q("27 Oct"));
        bridge::Budgets& budgets = m_day->runtime().budgets();
        const config::Budget month = m_day->settings().config().budgets[1];
        QCOMPARE(budgets.edit({month, std::nullopt, -1}).error, QString());
        QTRY_VERIFY_WITH_TIMEOUT(!part<MonthCard>().chart()->data().threshold, kPatienceMs);
        QCOMPARE(noteOf("This month"), q("since 1 Oct"));
    }

    // What refuses requests now comes first, and says so.
    void aBudgetThatBlocksComesFirst() {
        bridge::Budgets& budgets = m_day->runtime().budgets();
        const config::Budget seen = m_day->settings().config().budgets[3];
        QCOMPARE(seen.id, std::string("ci-day"));
        config::Budget less = seen;
        less.amount = Money{Money::kPerDollar / 10};
        QCOMPARE(budgets.edit({seen, less, -1}).error, QString());
        auto* first = part<SpendBudgetsCard>().findChildren<BudgetBar*>().first();
        QTRY_COMPARE_WITH_TIMEOUT(first->accessibleName(), q("Key ci, day"), kPatienceMs);
        bool said = false;
        for (const Label* label : first->findChildren<Label*>())
            said = said || label->text() == q("Used up: paid requests are refused until 00:00.");
        QVERIFY(said);
    }

    void withoutBudgetsOneIsOffered() {
        bridge::Budgets& budgets = m_day->runtime().budgets();
        while (!m_day->settings().config().budgets.empty())
            QCOMPARE(budgets.edit({m_day->settings().config().budgets.front(), std::nullopt, -1}).error, QString());
        QSignalSpy wanted(m_page.get(), &SpendingPage::newBudgetWanted);
        Button* set = nullptr;
        for (auto* button : part<SpendBudgetsCard>().findChildren<Button*>())
            if (button->text() == q("Set a budget")) set = button;
        QTRY_VERIFY_WITH_TIMEOUT(set && set->isVisible(), kPatienceMs);
        set->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(noteOf("Today"), q("1,282 requests"));
    }

    // DESIGN-LANGUAGE.md §4: at most two a second, only while visible.
    void asksAgainOnlyWhileItShows() {
        QSignalSpy changed(m_answers, &SpendAnswers::changed);
        m_day->log().rowsCommitted();
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), kPatienceMs);
        m_page->setActive(false);
        letAnswersCome();
        changed.clear();
        QSignalSpy grown(&m_day->log(), &bridge::RequestLog::grown);
        m_day->log().rowsCommitted();
        QTRY_VERIFY_WITH_TIMEOUT(!grown.isEmpty(), kPatienceMs);
        letAnswersCome();
        QCOMPARE(changed.count(), 0);
        m_page->setActive(true);
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), kPatienceMs);
    }

    void aNewDayIsAnEmptyOne() {
        m_day->clock().advance(kDay);
        m_page->refresh();
        QVERIFY(shows([](const SpendAnswer& answer) { return answer.part.rows.empty(); }));
        QCOMPARE(value("Today"), q("–"));
        auto sentence = [&] {
            for (auto* label : part<BreakdownCard>().findChildren<Label*>())
                if (label->text().startsWith(q("No requests"))) return label->isVisible();
            return false;
        };
        QVERIFY(sentence());
        Button* wider = nullptr;
        for (auto* button : part<BreakdownCard>().findChildren<Button*>())
            if (button->text() == q("Show 30 days")) wider = button;
        QVERIFY(wider && wider->isVisible());
        wider->click();
        QVERIFY(showsRange(SpendRange::ThirtyDays));
        QVERIFY(part<BreakdownCard>().model()->rowCount() > 0);
    }

    void nothingEverSaysWhereToBegin() {
        m_day->clock().advance(400 * kDay);
        QSignalSpy asked(m_page.get(), &Page::pageRequested);
        m_page->refresh();
        QVERIFY(shows([this](const SpendAnswer& answer) {
            return answer.part.rows.empty() && !m_answers->past().rate.has_value();
        }));
        QCOMPARE(value("Forecast, 30 Nov"), q("–"));
        QCOMPARE(noteOf("Forecast, 30 Nov"), q("Forecast from 5 days on"));
        Button* steps = nullptr;
        for (auto* button : part<BreakdownCard>().findChildren<Button*>())
            if (button->text() == q("Show the first steps")) steps = button;
        QVERIFY(steps && steps->isVisible());
        steps->click();
        QCOMPARE(asked.constFirst().constFirst().toString(), q("home"));
    }

    // The figures stay, and the page says as of when.
    void anUnreadableLogIsSaid() {
        const QString file = m_day->dataDir() + q("/journal.db");
        QVERIFY(QFile::rename(file, file + q(".away")));
        QVERIFY(TempProfile::writeFile(file, QByteArray(8192, 'x')));
        m_page->refresh();
        auto& message = part<MessageBar>();
        QTRY_VERIFY_WITH_TIMEOUT(message.text().contains(q("The log cannot be read.")), kPatienceMs);
        QVERIFY(message.text().contains(q("as of 14:32:07")));
        QCOMPARE(value("Today"), q("$12.90"));
        QVERIFY(QFile::remove(file));
        QVERIFY(QFile::rename(file + q(".away"), file));
        message.findChild<Button*>()->click(); // Try again
        QTRY_VERIFY_WITH_TIMEOUT(!message.isVisible(), kPatienceMs);
    }

    void narrowStacksTheCards() {
        const QRect wide = part<MonthCard>().geometry();
        QVERIFY(wide.left() > part<SpendBarsCard>().geometry().right());
        m_page->setNarrow(true);
        m_page->resize(912, 552);
        QTRY_VERIFY(part<MonthCard>().geometry().top() > part<SpendBarsCard>().geometry().bottom());
        QCOMPARE(part<MonthCard>().geometry().left(), part<SpendBarsCard>().geometry().left());
        m_page->setNarrow(false);
        m_page->resize(1240, 852);
        QTRY_COMPARE(part<MonthCard>().geometry(), wide);
    }
};

TOLLGATE_TEST(SpendingTest)
#include "tst_spending.moc"
