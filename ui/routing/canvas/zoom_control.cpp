// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/zoom_control.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/theme/variant.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace tollgate::ui {

namespace {

// Words without a frame of their own: the control has one around all three.
class Part final : public QAbstractButton {
public:
    Part(const QString& text, const QString& words, int width) : m_width(width) {
        setText(text);
        setAccessibleName(words);
        setToolTip(words);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        wantFocusRing(this);
    }

    QSize sizeHint() const override { return {m_width, std::max(kTarget + 2, fontMetrics().height() + 6)}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme theme = Theme::of(this);
        if (underMouse()) painter.fillRect(rect().adjusted(1, 1, -1, -1), theme.color(Role::Hover));
        painter.setPen(theme.color(isEnabled() ? Role::Text : Role::Muted));
        drawTabular(painter, rect(), Qt::AlignCenter, text());
    }

private:
    int m_width;
};

} // namespace

ZoomControl::ZoomControl(QWidget* parent)
    : QWidget(parent),
      m_out(new Part(QStringLiteral("−"), tr("Zoom out"), 30)),
      m_reset(new Part({}, tr("Zoom to 100 %"), 58)),
      m_in(new Part(QStringLiteral("+"), tr("Zoom in"), 30)) {
    setAccessibleName(tr("Zoom"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setSpacing(0);
    for (QAbstractButton* part : {m_out, m_reset, m_in}) row->addWidget(part);
    connect(m_out, &QAbstractButton::clicked, this, &ZoomControl::outWanted);
    connect(m_reset, &QAbstractButton::clicked, this, &ZoomControl::resetWanted);
    connect(m_in, &QAbstractButton::clicked, this, &ZoomControl::inWanted);
    setZoom(1);
}

void ZoomControl::setZoom(qreal zoom) {
    m_reset->setText(tr("%1 %").arg(QLocale().toString(static_cast<int>(std::lround(zoom * 100)))));
    m_reset->setAccessibleDescription(m_reset->text());
}

void ZoomControl::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    drawBox(painter, rect(), kControlRadius, theme.color(Role::Base), theme.color(Role::Control));
    for (const QAbstractButton* part : {m_reset, m_in})
        painter.fillRect(part->x(), 1, 1, height() - 2, theme.color(Role::Border));
}

} // namespace tollgate::ui
