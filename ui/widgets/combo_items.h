// SPDX-License-Identifier: GPL-3.0-or-later
// The items of a combo box, filled again and again from what there is now. UI thread.
#pragma once

#include <QIcon>
#include <QList>
#include <QString>
#include <QVariant>

class QComboBox;

namespace tollgate::ui {

struct ComboItem {
    QString text;
    QVariant data = {};
    QIcon icon = {};
};

// Nothing happens while they are the same: an open list stays open, and so does a selection in what is typed. When they
// are others, the chosen one (by its data) stays chosen if it is still there, and what was typed stays. Emits nothing.
void setItems(QComboBox& box, const QList<ComboItem>& items);

} // namespace tollgate::ui
