// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/problems/problem_delegate.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QIcon>
#include <QListView>
#include <QPainter>

namespace tollgate::ui {

namespace {

constexpr int kTextLeft = kSpace3 + kIcon + kSpace2;
constexpr int kFlags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

int widthOf(const QStyleOptionViewItem& option) {
    const auto* list = qobject_cast<const QListView*>(option.widget);
    const int width = list ? list->viewport()->width() : option.rect.width();
    return std::max(1, width - kTextLeft - kSpace3);
}

int heightOf(const QString& text, const QFont& font, int width) {
    if (text.isEmpty()) return 0;
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 0), kFlags, text).height();
}

} // namespace

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int width = widthOf(option);
    const int title = heightOf(index.data().toString(), font(Type::Body, option.font), width);
    const int fix = heightOf(index.data(kFixRole).toString(), font(Type::Caption, option.font), width);
    return {width, std::max(title, kIcon) + fix + 2 * kSpace2};
}

void ProblemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme theme = Theme::of(option.widget);
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (selected || hover) painter->fillRect(option.rect, theme.color(selected ? Role::Selected : Role::Hover));
    drawRule(*painter, option.rect.left(), option.rect.top(), option.rect.width(), theme.color(Role::Grid));
    const int width = widthOf(option), left = option.rect.left() + kTextLeft, top = option.rect.top() + kSpace2;
    const QRect shape(option.rect.left() + kSpace3, top, kIcon, kIcon);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, shape);
    const QString title = index.data().toString();
    const QFont body = font(Type::Body, option.font);
    const int titleHeight = std::max(heightOf(title, body, width), kIcon);
    painter->setFont(body);
    painter->setPen(theme.color(Role::Text));
    painter->drawText(QRect(left, top, width, titleHeight), kFlags, title);
    painter->setFont(font(Type::Caption, option.font));
    painter->setPen(theme.color(Role::Muted));
    painter->drawText(QRect(left, top + titleHeight, width, option.rect.bottom() - top - titleHeight), kFlags,
                      index.data(kFixRole).toString());
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(theme.color(Role::Accent), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace tollgate::ui
