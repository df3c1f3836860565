// SPDX-License-Identifier: GPL-3.0-or-later
// The painters behind Style, grouped by kind of control. Only Style calls them.
#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

namespace tollgate::ui::parts {

void buttonPanel(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget);
void buttonLabel(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget);
QSize buttonSize(const QStyleOptionButton& option, const QWidget* widget);
void toolPanel(const QStyleOption& option, QPainter& painter, const QWidget* widget);
void check(const QStyleOption& option, QPainter& painter, const QWidget* widget);
void radio(const QStyleOption& option, QPainter& painter, const QWidget* widget);

void inputPanel(const QStyleOption& option, QPainter& painter, const QWidget* widget);
void comboBox(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget);
void spinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget, const QRect& up,
             const QRect& down);

void menuPanel(const QStyleOption& option, QPainter& painter, const QWidget* widget);
void menuItem(const QStyleOptionMenuItem& option, QPainter& painter, const QWidget* widget);
QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& contents);
void viewItemPanel(const QStyleOptionViewItem& option, QPainter& painter, const QWidget* widget);

void scrollBar(const QStyleOptionSlider& option, QPainter& painter, const QWidget* widget, const QRect& handle);
void tabShape(const QStyleOptionTab& option, QPainter& painter, const QWidget* widget);
void tabLabel(const QStyleOptionTab& option, QPainter& painter, const QWidget* widget);
void headerSection(const QStyleOptionHeader& option, QPainter& painter, const QWidget* widget);
void progress(const QStyleOptionProgressBar& option, QPainter& painter, const QWidget* widget);

} // namespace tollgate::ui::parts
