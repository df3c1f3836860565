// SPDX-License-Identifier: GPL-3.0-or-later
// paintNode: box, provider's edge, icon and title, line or state, rows of cases, ports, marks.
#include "ui/routing/canvas/canvas_paint.h"
#include "ui/routing/canvas/node_metrics.h"
#include "ui/routing/canvas/ports.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <cmath>

namespace tollgate::ui {

namespace {

constexpr qreal kSlotEdge = 5;
constexpr qreal kTargetText = 14; // where a provider's text begins
constexpr qreal kLineGap = 3;     // between title and line
constexpr qreal kPort = kPortSize / 2;

class NodePainter {
public:
    NodePainter(QPainter& painter, const CanvasNode& node, const NodeLook& look, const Theme& theme)
        : m_painter(painter), m_node(node), m_look(look), m_theme(theme), m_rect({0, 0}, node.size) {}

    void paint() {
        box();
        title();
        if (m_node.status.has_value())
            state();
        else
            line();
        if (hasRows(m_node)) rows();
        ports();
        marks();
    }

private:
    QColor color(Role role) const { return m_theme.color(role); }

    void box() {
        const bool strong = m_look.selected || m_look.target;
        if (strong) drawFocusRing(m_painter, m_rect.adjusted(-4, -4, 4, 4), kCardRadius + 3, m_theme);
        const QColor fill = color(m_look.target ? Role::Selected : m_look.hovered ? Role::Hover : Role::Base);
        if (m_node.kind == StepKind::Note) return noteBox(fill);
        drawBox(m_painter, m_rect, kCardRadius, fill, color(strong ? Role::Accent : Role::Control));
        if (m_node.color_slot > 0) slotEdge();
    }

    void noteBox(const QColor& fill) {
        m_painter.setPen(QPen(color(m_look.selected ? Role::Accent : Role::Border), 1, Qt::DashLine));
        m_painter.setBrush(fill);
        m_painter.drawRoundedRect(m_rect.adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius, kCardRadius);
    }

    void slotEdge() {
        QPainterPath inside, edge;
        inside.addRoundedRect(m_rect, kCardRadius, kCardRadius);
        edge.addRect(QRectF(0, 0, kSlotEdge, m_rect.height()));
        m_painter.fillPath(inside.intersected(edge), m_theme.slot(m_node.color_slot));
    }

    bool isTarget() const { return m_node.kind == StepKind::Target; }

    qreal textLeft() const { return isTarget() ? kTargetText : kNodePadding; }

    qreal headTop() const {
        const qreal text = titleHeight() + kLineGap + lineHeight();
        return std::round((headArea() - text) / 2);
    }

    // Where title and line stand: all of a step without rows.
    qreal headArea() const { return hasRows(m_node) ? headHeight() : m_rect.height(); }

    void title() {
        qreal left = textLeft();
        const qreal top = headTop();
        if (!isTarget()) {
            const QRectF place(left, std::round(top + (titleHeight() - kIcon) / 2), kIcon, kIcon);
            drawIcon(m_painter, place.toRect(), stepIcon(m_node.kind), color(Role::Muted));
            left += kIcon + 6;
        }
        const qreal mark = m_node.problem_level == ProblemLevel::None ? 0 : kIcon + kSpace1;
        const QRectF place(left, top, m_rect.width() - left - kNodePadding + 2 - mark, titleHeight());
        text(place, Qt::AlignLeft, m_node.title, Type::Strong, Role::Text);
    }

    QRectF lineRect() const {
        const qreal left = textLeft();
        return {left, headTop() + titleHeight() + kLineGap, m_rect.width() - left - kNodePadding, lineHeight()};
    }

    void line() { text(lineRect(), Qt::AlignLeft, m_node.line, Type::Caption, Role::Muted); }

    void state() {
        QRectF place = lineRect();
        text(place, Qt::AlignRight, m_node.per_hour, Type::Caption, Role::Muted);
        const QFontMetricsF metrics(font(Type::Caption));
        place.setRight(place.right() - metrics.horizontalAdvance(m_node.per_hour) - kSpace1);
        const QRectF shape(place.left(), std::round(place.center().y() - kStatusIcon / 2.0), kStatusIcon, kStatusIcon);
        drawIcon(m_painter, shape.toRect(), statusIcon(*m_node.status), color(statusRole(*m_node.status)));
        place.setLeft(place.left() + kStatusIcon + 5);
        const QString word = m_node.state.isEmpty() ? statusWord(*m_node.status) : m_node.state;
        text(place, Qt::AlignLeft, word, Type::Caption, statusRole(*m_node.status));
    }

    void rows() {
        drawRule(m_painter, 1, static_cast<int>(headHeight()), static_cast<int>(m_rect.width()) - 2,
                 color(Role::Border));
        for (int i = 0; i < m_node.ports.size(); ++i) {
            const CanvasPort& port = m_node.ports[i];
            QRectF place = rowRect(m_node, i).adjusted(kNodePadding, 0, -kNodePadding - 2, 0);
            text(place, Qt::AlignLeft, port.count, Type::Caption, Role::Muted);
            const QFontMetricsF metrics(font(Type::Caption));
            if (!port.count.isEmpty()) place.setLeft(place.left() + metrics.horizontalAdvance(port.count) + kSpace2);
            text(place, Qt::AlignRight, port.label, Type::Caption, Role::Text);
        }
    }

    void text(const QRectF& place, Qt::Alignment side, const QString& words, Type type, Role role) {
        if (words.isEmpty()) return;
        m_painter.setFont(font(type));
        m_painter.setPen(color(role));
        const QFontMetricsF metrics(m_painter.font());
        drawTabular(m_painter, place, side | Qt::AlignVCenter,
                    metrics.elidedText(words, Qt::ElideRight, place.width() + 0.5));
    }

    void port(const QPointF& place, const QColor& fill, const QColor& line) {
        m_painter.setPen(QPen(line, 1));
        m_painter.setBrush(fill);
        m_painter.drawEllipse(place, kPort, kPort);
    }

    void ports() {
        if (hasInput(m_node)) port(inputPlace(m_node), color(Role::Base), color(Role::Control));
        for (const CanvasPort& each : m_node.ports) {
            const bool open = m_look.open.contains(each.path);
            if (!open && !m_look.ports && !hasRows(m_node)) continue;
            port(portPlace(m_node, each.path), color(open ? Role::TintWarning : Role::Base),
                 color(open ? Role::Warning : Role::Control));
        }
        if (m_look.ports && !m_look.read_only && !nextPort(m_node).isEmpty()) onePortMore();
    }

    // A plus: a further member, case or arm begins here.
    void onePortMore() {
        const QPointF place = nextPortPlace(m_node);
        port(place, color(Role::Base), color(Role::Accent));
        m_painter.setPen(QPen(color(Role::Accent), 1));
        m_painter.drawLine(place - QPointF(2, 0), place + QPointF(2, 0));
        m_painter.drawLine(place - QPointF(0, 2), place + QPointF(0, 2));
    }

    void marks() {
        if (m_node.problem_level != ProblemLevel::None) {
            const bool error = m_node.problem_level == ProblemLevel::Error;
            const QRect place(static_cast<int>(m_rect.width()) - kIcon - kSpace2, 8, kIcon, kIcon);
            drawIcon(m_painter, place, error ? QStringLiteral("error") : QStringLiteral("warning"),
                     color(error ? Role::Error : Role::Warning));
        }
        if (m_node.changed) {
            m_painter.setPen(QPen(color(Role::Window), 1.5));
            m_painter.setBrush(color(Role::Info));
            m_painter.drawEllipse(QPointF(m_rect.width() - 1, 1), 5, 5);
        }
    }

    QPainter& m_painter;
    const CanvasNode& m_node;
    const NodeLook& m_look;
    const Theme& m_theme;
    QRectF m_rect;
};

} // namespace

void paintNode(QPainter& painter, const CanvasNode& node, const NodeLook& look, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (look.faded) painter.setOpacity(0.4);
    NodePainter(painter, node, look, theme).paint();
    painter.restore();
}

} // namespace tollgate::ui
