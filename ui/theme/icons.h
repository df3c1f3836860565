// SPDX-License-Identifier: GPL-3.0-or-later
// The project's line icons (resources/icons), tinted when painted: one file a shape, no coloured copies
// (DESIGN-LANGUAGE.md §1.5). Icons follow the theme by themselves. UI thread; rendered pictures are in QPixmapCache.
#pragma once

#include "ui/theme/roles.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace tollgate::ui {

// `name` is the file's name without ".svg" ("copy", "status-ok"). Empty pixmap for a name that does not exist.
QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal ratio);
// For actions, buttons and menus: painted with the application's theme of the moment; muted when disabled.
QIcon icon(const QString& name, Role role = Role::Text);
void drawIcon(QPainter& painter, const QRect& rect, const QString& name, const QColor& color);

// The app mark: accent square with the on-accent barrier.
void drawMark(QPainter& painter, const QRect& rect, const QColor& square, const QColor& barrier);
QIcon appIcon();

} // namespace tollgate::ui
