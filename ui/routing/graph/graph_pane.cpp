// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/graph/graph_pane.h"

#include "ui/routing/canvas/canvas_view.h"
#include "ui/routing/canvas/layout.h"
#include "ui/routing/canvas/palette_bar.h"
#include "ui/routing/document/kinds.h"
#include "ui/routing/route_editor.h"
#include "ui/routing/route_graph.h"
#include "ui/theme/icons.h"

#include <QMenu>
#include <QVBoxLayout>

namespace tollgate::ui {

GraphPane::GraphPane(RouteSession& session, RouteEditor& editor, QWidget* parent)
    : QWidget(parent), m_session(session), m_editor(editor), m_palette(new PaletteBar), m_canvas(new CanvasView) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_palette);
    column->addWidget(m_canvas, 1);
    connectCanvas();
    connectPalette();
    connect(&m_editor, &RouteEditor::selectionChanged, this, [this] {
        if (m_canvas->selection() != m_editor.selection()) m_canvas->setSelection(m_editor.selection());
    });
}

void GraphPane::connectCanvas() {
    const auto edit = [this](auto signal, auto method) { connect(m_canvas, signal, &m_editor, method); };
    edit(&CanvasView::selectionChanged, &RouteEditor::select);
    edit(&CanvasView::nodesMoved, &RouteEditor::move);
    edit(&CanvasView::portConnected, &RouteEditor::connectPort);
    edit(&CanvasView::portReleased, &RouteEditor::release);
    edit(&CanvasView::insertRequested, &RouteEditor::insert);
    edit(&CanvasView::insertNodeRequested, &RouteEditor::insertExisting);
    edit(&CanvasView::removeRequested, &RouteEditor::remove);
    edit(&CanvasView::copyRequested, &RouteEditor::copy);
    edit(&CanvasView::cutRequested, &RouteEditor::cut);
    edit(&CanvasView::duplicateRequested, &RouteEditor::duplicate);
    connect(m_canvas, &CanvasView::pasteRequested, this, [this](const QPointF& at) { m_editor.paste(at); });
    connect(m_canvas, &CanvasView::addRequested, this, [this](StepKind kind, const QPointF& at) {
        kind == StepKind::Note ? noteWanted() : m_editor.add(kind, at);
    });
    connect(m_canvas, &CanvasView::addAfterRequested, this, &GraphPane::add);
    connect(m_canvas, &CanvasView::edgeWanted, this, &GraphPane::chooseTarget);
    connect(m_canvas, &CanvasView::edgeDropped, this, &GraphPane::chooseStep);
    connect(m_canvas, &CanvasView::tidyRequested, this, &GraphPane::tidy);
    connect(m_canvas, &CanvasView::findRequested, this, &GraphPane::chooseFound);
    connect(m_canvas, &CanvasView::activated, this, &GraphPane::propertiesWanted);
    connect(m_canvas, &CanvasView::renameRequested, this, &GraphPane::renameWanted);
}

void GraphPane::connectPalette() {
    connect(m_palette, &PaletteBar::stepWanted, this, [this](StepKind kind) { add(kind, m_canvas->current()); });
    m_palette->follow(m_canvas);
}

void GraphPane::add(StepKind kind, const QString& node) {
    if (kind == StepKind::Note) return Q_EMIT noteWanted();
    m_editor.addAfter(kind, node);
}

void GraphPane::show() {
    CanvasGraph graph = canvasGraph(m_session.document().draft(), m_session.facts());
    graph.lit_edges = m_lit;
    for (const EdgeKey& key : m_lit) {
        graph.lit_nodes << key.from;
        if (const CanvasEdge* edge = graph.edge(key)) graph.lit_nodes << edge->to;
    }
    m_canvas->setReadOnly(m_session.document().isReadOnly());
    m_palette->setReadOnly(m_session.document().isReadOnly());
    const Overlay overlay = m_session.facts().overlay;
    m_canvas->setMeasure(overlay == Overlay::Flow   ? tr("requests, last hour")
                         : overlay == Overlay::Cost ? tr("cost, last hour")
                                                    : QString());
    QHash<QString, QPointF> positions;
    for (const CanvasNode& node : graph.nodes) positions.insert(node.id, node.position);
    m_editor.setShown(positions);
    m_canvas->setGraph(graph);
}

void GraphPane::light(const CanvasPath& path) {
    m_lit = path;
    show();
}

void GraphPane::setNarrow(bool narrow) {
    m_palette->setZoomShown(narrow);
    m_canvas->setOverlaysShown(!narrow);
}

void GraphPane::tidy() {
    QHash<QString, QPointF> positions = layered(m_canvas->graph());
    positions.remove(kEntryNode);
    m_editor.tidy(positions);
}

// E: the steps this port may lead to, by name.
void GraphPane::chooseTarget(const QString& node, const QString& port) {
    auto* menu = new QMenu(m_canvas);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const DraftNode& step : m_session.document().draft().nodes) {
        const QString id = QString::fromStdString(step.id);
        if (id == node) continue;
        QAction* action =
            menu->addAction(icon(stepIcon(stepKindOf(step.members))), choiceTitle(step, m_session.facts()));
        connect(action, &QAction::triggered, this, [this, node, port, id] { m_editor.connectPort(node, port, id); });
    }
    if (menu->isEmpty()) return delete menu;
    menu->popup(m_canvas->mapToGlobal(m_canvas->rect().center()));
}

// An edge that ends in the void wants a step there.
void GraphPane::chooseStep(const QString& node, const QString& port, const QPointF& at) {
    auto* menu = new QMenu(m_canvas);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (StepKind kind : paletteKinds()) {
        if (kind == StepKind::Note) continue;
        QAction* action = menu->addAction(icon(stepIcon(kind)), stepWord(kind));
        connect(action, &QAction::triggered, this,
                [this, kind, node, port, at] { m_editor.addBehind(kind, node, port, at); });
    }
    menu->popup(m_canvas->mapToGlobal(m_canvas->mapFromScene(at)));
}

// Ctrl+F: the steps by name.
void GraphPane::chooseFound() {
    auto* menu = new QMenu(m_canvas);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const CanvasNode& node : m_canvas->graph().nodes)
        connect(menu->addAction(icon(stepIcon(node.kind)), node.title), &QAction::triggered, this,
                [this, id = node.id] { m_canvas->reveal(id); });
    menu->popup(m_canvas->mapToGlobal(m_canvas->rect().topLeft()));
}

} // namespace tollgate::ui
