// SPDX-License-Identifier: GPL-3.0-or-later
// Type styles on top of the system font (DESIGN-LANGUAGE.md §1.3), and text whose digits do not jump. UI thread.
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace tollgate::ui {

enum class Type { Caption, Body, Strong, Section, Title, Figure };

// The application's font in this style. `base` is for tests and for widgets with a font of their own.
QFont font(Type type);
QFont font(Type type, const QFont& base);
// Code, paths and ids: the system's fixed font one point smaller.
QFont fixedFont();

// Digits of the same width in the font itself ("1" against "8").
bool hasTabularDigits(const QFont& font);

// Qt 6.4 cannot ask a font for its tabular digits, so both of these give every digit the width of the widest one.
// Used for numeric columns and ticking figures; glyphs stay those of the font.
qreal tabularWidth(const QString& text, const QFont& font);
void drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text);

} // namespace tollgate::ui
