// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detail_split.h"

#include "ui/widgets/layout_store.h"

namespace tollgate::ui {

DetailSplit::DetailSplit(QWidget* content, QWidget* detail, int width, int height, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), m_detail(detail), m_first(width, height) {
    addWidget(content);
    addWidget(detail);
    setChildrenCollapsible(false);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    detail->setAutoFillBackground(true);
    detail->setBackgroundRole(QPalette::Base);
    detail->hide();
    connect(this, &QSplitter::splitterMoved, this, [this] {
        if (m_store) m_store->setSizes(key(), sizes());
    });
}

void DetailSplit::setStore(LayoutStore* store, const QString& key) {
    m_store = store;
    m_key = key;
    place();
}

void DetailSplit::setDetailShown(bool shown) {
    if (shown == isDetailShown()) return;
    m_detail->setVisible(shown);
    if (shown) place();
}

bool DetailSplit::isDetailShown() const {
    return !m_detail->isHidden();
}

void DetailSplit::setNarrow(bool narrow) {
    const Qt::Orientation wanted = narrow ? Qt::Vertical : Qt::Horizontal;
    if (wanted == orientation()) return;
    setOrientation(wanted);
    place();
}

QString DetailSplit::key() const {
    return m_key + (orientation() == Qt::Vertical ? QStringLiteral("/bottom") : QStringLiteral("/right"));
}

void DetailSplit::place() {
    const QList<int> stored = m_store ? m_store->sizes(key()) : QList<int>();
    if (stored.size() == 2) return setSizes(stored);
    const bool below = orientation() == Qt::Vertical;
    const int detail = below ? m_first.height() : m_first.width();
    const int whole = below ? height() : width();
    setSizes({std::max(1, whole - detail - handleWidth()), detail});
}

} // namespace tollgate::ui
