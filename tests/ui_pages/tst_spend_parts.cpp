// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the Spending page on made-up reports: what is read adds up, names and words are right.
#include "support/test_main.h"
#include "ui/common/spend_chart.h"
#include "ui/format/money.h"
#include "ui/models/table_model.h"
#include "ui/spending/breakdown_model.h"
#include "ui/spending/month_card.h"
#include "ui/spending/spend_export.h"
#include "ui/spending/spend_sums.h"
#include "ui/spending/token_mix_card.h"

#include <QAbstractItemModelTester>

#include <algorithm>
#include <cmath>

using namespace tollgate;
using namespace tollgate::ui;
using record::GroupBy;

namespace {

constexpr std::size_t kBars = 24;

QString q(const char* text) {
    return QString::fromUtf8(text);
}

Money usd(const char* text) {
    return *moneyFromDollars(text);
}

Micros noon() {
    return QDateTime(QDate(2026, 10, 15), QTime(12, 30)).toMSecsSinceEpoch() * kMillisecond;
}

EntityNames names() {
    EntityNames made;
    made.provider = [](const std::string& id) -> ProviderLook {
        if (id == "anthropic") return {q("Anthropic"), 1, false};
        if (id == "openai") return {q("OpenAI"), 2, false};
        if (id == "ollama") return {q("Ollama"), 7, true};
        return {text(id), 0, false};
    };
    made.configured = [](GroupBy by, const std::string& id) {
        return by == GroupBy::Key && id == "this-computer" ? q("This computer") : text(id);
    };
    return made;
}

record::SpendRow row(const char* name, Money cost, std::int64_t requests, std::vector<std::string> providers) {
    record::SpendRow made;
    made.name = name;
    made.totals.requests = made.totals.ok = requests;
    made.totals.cost = cost;
    made.totals.usage.input_uncached = 100 * requests;
    made.totals.usage.cache_read = 300 * requests;
    made.totals.usage.output = 10 * requests;
    made.trend.assign(kBars, Money{});
    made.requests.assign(kBars, 0);
    made.requests[9] = requests;
    made.providers = std::move(providers);
    return made;
}

void addChild(record::SpendRow& parent, const record::SpendRow& child) {
    parent.children.push_back(child);
    parent.totals.add(child.totals);
    parent.requests[9] += child.totals.requests;
    for (const std::string& id : child.providers)
        if (!std::ranges::count(parent.providers, id)) parent.providers.push_back(id);
}

// Thirds of a cent everywhere.
SpendAnswer answer() {
    SpendAnswer made;
    made.now = noon();
    made.span = made.chosen = spanOf(SpendRange::Today, made.now);
    record::SpendRow first = row("Claude Code", {}, 0, {}), second = row("docs-bot", {}, 0, {}),
                     third = row("", {}, 0, {});
    addChild(first, row("claude-sonnet-4-5", usd("8.173333333333"), 278, {"anthropic"}));
    addChild(first, row("claude-haiku-4-5", usd("1.041333333333"), 210, {"anthropic"}));
    addChild(second, row("gemini-2.5-flash", usd("0.003333333333"), 15, {"gemini"}));
    addChild(second, row("llama3.3", {}, 195, {"ollama"}));
    record::SpendRow denied = row("gpt-5-mini", {}, 6, {});
    denied.totals.usage = {};
    addChild(second, denied);
    record::SpendRow unknown = row("gpt-oss-120b", {}, 38, {"lab-vllm"});
    unknown.totals.unpriced = 38;
    addChild(third, unknown);
    made.whole.edges = made.span.edges;
    for (const record::SpendRow& one : {first, second, third}) {
        made.whole.rows.push_back(one);
        made.whole.total.add(one.totals);
    }
    made.part = made.whole;
    return made;
}

Cell cellAt(const TableModel& model, int row, const char* column) {
    return model.index(row, model.columnOf(q(column))).data(TableModel::CellRole).value<Cell>();
}

} // namespace

class SpendPartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void barsAreProvidersInOneLegend() {
        record::SpendReport report;
        const SpendSpan span = spanOf(SpendRange::Today, noon());
        report.edges = span.edges;
        auto series = [&](const char* id, const char* cost) {
            record::SpendSeries made{id, std::vector<Money>(kBars), std::vector<std::int64_t>(kBars), {}};
            made.cost[9] = usd(cost);
            report.series.push_back(made);
            report.total.cost += usd(cost);
        };
        series("anthropic", "1.333333333333");
        series("lab", "0.333333333333");
        series("ollama", "0"); // nothing to stack
        series("other", "0.333333333334");
        const BarChartData data = spendBars(report, span, names().provider, {}, noon());
        QCOMPARE(data.series.size(), qsizetype{2});
        QCOMPARE(data.series[0].name, q("Anthropic"));
        QCOMPARE(data.series[1].name, q("Other")); // two without a colour of their own
        QCOMPARE(data.series[0].total, q("$1.33"));
        QCOMPARE(data.series[1].total, q("$0.67"));
        QCOMPARE(data.series[1].values[9], 0.666666666667);
        QVERIFY(data.expected_note.isEmpty());
    }

    void expectedStandsOnWhatThereIs() {
        record::SpendReport report;
        const SpendSpan span = spanOf(SpendRange::Today, noon());
        report.edges = span.edges;
        report.series.push_back(
            {"openai", std::vector<Money>(kBars, usd("0.25")), std::vector<std::int64_t>(kBars, 1), {}});
        report.total.cost = usd("6");
        SpendPast past;
        past.rate = RunRate{};
        past.usual_hours = QList<Money>(24, usd("1"));
        const BarChartData data = spendBars(report, span, names().provider, past, noon());
        QCOMPARE(data.expected[11], 0.0);
        QCOMPARE(data.expected[12], 0.75); // 0.25 and half an hour
        QCOMPARE(data.expected[13], 1.25);
        QCOMPARE(data.expected_note, q("Expected by midnight $17.50"));
    }

    void breakdownIsATree() {
        BreakdownModel model(names());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAnswer(answer());
        QCOMPARE(model.columns()[0].title, q("Client, model"));
        QCOMPARE(model.columns()[model.columnOf(q("trend"))].title, q("00 to 12 h"));
        QCOMPARE(model.rowCount(), 5); // the dearest is open
        QCOMPARE(cellAt(model, 0, "cost").text, q("$9.22"));
        QCOMPARE(cellAt(model, 1, "cost").text, q("$8.18")); // the larger remainder
        QCOMPARE(cellAt(model, 2, "cost").text, q("$1.04"));
        QCOMPARE(cellAt(model, 1, "name").depth, 1);
        QCOMPARE(cellAt(model, 0, "share").text, q("100 %"));
        QCOMPARE(cellAt(model, 0, "trend").series.size(), qsizetype{13});
        QCOMPARE(cellAt(model, 0, "cached").text, q("75 %"));
        QCOMPARE(cellAt(model, 0, "name").spoken, q("Claude Code, open"));
        QCOMPARE(model.totals()[q("requests")].text, q("742"));
        QCOMPARE(model.totals()[q("cost")].text, q("$9.22"));
        model.setOpen(model.at(0).key, false);
        QCOMPARE(model.rowCount(), 3);
        model.setOpen(model.at(1).key, true);
        QCOMPARE(model.rowCount(), 6);
    }

    void neverZeroForWhatHasNoPrice() {
        BreakdownModel model(names());
        model.setAnswer(answer());
        model.setOpen(q("docs-bot"), true);
        model.setOpen({}, true);
        QHash<QString, QString> costs;
        for (int i = 0; i < model.rowCount(); ++i) costs[model.at(i).name] = cellAt(model, i, "cost").text;
        QCOMPARE(costs[q("docs-bot")], q("$0.003333"));
        QCOMPARE(costs[q("llama3.3")], q("local"));
        QCOMPARE(costs[q("gpt-5-mini")], q("–"));
        QCOMPARE(costs[q("gpt-oss-120b")], q("unpriced"));
        QCOMPARE(costs[q("unknown program")], q("unpriced"));
    }

    void sortsAmongSiblings() {
        BreakdownModel model(names());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAnswer(answer());
        model.setOpen(q("docs-bot"), true);
        auto order = [&] {
            QStringList list;
            for (const BreakdownLine& line : model.list()) list << line.name;
            return list;
        };
        model.sort(model.columnOf(q("requests")), Qt::AscendingOrder);
        QCOMPARE(order(),
                 (QStringList{q("unknown program"), q("docs-bot"), q("gpt-5-mini"), q("gemini-2.5-flash"),
                              q("llama3.3"), q("Claude Code"), q("claude-haiku-4-5"), q("claude-sonnet-4-5")}));
        model.sort(0, Qt::DescendingOrder);
        QCOMPARE(order().first(), q("unknown program"));
        QCOMPARE(order()[1], q("docs-bot"));
        QCOMPARE(order()[2], q("llama3.3"));
        model.sort(-1);
        QCOMPARE(order().first(), q("Claude Code"));
    }

    // A live table keeps what is selected while its rows change places.
    void keepsItsPlaceWhileLive() {
        BreakdownModel model(names());
        model.setAnswer(answer());
        const QPersistentModelIndex kept = model.index(3, 0);
        QCOMPARE(model.at(kept.row()).name, q("docs-bot"));
        SpendAnswer next = answer();
        next.part.rows[1].totals.cost = usd("50");
        next.part.total.cost += usd("50");
        std::swap(next.part.rows[0], next.part.rows[1]);
        model.setAnswer(next);
        QVERIFY(kept.isValid());
        QCOMPARE(model.at(kept.row()).name, q("docs-bot"));
        QVERIFY(kept.row() < 3);
    }

    void oneLevelHasNoChevrons() {
        BreakdownModel model(names());
        SpendAnswer flat = answer();
        flat.wish.group = GroupBy::Provider;
        flat.wish.then = GroupBy::None;
        flat.part.rows = {row("anthropic", usd("1"), 3, {"anthropic"})};
        flat.part.total = flat.part.rows[0].totals;
        model.setAnswer(flat);
        QCOMPARE(model.columns()[0].title, q("Provider"));
        QVERIFY(cellAt(model, 0, "name").expander == Expander::None);
        QCOMPARE(cellAt(model, 0, "name").slot, 1); // a provider is never without its colour
        QCOMPARE(cellAt(model, 0, "name").text, q("Anthropic"));
    }

    void kindsOfTokensAddUp() {
        const Usage usage{4'890'000, 15'170'000, 918'600, 0, 643'200, 12'300};
        const QList<TokenKind> kinds = tokenKinds(usage);
        QCOMPARE(kinds.size(), qsizetype{4});
        QCOMPARE(kinds[0].percent, q("70.2 %"));
        QCOMPARE(kinds[1].percent, q("22.6 %"));
        double sum = 0;
        for (const TokenKind& kind : kinds) {
            sum += kind.percent.section(u' ', 0, 0).toDouble();
            QVERIFY(!kind.meaning.isEmpty());
        }
        QCOMPARE(sum, 100.0);
        QVERIFY(kinds[3].meaning.contains(q("12.3k"))); // reasoning is part of the output
        Usage sound = usage;
        sound.input_audio = 5;
        QCOMPARE(tokenKinds(sound).size(), qsizetype{5});
        QCOMPARE(tokenKinds({})[0].percent, q("0.0 %"));
    }

    void theMonthHasALineAndABand() {
        SpendSums sums;
        for (int i = 0; i < 15; ++i) sums.month_days.append(usd("10"));
        sums.month = usd("150");
        SpendPast past;
        past.rate = RunRate{{10, 2, 20}, {2, 1, 8}};
        past.usual_hours = QList<Money>(24);
        const LineChartData data = monthChart(sums, past, {}, noon());
        QCOMPARE(data.columns.titles.size(), qsizetype{31});
        QCOMPARE(data.now.column, 14);
        QCOMPARE(data.now.words, q("$150.00"));
        QCOMPARE(data.series[0].values.size(), qsizetype{15});
        QVERIFY(std::isnan(data.series[1].values[13]));
        QCOMPARE(data.series[1].values[14], 150.0);
        QCOMPARE(data.series[1].values[30], 150.0 + 11 * 10 + 5 * 2);
        QVERIFY(data.band.low[30] < data.series[1].values[30] && data.band.high[30] > data.series[1].values[30]);
        QCOMPARE(monthChart(sums, {}, {}, noon()).series.size(),
                 qsizetype{1}); // no forecast before there are days for one
        MonthTableModel table;
        QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setChart(data);
        QCOMPARE(table.rowCount(), 31);
        QCOMPARE(cellAt(table, 0, "spent").text, q("$10.00"));
        QCOMPARE(cellAt(table, 0, "expected").text, q("–"));
        QCOMPARE(cellAt(table, 30, "expected").text, q("$270"));
        QVERIFY(cellAt(table, 30, "range").text.contains(q(" to ")));
        table.setChart(monthChart(sums, {}, {}, noon()));
        QCOMPARE(cellAt(table, 30, "expected").text, q("–"));
    }

    // 150 by the 15th, 10 a weekday and 2 a weekend day to come: Fri 16 → 160, Sat 162, Sun 164, Mon 19 → 174.
    void theMonthMeetsItsBudget_data() {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<bool>("rate");
        QTest::addColumn<int>("day"); // from 0; -1: never
        QTest::addRow("to come") << "165" << true << 18;
        QTest::addRow("exactly") << "174" << true << 18;
        QTest::addRow("stays below") << "271" << true << -1;
        QTest::addRow("has met it") << "45" << true << 4;
        QTest::addRow("has met it, no forecast") << "45" << false << 4;
        QTest::addRow("no forecast") << "165" << false << -1;
    }

    void theMonthMeetsItsBudget() {
        QFETCH(QString, amount);
        QFETCH(bool, rate);
        QFETCH(int, day);
        SpendSums sums;
        for (int i = 0; i < 15; ++i) sums.month_days.append(usd("10"));
        sums.month = usd("150");
        SpendPast past;
        if (rate) past = {RunRate{{10, 2, 20}, {2, 1, 8}}, QList<Money>(24)};
        const Money budget = usd(qUtf8Printable(amount));
        QCOMPARE(crossingDay(sums, past, noon(), budget), day);
        const LineChartData data = monthChart(sums, past, budget, noon());
        QVERIFY(data.threshold && data.threshold->budget);
        QCOMPARE(data.threshold->words, q("Budget $") + amount);
        QCOMPARE(data.crossing.column, day);
        if (day >= 0) QCOMPARE(data.crossing.words, QStringLiteral("%1 Oct").arg(day + 1));
        QVERIFY(!monthChart(sums, past, {}, noon()).threshold); // without a budget there is no line
    }

    void csvIsExactAndSafe() {
        SpendAnswer made = answer();
        made.part.rows[1].name = "=HYPERLINK(\"x\"), \"bot\"";
        const QList<QByteArray> lines = breakdownCsv(made, names()).split('\n');
        QCOMPARE(lines[0], QByteArray("client,model,requests,tokens_in,cached_tokens,tokens_out,cost_usd,saved_usd,"
                                      "unpriced_requests\r"));
        QCOMPARE(lines[1], QByteArray("Claude Code,claude-sonnet-4-5,278,111200,83400,2780,8.173333333333,0,0\r"));
        QVERIFY2(lines[3].startsWith("\"'=HYPERLINK(\"\"x\"\"), \"\"bot\"\"\",gemini-2.5-flash,"),
                 lines[3].constData());
        QCOMPARE(lines.size(), qsizetype{1 + 6 + 1});
        QCOMPARE(fileStem(made.span), q("spending 2026-10-15"));
    }
};

TOLLGATE_TEST(SpendPartsTest)
#include "tst_spend_parts.moc"
