// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_fixture.h"

#include "samples.h"
#include "ui/routing/canvas/canvas_scene.h"
#include "ui/routing/canvas/node_metrics.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QtTest>

namespace tollgate::ui::sample {

CanvasGraph route() {
    CanvasGraph graph;
    CanvasNode match = node(u"match"_qs, StepKind::Match, u"By model"_qs, u"first case"_qs, {208, 112});
    match.ports = {{u"cases/0/to"_qs, u"claude-*"_qs, {}}, {u"else"_qs, u"otherwise"_qs, {}}};
    CanvasNode answers = node(u"target"_qs, StepKind::Target, u"Anthropic"_qs, {}, {608, 48});
    answers.status = Status::Healthy;
    answers.per_hour = u"83 / h"_qs;
    graph.nodes = {
        node(u"in"_qs, StepKind::Entry, u"All clients"_qs, {}, {16, 128}, {u"entry"_qs}),
        match,
        node(u"pool"_qs, StepKind::Pool, u"Claude pool"_qs, u"in order, 1 member"_qs, {416, 48}, {u"members/0"_qs}),
        answers,
        node(u"stop"_qs, StepKind::Stop, u"Stop"_qs, u"Not here"_qs, {416, 208}),
        node(u"lone"_qs, StepKind::Cache, u"Answer cache"_qs, {}, {208, 320}, {u"miss"_qs}),
        node(u"other"_qs, StepKind::Target, u"Ollama"_qs, {}, {608, 320})};
    graph.edges = {edge(u"in"_qs, u"entry"_qs, u"match"_qs, 1), edge(u"match"_qs, u"cases/0/to"_qs, u"pool"_qs, 0.8),
                   edge(u"match"_qs, u"else"_qs, u"stop"_qs, 0.2),
                   edge(u"pool"_qs, u"members/0"_qs, u"target"_qs, 0.8)};
    return graph;
}

Canvas::Canvas() {
    view.resize(960, 520);
    view.setGraph(route());
    view.show();
    view.activateWindow();
    view.setFocus(Qt::OtherFocusReason);
    static_cast<void>(QTest::qWaitForWindowActive(&view));
}

QPoint Canvas::middle(const QString& id) const {
    return at(view.canvasScene()->nodeRect(id).center());
}

QPoint Canvas::port(const QString& id, const QString& path) const {
    const CanvasNode* found = view.canvasScene()->node(id);
    return at(found->position + portPlace(*found, path));
}

QPoint Canvas::input(const QString& id) const {
    const CanvasNode* found = view.canvasScene()->node(id);
    return at(found->position + inputPlace(*found));
}

QPoint Canvas::half(const QString& id, const QString& path) const {
    return at(view.canvasScene()->shape({id, path})->at(0.5));
}

void Canvas::press(const QPoint& place, Qt::KeyboardModifiers keys, Qt::MouseButton button) {
    QMouseEvent event(QEvent::MouseButtonPress, place, view.viewport()->mapToGlobal(place), button, button, keys);
    QApplication::sendEvent(view.viewport(), &event);
}

void Canvas::move(const QPoint& place, Qt::MouseButton button) {
    QMouseEvent event(QEvent::MouseMove, place, view.viewport()->mapToGlobal(place), Qt::NoButton, button, {});
    QApplication::sendEvent(view.viewport(), &event);
}

void Canvas::release(const QPoint& place, Qt::KeyboardModifiers keys, Qt::MouseButton button) {
    QMouseEvent event(QEvent::MouseButtonRelease, place, view.viewport()->mapToGlobal(place), button, {}, keys);
    QApplication::sendEvent(view.viewport(), &event);
}

void Canvas::click(const QPoint& place, Qt::KeyboardModifiers keys) {
    press(place, keys);
    release(place, keys);
}

void Canvas::drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers keys, Qt::MouseButton button) {
    press(from, keys, button);
    move((from + to) / 2, button);
    move(to, button);
    release(to, keys, button);
}

void Canvas::key(Qt::Key key, Qt::KeyboardModifiers keys) {
    QTest::keyClick(&view, key, keys);
}

void Canvas::wheel(const QPoint& place, int notches, Qt::KeyboardModifiers keys) {
    QWheelEvent event(place, view.viewport()->mapToGlobal(place), {}, {0, notches * 120}, Qt::NoButton, keys,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &event);
}

bool Canvas::drop(StepKind kind, const QPoint& place) {
    QMimeData data;
    data.setData(QString::fromLatin1(kStepMime), stepKey(kind).toLatin1());
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &enter);
    if (!enter.isAccepted()) return false;
    QDragMoveEvent over(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &over);
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &drop);
    return drop.isAccepted();
}

} // namespace tollgate::ui::sample
