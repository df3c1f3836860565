// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_stops.h"

#include <QWidget>

namespace tollgate::ui {

QWidget* firstTabStop(QWidget* region) {
    const auto takes = [](const QWidget* widget) {
        return widget->focusPolicy() & Qt::TabFocus && widget->isVisible() && widget->isEnabled();
    };
    if (takes(region)) return region;
    for (QWidget* next = region->nextInFocusChain(); next != region; next = next->nextInFocusChain())
        if (region->isAncestorOf(next) && takes(next)) return next;
    return nullptr;
}

} // namespace tollgate::ui
