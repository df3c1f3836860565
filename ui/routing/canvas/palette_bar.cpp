// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/palette_bar.h"

#include "ui/routing/canvas/canvas_view.h"
#include "ui/routing/canvas/zoom_control.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QDrag>
#include <QHBoxLayout>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kBetween = 1;
constexpr int kInside = 6; // left and right of what is in an item
constexpr int kIconGap = 6;

} // namespace

// A kind of step that can be clicked or dragged away.
class PaletteItem final : public Button {
public:
    explicit PaletteItem(StepKind kind) : Button(stepWord(kind), stepIcon(kind), ButtonVariant::Flat), m_kind(kind) {
        setAttribute(Qt::WA_Hover);
        setNarrow(false);
    }

    StepKind kind() const { return m_kind; }

    void setNarrow(bool narrow) {
        setWordsShown(!narrow);
        setAccessibleName(PaletteBar::tr("Add %1").arg(stepWord(m_kind)));
        setToolTip(narrow ? QStringLiteral("%1\n%2").arg(stepWord(m_kind), stepMeaning(m_kind)) : stepMeaning(m_kind));
        updateGeometry();
    }

    int widthWithWords() const {
        return 2 * kInside + kIcon + kIconGap + fontMetrics().horizontalAdvance(stepWord(m_kind));
    }

    QSize sizeHint() const override {
        const int narrow = kIcon + 2 * (kInside - 1);
        return {text().isEmpty() ? narrow : widthWithWords(), std::max(kControlHeight, fontMetrics().height() + 8)};
    }

protected:
    // As a button, but with the icon muted, so that the words lead.
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme theme = Theme::of(this);
        const bool over = isEnabled() && underMouse();
        if (over || isDown())
            drawBox(painter, rect(), kControlRadius, theme.color(isDown() ? Role::Pressed : Role::Hover),
                    Qt::transparent);
        drawIcon(painter, {text().isEmpty() ? (width() - kIcon) / 2 : kInside, (height() - kIcon) / 2, kIcon, kIcon},
                 stepIcon(m_kind), theme.color(Role::Muted));
        painter.setPen(theme.color(isEnabled() ? Role::Text : Role::Muted));
        painter.drawText(rect().adjusted(kInside + kIcon + kIconGap, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                         text());
    }

    void mousePressEvent(QMouseEvent* event) override {
        if (event->button() == Qt::LeftButton) m_pressed = event->position().toPoint();
        Button::mousePressEvent(event);
    }

    void mouseMoveEvent(QMouseEvent* event) override {
        const QPoint by = event->position().toPoint() - m_pressed;
        if (!event->buttons().testFlag(Qt::LeftButton) || by.manhattanLength() < QApplication::startDragDistance())
            return Button::mouseMoveEvent(event);
        setDown(false);
        auto* drag = new QDrag(this);
        auto* data = new QMimeData;
        data->setData(QString::fromLatin1(kStepMime), stepKey(m_kind).toLatin1());
        drag->setMimeData(data);
        drag->setPixmap(iconPixmap(stepIcon(m_kind), kLargeIcon, color(this, Role::Accent), devicePixelRatioF()));
        drag->exec(Qt::CopyAction);
    }

private:
    StepKind m_kind;
    QPoint m_pressed;
};

PaletteBar::PaletteBar(QWidget* parent)
    : QWidget(parent),
      m_add(new Label(tr("Add"), Type::Body, Role::Muted)),
      m_zoom(new ZoomControl),
      m_tidy(Button::iconOnly(QStringLiteral("layout"), tr("Tidy up the canvas"))),
      m_fit(Button::iconOnly(QStringLiteral("fit"), tr("Fit the route into the window"))) {
    setAccessibleName(tr("Steps to add"));
    setFixedHeight(std::max(kStripHeight, fontMetrics().height() + 16));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kSpace3, 0, kSpace2, 1);
    row->setSpacing(kBetween);
    row->addWidget(m_add);
    row->addSpacing(kSpace1);
    for (const StepKind kind : paletteKinds()) {
        auto* item = new PaletteItem(kind);
        row->addWidget(item);
        m_items.append(item);
        connect(item, &Button::clicked, this, [this, kind] { Q_EMIT stepWanted(kind); });
    }
    row->addStretch(1);
    row->addWidget(m_zoom);
    row->addWidget(m_tidy);
    row->addWidget(m_fit);
    for (Button* button : {m_tidy, m_fit}) button->setFixedWidth(kTarget);
    m_zoom->hide();
}

void PaletteBar::follow(CanvasView* canvas) {
    connect(m_zoom, &ZoomControl::inWanted, canvas, &CanvasView::zoomIn);
    connect(m_zoom, &ZoomControl::outWanted, canvas, &CanvasView::zoomOut);
    connect(m_zoom, &ZoomControl::resetWanted, canvas, [canvas] { canvas->setZoom(1); });
    connect(canvas, &CanvasView::zoomChanged, m_zoom, &ZoomControl::setZoom);
    connect(m_fit, &Button::clicked, canvas, &CanvasView::fit);
    connect(m_tidy, &Button::clicked, canvas, &CanvasView::tidyRequested);
}

void PaletteBar::setReadOnly(bool read_only) {
    for (PaletteItem* item : std::as_const(m_items)) item->setEnabled(!read_only);
    m_tidy->setEnabled(!read_only);
}

void PaletteBar::setZoomShown(bool shown) {
    m_zoom->setVisible(shown);
    arrange();
}

QSize PaletteBar::minimumSizeHint() const {
    return {320, height()};
}

// The words go together, so that the bar does not look torn.
void PaletteBar::arrange() {
    int width = kSpace3 + m_add->sizeHint().width() + kSpace1 + kBetween + 2 * (kTarget + kBetween) + kSpace2;
    for (const PaletteItem* item : std::as_const(m_items)) width += item->widthWithWords() + kBetween;
    if (!m_zoom->isHidden()) width += m_zoom->sizeHint().width() + kBetween;
    for (PaletteItem* item : std::as_const(m_items)) item->setNarrow(width > this->width());
}

void PaletteBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void PaletteBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), color(this, Role::Alternate));
    drawRule(painter, 0, height() - 1, width(), color(this, Role::Border));
}

} // namespace tollgate::ui
