// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/node_metrics.h"

#include "ui/theme/metrics.h"
#include "ui/theme/type.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace tollgate::ui {

namespace {

constexpr qreal kAbove = 8; // over the title and under the line
constexpr qreal kRowsBelow = 7;
constexpr qreal kPortPitch = 22; // between two ports without rows
constexpr qreal kLeastPitch = 12;
constexpr qreal kTargetBar = 15; // where a provider's text begins

qreal width(const QString& text, Type type) {
    return std::ceil(QFontMetricsF(font(type)).horizontalAdvance(text));
}

// Half pixels would blur the lines.
qreal even(qreal value) {
    return 2 * std::ceil(value / 2);
}

qreal headWidth(const CanvasNode& node) {
    const qreal title = width(node.title, Type::Strong);
    const bool problem = node.problem_level != ProblemLevel::None;
    const qreal mark = problem ? kIcon + kSpace2 : 0;
    if (node.kind == StepKind::Target) return kTargetBar + title + mark + kNodePadding;
    return std::max(kNodePadding + kIcon + 6 + title + mark, kNodePadding + width(node.line, Type::Caption)) +
           kNodePadding;
}

qreal rowsWidth(const CanvasNode& node) {
    qreal widest = 0;
    for (const CanvasPort& port : node.ports)
        widest = std::max(widest, width(port.count, Type::Caption) + width(port.label, Type::Caption));
    return widest + 2 * kNodePadding + kSpace4;
}

int indexOf(const CanvasNode& node, const QString& port) {
    for (int i = 0; i < node.ports.size(); ++i)
        if (node.ports[i].path == port) return i;
    return 0;
}

} // namespace

qreal titleHeight() {
    return std::ceil(QFontMetricsF(font(Type::Strong)).height());
}

qreal lineHeight() {
    return std::ceil(QFontMetricsF(font(Type::Caption)).height());
}

qreal headHeight() {
    return even(std::max(50.0, titleHeight() + lineHeight() + 2 * kAbove + 3));
}

qreal rowHeight() {
    return std::max(19.0, lineHeight() + 3);
}

bool hasRows(const CanvasNode& node) {
    return node.kind == StepKind::Match && !node.ports.isEmpty();
}

bool hasInput(const CanvasNode& node) {
    return node.kind != StepKind::Entry && node.kind != StepKind::Note;
}

QSizeF sizeFor(const CanvasNode& node) {
    qreal wide = headWidth(node);
    if (hasRows(node)) wide = std::max(wide, rowsWidth(node));
    if (node.kind == StepKind::Target || node.kind == StepKind::Stop) wide = kNodeMost;
    const auto rows = static_cast<qreal>(hasRows(node) ? node.ports.size() : 0);
    const qreal free = static_cast<qreal>(hasRows(node) ? 0 : node.ports.size());
    qreal high = headHeight();
    if (rows > 0) high = even(high + rows * rowHeight() + kRowsBelow + 1);
    high = std::max(high, even(free * kLeastPitch + 8)); // many ports need room
    return {even(std::clamp(wide, kNodeLeast, kNodeMost)), high};
}

QPointF inputPlace(const CanvasNode& node) {
    return {0, std::round(node.size.height() / 2)};
}

QRectF rowRect(const CanvasNode& node, int row) {
    return {0, headHeight() + 3 + row * rowHeight(), node.size.width(), rowHeight()};
}

QPointF portPlace(const CanvasNode& node, const QString& port) {
    const int index = indexOf(node, port);
    if (hasRows(node)) return {node.size.width(), std::round(rowRect(node, index).center().y())};
    const auto count = static_cast<qreal>(std::max<qsizetype>(1, node.ports.size()));
    const qreal pitch = std::min(kPortPitch, (node.size.height() - 8) / count);
    return {node.size.width(), std::round(node.size.height() / 2 + (index - (count - 1) / 2) * pitch)};
}

} // namespace tollgate::ui
