// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented_control.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>
#include <QSignalBlocker>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kPadding = 11;

} // namespace

class Segment final : public QRadioButton {
public:
    Segment(const QString& text, QString id, QWidget* parent) : QRadioButton(text, parent), m_id(std::move(id)) {
        setAccessibleName(text);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    const QString& id() const { return m_id; }

    QSize sizeHint() const override {
        // Room for the strong text, so that choosing moves nothing.
        const QFontMetrics metrics(ui::font(Type::Strong, font()));
        return {metrics.horizontalAdvance(text()) + 2 * kPadding, std::max(kControlHeight, metrics.height() + 8)};
    }

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& place) const override { return rect().contains(place); }

    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme theme = Theme::of(this);
        painter.setFont(ui::font(isChecked() ? Type::Strong : Type::Body, font()));
        painter.setPen(theme.color(isEnabled() ? Role::Text : Role::Muted));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    }

private:
    QString m_id;
};

SegmentedControl::SegmentedControl(const QString& name, QWidget* parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)) {
    setAccessibleName(name);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedControl::add(const QString& text, const QString& id) {
    auto* segment = new Segment(text, id, this);
    segment->setAttribute(Qt::WA_Hover);
    m_row->addWidget(segment);
    m_segments.append(segment);
    if (m_segments.size() == 1) segment->setChecked(true);
    connect(segment, &QRadioButton::toggled, this, [this, segment](bool on) {
        update();
        if (on) Q_EMIT changed(segment->id());
    });
}

QString SegmentedControl::current() const {
    for (const Segment* segment : m_segments)
        if (segment->isChecked()) return segment->id();
    return {};
}

void SegmentedControl::setCurrent(const QString& id) {
    const QSignalBlocker quiet(this);
    for (Segment* segment : m_segments)
        if (segment->id() == id) segment->setChecked(true);
}

void SegmentedControl::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const QColor line = theme.color(isEnabled() ? Role::Control : Role::Border);
    drawBox(painter, rect(), kControlRadius, theme.color(isEnabled() ? Role::Base : Role::Window), line);
    painter.save();
    QPainterPath inside;
    inside.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kControlRadius - 1, kControlRadius - 1);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(inside);
    for (const Segment* segment : m_segments) {
        const QRect place = segment->geometry();
        if (segment->isChecked())
            painter.fillRect(place, theme.color(Role::Selected));
        else if (segment->underMouse() && isEnabled())
            painter.fillRect(place, theme.color(Role::Hover));
        if (place.left() > 0) painter.fillRect(place.left(), 1, 1, height() - 2, theme.color(Role::Border));
    }
    painter.restore();
}

} // namespace tollgate::ui
