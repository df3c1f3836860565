// SPDX-License-Identifier: GPL-3.0-or-later
// Where Tab goes within a part of the window. UI thread.
#pragma once

class QWidget;

namespace tollgate::ui {

// The first widget of `region` that Tab would reach; the region itself when it takes the focus. Null: none.
QWidget* firstTabStop(QWidget* region);

} // namespace tollgate::ui
