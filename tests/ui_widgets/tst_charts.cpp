// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "ui/widgets/bar_chart_panel.h"
#include "ui/widgets/chart_legend.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/line_chart.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/timing_waterfall.h"
#include "ui/widgets/uptime_strip.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>

#include <cmath>

using namespace tollgate::ui;

namespace {

QString q(const char* text) {
    return QString::fromUtf8(text);
}

BarChartData threeHours() {
    BarChartData data;
    data.columns = {{q("11:00 to 12:00"), q("12:00 to 13:00"), q("13:00 to 14:00")}, {q("11"), q("12"), q("13")}};
    data.series = {{q("openai"), q("OpenAI"), 2, {0.45, 0.26, 0}, q("$0.71")},
                   {q("anthropic"), q("Anthropic"), 1, {1.83, 0.93, 0}, q("$2.76")}};
    data.expected = {0, 0, 1.2};
    return data;
}

// Pixels of a colour in one column of an image.
int amountOf(const QImage& image, const QColor& color, int x) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) count += image.pixelColor(x, y) == color;
    return count;
}

} // namespace

class ChartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scales_data();
    void scales();
    void stacksInSlotOrder();
    void readsByKeyboard();
    void dragSelectsARange();
    void shiftSelectsARange();
    void legendFilters();
    void tableTwinAddsUp();
    void tableTwinKeepsItsPlace();
    void partsAddUpToTheTotal();
    void expectedStandsOnTheBar();
    void sharedCrosshair();
    void survivesOddData();
    void uptimeRepeatsTheColour();
    void waterfallIsRead();
};

void ChartsTest::scales_data() {
    QTest::addColumn<double>("largest");
    QTest::addColumn<double>("step");
    QTest::addColumn<int>("ticks");
    QTest::newRow("the hours of the picture") << 2.47 << 1.0 << 3;
    QTest::newRow("the month of the picture") << 500.0 << 200.0 << 3;
    QTest::newRow("exactly on a tick") << 4.0 << 1.0 << 4;
    QTest::newRow("small") << 0.0041 << 0.002 << 3;
    QTest::newRow("nothing") << 0.0 << 1.0 << 3;
    QTest::newRow("not a number") << std::nan("") << 1.0 << 3;
}

void ChartsTest::scales() {
    QFETCH(double, largest);
    const ChartScale scale = scaleFor(largest);
    QTEST(scale.step, "step");
    QTEST(scale.ticks, "ticks");
    QVERIFY(!(largest > scale.top()));
}

void ChartsTest::stacksInSlotOrder() {
    StackedBarChart chart(q("Spend"));
    chart.resize(400, 240);
    chart.setData(threeHours());
    QCOMPARE(chart.data().series.constFirst().id, q("anthropic")); // slot 1 stands at the bottom
    const QImage image = chart.grab().toImage();
    const int x = 110; // within the first bar
    const int clay = amountOf(image, slotColor(Scheme::Light, 1), x),
              green = amountOf(image, slotColor(Scheme::Light, 2), x);
    QVERIFY(clay > 0 && green > 0);
    QVERIFY(std::abs(clay * 0.45 / 1.83 - green) < 3); // heights tell the truth
    chart.setShown({q("openai")});
    QCOMPARE(amountOf(chart.grab().toImage(), slotColor(Scheme::Light, 1), x), 0);
}

void ChartsTest::readsByKeyboard() {
    StackedBarChart chart(q("Spend"));
    chart.resize(400, 240);
    chart.setData(threeHours());
    chart.show();
    QSignalSpy moved(&chart, &Chart::hoveredChanged), opened(&chart, &Chart::columnActivated);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.hovered(), 0);
    QVERIFY(chart.accessibleDescription().contains(q("Anthropic $1.83, OpenAI $0.45, Total $2.28")));
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(chart.hovered(), 2);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.hovered(), 2);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(opened.constFirst().constFirst().toInt(), 2);
    QVERIFY(moved.count() >= 2);
}

void ChartsTest::dragSelectsARange() {
    StackedBarChart chart(q("Spend"));
    chart.resize(400, 240);
    chart.setData(threeHours());
    chart.show();
    QSignalSpy selected(&chart, &Chart::rangeSelected), cleared(&chart, &Chart::rangeCleared);
    QTest::mousePress(&chart, Qt::LeftButton, {}, QPoint(100, 100));
    QTest::mouseMove(&chart, QPoint(350, 100));
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, QPoint(350, 100));
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected.constFirst(), (QVariantList{0, 2}));
    chart.clearRange();
    QCOMPARE(cleared.count(), 1);
}

void ChartsTest::shiftSelectsARange() {
    StackedBarChart chart(q("Spend"));
    chart.resize(400, 240);
    chart.setData(threeHours());
    QSignalSpy selected(&chart, &Chart::rangeSelected);
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(selected.takeLast(), (QVariantList{1, 2}));
    QTest::keyClick(&chart, Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(selected.takeLast(), (QVariantList{0, 2}));
    QTest::keyClick(&chart, Qt::Key_Right); // reading on keeps what is chosen
    QCOMPARE(chart.range(), qMakePair(0, 2));
    QVERIFY(selected.isEmpty());
}

void ChartsTest::legendFilters() {
    ChartLegend legend;
    legend.setEntries({{q("a"), q("Anthropic"), q("$8.53"), 1}, {q("b"), q("OpenAI"), q("$2.52"), 2}});
    legend.resize(400, 30);
    legend.show();
    const auto items = legend.findChildren<QAbstractButton*>();
    QTest::mouseClick(items[0], Qt::LeftButton);
    QCOMPARE(legend.chosen(), QSet<QString>{q("a")});
    QTest::mouseClick(items[1], Qt::LeftButton, Qt::ControlModifier);
    QCOMPARE(legend.chosen(), (QSet<QString>{q("a"), q("b")}));
    QTest::mouseClick(items[1], Qt::LeftButton);
    QVERIFY(legend.chosen().isEmpty()); // again: everything shows
    QTest::keyClick(items[1], Qt::Key_Space);
    QCOMPARE(legend.chosen(), QSet<QString>{q("b")});
    QVERIFY(items[1]->isChecked());
}

void ChartsTest::tableTwinAddsUp() {
    BarTableModel model(threeHours(), dollarsFormat());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    BarChartPanel panel(q("Spend by hour"));
    panel.setData(threeHours());
    panel.resize(500, 300);
    panel.show();
    QVERIFY(panel.chart()->isVisible());
    panel.toggleTable();
    QVERIFY(panel.table()->isVisible());
    QCOMPARE(panel.viewSwitch()->current(), q("table"));
    const QStringList lines = panel.asText().split(u'\n');
    QCOMPARE(lines.constFirst(), q("Time\tAnthropic\tOpenAI\tTotal"));
    QCOMPARE(lines[1], q("11:00 to 12:00\t$1.83\t$0.45\t$2.28"));
    QCOMPARE(lines[3], q("13:00 to 14:00\t–\t–\t–"));
}

// New figures of the same series do not throw the reader back to the top.
void ChartsTest::tableTwinKeepsItsPlace() {
    BarChartPanel panel(q("Spend by hour"));
    panel.setData(threeHours());
    panel.toggleTable();
    panel.table()->setCurrentIndex(panel.table()->table()->index(2, 1));
    BarChartData more = threeHours();
    more.series[0].values[2] = 0.5;
    panel.setData(more);
    QCOMPARE(panel.table()->currentIndex().row(), 2);
    QCOMPARE(panel.table()->table()->index(2, 3).data().toString(), q("$0.50"));
    more.series.append({q("gemini"), q("Gemini"), 3, {0, 0, 1}, q("$1.00")});
    panel.setData(more);
    QCOMPARE(panel.table()->table()->columnCount(), 5);
}

void ChartsTest::partsAddUpToTheTotal() {
    BarChartData thirds = threeHours();
    thirds.series[0].values = {1.0 / 3, 0, 0};
    thirds.series[1].values = {2.0 / 3, 0, 0};
    thirds.series.append({q("gemini"), q("Gemini"), 3, {1.0 / 3, 0, 0}, q("$0.33")});
    BarTableModel model(thirds, dollarsFormat());
    QCOMPARE(model.index(0, 4).data().toString(), q("$1.33"));
    QCOMPARE(model.index(0, 1).data().toString(), q("$0.33"));
    QCOMPARE(model.index(0, 2).data().toString(), q("$0.67"));
    QCOMPARE(model.index(0, 3).data().toString(), q("$0.33"));
}

void ChartsTest::expectedStandsOnTheBar() {
    BarChartData data = threeHours();
    data.expected = {3.28, 0, 1.2};
    StackedBarChart chart(q("Spend"));
    chart.resize(400, 240);
    chart.setData(data);
    const QImage image = chart.grab().toImage();
    const QColor control = roleColor(Scheme::Light, Role::Control);
    const int x = 110;
    int lowest = 0, highest = image.height();
    for (int y = 10; y < image.height() - 30; ++y) { // above the axis
        if (image.pixelColor(x, y) == control) lowest = y;
        if (image.pixelColor(x, y) == slotColor(Scheme::Light, 2) && y < highest) highest = y;
    }
    QVERIFY(highest < image.height());
    QVERIFY2(lowest < highest, "the outline does not cross the bar");
}

void ChartsTest::sharedCrosshair() {
    StackedBarChart first(q("Spend")), second(q("Requests"));
    for (StackedBarChart* chart : {&first, &second}) {
        chart->resize(400, 240);
        chart->setData(threeHours());
    }
    connect(&first, &Chart::hoveredChanged, &second, &Chart::setHovered);
    QTest::keyClick(&first, Qt::Key_Right);
    QCOMPARE(second.hovered(), 0);
    second.setHovered(99); // a chart with fewer columns
    QCOMPARE(second.hovered(), -1);
}

void ChartsTest::survivesOddData() {
    StackedBarChart bars(q("Spend"));
    bars.resize(60, 20); // smaller than its axis
    bars.setData({});
    bars.grab();
    BarChartData ragged = threeHours();
    ragged.series[0].values = {std::nan(""), -1};
    ragged.columns.labels.clear();
    bars.setData(ragged);
    bars.setHovered(1);
    bars.grab();
    LineChart lines(q("First token"));
    lines.resize(300, 200);
    LineChartData data;
    data.columns = {{q("one")}, {q("1")}};
    data.series = {{q("p50"), {std::nan("")}}};
    data.now = {0, q("x")};
    data.crossing = {5, q("y")};
    lines.setData(data);
    lines.setHovered(0);
    lines.grab();
    QCOMPARE(lines.hovered(), 0);
}

// The height says the same as the colour (DESIGN-LANGUAGE.md §1.6).
void ChartsTest::uptimeRepeatsTheColour() {
    UptimeStrip strip;
    strip.setCells({Uptime::Served, Uptime::Slow, Uptime::Failed, Uptime::NoRequests, Uptime::Off}, q("uptime"));
    strip.resize(50, 18);
    const QImage image = strip.grab().toImage();
    QCOMPARE(amountOf(image, roleColor(Scheme::Light, Role::Ok), 4), 18);
    QCOMPARE(amountOf(image, roleColor(Scheme::Light, Role::Warning), 14), 12);
    QCOMPARE(amountOf(image, roleColor(Scheme::Light, Role::Error), 24), 6 + 2);
    QCOMPARE(amountOf(image, roleColor(Scheme::Light, Role::Track), 34), 2);
    QCOMPARE(amountOf(image, roleColor(Scheme::Light, Role::Muted), 44), 1);
    QCOMPARE(uptimeCellAt(strip.rect(), 5, 49), 4);
    QCOMPARE(uptimeCellAt(strip.rect(), 5, 50), -1);
}

void ChartsTest::waterfallIsRead() {
    using std::chrono::milliseconds;
    TimingWaterfall timing;
    timing.setAttempts(
        {{q("1 Anthropic"), milliseconds(0), milliseconds(20), std::nullopt, milliseconds(742),
          q("529 Overloaded after 742 ms")},
         {q("2 OpenRouter"), milliseconds(742), milliseconds(780), milliseconds(2120), milliseconds(9020), {}}});
    QCOMPARE(timing.accessibleName(),
             q("Timing: 1 Anthropic 529 Overloaded after 742 ms; 2 OpenRouter 8.28 s, first token 2.12 s"));
    timing.resize(340, timing.sizeHint().height());
    const QImage image = timing.grab().toImage();
    QVERIFY(amountOf(image, roleColor(Scheme::Light, Role::Ok), 300) >= 12);
    timing.setAttempts({});
    timing.grab();
}

TOLLGATE_TEST(ChartsTest)
#include "tst_charts.moc"
