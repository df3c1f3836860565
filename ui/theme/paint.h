// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing shared by the style, the widgets and the table cells: crisp boxes, switches, checks, swatches, rings.
// Each call leaves the painter as it found it. UI thread.
#pragma once

#include "ui/theme/theme.h"

#include <QColor>
#include <QRectF>

class QPainter;
class QWidget;

namespace tollgate::ui {

// A rectangle with a 1 px line inside its edge; transparent colours leave out fill or line.
void drawBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& line);
void drawFocusRing(QPainter& painter, const QRectF& rect, qreal radius, const Theme& theme);
// A 1 px line along the top of the pixel row `y` (x to x + width).
void drawRule(QPainter& painter, int x, int y, int width, const QColor& color);
void drawSwatch(QPainter& painter, const QRect& rect, const QColor& color);

struct SwitchLook {
    bool on = false;
    bool enabled = true;
    bool hovered = false;
};

void drawSwitch(QPainter& painter, const QRectF& rect, const SwitchLook& look, const Theme& theme);

// A bar of `fraction` (0 to 1) in `fill` on the track.
void drawBar(QPainter& painter, const QRectF& rect, qreal fraction, const QColor& fill, const Theme& theme);

} // namespace tollgate::ui
