// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/canvas_access.h"

#include "ui/routing/canvas/canvas_scene.h"
#include "ui/routing/canvas/canvas_view.h"

#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QPointer>

#include <utility>

namespace tollgate::ui {

namespace {

class CanvasInterface;

// A step. It knows its id only: the step may have gone when it is asked.
class NodeInterface final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    NodeInterface(CanvasView* view, QString id) : m_view(view), m_id(std::move(id)) {}

    bool isValid() const override { return node() != nullptr; }

    QObject* object() const override { return nullptr; }

    QWindow* window() const override { return m_view != nullptr ? m_view->window()->windowHandle() : nullptr; }

    QAccessibleInterface* childAt(int, int) const override { return nullptr; }

    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view.data()); }

    QAccessibleInterface* child(int) const override { return nullptr; }

    int childCount() const override { return 0; }

    int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text text) const override {
        const CanvasNode* found = node();
        if (found == nullptr) return {};
        if (text == QAccessible::Name) return spokenName(*found);
        return text == QAccessible::Description ? spokenDescription(m_view->graph(), *found) : QString();
    }

    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        if (node() == nullptr) return {};
        const QRectF place = m_view->canvasScene()->nodeRect(m_id);
        const QRect seen = m_view->mapFromScene(place).boundingRect();
        return {m_view->viewport()->mapToGlobal(seen.topLeft()), seen.size()};
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        state.invalid = node() == nullptr;
        if (state.invalid) return state;
        state.focusable = state.selectable = true;
        state.focused = m_view->hasFocus() && m_view->current() == m_id;
        state.selected = m_view->selection().contains(m_id);
        state.offscreen = !m_view->viewport()->rect().intersects(
            m_view->mapFromScene(m_view->canvasScene()->nodeRect(m_id)).boundingRect());
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }

    void doAction(const QString& name) override {
        if (node() == nullptr) return;
        m_view->reveal(m_id);
        if (name == setFocusAction()) m_view->setFocus(Qt::OtherFocusReason);
        if (name == pressAction()) Q_EMIT m_view->activated(m_id);
    }

    QStringList keyBindingsForAction(const QString& name) const override {
        return name == pressAction() ? QStringList{QStringLiteral("Return")} : QStringList();
    }

    const QString& id() const { return m_id; }

private:
    const CanvasNode* node() const { return m_view != nullptr ? m_view->canvasScene()->node(m_id) : nullptr; }

    QPointer<CanvasView> m_view;
    QString m_id;
};

// The steps in the order of the graph, then what lies over the corners.
class CanvasInterface final : public QAccessibleWidget {
public:
    explicit CanvasInterface(CanvasView* view) : QAccessibleWidget(view, QAccessible::List) {}

    ~CanvasInterface() override {
        for (const QAccessible::Id id : std::as_const(m_nodes)) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(nodes().size()) + QAccessibleWidget::childCount(); }

    QAccessibleInterface* child(int index) const override {
        if (index < 0) return nullptr;
        if (index >= nodes().size()) return QAccessibleWidget::child(index - static_cast<int>(nodes().size()));
        return interfaceOf(nodes()[index].id);
    }

    int indexOfChild(const QAccessibleInterface* child) const override {
        if (const auto* step = dynamic_cast<const NodeInterface*>(child)) {
            for (int i = 0; i < nodes().size(); ++i)
                if (nodes()[i].id == step->id()) return i;
            return -1;
        }
        const int index = QAccessibleWidget::indexOfChild(child);
        return index < 0 ? index : index + static_cast<int>(nodes().size());
    }

    QAccessibleInterface* childAt(int x, int y) const override {
        const QPoint spot = view()->viewport()->mapFromGlobal(QPoint(x, y));
        const QString id = view()->canvasScene()->nodeAt(view()->mapToScene(spot));
        return id.isEmpty() ? QAccessibleWidget::childAt(x, y) : interfaceOf(id);
    }

    QAccessibleInterface* focusChild() const override {
        const QString current = view()->current();
        return view()->hasFocus() && !current.isEmpty() ? interfaceOf(current) : QAccessibleWidget::focusChild();
    }

private:
    CanvasView* view() const { return static_cast<CanvasView*>(widget()); }

    const QList<CanvasNode>& nodes() const { return view()->graph().nodes; }

    QAccessibleInterface* interfaceOf(const QString& id) const {
        const auto known = m_nodes.constFind(id);
        if (known != m_nodes.constEnd()) return QAccessible::accessibleInterface(*known);
        auto* made = new NodeInterface(view(), id); // registered, which owns it
        m_nodes.insert(id, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    mutable QHash<QString, QAccessible::Id> m_nodes;
};

QAccessibleInterface* make(const QString&, QObject* object) {
    auto* view = qobject_cast<CanvasView*>(object);
    return view != nullptr ? new CanvasInterface(view) : nullptr;
}

} // namespace

void installCanvasAccess() {
    static const bool installed = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(installed)
}

void announceCurrent(CanvasView& view) {
    if (!QAccessible::isActive() || !view.hasFocus() || view.current().isEmpty()) return;
    const QList<CanvasNode>& nodes = view.graph().nodes;
    for (int i = 0; i < nodes.size(); ++i) {
        if (nodes[i].id != view.current()) continue;
        QAccessibleEvent event(&view, QAccessible::Focus);
        event.setChild(i);
        QAccessible::updateAccessibility(&event);
    }
}

QString spokenName(const CanvasNode& node) {
    QStringList parts{node.title, stepWord(node.kind).toLower()};
    if (node.status.has_value()) parts.append(node.state.isEmpty() ? statusWord(*node.status) : node.state);
    if (!node.status.has_value() && !node.line.isEmpty()) parts.append(node.line);
    if (!node.per_hour.isEmpty()) parts.append(node.per_hour);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString spokenDescription(const CanvasGraph& graph, const CanvasNode& node) {
    QStringList ways;
    for (const CanvasEdge& edge : graph.edges) {
        const CanvasNode* to = edge.from == node.id ? graph.node(edge.to) : nullptr;
        if (to == nullptr) continue;
        QString label;
        for (const CanvasPort& port : node.ports)
            if (port.path == edge.port) label = port.label;
        ways.append(label.isEmpty() ? to->title
                                    : QCoreApplication::translate("CanvasAccess", "%1: %2").arg(label, to->title));
    }
    QStringList parts;
    if (!ways.isEmpty())
        parts.append(QCoreApplication::translate("CanvasAccess", "Leads to %1.").arg(ways.join(QStringLiteral(", "))));
    if (node.problem_level == ProblemLevel::Error)
        parts.append(QCoreApplication::translate("CanvasAccess", "Error: %1").arg(node.problem));
    if (node.problem_level == ProblemLevel::Warning)
        parts.append(QCoreApplication::translate("CanvasAccess", "Warning: %1").arg(node.problem));
    if (node.changed) parts.append(QCoreApplication::translate("CanvasAccess", "Changed in the draft."));
    return parts.join(QLatin1Char(' '));
}

} // namespace tollgate::ui
