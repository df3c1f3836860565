// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/canvas_legend.h"

#include "ui/routing/canvas/canvas_paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/type.h"

#include <QFontMetrics>

#include <cmath>

namespace tollgate::ui {

namespace {

constexpr int kLine = 22; // px of each sample
constexpr int kDot = 8;
constexpr int kBetween = 14;

struct Entry {
    QString words;
    QPen pen; // no line: a dot in its colour
};

QPen dashed(const QColor& color, qreal width) {
    QPen pen(color, width, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({5 / width, 4 / width});
    return pen;
}

QList<Entry> entries(const QString& measure, const Theme& theme) {
    QList<Entry> list;
    const QColor quiet = mixed(theme.color(Role::Accent), theme.color(Role::Window), 0.6);
    if (!measure.isEmpty()) {
        list.append({measure, QPen(quiet, 4, Qt::SolidLine, Qt::FlatCap)});
        list.append({CanvasLegend::tr("fallback"), dashed(theme.color(Role::Warning), 2)});
        list.append({CanvasLegend::tr("no traffic"), dashed(theme.color(Role::Control), 1.5)});
    }
    list.append({CanvasLegend::tr("changed in draft"), QPen(theme.color(Role::Info), 0, Qt::NoPen)});
    return list;
}

int sampleWidth(const Entry& entry) {
    return entry.pen.style() == Qt::NoPen ? kDot : kLine;
}

} // namespace

CanvasLegend::CanvasLegend(QWidget* parent) : QWidget(parent), m_measure(tr("requests, last hour")) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Legend"));
}

void CanvasLegend::setMeasure(const QString& words) {
    m_measure = words;
    resize(sizeHint());
    update();
}

QSize CanvasLegend::sizeHint() const {
    const QFontMetrics metrics(ui::font(Type::Caption));
    int width = -kBetween;
    for (const Entry& entry : entries(m_measure, Theme::of(this)))
        width += sampleWidth(entry) + 6 + metrics.horizontalAdvance(entry.words) + kBetween;
    return {width, std::max(kChipHeight, metrics.height())};
}

void CanvasLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    painter.setFont(ui::font(Type::Caption));
    const QFontMetrics metrics(painter.font());
    int x = 0;
    const qreal y = std::floor(height() / 2.0);
    for (const Entry& entry : entries(m_measure, theme)) {
        painter.setPen(entry.pen);
        painter.setBrush(entry.pen.color());
        if (entry.pen.style() == Qt::NoPen)
            painter.drawEllipse(QRectF(x, y - kDot / 2.0, kDot, kDot));
        else
            painter.drawLine(QPointF(x, y), QPointF(x + kLine, y));
        x += sampleWidth(entry) + 6;
        painter.setPen(theme.color(Role::Muted));
        const int wide = metrics.horizontalAdvance(entry.words);
        painter.drawText(QRect(x, 0, wide + 2, height()), Qt::AlignVCenter | Qt::TextSingleLine, entry.words);
        x += wide + kBetween;
    }
}

} // namespace tollgate::ui
