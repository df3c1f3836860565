// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/strip_legend.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/widgets/uptime_strip.h"

#include <QPainter>

namespace tollgate::ui {

namespace {

constexpr int kCellWidth = 8;
constexpr int kCellHeight = 14;

struct Entry {
    Uptime shape;
    QString words;
};

QList<Entry> entries() {
    return {{Uptime::Served, StripLegend::tr("All served")},
            {Uptime::Slow, StripLegend::tr("Slow or retried")},
            {Uptime::Failed, StripLegend::tr("Failed")},
            {Uptime::NoRequests, StripLegend::tr("No requests")},
            {Uptime::Off, StripLegend::tr("Off")}};
}

QString note() {
    return StripLegend::tr("Cell height repeats the colour");
}

int widthOf(const Entry& entry, const QFontMetrics& metrics) {
    return kCellWidth + kSpace2 + metrics.horizontalAdvance(entry.words) + kSpace4;
}

} // namespace

StripLegend::StripLegend(QWidget* parent) : QWidget(parent) {
    setFont(ui::font(Type::Caption));
    QStringList words;
    for (const Entry& entry : entries()) words << entry.words;
    setAccessibleName(tr("Cells: %1. %2").arg(words.join(QStringLiteral(", ")), note()));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StripLegend::sizeHint() const {
    int width = fontMetrics().horizontalAdvance(note());
    for (const Entry& entry : entries()) width += widthOf(entry, fontMetrics());
    return {width, std::max(kCellHeight, fontMetrics().height()) + 4};
}

QSize StripLegend::minimumSizeHint() const {
    return {200, sizeHint().height()};
}

// The note goes first where it is narrow.
void StripLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.setFont(font());
    int x = 0;
    for (const Entry& entry : entries()) {
        drawUptime(painter, {x, (height() - kCellHeight) / 2, kCellWidth + 1, kCellHeight}, {entry.shape}, theme);
        painter.setPen(theme.color(Role::Muted));
        painter.drawText(QRect(x + kCellWidth + kSpace2, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter,
                         entry.words);
        x += widthOf(entry, fontMetrics());
    }
    if (x + fontMetrics().horizontalAdvance(note()) <= width())
        painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, note());
}

} // namespace tollgate::ui
