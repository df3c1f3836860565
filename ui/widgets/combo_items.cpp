// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/combo_items.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace tollgate::ui {

namespace {

bool shows(const QComboBox& box, const QList<ComboItem>& items) {
    if (box.count() != items.size()) return false;
    for (int i = 0; i < box.count(); ++i)
        if (box.itemText(i) != items[i].text || box.itemData(i) != items[i].data) return false;
    return true;
}

} // namespace

void setItems(QComboBox& box, const QList<ComboItem>& items) {
    if (shows(box, items)) return;
    const QSignalBlocker quiet(&box);
    const QString typed = box.currentText();
    const QVariant chosen = box.currentData();
    box.clear();
    for (const ComboItem& item : items) box.addItem(item.icon, item.text, item.data);
    if (box.isEditable()) return box.setEditText(typed);
    box.setCurrentIndex(chosen.isValid() ? box.findData(chosen) : -1);
}

} // namespace tollgate::ui
