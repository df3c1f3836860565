// SPDX-License-Identifier: GPL-3.0-or-later
// Frame times of the canvas: 300 steps, panned at 60 frames a second while 200 requests a second pass over them. A
// frame is everything between moving the scroll bars and the picture in the window's buffer, in CPU time. Ends with 1
// when the 99th percentile is over 16 ms.
#include "../samples.h"
#include "ui/routing/canvas/canvas_scene.h"
#include "ui/routing/canvas/canvas_view.h"
#include "ui/routing/canvas/layout.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace tollgate::ui;

namespace {

constexpr int kNodes = 300;
constexpr int kFrames = 600;
constexpr double kFrameMillis = 1000.0 / 60;
constexpr double kRequestsPerSecond = 200;
constexpr double kBudgetMillis = 16;

CanvasGraph graph() {
    CanvasGraph made = sample::large(kNodes);
    fitSizes(made);
    const QHash<QString, QPointF> places = layered(made);
    for (CanvasNode& node : made.nodes) node.position = places.value(node.id);
    return made;
}

// A way from the entry to an end, at random.
CanvasPath path(const CanvasGraph& graph, const QHash<QString, QList<EdgeKey>>& out) {
    CanvasPath way;
    QString at = graph.nodes.first().id;
    while (out.contains(at) && way.size() < 64) {
        const QList<EdgeKey>& ways = out[at];
        way.append(ways[QRandomGenerator::global()->bounded(static_cast<int>(ways.size()))]);
        at = graph.edge(way.last())->to;
    }
    return way;
}

// Of this thread: what other programs on a busy machine take is not the canvas's.
double cpuMillis() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double measure(const char* name, qreal zoom, QSize size) {
    const CanvasGraph shown = graph();
    QHash<QString, QList<EdgeKey>> out;
    for (const CanvasEdge& edge : shown.edges) out[edge.from].append(edge.key());
    QRectF all;
    for (const CanvasNode& node : shown.nodes) all |= QRectF(node.position, node.size);
    CanvasView view;
    view.resize(size);
    view.setGraph(shown);
    view.show();
    view.setZoom(zoom);
    QApplication::processEvents();
    std::vector<double> times, walls;
    double due = 0;
    for (int frame = 0; frame < kFrames; ++frame) {
        const double begin = cpuMillis();
        QElapsedTimer wall;
        wall.start();
        QList<CanvasPath> requests;
        for (due += kRequestsPerSecond / 60; due >= 1; due -= 1) requests.append(path(shown, out));
        const double angle = frame * 0.02;
        view.showTraffic(requests);
        view.centerOn(all.center() + QPointF(std::cos(angle) * all.width(), std::sin(angle * 1.3) * all.height()) / 3);
        QApplication::processEvents();
        const double took = cpuMillis() - begin;
        if (frame > 10) times.push_back(took);
        if (frame > 10) walls.push_back(static_cast<double>(wall.nsecsElapsed()) / 1e6);
        if (took < kFrameMillis) QThread::usleep(static_cast<unsigned long>((kFrameMillis - took) * 1000));
    }
    std::sort(times.begin(), times.end());
    std::sort(walls.begin(), walls.end());
    const double p99 = times[times.size() * 99 / 100];
    std::printf("%-28s p50 %5.2f ms  p99 %5.2f ms  most %5.2f ms  by the clock p99 %5.2f ms\n", name,
                times[times.size() / 2], p99, times.back(), walls[walls.size() * 99 / 100]);
    return p99;
}

// What the canvas takes for a changed document, and for a step that is dragged by 16 px.
void measureEdits() {
    CanvasView view;
    view.resize(1920, 1080);
    CanvasGraph shown = graph();
    view.setGraph(shown);
    view.show();
    QApplication::processEvents();
    for (CanvasNode& node : shown.nodes) node.size = {};
    std::vector<double> changes, moves;
    for (int i = 0; i < 50; ++i) {
        shown.nodes[5].position.rx() += 16;
        double begin = cpuMillis();
        view.setGraph(shown);
        QApplication::processEvents();
        changes.push_back(cpuMillis() - begin);
        begin = cpuMillis();
        view.canvasScene()->moveNodes({{shown.nodes[5].id, shown.nodes[5].position + QPointF(0, 16)}});
        QApplication::processEvents();
        moves.push_back(cpuMillis() - begin);
    }
    std::sort(changes.begin(), changes.end());
    std::sort(moves.begin(), moves.end());
    std::printf("%-28s p50 %5.2f ms  most %5.2f ms\n", "another graph", changes[25], changes.back());
    std::printf("%-28s p50 %5.2f ms  most %5.2f ms\n", "a step dragged", moves[25], moves.back());
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    const Appearance appearance(ThemeChoice::Light);
    double worst = 0;
    worst = std::max(worst, measure("100 %, 952 x 612", 1, {952, 612}));
    worst = std::max(worst, measure("100 %, 1920 x 1080", 1, {1920, 1080}));
    worst = std::max(worst, measure("30 %, 1920 x 1080", 0.3, {1920, 1080}));
    measureEdits();
    return worst > kBudgetMillis ? 1 : 0;
}
