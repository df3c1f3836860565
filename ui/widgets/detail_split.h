// SPDX-License-Identifier: GPL-3.0-or-later
// Content with a detail pane: right of it, or below in a narrow window (DESIGN-LANGUAGE.md §9). The pane opens and
// closes; its size is remembered for each side.
#pragma once

#include <QSplitter>

namespace tollgate::ui {

class LayoutStore;

class DetailSplit : public QSplitter {
    Q_OBJECT

public:
    // `width` and `height` of the detail at first, at the right and at the bottom.
    DetailSplit(QWidget* content, QWidget* detail, int width = 380, int height = 228, QWidget* parent = nullptr);

    void setStore(LayoutStore* store, const QString& key);
    void setDetailShown(bool shown);
    bool isDetailShown() const;
    // Page::setNarrow() passes this on.
    void setNarrow(bool narrow);

private:
    QString key() const;
    void place();

    QWidget* m_detail;
    LayoutStore* m_store = nullptr;
    QString m_key;
    QSize m_first;
};

} // namespace tollgate::ui
