// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/preset_list.h"

#include "ui/providers/preset_rows.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/theme/variant.h"
#include "ui/widgets/fields.h"

#include <QListView>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kRuleGap = 17; // around the line above one's own

class PresetDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        return {100, kNavItemHeight + (index.data(PresetRows::OwnRole).toBool() ? kRuleGap : 0)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme theme = Theme::of(option.widget);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        QRect row = option.rect;
        painter->save();
        if (index.data(PresetRows::OwnRole).toBool()) {
            drawRule(*painter, row.left() + kSpace2, row.top() + kRuleGap / 2, row.width() - kSpace4,
                     theme.color(Role::Border));
            row.setTop(row.top() + kRuleGap);
        }
        if (selected || option.state.testFlag(QStyle::State_MouseOver))
            drawBox(*painter, row, kControlRadius, theme.color(selected ? Role::Selected : Role::Hover),
                    Qt::transparent);
        const bool ring = selected && option.widget->property("keyboardFocus").toBool();
        if (ring) drawFocusRing(*painter, row.adjusted(2, 2, -2, -2), kControlRadius, theme);
        const QRect words = row.adjusted(kSpace2, 0, -kSpace2, 0);
        const QString mark = index.data(PresetRows::MarkRole).toString();
        painter->setFont(font(Type::Caption, option.font));
        painter->setPen(theme.color(Role::Muted));
        painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, mark);
        const int taken = mark.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(mark) + kSpace2;
        painter->setFont(selected ? font(Type::Strong, option.font) : option.font);
        painter->setPen(theme.color(Role::Text));
        const QString name = index.data().toString();
        painter->drawText(words.adjusted(0, 0, -taken, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(name, Qt::ElideRight, words.width() - taken));
        painter->restore();
    }
};

// Knows whether the keyboard is on it, for the ring; Down in the find field leads here.
class PresetView final : public QListView {
public:
    using QListView::QListView;

protected:
    void focusInEvent(QFocusEvent* event) override {
        setProperty("keyboardFocus", event->reason() != Qt::MouseFocusReason);
        QListView::focusInEvent(event);
    }

    void focusOutEvent(QFocusEvent* event) override {
        setProperty("keyboardFocus", false);
        QListView::focusOutEvent(event);
    }
};

} // namespace

PresetList::PresetList(const config::Presets& presets, QWidget* parent)
    : QWidget(parent),
      m_rows(new PresetRows(presets, this)),
      m_find(new SearchField(tr("Find in %n provider(s)", nullptr, m_rows->presetCount()))),
      m_list(new PresetView) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace3, kSpace3, kSpace3, kSpace3);
    column->setSpacing(kSpace2);
    m_find->setMaximumWidth(QWIDGETSIZE_MAX);
    column->addWidget(m_find);
    m_list->setAccessibleName(tr("Providers that can be added"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new PresetDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    column->addWidget(m_list, 1);
    setFocusProxy(m_find);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& words) {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_rows->setFind(words);
        setCurrent(m_current);
    });
    connect(m_find, &QLineEdit::returnPressed, this, [this] {
        if (!m_list->selectionModel()->hasSelection()) m_list->setCurrentIndex(m_rows->index(0));
        m_list->setFocus(Qt::TabFocusReason);
    });
    // What is selected, not what is current: the first row is current once Tab comes by.
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection& now) {
        if (now.isEmpty() || m_rows->idAt(now.first().top()) == m_current) return;
        m_current = m_rows->idAt(now.first().top());
        Q_EMIT chosen(m_current);
    });
}

void PresetList::setMarks(const std::set<std::string>& added, const std::set<std::string>& found) {
    m_rows->setMarks(added, found);
}

QString PresetList::current() const {
    return m_current;
}

void PresetList::setCurrent(const QString& id) {
    m_current = id;
    const int row = m_rows->rowOf(id);
    if (row < 0) return m_list->clearSelection();
    m_list->setCurrentIndex(m_rows->index(row));
    m_list->scrollTo(m_rows->index(row));
    m_list->viewport()->update();
}

} // namespace tollgate::ui
