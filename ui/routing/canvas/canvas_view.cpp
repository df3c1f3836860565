// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/canvas_view.h"

#include "ui/routing/canvas/canvas_access.h"
#include "ui/routing/canvas/canvas_keys.h"
#include "ui/routing/canvas/canvas_overlay.h"
#include "ui/routing/canvas/canvas_pointer.h"
#include "ui/routing/canvas/canvas_scene.h"
#include "ui/routing/canvas/ports.h"
#include "ui/routing/canvas/traffic_layer.h"
#include "ui/theme/metrics.h"

#include <QScrollBar>
#include <QShortcut>

#include <algorithm>
#include <cmath>

namespace tollgate::ui {

namespace {

constexpr qreal kLeastZoom = 0.1, kMostZoom = 2;
constexpr qreal kZoomStep = 0.1;
constexpr qreal kFitStep = 0.05;

qreal steps(qreal zoom, qreal step) {
    return std::round(zoom / step) * step;
}

} // namespace

CanvasView::CanvasView(QWidget* parent)
    : QGraphicsView(parent),
      m_scene(new CanvasScene(Theme::of(this), this)),
      m_pointer(new CanvasPointer(*this, *m_scene)),
      m_keys(new CanvasKeys(*this, *m_scene)),
      m_traffic(new TrafficLayer(*this, *m_scene)),
      m_overlay(new CanvasOverlay(*this)) {
    installCanvasAccess();
    setScene(m_scene);
    setAccessibleName(tr("Route"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCacheMode(CacheBackground); // ground and edges are a picture that scrolls
    setViewportUpdateMode(SmartViewportUpdate);
    setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setAcceptDrops(true);
    // With shift the digits are other characters on most keyboards; shortcuts know which keys they are.
    const auto onKey = [this](const char* keys, auto act) {
        auto* shortcut = new QShortcut(QKeySequence(QString::fromLatin1(keys)), this);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    onKey("Shift+0", [this] { setZoom(1); });
    onKey("Shift+1", [this] { fit(); });
}

CanvasView::~CanvasView() = default;

void CanvasView::setGraph(const CanvasGraph& graph) {
    const QStringList before = selection();
    m_scene->setGraph(graph);
    updateSceneRect();
    m_overlay->arrange();
    m_overlay->refresh();
    if (!m_was_shown && isVisible()) showAll(true);
    if (selection() != before) Q_EMIT selectionChanged(selection());
}

const CanvasGraph& CanvasView::graph() const {
    return m_scene->graph();
}

QStringList CanvasView::selection() const {
    return m_scene->marks().selected;
}

void CanvasView::setSelection(const QStringList& ids) {
    CanvasMarks marks = m_scene->marks();
    marks.selected = ids;
    marks.selected.removeIf([this](const QString& id) { return m_scene->node(id) == nullptr; });
    if (!marks.selected.contains(marks.current)) marks.current = marks.selected.value(marks.selected.size() - 1);
    if (!marks.selected.isEmpty()) marks.edge.reset();
    m_scene->setMarks(marks);
    m_overlay->refresh();
}

QString CanvasView::current() const {
    return m_scene->marks().current;
}

std::optional<EdgeKey> CanvasView::selectedEdge() const {
    return m_scene->marks().edge;
}

void CanvasView::choose(const QStringList& ids, const QString& current) {
    CanvasMarks marks = m_scene->marks();
    const QStringList before = marks.selected;
    const bool other = marks.current != current;
    marks.selected = ids;
    marks.current = current;
    if (!ids.isEmpty()) marks.edge.reset();
    m_scene->setMarks(marks);
    m_overlay->refresh();
    if (before != ids) Q_EMIT selectionChanged(ids);
    if (other) announceCurrent(*this);
}

void CanvasView::chooseEdge(const std::optional<EdgeKey>& edge) {
    CanvasMarks marks = m_scene->marks();
    marks.edge = edge;
    m_scene->setMarks(marks);
}

void CanvasView::reveal(const QString& id) {
    if (m_scene->node(id) == nullptr) return;
    leaveAll();
    ensureVisible(m_scene->nodeRect(id), kSpace6, kSpace6);
    choose({id}, id);
}

std::optional<EdgeKey> CanvasView::edgeToEnter(const QString& node) const {
    const CanvasNode* found = m_scene->node(node);
    if (found == nullptr || !canPassThrough(found->kind)) return std::nullopt;
    for (const CanvasEdge& edge : graph().edges)
        if (edge.from == node || edge.to == node) return std::nullopt;
    return m_scene->edgeAt(m_scene->nodeRect(node).center(), found->size.height() / 2);
}

void CanvasView::setReadOnly(bool read_only) {
    CanvasMarks marks = m_scene->marks();
    marks.read_only = read_only;
    m_scene->setMarks(marks);
}

bool CanvasView::isReadOnly() const {
    return m_scene->marks().read_only;
}

void CanvasView::setOverlaysShown(bool shown) {
    m_overlay->setShown(shown);
    if (m_was_shown && m_all_in_sight) showAll(true);
}

void CanvasView::setMeasure(const QString& words) {
    m_overlay->setMeasure(words);
}

qreal CanvasView::zoom() const {
    return transform().m11();
}

void CanvasView::setZoom(qreal zoom) {
    leaveAll();
    changeZoom(zoom, viewport()->rect().center());
}

void CanvasView::zoomIn() {
    setZoom(steps(zoom() + kZoomStep, kZoomStep));
}

void CanvasView::zoomOut() {
    setZoom(steps(zoom() - kZoomStep, kZoomStep));
}

// What is at `spot` of the viewport stays there.
void CanvasView::changeZoom(qreal wanted, const QPoint& spot) {
    const qreal zoom = std::clamp(wanted, kLeastZoom, kMostZoom);
    if (qFuzzyCompare(zoom, this->zoom())) return;
    const QPointF place = mapToScene(spot);
    // Room first, so that the place that stays is not cut off at the edge of the old one.
    updateSceneRect(std::min(zoom, this->zoom()));
    setTransformationAnchor(NoAnchor);
    setTransform(QTransform::fromScale(zoom, zoom));
    centerOn(place + QPointF(viewport()->rect().center() - spot) / zoom);
    updateSceneRect(zoom);
    m_overlay->refresh();
    Q_EMIT zoomChanged(zoom);
}

void CanvasView::fit() {
    m_all_in_sight = true;
    showAll(false);
}

// `from_corner`: where everything has room at 100 % it begins at the top left, as a page does; else in the middle. What
// lies over the foot of the canvas covers nothing.
void CanvasView::showAll(bool from_corner) {
    if (m_scene->graph().nodes.isEmpty() || viewport()->width() < kSpace6) return;
    m_was_shown = true;
    const QRectF all = m_scene->nodesRect().adjusted(-kSpace4, -kSpace4, kSpace4, kSpace4);
    const QSizeF room = viewport()->size() - QSize(0, m_overlay->footHeight());
    const qreal scale = std::min(room.width() / all.width(), room.height() / all.height());
    changeZoom(std::min(1.0, std::floor(scale / kFitStep) * kFitStep), viewport()->rect().center());
    const QPointF below(0, m_overlay->footHeight() / zoom() / 2);
    if (from_corner && scale >= 1)
        centerOn(all.topLeft() + QPointF(viewport()->width(), viewport()->height()) / 2);
    else
        centerOn(all.center() + below);
}

void CanvasView::leaveAll() {
    m_all_in_sight = false;
}

// All steps and nearly a window around them, so that any of them can be brought anywhere.
void CanvasView::updateSceneRect(qreal zoom) {
    const qreal wide = viewport()->width() / zoom, high = viewport()->height() / zoom;
    QRectF all = m_scene->nodesRect();
    if (all.isNull()) all = QRectF(0, 0, 1, 1);
    setSceneRect(all.adjusted(-wide, -high, wide, high));
}

void CanvasView::updateSceneRect() {
    updateSceneRect(zoom());
}

void CanvasView::setMotion(bool allowed) {
    m_traffic->setMotion(allowed);
}

void CanvasView::showTraffic(const QList<CanvasPath>& requests) {
    m_traffic->add(requests);
}

void CanvasView::changeEvent(QEvent* event) {
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_scene->setTheme(Theme::of(this));
        resetCachedContent();
    }
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationFontChange) m_overlay->arrange();
}

void CanvasView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    updateSceneRect();
    m_overlay->arrange();
    if (m_was_shown && m_all_in_sight) showAll(true);
}

void CanvasView::showEvent(QShowEvent* event) {
    QGraphicsView::showEvent(event);
    m_traffic->setVisible(true);
    m_overlay->arrange();
    if (!m_was_shown) showAll(true);
}

void CanvasView::hideEvent(QHideEvent* event) {
    QGraphicsView::hideEvent(event);
    m_traffic->setVisible(false);
    m_pointer->cancel();
}

void CanvasView::scrollContentsBy(int dx, int dy) {
    QGraphicsView::scrollContentsBy(dx, dy);
    m_overlay->refresh();
}

void CanvasView::drawForeground(QPainter* painter, const QRectF& rect) {
    m_traffic->paint(*painter, rect);
    m_pointer->paint(*painter);
}

} // namespace tollgate::ui
