// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "tables.h"
#include "ui/shell/tray_icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/bar_chart_panel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chart_legend.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/code_block.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/detail_split.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/form.h"
#include "ui/widgets/key_figure.h"
#include "ui/widgets/line_chart.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/share_bar.h"
#include "ui/widgets/stage_list.h"
#include "ui/widgets/status_label.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/timing_waterfall.h"
#include "ui/widgets/totals_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QVBoxLayout>

#include <cmath>
#include <limits>

namespace tollgate::ui::gallery {

namespace {

QString q(const char* text) {
    return QString::fromUtf8(text);
}

class Sample final : public Page {
public:
    using Page::Page;
    DetailSplit* split = nullptr;

    void setNarrow(bool narrow) override {
        if (split) split->setNarrow(narrow);
    }
};

BarChartData spendToday() {
    BarChartData data;
    for (int hour = 0; hour < 24; ++hour) {
        data.columns.titles.append(
            QStringLiteral("%1:00 to %2:00").arg(hour, 2, 10, QLatin1Char('0')).arg(hour + 1, 2, 10, QLatin1Char('0')));
        data.columns.labels.append(hour % 2 == 0 ? QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0')) : QString());
    }
    const QList<double> anthropic{0.02, 0.01, 0, 0, 0, 0, 0, 0.19, 0.9, 1.15, 1.45, 1.83, 0.93, 1.39, 0.66};
    const QList<double> openai{0.01, 0.03, 0.06, 0.1, 0, 0, 0.01, 0.05, 0.33, 0.37, 0.4, 0.45, 0.26, 0.37, 0.2};
    const QList<double> gemini{0, 0, 0.09, 0.08, 0, 0, 0, 0.02, 0.03, 0.06, 0.25, 0.19, 0.07, 0.16, 0.14};
    const QList<double> router{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.07, 0.6};
    data.series = {{q("anthropic"), q("Anthropic"), 1, anthropic, q("$8.53")},
                   {q("openai"), q("OpenAI"), 2, openai, q("$2.52")},
                   {q("gemini"), q("Google Gemini"), 3, gemini, q("$1.17")},
                   {q("openrouter"), q("OpenRouter"), 4, router, q("$0.68")}};
    data.expected = QList<double>(15, 0.0) + QList<double>{1.17, 1.24, 1.17, 1.02, 0.8, 0.72, 0.58, 0.36, 0.21};
    data.expected_note = q("Expected by midnight $20.17");
    return data;
}

LineChartData october() {
    LineChartData data;
    const double none = std::numeric_limits<double>::quiet_NaN();
    LineSeries spent{q("Spent"), {}, -1, false, 2}, forecast{q("Forecast"), {}, -1, true, 1.6};
    for (int day = 1; day <= 31; ++day) {
        data.columns.titles.append(QStringLiteral("%1 Oct").arg(day));
        data.columns.labels.append((day - 1) % 7 == 0 ? QString::number(day) : QString());
        const double value = 20 + (day - 1) * 14.7;
        spent.values.append(day <= 15 ? value : none);
        forecast.values.append(day >= 15 ? value : none);
        data.band.low.append(day >= 15 ? value - (day - 15) * 1.5 : none);
        data.band.high.append(day >= 15 ? value + (day - 15) * 1.5 : none);
    }
    data.series = {spent, forecast};
    data.threshold = ChartThreshold{400, q("Budget $400"), true};
    data.band.words = q("$452 to $500");
    data.now = {14, q("$225.89")};
    data.crossing = {26, q("27 Oct")};
    return data;
}

LineChartData firstToken() {
    LineChartData data;
    LineSeries p50{q("p50"), {}, 1, false, 1.6}, p95{q("p95"), {}, 1, true, 1.2};
    for (int minute = 0; minute < 90; ++minute) {
        data.columns.titles.append(QStringLiteral("minute %1").arg(minute));
        data.columns.labels.append(minute % 30 == 0 ? QStringLiteral("13:%1").arg(minute / 30 * 10 + 2) : QString());
        const double base = minute < 40 ? 1.0 : 2.4, wave = std::sin(minute) * 0.2;
        p50.values.append(base + wave);
        p95.values.append(base * 1.5 + wave * 1.6);
    }
    data.series = {p50, p95};
    data.threshold = ChartThreshold{3, q("Degraded above 3 s (p95, 5 min)"), false};
    return data;
}

QWidget* row(const QList<QWidget*>& widgets) {
    auto* made = new QWidget;
    auto* layout = new QHBoxLayout(made);
    for (QWidget* widget : widgets) layout->addWidget(widget);
    layout->addStretch(1);
    return made;
}

QWidget* figures() {
    auto* figures = new KeyFigureRow;
    auto* gateway = figures->add(q("Gateway"), 5);
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    auto* on = new Switch(q("Gateway"));
    on->setOn(true);
    auto* address = new Label(q("http://127.0.0.1:8655"));
    address->setFixed(true);
    address->setElided(true);
    layout->addWidget(on);
    layout->addWidget(new Label(q("On"), Type::Title));
    layout->addWidget(address, 1);
    layout->addWidget(new CopyButton(q("Copy address")));
    gateway->setValueWidget(line);
    gateway->setNote(q("Up since Mon 08:02 · 3 of 5 apps connected"));
    auto* spent = figures->add(q("Spent today"), 4);
    spent->setValue(q("$12.90"));
    spent->setBar(0.52);
    spent->setNote(q("of $25.00 daily budget · 52 %"));
    spent->setOpens(true);
    auto* requests = figures->add(q("Requests today"), 4);
    requests->setValue(q("1,282"));
    requests->setNote(q("12 per minute now · 2 in flight"));
    auto* errors = figures->add(q("Errors, 15 min"), 4);
    errors->setValue(q("5.2 %"), Tone::Warning);
    errors->setNote(q("3 of 58 · usual 0.6 %"));
    auto* unpriced = figures->add(q("Unpriced"), 4);
    unpriced->setValue(q("38"));
    unpriced->setNoteLink(q("Set a price"), q("gpt-oss-120b"));
    return figures;
}

} // namespace

Page* makeHomePage() {
    auto* page = new Sample(PageInfo{q("home"), q("Home"), q("home"), PageGroup::Work});
    page->setNote(q("Thu 15 Oct 2026"));
    auto* message = new MessageBar;
    message->say(MessageKind::Warning, q("Anthropic is degraded"),
                 q("since 13:41. 14 requests continued on OpenRouter; the prompt cache is lost on each switch."),
                 Status::Degraded);
    message->addAction(q("Show 14 requests"));
    message->setClosable(true);
    page->addMessage(message);
    auto* cards = new QWidget;
    auto* column = new QVBoxLayout(cards);
    column->setSpacing(kCardGap);
    column->addWidget(figures());
    auto* upper = new QHBoxLayout;
    upper->setSpacing(kCardGap);
    auto* spend = new Card(q("Spend today by hour"), q("US dollars, local time"));
    auto* panel = new BarChartPanel(q("Spend today by hour"));
    panel->setData(spendToday());
    panel->legend()->setIndent(44);
    spend->add(panel);
    spend->addAction(Button::link(q("Open Spending")));
    auto* providers = new Card(q("Providers"));
    auto* table = new DataTable(q("Providers"));
    table->setTable(makeProviderCard(table));
    table->setHeaderShown(false);
    table->setFitToRows(true);
    providers->setFlush(true);
    providers->add(table);
    providers->body()->addStretch(1);
    upper->addWidget(spend, 27);
    upper->addWidget(providers, 14);
    column->addLayout(upper);
    auto* latest = new Card(q("Latest requests"));
    latest->addAction(Button::link(q("Open Requests")));
    auto* requests = new DataTable(q("Latest requests"));
    requests->setTable(makeRequests(10, requests));
    requests->setFitToRows(true);
    latest->setFlush(true);
    latest->add(requests);
    column->addWidget(latest);
    column->addStretch(1);
    page->setCards(cards);
    page->badgeChanged({}, false);
    return page;
}

Page* makeRequestsPage() {
    auto* page = new Sample(PageInfo{q("requests"), q("Requests"), q("requests"), PageGroup::Work});
    auto* mode = new SegmentedControl(q("Show"));
    mode->add(q("Live"), q("live"));
    mode->add(q("History"), q("history"));
    page->addHeaderAction(mode);
    page->setNote(q("Recording to disk, bodies kept 7 days"));
    auto* bar = new Bar(kFilterBarHeight);
    auto* filter = new FilterField(q("Filter"));
    filter->setChips({q("since:today")});
    filter->edit()->setPlaceholderText(q("Filter: provider:openai status:error cost:>0.05"));
    filter->addButton(Button::iconOnly(q("star"), q("Save filter")));
    bar->add(filter, 1);
    bar->add(new Button(q("Columns"), q("columns")));
    bar->add(new Button(q("Export"), q("export")));
    auto* follow = new SegmentedControl(q("View"));
    follow->add(q("Follow"), q("follow"));
    follow->add(q("Hold view"), q("hold"));
    bar->add(follow);
    bar->setPlate(true);
    page->addBar(bar);
    auto* table = new DataTable(q("Requests"));
    table->setTable(makeRequests(40, table));
    table->selectRow(8);
    auto* detail = new QWidget;
    auto* column = new QVBoxLayout(detail);
    column->setContentsMargins(16, 12, 16, 12);
    auto* state = new StatusLabel(Status::Failover);
    state->setStatus(Status::Failover, q("OK after failover"));
    state->setStrong(true);
    state->setReason(q("14:31:57.1"));
    column->addWidget(state);
    auto* tabs = new QTabBar;
    for (const char* tab : {"Summary", "Messages", "Request", "Response"}) tabs->addTab(q(tab));
    column->addWidget(tabs);
    auto* timing = new TimingWaterfall;
    using std::chrono::milliseconds;
    timing->setAttempts(
        {{q("1 Anthropic"), milliseconds(0), milliseconds(20), std::nullopt, milliseconds(742),
          q("529 Overloaded after 742 ms")},
         {q("2 OpenRouter"), milliseconds(742), milliseconds(780), milliseconds(2120), milliseconds(9020), {}}},
        q("70 tok/s"));
    column->addWidget(timing);
    auto* code = new CodeBlock(q("request"));
    code->setCode(q("curl http://127.0.0.1:8655/v1/chat/completions \\\n  -d '{\"model\":\"demo\"}'"));
    code->setFitToLines(8);
    column->addWidget(code);
    auto* note = new MessageBar;
    note->say(MessageKind::Warning,
              q("The switch lost the prompt cache: $0.1376 more than a cache read at Anthropic."));
    column->addWidget(note);
    column->addStretch(1);
    page->split = new DetailSplit(table, detail);
    page->split->setDetailShown(true);
    page->setContent(page->split);
    return page;
}

Page* makeSpendingPage() {
    auto* page = new Sample(PageInfo{q("spending"), q("Spending"), q("spending"), PageGroup::Work});
    auto* range = new SegmentedControl(q("Range"));
    for (const char* name : {"Today", "7 days", "30 days", "Month", "Custom"}) range->add(q(name), q(name));
    page->addHeaderAction(range);
    page->addHeaderAction(new Button(q("Export"), q("export")));
    auto* cards = new QWidget;
    auto* column = new QVBoxLayout(cards);
    column->setSpacing(kCardGap);
    auto* upper = new QHBoxLayout;
    upper->setSpacing(kCardGap);
    auto* spend = new Card(q("Spend by hour"), q("US dollars, by provider"));
    auto* panel = new BarChartPanel(q("Spend by hour"));
    panel->setData(spendToday());
    panel->chart()->setHovered(11);
    spend->add(panel);
    spend->addAction(panel->viewSwitch());
    auto* month = new Card(q("October so far and forecast"), q("cumulative"));
    auto* line = new LineChart(q("October so far"));
    line->setData(october());
    month->add(line);
    upper->addWidget(spend, 27);
    upper->addWidget(month, 14);
    column->addLayout(upper);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(kCardGap);
    auto* breakdown = new Card(q("Breakdown"));
    breakdown->addToTitle(new Label(q("Group"), Type::Body, Role::Muted));
    auto* group = new QComboBox;
    group->addItems({q("Client"), q("Provider")});
    group->setAccessibleName(q("Group by"));
    breakdown->addToTitle(group);
    auto* table = new DataTable(q("Breakdown"));
    table->setTable(makeBreakdown(table));
    table->setFitToRows(true);
    auto* totals = new TotalsRow(table);
    totals->setCells({{q("name"), {.text = q("Total"), .depth = 1}},
                      {q("requests"), {.text = q("1,282")}},
                      {q("cost"), {.text = q("$12.90")}}});
    breakdown->setFlush(true);
    breakdown->add(table);
    breakdown->add(totals);
    auto* budgets = new Card(q("Budgets"));
    auto* budget = new BudgetBar(q("All providers, day"));
    budget->setAmounts(q("$12.90"), q("$25.00"), 0.52);
    budget->setNote(q("Stops paid requests at 100 %. Resets 00:00."));
    budgets->add(budget);
    budgets->body()->addStretch(1);
    lower->addWidget(breakdown, 27);
    lower->addWidget(budgets, 14);
    column->addLayout(lower);
    column->addStretch(1);
    page->setCards(cards);
    return page;
}

Page* makeProvidersPage() {
    auto* page = new Sample(PageInfo{q("providers"), q("Providers"), q("providers"), PageGroup::Setup});
    page->addHeaderAction(new Button(q("Add provider"), q("plus"), ButtonVariant::Primary));
    page->addHeaderAction(new Button(q("Test all")));
    page->addHeaderAction(new SearchField(q("Find a provider")));
    page->setNote(q("7 of 8 in use"));
    auto* cards = new QWidget;
    auto* column = new QVBoxLayout(cards);
    column->setSpacing(kCardGap);
    auto* list = new Card;
    auto* table = new DataTable(q("Providers"));
    table->setTable(makeProviders(table));
    table->setRowHeight(kTwoLineRowHeight);
    table->setFitToRows(true);
    table->selectRow(0);
    list->setFlush(true);
    list->add(table);
    column->addWidget(list);
    auto* detail = new Card(q("Anthropic"));
    auto* chart = new LineChart(q("First token"));
    chart->setFormat(secondsFormat());
    chart->setData(firstToken());
    detail->add(chart);
    detail->addAction(new Button(q("Test connection"), q("play")));
    detail->addAction(new Button(q("Pause 10 min"), q("pause")));
    detail->addAction(Button::iconOnly(q("more"), q("More"), ButtonVariant::Secondary));
    column->addWidget(detail, 1);
    page->setCards(cards);
    return page;
}

Page* makeSettingsPage() {
    auto* page = new Sample(PageInfo{q("settings"), q("Settings"), q("settings"), PageGroup::Settings});
    auto* cards = new QWidget;
    auto* column = new QVBoxLayout(cards);
    auto* section = new FormSection(q("What is recorded"));
    auto* text = new SegmentedControl(q("Request and answer text"));
    for (const char* name : {"All", "Errors only", "Nothing"}) text->add(q(name), q(name));
    section->add(new FormRow(q("Request and answer text"), q("Stored on this computer only."), text));
    auto* keep = new QComboBox;
    keep->addItems({q("7 days"), q("30 days")});
    section->add(new FormRow(q("Keep text for"), q("Older text is deleted each night at 03:00."), keep));
    auto* port = new QSpinBox;
    port->setRange(0, 65535);
    port->setValue(8655);
    auto* port_row = new FormRow(q("Port"), q("Clients need the new address after a change."), port);
    port_row->setError(q("Port 8655 is used by node (pid 4121)."));
    section->add(port_row);
    auto* secrets = new Switch(q("Secrets in text"));
    secrets->setOn(true);
    auto* secrets_row = new FormRow(q("Secrets in text"), q("Uses the patterns of the guardrail."), secrets);
    secrets_row->addBeside(new Label(q("cannot be switched off"), Type::Body, Role::Muted));
    section->add(secrets_row);
    column->addWidget(section);
    column->addStretch(1);
    page->setCards(cards);
    return page;
}

QWidget* makeControls() {
    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto* off = new Button(q("Disabled"));
    off->setDisabledBecause(q("No provider yet"));
    column->addWidget(
        row({new Button(q("Add provider"), q("plus"), ButtonVariant::Primary), new Button(q("Test all")),
             new Button(q("Export"), q("export")), new Button(q("Delete text now"), q("trash"), ButtonVariant::Danger),
             off, Button::iconOnly(q("copy"), q("Copy")), Button::link(q("Open Requests"))}));
    auto* checked = new QCheckBox(q("All chat models (16)"));
    checked->setChecked(true);
    auto* partly = new QCheckBox(q("Partly"));
    partly->setCheckState(Qt::PartiallyChecked);
    auto* on = new Switch(q("Use"));
    on->setOn(true);
    auto* stuck = new Switch(q("Stuck"));
    stuck->setEnabled(false);
    auto* radio = new QRadioButton(q("Radio"));
    radio->setChecked(true);
    column->addWidget(row({checked, partly, new QCheckBox(q("Off")), radio, on, new Switch(q("Off")), stuck}));
    auto* chip = new Chip(q("Errors"));
    chip->setCount(q("11"));
    auto* chosen = new Chip(q("All 11"));
    chosen->setChecked(true);
    auto* term = new Chip(q("since:today"));
    term->setRemovable(true);
    column->addWidget(
        row({chip, chosen, term, new Tag(q("Answer"), Role::Ok), new Tag(q("2 warnings"), Role::Warning),
             new Tag(q("Watch only")), new Tag(q("6"), Role::Denied), new Tag(q("Draft of version 15"), Role::Info)}));
    QList<QWidget*> states;
    for (int i = 0; i <= static_cast<int>(Status::Denied); ++i) states.append(new StatusLabel(static_cast<Status>(i)));
    column->addWidget(row(states.mid(0, 7)));
    column->addWidget(row(states.mid(7)));
    auto* combo = new QComboBox;
    combo->addItems({q("OpenAI Chat Completions"), q("Anthropic")});
    auto* spin = new QSpinBox;
    auto* wrong = new QLineEdit(q("invalid"));
    setInvalid(wrong, true);
    auto* key = new PasswordField(q("API key"));
    key->setText(q("gsk_0123456789abcdefghijQe7x"));
    key->setMinimumWidth(240);
    column->addWidget(row({combo, spin, new SearchField(q("Find a provider")), wrong, key}));
    for (const auto kind : {MessageKind::Info, MessageKind::Error, MessageKind::Ok, MessageKind::Denied}) {
        auto* message = new MessageBar;
        message->say(kind, q("2 requests would fail:"), q("docs-bot sent tools, llama3.3 on Ollama takes none."));
        message->addAction(q("Show 2 requests"));
        message->setClosable(kind == MessageKind::Info);
        column->addWidget(message);
    }
    auto* stages = new StageList(q("Test"));
    stages->setStages({{q("Find the host"), StageState::Passed, q("18 ms")},
                       {q("Sign in"), StageState::Failed, q("401: key rejected. Paste a new one.")},
                       {q("List models"), StageState::Running, {}},
                       {q("One-token reply"), StageState::Pending, q("optional, about $0.000002")}});
    auto* test = new Card(q("Test"), q("no tokens used"));
    test->add(stages);
    auto* empty = new Card(q("Spend today"));
    auto* nothing = new EmptyState(q("spending"), q("Nothing spent yet. The chart starts with the first request."));
    nothing->addAction(q("Import history from Claude Code"));
    empty->add(nothing);
    auto* pair = new QWidget;
    auto* layout = new QHBoxLayout(pair);
    layout->setSpacing(16);
    layout->addWidget(test);
    layout->addWidget(empty);
    column->addWidget(pair);

    class TrayStates final : public QWidget {
        void paintEvent(QPaintEvent*) override {
            QPainter painter(this);
            for (int dark = 0; dark < 2; ++dark) {
                painter.fillRect(dark * 300, 0, 300, height(), dark ? QColor(0x2A2E35) : QColor(0xE8E8E8));
                int x = dark * 300 + 8;
                for (int state = 0; state < 4; ++state)
                    for (const int size : {16, 24, 32}) {
                        drawTrayIcon(painter, {x, (height() - size) / 2, size, size}, static_cast<TrayState>(state),
                                     dark == 1);
                        x += size + (size == 32 ? 4 : 0);
                    }
            }
        }
    };

    auto* tray = new TrayStates;
    tray->setFixedHeight(40);
    column->addWidget(tray);
    column->addStretch(1);
    return sheet;
}

} // namespace tollgate::ui::gallery
