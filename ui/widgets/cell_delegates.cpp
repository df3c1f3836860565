// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cell_delegates.h"

#include "ui/models/table_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/uptime_strip.h"

#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace tollgate::ui {

namespace {

constexpr int kIconGap = 6;
constexpr int kIndent = 20; // a level of a tree; the chevron takes one level
constexpr int kShareText = 40;
constexpr int kCellStrip = 20;
constexpr int kBudgetBar = 50;

QRect centred(const QRect& rect, int middle, int size) {
    return {rect.left(), middle - size / 2, size, size};
}

CellPlace movedRight(CellPlace place, int by) {
    place.rect.setLeft(place.rect.left() + by);
    return place;
}

QRect switchRect(const QRect& content) {
    return {content.left(), content.center().y() - kSwitchHeight / 2 + 1, kSwitchWidth, kSwitchHeight};
}

// The share of a cell; with a state its shape stands in front, and the bar has its colour.
void drawStateBar(QPainter& painter, QRectF bar, const Cell& cell, QColor fill, const CellPlace& place) {
    if (cell.status) {
        fill = place.theme.color(statusRole(*cell.status));
        drawIcon(painter, centred(place.rect, place.rect.center().y(), kStatusIcon), statusIcon(*cell.status), fill);
        bar.setLeft(bar.left() + kStatusIcon + kSpace1);
    }
    drawBar(painter, bar, cell.fraction, fill, place.theme);
}

} // namespace

TextDelegate::TextDelegate(Qt::TextElideMode mode, bool fixed_font, QObject* parent)
    : CellDelegate(parent), m_mode(mode), m_fixed(fixed_font) {}

QRect TextDelegate::expanderRect(const QRect& content, const Cell& cell) {
    if (cell.expander == Expander::None) return {};
    const int x = content.left() + cell.depth * kIndent;
    return {x - 4, content.top(), kTarget, content.height()};
}

void TextDelegate::paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const {
    CellPlace text = place;
    if (m_fixed) text.body = fixedFont();
    const bool tree = cell.depth > 0 || cell.expander != Expander::None;
    if (tree) text = movedRight(text, (cell.depth + 1) * kIndent);
    if (cell.expander != Expander::None) {
        const QString shape = cell.expander == Expander::Open ? QStringLiteral("chevd") : QStringLiteral("chevr");
        const QRect place_of = expanderRect(place.rect, cell);
        drawIcon(painter, {place_of.left() + 4, place.rect.center().y() - 7, 14, 14}, shape,
                 place.theme.color(Role::Muted));
    }
    if (cell.slot >= 0) {
        drawSwatch(painter, centred(text.rect, firstLineMiddle(text, cell), kSwatch), place.theme.slot(cell.slot));
        text = movedRight(text, kSwatch + kIconGap);
    }
    drawLines(painter, text, cell, toneRole(cell.tone), m_mode);
}

void MoneyDelegate::paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const {
    const QFont style = toneFont(cell.tone, place.body);
    const int wanted = wantedWidth(cell, place.body);
    if (const auto* table = qobject_cast<const DataTable*>(place.view); table && wanted > place.rect.width())
        table->wantWidth(place.index.column(), wanted - place.rect.width());
    painter.setFont(style);
    QRectF area = place.rect;
    const Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    const auto draw = [&](const QString& text, Role role) {
        painter.setPen(place.theme.color(role));
        drawTabular(painter, area, right, text);
        area.setRight(area.right() - tabularWidth(text, style));
    };
    if (!cell.second.isEmpty()) draw(u' ' + cell.second, Role::Muted);
    const QString slash = QStringLiteral(" / ");
    const qsizetype split = cell.text.indexOf(slash);
    if (split < 0) return draw(cell.text, toneRole(cell.tone));
    draw(cell.text.mid(split + slash.size()), toneRole(cell.tone));
    draw(slash, Role::Muted);
    draw(cell.text.left(split), toneRole(cell.tone));
}

int MoneyDelegate::wantedWidth(const Cell& cell, const QFont& body) const {
    const QString all = cell.second.isEmpty() ? cell.text : cell.text + u' ' + cell.second;
    return static_cast<int>(std::ceil(tabularWidth(all, toneFont(cell.tone, body)))) + besides(cell);
}

int MoneyDelegate::besides(const Cell&) const {
    return 0;
}

void BudgetDelegate::paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const {
    if (cell.fraction < 0) return drawLines(painter, place, cell, Role::Muted);
    const QRectF bar(place.rect.left(), place.rect.center().y() - kBarHeight / 2.0, kBudgetBar, kBarHeight);
    drawStateBar(painter, bar, cell, place.theme.color(Role::Accent), place);
    MoneyDelegate::paintCell(painter, cell, place);
}

int BudgetDelegate::besides(const Cell& cell) const {
    return cell.fraction < 0 ? 0 : kBudgetBar + kSpace2;
}

void StatusDelegate::paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const {
    if (!cell.status) return drawLines(painter, place, cell, toneRole(cell.tone));
    const Status status = *cell.status;
    drawIcon(painter, centred(place.rect, firstLineMiddle(place, cell), kStatusIcon), statusIcon(status),
             place.theme.color(statusRole(status)));
    Cell words = cell;
    if (words.text.isEmpty()) words.text = statusWord(status);
    const CellPlace text = movedRight(place, kStatusIcon + kIconGap);
    if (status == Status::InFlight && cell.second.isEmpty()) { // its seconds tick
        painter.setPen(place.theme.color(Role::Accent));
        drawTabular(painter, text.rect, Qt::AlignLeft | Qt::AlignVCenter, words.text);
        return;
    }
    drawLines(painter, text, words, statusWordRole(status));
}

int StatusDelegate::wantedWidth(const Cell& cell, const QFont& body) const {
    return CellDelegate::wantedWidth(cell, body) + (cell.status ? kStatusIcon + kIconGap : 0);
}

void SwatchNameDelegate::paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const {
    if (cell.slot < 0) return drawLines(painter, place, cell, toneRole(cell.tone));
    drawSwatch(painter, centred(place.rect, firstLineMiddle(place, cell), kSwatch), place.theme.slot(cell.slot));
    drawLines(painter, movedRight(place, kSwatch + kIconGap), cell, toneRole(cell.tone));
}

int SwatchNameDelegate::wantedWidth(const Cell& cell, const QFont& body) const {
    return CellDelegate::wantedWidth(cell, body) + (cell.slot < 0 ? 0 : kSwatch + kIconGap);
}

void TwoLineDelegate::paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const {
    drawLines(painter, place, cell, toneRole(cell.tone));
}

void SwitchDelegate::paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const {
    const auto* table = qobject_cast<const DataTable*>(place.view);
    const bool hovered = table && table->hoveredRow() == place.index.row();
    drawSwitch(painter, switchRect(place.rect), {cell.value.toBool(), cell.enabled, hovered}, place.theme);
}

int SwitchDelegate::wantedWidth(const Cell&, const QFont&) const {
    return kSwitchWidth;
}

bool SwitchDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) {
    const bool release = event->type() == QEvent::MouseButtonRelease;
    // A quick second click arrives as a double click; it must not open the row.
    if (!release && event->type() != QEvent::MouseButtonDblClick) return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const QRect target = switchRect(contentRect(option, index.column())).adjusted(-3, -3, 3, 3);
    if (mouse->button() != Qt::LeftButton || !target.contains(mouse->position().toPoint())) return false;
    if (release) model->setData(index, !index.data(TableModel::CellRole).value<Cell>().value.toBool());
    return true;
}

void SparklineDelegate::paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const {
    const int height = std::min(24, place.rect.height() - 6);
    const QRectF area(place.rect.left(), place.rect.center().y() - height / 2.0, place.rect.width(), height);
    drawSparkline(painter, area, cell.series,
                  cell.slot < 0 ? place.theme.color(Role::Muted) : place.theme.slot(cell.slot), cell.fraction);
}

void UptimeDelegate::paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const {
    const int height = std::min(kCellStrip, place.rect.height() - 8);
    drawUptime(painter, {place.rect.left(), place.rect.center().y() - height / 2, place.rect.width(), height},
               cell.uptime, place.theme);
}

void ShareDelegate::paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const {
    const int width = std::max(0, place.rect.width() - kShareText);
    const QRectF bar(place.rect.left(), place.rect.center().y() - kBarHeight / 2.0, width, kBarHeight);
    const QColor fill = cell.slot < 0 ? place.theme.color(Role::Accent) : place.theme.slot(cell.slot);
    if (cell.fraction >= 0) drawStateBar(painter, bar, cell, fill, place);
    painter.setFont(font(Type::Caption, place.body));
    painter.setPen(place.theme.color(Role::Muted));
    drawTabular(painter, place.rect, Qt::AlignRight | Qt::AlignVCenter, cell.text);
}

void TagDelegate::paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const {
    if (cell.text.isEmpty()) return;
    const QSize size = tagSize(cell.text, place.body);
    drawTag(painter, {place.rect.left(), place.rect.center().y() - size.height() / 2, size.width(), size.height()},
            cell.text, toneRole(cell.tone), place.theme, place.body);
}

void HandleDelegate::paintCell(QPainter& painter, const Cell&, const CellPlace& place) const {
    drawIcon(painter, {place.rect.left() - 2, place.rect.center().y() - kIcon / 2, kIcon, kIcon},
             QStringLiteral("drag"), place.theme.color(Role::Muted));
}

CellDelegate* makeDelegate(CellKind kind, QObject* parent) {
    switch (kind) {
    case CellKind::Text: return new TextDelegate(Qt::ElideRight, false, parent);
    case CellKind::Model: return new TextDelegate(Qt::ElideMiddle, false, parent);
    case CellKind::Fixed: return new TextDelegate(Qt::ElideRight, true, parent);
    case CellKind::Number: return new MoneyDelegate(parent);
    case CellKind::Status: return new StatusDelegate(parent);
    case CellKind::Swatch: return new SwatchNameDelegate(parent);
    case CellKind::TwoLine: return new TwoLineDelegate(parent);
    case CellKind::Switch: return new SwitchDelegate(parent);
    case CellKind::Sparkline: return new SparklineDelegate(parent);
    case CellKind::Uptime: return new UptimeDelegate(parent);
    case CellKind::Share: return new ShareDelegate(parent);
    case CellKind::Budget: return new BudgetDelegate(parent);
    case CellKind::Tag: return new TagDelegate(parent);
    case CellKind::Handle: return new HandleDelegate(parent);
    }
    return new TextDelegate(Qt::ElideRight, false, parent);
}

} // namespace tollgate::ui
