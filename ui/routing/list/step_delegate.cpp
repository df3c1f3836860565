// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/list/step_delegate.h"

#include "ui/routing/list/step_list_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/tag.h"

#include <QPainter>

namespace tollgate::ui {

namespace {

constexpr int kIndent = 20; // a level, as trees of other tables have it
constexpr int kChevron = 14;
constexpr int kGap = 8;

} // namespace

void StepDelegate::paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const {
    const auto& model = static_cast<const StepListModel&>(*place.index.model());
    const StepRow& row = model.at(place.index.row());
    const int middle = place.rect.center().y();
    if (cell.expander != Expander::None) {
        const QString shape = cell.expander == Expander::Open ? QStringLiteral("chevd") : QStringLiteral("chevr");
        const QRect chevron = TextDelegate::expanderRect(place.rect, cell);
        drawIcon(painter, {chevron.left() + kSpace1, middle - kChevron / 2, kChevron, kChevron}, shape,
                 place.theme.color(Role::Muted));
    }
    CellPlace text = place;
    text.rect.setLeft(place.rect.left() + (cell.depth + 1) * kIndent);
    const Role tint = row.problem == ProblemLevel::Error ? Role::Error : Role::Muted;
    drawIcon(painter, {text.rect.left(), middle - kIcon / 2 + 1, kIcon, kIcon}, row.icon, place.theme.color(tint));
    text.rect.setLeft(text.rect.left() + kIcon + kGap);
    if (row.changed) {
        const QString words = StepListModel::tr("changed");
        const QSize size = tagSize(words, place.body);
        const int name = QFontMetrics(toneFont(cell.tone, place.body)).horizontalAdvance(cell.text);
        const int left = std::min(text.rect.left() + name + kGap, text.rect.right() - size.width());
        drawTag(painter, {{left, middle - size.height() / 2 + 1}, size}, words, Role::Info, place.theme, place.body);
        text.rect.setRight(left - kGap);
    }
    drawLines(painter, text, cell, toneRole(cell.tone));
}

} // namespace tollgate::ui
