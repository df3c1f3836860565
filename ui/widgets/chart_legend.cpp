// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_legend.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QAbstractButton>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>

namespace tollgate::ui {

namespace {

constexpr int kNameLeft = kSwatch + 6;
constexpr int kTotalGap = 6;
constexpr int kBetween = 12;

} // namespace

class LegendItem final : public QAbstractButton {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::LegendItem)
public:
    LegendItem(const LegendEntry& entry, bool strong, QWidget* parent)
        : QAbstractButton(parent), m_entry(entry), m_strong(strong) {
        setFocusPolicy(Qt::StrongFocus);
        setCheckable(true);
        setAccessibleName(tr("Only %1, %2").arg(entry.name, entry.total));
        setAttribute(Qt::WA_Hover);
    }

    const QString& id() const { return m_entry.id; }

    void setDimmed(bool dimmed) {
        m_dimmed = dimmed;
        update();
    }

    QSize sizeHint() const override {
        const QFont caption = ui::font(Type::Caption, font());
        const qreal total = m_entry.total.isEmpty() ? 0 : kTotalGap + tabularWidth(m_entry.total, totalFont());
        const int name = QFontMetrics(caption).horizontalAdvance(m_entry.name);
        return {kNameLeft + name + static_cast<int>(std::ceil(total)) + 2,
                std::max(kTarget, fontMetrics().height() + 4)};
    }

protected:
    // The legend decides what is chosen.
    void nextCheckState() override {}

    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme theme = Theme::of(this);
        if (m_dimmed) painter.setOpacity(0.45);
        drawSwatch(painter, {0, (height() - kSwatch) / 2, kSwatch, kSwatch}, theme.slot(m_entry.slot));
        painter.setFont(ui::font(Type::Caption, font()));
        painter.setPen(theme.color(underMouse() ? Role::Accent : Role::Text));
        const QRect area = rect().adjusted(kNameLeft, 0, 0, 0);
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, m_entry.name);
        const int name = painter.fontMetrics().horizontalAdvance(m_entry.name);
        painter.setFont(totalFont());
        painter.setPen(theme.color(m_strong ? Role::Text : Role::Muted));
        drawTabular(painter, area.adjusted(name + kTotalGap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_entry.total);
    }

private:
    QFont totalFont() const {
        QFont made = ui::font(Type::Caption, font());
        if (m_strong) made.setWeight(QFont::DemiBold);
        return made;
    }

    LegendEntry m_entry;
    bool m_strong;
    bool m_dimmed = false;
};

ChartLegend::ChartLegend(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Legend"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::setEntries(const QList<LegendEntry>& entries) {
    const bool same = std::equal(entries.begin(), entries.end(), m_entries.begin(), m_entries.end(),
                                 [](const LegendEntry& a, const LegendEntry& b) {
                                     return a.id == b.id && a.name == b.name && a.total == b.total && a.slot == b.slot;
                                 });
    if (same) return;
    m_entries = entries;
    qDeleteAll(m_items);
    m_items.clear();
    for (const LegendEntry& entry : entries) {
        auto* item = new LegendItem(entry, m_strong, this);
        m_items.append(item);
        connect(item, &QAbstractButton::clicked, this, [this, item] {
            choose(item->id(), QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
        });
        item->setChecked(m_chosen.contains(entry.id));
        item->setDimmed(!m_chosen.isEmpty() && !m_chosen.contains(entry.id));
        item->show();
    }
    updateGeometry();
    arrange(width(), true);
}

void ChartLegend::setTotalsStrong(bool strong) {
    m_strong = strong;
}

void ChartLegend::setNote(const QString& note) {
    if (note == m_note) return;
    m_note = note;
    updateGeometry(); // it may need a line of its own
    arrange(width(), true);
    update();
}

void ChartLegend::setIndent(int indent) {
    m_indent = indent;
    arrange(width(), true);
}

int ChartLegend::heightForWidth(int width) const {
    return arrange(width, false);
}

QSize ChartLegend::sizeHint() const {
    return {400, heightForWidth(400)};
}

QSize ChartLegend::minimumSizeHint() const {
    return {120, heightForWidth(width())};
}

void ChartLegend::resizeEvent(QResizeEvent* event) {
    if (heightForWidth(event->oldSize().width()) != heightForWidth(width())) updateGeometry();
    arrange(width(), true);
}

void ChartLegend::paintEvent(QPaintEvent*) {
    if (m_note.isEmpty()) return;
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.setFont(ui::font(Type::Caption, font()));
    painter.setPen(theme.color(Role::Muted));
    const int height = m_items.isEmpty() ? kTarget : m_items.first()->height();
    const QRect line(0, this->height() - height, width(), height);
    drawTabular(painter, line, Qt::AlignRight | Qt::AlignVCenter, m_note);
    const int x = width() - static_cast<int>(std::ceil(tabularWidth(m_note, painter.font()))) - kNameLeft;
    QPen pen(theme.color(Role::Control), 1);
    pen.setDashPattern({2, 2});
    painter.setPen(pen);
    painter.drawRect(QRectF(x + 0.5, line.center().y() - kSwatch / 2 + 0.5, kSwatch - 1, kSwatch - 1));
}

void ChartLegend::choose(const QString& id, bool add) {
    const bool again = m_chosen.contains(id);
    if (add && again)
        m_chosen.remove(id);
    else if (add)
        m_chosen.insert(id);
    else
        m_chosen = again ? QSet<QString>() : QSet<QString>{id};
    for (LegendItem* item : m_items) {
        item->setChecked(m_chosen.contains(item->id()));
        item->setDimmed(!m_chosen.isEmpty() && !m_chosen.contains(item->id()));
    }
    Q_EMIT chosenChanged(m_chosen);
}

// Entries flow into lines; the note stands at the right of the last one, or below. Returns the height.
int ChartLegend::arrange(int width, bool apply) const {
    int x = m_indent, y = 0, line = kTarget;
    for (LegendItem* item : m_items) {
        const QSize size = item->sizeHint();
        line = size.height();
        if (x > m_indent && x + size.width() > width) {
            x = m_indent;
            y += line;
        }
        if (apply) item->setGeometry(x, y, size.width(), size.height());
        x += size.width() + kBetween;
    }
    const QFontMetrics caption(ui::font(Type::Caption, font()));
    const bool below = !m_note.isEmpty() && x + kNameLeft + caption.horizontalAdvance(m_note) > width;
    return y + line + (below ? line : 0);
}

} // namespace tollgate::ui
