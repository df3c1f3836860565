// SPDX-License-Identifier: GPL-3.0-or-later
#include "../samples.h"
#include "ui/routing/canvas/canvas_view.h"
#include "ui/routing/canvas/layout.h"
#include "ui/routing/canvas/palette_bar.h"
#include "ui/routing/properties/ordered_list.h"
#include "ui/routing/properties/properties_pane.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <memory>

using namespace tollgate::ui;

namespace {

void save(QWidget* widget, const QString& path) {
    for (int i = 0; i < 5; ++i) {
        QApplication::sendPostedEvents();
        QApplication::processEvents();
    }
    widget->grab().save(path);
}

void renderCanvas(const QString& path, QSize size, const CanvasGraph& graph, bool narrow) {
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    column->setSpacing(0);
    auto* palette = new PaletteBar;
    auto* canvas = new CanvasView;
    column->addWidget(palette);
    column->addWidget(canvas, 1);
    palette->follow(canvas);
    palette->setZoomShown(narrow);
    canvas->setOverlaysShown(!narrow);
    canvas->setGraph(graph);
    canvas->setSelection({QStringLiteral("claude")});
    window.resize(size);
    window.show();
    save(&window, path);
}

// With traffic, a path that is lit, and an edge that is being drawn.
void renderLive(const QString& path) {
    CanvasView canvas;
    CanvasGraph graph = sample::picture();
    canvas.setGraph(graph);
    canvas.resize(952, 580);
    canvas.show();
    QList<CanvasPath> requests;
    const auto key = [](const char* from, const char* port) {
        return EdgeKey{QLatin1String(from), QLatin1String(port)};
    };
    for (int i = 0; i < 16; ++i) requests.append({key("entry", "entry"), key("cache", "miss")});
    for (const char* port : {"cases/0/to", "cases/1/to", "cases/2/to", "else"})
        requests.append({key("by-model", port)});
    canvas.showTraffic(requests);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 300) QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    canvas.grab().save(QString(path).replace(QStringLiteral("live"), QStringLiteral("flow")));
    graph.lit_nodes = {QStringLiteral("entry"), QStringLiteral("cache"), QStringLiteral("by-model"),
                       QStringLiteral("gpt"), QStringLiteral("openai")};
    graph.lit_edges = {key("entry", "entry"), key("cache", "miss"), key("by-model", "cases/1/to"),
                       key("gpt", "members/0")};
    canvas.setMotion(false);
    canvas.setGraph(graph);
    save(&canvas, QString(path).replace(QStringLiteral("live"), QStringLiteral("lit")));
    graph.lit_nodes.clear();
    graph.lit_edges.clear();
    canvas.setGraph(graph);
    const auto mouse = [&canvas](QEvent::Type type, QPoint place, Qt::MouseButtons buttons) {
        QMouseEvent event(type, place, canvas.viewport()->mapToGlobal(place),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, buttons, {});
        QApplication::sendEvent(canvas.viewport(), &event);
    };
    mouse(QEvent::MouseButtonPress, canvas.mapFromScene(QPointF(644, 407)), Qt::LeftButton);
    mouse(QEvent::MouseMove, canvas.mapFromScene(QPointF(690, 340)), Qt::LeftButton);
    mouse(QEvent::MouseMove, canvas.mapFromScene(QPointF(740, 330)), Qt::LeftButton);
    save(&canvas, path);
}

constexpr const char* kPool =
    R"({"kind":"pool","name":"Claude pool","members":["sonnet","or"],"sticky":"session","sticky_s":1800,)"
    R"("failover_on":["429","overloaded","5xx","timeout"],"first_byte_ms":8000,"return_after_s":300})";
constexpr const char* kLivePool =
    R"({"kind":"pool","name":"Claude pool","members":["sonnet","or"],"sticky":"session","sticky_s":1800,)"
    R"("failover_on":["429","overloaded","5xx","timeout"],"first_byte_ms":20000,"return_after_s":300})";
constexpr const char* kMatch =
    R"({"kind":"match","name":"By model","cases":[{"when":{"model":{"matches":"^claude-"}},"to":"claude"},)"
    R"({"when":{"all":[{"task":{"in":["chat","coding"]}},{"any":[{"input_tokens":{"lt":2000}},)"
    R"({"key":{"eq":"ci"}}]}]},"to":"cheap"}],"else":"llama"})";
constexpr const char* kSplit =
    R"({"kind":"split","arms":[{"weight":90,"to":"llama"},{"weight":10,"to":"or"}],"sticky":"none"})";
constexpr const char* kGate =
    R"({"kind":"gate","name":"Daily budget","measure":"usd","amount":25.00,"window":"day","per":"all",)"
    R"("ok":"claude","over":"stop"})";
constexpr const char* kTransform =
    R"({"kind":"transform","set":{"temperature":0.2},"drop":["seed"],"model":"gpt-5.4","next":"claude"})";
constexpr const char* kTarget =
    R"({"kind":"target","provider":"openrouter","model":"anthropic/claude-sonnet-4.5","retries":2,)"
    R"("timeouts":{"first_byte_ms":30000}})";
constexpr const char* kGuard = R"({"kind":"guard","guardrails":["pii"],"pass":"claude"})";

// `row`: of its list, chosen.
void renderForm(const QString& path, const char* json, const char* live, int height, int row = -1) {
    PropertiesPane pane;
    pane.setChoices(sample::choices());
    pane.setNode(QStringLiteral("step"), sample::members(json), sample::members(live));
    pane.resize(288, height);
    if (auto* list = pane.findChild<OrderedList*>(); list != nullptr && row >= 0) list->setCurrentRow(row);
    pane.show();
    save(&pane, path);
}

void renderForms(const QString& folder, const QString& theme) {
    renderForm(QStringLiteral("%1/form-pool-%2.png").arg(folder, theme), kPool, kLivePool, 760);
    renderForm(QStringLiteral("%1/form-match-%2.png").arg(folder, theme), kMatch, kMatch, 980, 1);
    renderForm(QStringLiteral("%1/form-split-%2.png").arg(folder, theme), kSplit, kSplit, 500);
    renderForm(QStringLiteral("%1/form-gate-%2.png").arg(folder, theme), kGate, kGate, 400);
    renderForm(QStringLiteral("%1/form-transform-%2.png").arg(folder, theme), kTransform, kTransform, 560);
    renderForm(QStringLiteral("%1/form-target-%2.png").arg(folder, theme), kTarget, kTransform, 620);
    renderForm(QStringLiteral("%1/form-guard-%2.png").arg(folder, theme), kGuard, kGuard, 320);
}

void renderAll(const QString& folder, const QString& theme) {
    renderLive(QStringLiteral("%1/canvas-live-%2.png").arg(folder, theme));
    renderCanvas(QStringLiteral("%1/canvas-%2.png").arg(folder, theme), {952, 612}, sample::picture(), false);
    renderCanvas(QStringLiteral("%1/canvas-narrow-%2.png").arg(folder, theme), {912, 472}, sample::picture(), true);
    CanvasGraph tidy = sample::picture();
    fitSizes(tidy);
    const QHash<QString, QPointF> places = layered(tidy);
    for (CanvasNode& node : tidy.nodes) node.position = places.value(node.id);
    renderCanvas(QStringLiteral("%1/canvas-tidy-%2.png").arg(folder, theme), {1100, 700}, tidy, false);
    CanvasGraph large = sample::large(120);
    fitSizes(large);
    const QHash<QString, QPointF> spread = layered(large);
    for (CanvasNode& node : large.nodes) node.position = spread.value(node.id);
    renderCanvas(QStringLiteral("%1/canvas-large-%2.png").arg(folder, theme), {1100, 700}, large, false);
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString folder = arguments.value(1, QStringLiteral("gallery"));
    QDir().mkpath(folder);
    if (arguments.size() > 2)
        QApplication::setFont(QFont(arguments[2], arguments.value(3, QStringLiteral("10")).toInt()));
    Appearance appearance;
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        appearance.setChoice(choice);
        renderForms(folder, choice == ThemeChoice::Light ? QStringLiteral("light") : QStringLiteral("dark"));
        renderAll(folder, choice == ThemeChoice::Light ? QStringLiteral("light") : QStringLiteral("dark"));
    }
    return 0;
}
