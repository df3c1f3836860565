// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/ordered_list.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/button.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kRowRole = Qt::UserRole;
constexpr int kGap = 8;
constexpr int kHandle = 20; // from the edge of a card to its number
constexpr int kText = 30;   // to the second line

int cardHeight() {
    return std::max(kTwoLineRowHeight, QFontMetrics(ui::font(Type::Strong)).height() +
                                           QFontMetrics(ui::font(Type::Caption)).height() + 16);
}

class CardDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {120, cardHeight() + kGap};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto row = index.data(kRowRole).value<OrderedRow>();
        const Theme theme = Theme::of(option.widget);
        const QRect card = option.rect.adjusted(0, 0, 0, -kGap);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool keyboard = option.state.testFlag(QStyle::State_HasFocus);
        drawBox(*painter, card, kControlRadius, theme.color(selected ? Role::Selected : Role::Base),
                theme.color(selected || keyboard ? Role::Accent : Role::Border));
        painter->save();
        drawIcon(*painter, {card.left() + 4, card.top() + 8, kIcon, kIcon}, QStringLiteral("drag"),
                 theme.color(Role::Control));
        top(*painter, card, row, index.row() + 1, theme);
        bottom(*painter, card, row, theme);
        painter->restore();
    }

private:
    static void text(QPainter& painter, const QRect& place, Qt::Alignment side, const QString& words) {
        const QFontMetrics metrics(painter.font());
        painter.drawText(place, static_cast<int>(side | Qt::AlignVCenter | Qt::TextSingleLine),
                         metrics.elidedText(words, Qt::ElideRight, place.width()));
    }

    static void top(QPainter& painter, const QRect& card, const OrderedRow& row, int number, const Theme& theme) {
        QRect place(card.left() + kHandle, card.top() + 5, card.width() - kHandle - kSpace2, card.height() / 2 - 4);
        painter.setFont(ui::font(Type::Body));
        painter.setPen(theme.color(Role::Muted));
        const QString written = QString::number(number);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, written);
        place.setLeft(place.left() + std::max(14, painter.fontMetrics().horizontalAdvance(written) + 6));
        if (row.color_slot != 0) {
            drawSwatch(painter, {place.left(), place.center().y() - kSwatch / 2 + 1, kSwatch, kSwatch},
                       theme.slot(row.color_slot));
            place.setLeft(place.left() + kSwatch + 6);
        }
        place.setRight(status(painter, place, row, theme));
        painter.setFont(ui::font(Type::Strong));
        painter.setPen(theme.color(Role::Text));
        text(painter, place, Qt::AlignLeft, row.title);
    }

    // At the right end; tells what is left of the room before it.
    static int status(QPainter& painter, const QRect& place, const OrderedRow& row, const Theme& theme) {
        if (!row.status) return place.right();
        painter.setFont(ui::font(Type::Caption));
        const QString word = row.state.isEmpty() ? statusWord(*row.status) : row.state;
        const int wide = painter.fontMetrics().horizontalAdvance(word);
        painter.setPen(theme.color(statusRole(*row.status)));
        text(painter, place.adjusted(place.width() - wide - 1, 0, 0, 0), Qt::AlignRight, word);
        const int left = place.right() - wide - kStatusIcon - 5;
        drawIcon(painter, {left, place.center().y() - kStatusIcon / 2 + 1, kStatusIcon, kStatusIcon},
                 statusIcon(*row.status), theme.color(statusRole(*row.status)));
        return left - kSpace1;
    }

    static void bottom(QPainter& painter, const QRect& card, const OrderedRow& row, const Theme& theme) {
        QRect place(card.left() + kText, card.center().y() + 1, card.width() - kText - kSpace2, card.height() / 2 - 4);
        painter.setFont(ui::font(Type::Caption));
        painter.setPen(theme.color(Role::Muted));
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, row.right);
        if (!row.right.isEmpty())
            place.setRight(place.right() - painter.fontMetrics().horizontalAdvance(row.right) - kSpace2);
        painter.setPen(theme.color(Role::Text));
        text(painter, place, Qt::AlignLeft, row.line);
    }
};

} // namespace

QString OrderedRow::spoken() const {
    QStringList parts{title};
    if (status) parts.append(state.isEmpty() ? statusWord(*status) : state);
    parts << line << right;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

OrderedList::OrderedList(const QString& name, QWidget* parent) : QListWidget(parent) {
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new CardDelegate(this));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setDragDropMode(QAbstractItemView::InternalMove);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { Q_EMIT opened(row(item)); });
}

void OrderedList::setRows(const QList<OrderedRow>& rows) {
    const int before = std::min(currentRow(), static_cast<int>(rows.size()) - 1);
    const QSignalBlocker quiet(this);
    while (count() > rows.size()) delete takeItem(count() - 1);
    while (count() < rows.size()) new QListWidgetItem(this);
    for (int i = 0; i < count(); ++i) {
        QListWidgetItem* each = item(i);
        each->setData(kRowRole, QVariant::fromValue(rows[i]));
        each->setData(Qt::AccessibleTextRole, QStringLiteral("%1: %2").arg(i + 1).arg(rows[i].spoken()));
        each->setToolTip(rows[i].title);
        each->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
    }
    if (before >= 0) setCurrentRow(before);
    setFixedHeight(sizeHint().height());
    viewport()->update();
}

void OrderedList::setReadOnly(bool read_only) {
    m_read_only = read_only;
    setDragDropMode(read_only ? QAbstractItemView::NoDragDrop : QAbstractItemView::InternalMove);
}

QSize OrderedList::sizeHint() const {
    return {200, count() * (cardHeight() + kGap)};
}

void OrderedList::keyPressEvent(QKeyEvent* event) {
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    const int now = currentRow();
    if (alt && now >= 0 && !m_read_only && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        const int to = now + (event->key() == Qt::Key_Up ? -1 : 1);
        if (to >= 0 && to < count()) Q_EMIT moveWanted(now, to);
        return event->accept();
    }
    if (event->key() == Qt::Key_Delete && now >= 0 && !m_read_only) {
        Q_EMIT removeWanted(now);
        return event->accept();
    }
    QListWidget::keyPressEvent(event);
}

// The list asks for the move instead of doing it: the document decides, and gives the rows back.
void OrderedList::dropEvent(QDropEvent* event) {
    const int from = currentRow();
    const QPoint place = event->position().toPoint();
    const QModelIndex under = indexAt(place);
    int to = under.isValid() ? under.row() : count() - 1;
    if (under.isValid() && place.y() > visualRect(under).center().y() && to < from) ++to;
    if (under.isValid() && place.y() < visualRect(under).center().y() && to > from) --to;
    event->setDropAction(Qt::IgnoreAction); // nothing is taken out of the list by Qt
    event->accept();
    if (from >= 0 && to != from && !m_read_only) Q_EMIT moveWanted(from, to);
}

OrderedActions::OrderedActions(OrderedList* list, QWidget* parent)
    : QWidget(parent),
      m_list(list),
      m_up(Button::link(tr("Move up"))),
      m_down(Button::link(tr("Move down"))),
      m_remove(Button::link(tr("Remove"))) {
    auto* row = new QHBoxLayout(this);
    row->setSpacing(kSpace3);
    for (Button* button : {m_up, m_down, m_remove}) row->addWidget(button);
    row->addStretch(1);
    connect(m_up, &Button::clicked, list,
            [list] { Q_EMIT list->moveWanted(list->currentRow(), list->currentRow() - 1); });
    connect(m_down, &Button::clicked, list,
            [list] { Q_EMIT list->moveWanted(list->currentRow(), list->currentRow() + 1); });
    connect(m_remove, &Button::clicked, list, [list] { Q_EMIT list->removeWanted(list->currentRow()); });
    connect(list, &QListWidget::currentRowChanged, this, &OrderedActions::update);
    update();
}

void OrderedActions::setReadOnly(bool read_only) {
    m_read_only = read_only;
    update();
}

void OrderedActions::update() {
    const int row = m_list->currentRow();
    m_up->setEnabled(!m_read_only && row > 0);
    m_down->setEnabled(!m_read_only && row >= 0 && row + 1 < m_list->count());
    m_remove->setEnabled(!m_read_only && row >= 0);
    setVisible(row >= 0);
}

} // namespace tollgate::ui
