// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/type.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr qreal kSmallest = 9.0; // points

qreal pointSize(const QFont& font) {
    const qreal size = font.pointSizeF();
    return size > 0 ? size : QFontInfo(font).pointSizeF();
}

qreal grown(Type type, qreal size) {
    switch (type) {
    case Type::Caption: return std::max(kSmallest, size - 1);
    case Type::Section: return size + 1.5;
    case Type::Title: return size + 4;
    case Type::Figure: return size + 8;
    case Type::Body:
    case Type::Strong: return size;
    }
    return size;
}

qreal digitWidth(const QFontMetricsF& metrics) {
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

// One glyph a character, digits at even steps; empty when the font lacks a glyph (the caller then draws plainly).
QGlyphRun evenRun(const QString& text, const QFont& font, qreal& width) {
    const QRawFont raw = QRawFont::fromFont(font);
    const QList<quint32> glyphs = raw.glyphIndexesForString(text);
    if (glyphs.size() != text.size() || glyphs.contains(0U)) return {};
    const QFontMetricsF metrics(font);
    const qreal step = digitWidth(metrics);
    QList<QPointF> positions;
    positions.reserve(text.size());
    qreal x = 0;
    for (const QChar c : text) {
        const qreal own = metrics.horizontalAdvance(c);
        positions.append({c.isDigit() ? x + (step - own) / 2 : x, 0});
        x += c.isDigit() ? step : own;
    }
    width = x;
    QGlyphRun run;
    run.setRawFont(raw);
    run.setGlyphIndexes(glyphs);
    run.setPositions(positions);
    return run;
}

} // namespace

QFont font(Type type) {
    return font(type, QApplication::font());
}

QFont font(Type type, const QFont& base) {
    QFont made = base;
    made.setPointSizeF(grown(type, pointSize(base)));
    const bool plain = type == Type::Caption || type == Type::Body;
    made.setWeight(plain ? QFont::Normal : QFont::DemiBold);
    return made;
}

QFont fixedFont() {
    QFont made = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    made.setPointSizeF(std::max(kSmallest, pointSize(QApplication::font()) - 1));
    return made;
}

bool hasTabularDigits(const QFont& font) {
    const QFontMetricsF metrics(font);
    return qFuzzyCompare(metrics.horizontalAdvance(u'1'), metrics.horizontalAdvance(u'8'));
}

qreal tabularWidth(const QString& text, const QFont& font) {
    const QFontMetricsF metrics(font);
    if (hasTabularDigits(font)) return metrics.horizontalAdvance(text);
    const qreal step = digitWidth(metrics);
    qreal width = 0;
    for (const QChar c : text) width += c.isDigit() ? step : metrics.horizontalAdvance(c);
    return width;
}

void drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text) {
    const QFont font = painter.font();
    qreal width = 0;
    const QGlyphRun run = hasTabularDigits(font) ? QGlyphRun() : evenRun(text, font, width);
    if (run.isEmpty()) {
        painter.drawText(rect, static_cast<int>(alignment | Qt::TextSingleLine), text);
        return;
    }
    const QFontMetricsF metrics(font);
    qreal x = rect.left();
    if (alignment.testFlag(Qt::AlignRight)) x = rect.right() - width;
    if (alignment.testFlag(Qt::AlignHCenter)) x = rect.center().x() - width / 2;
    qreal y = rect.top() + metrics.ascent();
    if (alignment.testFlag(Qt::AlignVCenter)) y += (rect.height() - metrics.height()) / 2;
    if (alignment.testFlag(Qt::AlignBottom)) y = rect.bottom() - metrics.descent();
    painter.drawGlyphRun({x, y}, run);
}

} // namespace tollgate::ui
