// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace tollgate::ui {

namespace {

bool maySlim(const QWidget* widget) {
    const auto* button = qobject_cast<const Button*>(widget);
    return button && button->hasWords() && !button->icon().isNull() && variantOf(button) != ButtonVariant::Primary;
}

bool mayLeave(const QWidget* widget) {
    return qobject_cast<const Button*>(widget) && variantOf(widget) == ButtonVariant::Secondary;
}

// What a widget needs with all its words.
int fullWidth(const QWidget* widget) {
    if (const auto* button = qobject_cast<const Button*>(widget)) return button->fullWidth();
    const bool gives_way = widget->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding;
    const int hint =
        gives_way ? std::max(widget->minimumWidth(), widget->minimumSizeHint().width()) : widget->sizeHint().width();
    return std::clamp(hint, widget->minimumWidth(), widget->maximumWidth());
}

} // namespace

Bar::Bar(int height, QWidget* parent)
    : QWidget(parent),
      m_row(new QHBoxLayout(this)),
      m_more(Button::iconOnly(QStringLiteral("more"), tr("More"), ButtonVariant::Flat, this)) {
    setFixedHeight(std::max(height, fontMetrics().height() + 2 * kSpace3));
    setMargins(kPagePadding, kPagePadding);
    m_row->setSpacing(kSpace2);
    m_row->setSizeConstraint(QLayout::SetNoConstraint); // narrower than its parts is what it is for
    m_row->addWidget(m_more);
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, &Bar::fillMore);
}

void Bar::addHelper(QWidget* widget) {
    m_helpers.append(widget);
    add(widget);
}

void Bar::add(QWidget* widget, int stretch) {
    m_row->insertWidget(m_row->count() - 1, widget, stretch);
    m_all.append(widget);
    setTabOrder(widget, m_more);
}

void Bar::addStretch() {
    m_stretch_at = m_row->count() - 1;
    m_row->insertStretch(m_stretch_at, 1);
}

void Bar::insertBeforeStretch(QWidget* widget) {
    if (m_stretch_at < 0) return add(widget);
    m_row->insertWidget(m_stretch_at++, widget);
    m_all.append(widget);
    setTabOrder(widget, m_more);
}

void Bar::insertBefore(QWidget* widget, QWidget* before) {
    m_row->insertWidget(m_row->indexOf(before), widget);
    m_all.insert(m_all.indexOf(before), widget);
    if (m_stretch_at >= 0) ++m_stretch_at;
}

void Bar::setHelperShown(QWidget* helper, bool shown) {
    m_dropped.removeAll(helper);
    helper->setVisible(shown);
    fit();
}

void Bar::setPlate(bool plate) {
    m_plate = plate;
    update();
}

void Bar::setMargins(int left, int right) {
    m_row->setContentsMargins(left, 0, right, 0);
}

QSize Bar::minimumSizeHint() const {
    return {160, height()};
}

void Bar::paintEvent(QPaintEvent*) {
    if (!m_plate) return;
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Role::Base));
    drawRule(painter, 0, height() - 1, width(), theme.color(Role::Border));
}

void Bar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

bool Bar::event(QEvent* event) {
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) fit();
    return done;
}

int Bar::wanted(const QList<Place>& places, bool more) const {
    const QMargins margins = m_row->contentsMargins();
    int width = margins.left() + margins.right();
    int shown = more ? 1 : 0;
    if (more) width += m_more->sizeHint().width();
    for (const Place& place : places) {
        if (!place.shown) continue;
        width += place.words ? fullWidth(place.widget) : kControlHeight;
        ++shown;
    }
    return width + std::max(0, shown - 1) * m_row->spacing();
}

// Decides first and touches widgets only where something changes: showing and hiding asks for a new layout, which
// comes back here.
void Bar::fit() {
    QList<Place> places;
    for (QWidget* widget : m_all) places.append({widget, !widget->isHidden() || m_dropped.contains(widget), true});
    bool more = false;
    const auto drop = [&](auto may, auto change) {
        for (auto it = places.rbegin(); it != places.rend() && wanted(places, more) > width(); ++it)
            if (it->shown && may(it->widget)) change(*it);
    };
    const auto hide = [](Place& place) { place.shown = false; };
    drop([this](QWidget* widget) { return m_helpers.contains(widget); }, hide);
    drop([](QWidget* widget) { return maySlim(widget); }, [](Place& place) { place.words = false; });
    drop([](QWidget* widget) { return mayLeave(widget); },
         [&](Place& place) {
             hide(place);
             more = true;
         });
    apply(places, more);
}

void Bar::apply(const QList<Place>& places, bool more) {
    for (const Place& place : places) {
        const bool dropped = m_dropped.contains(place.widget);
        if (!place.shown && !place.widget->isHidden()) m_dropped.append(place.widget);
        if (place.shown && dropped) m_dropped.removeAll(place.widget);
        if (place.shown == place.widget->isHidden() && (dropped || !place.shown)) place.widget->setVisible(place.shown);
        if (maySlim(place.widget)) static_cast<Button*>(place.widget)->setWordsShown(place.words);
    }
    if (m_more->isHidden() == more) m_more->setVisible(more);
}

void Bar::fillMore() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QWidget* widget : m_all) {
        auto* button = qobject_cast<Button*>(widget);
        if (!button || !m_dropped.contains(widget)) continue;
        QAction* action = menu->addAction(button->icon(), button->accessibleName(), button, &QPushButton::click);
        action->setEnabled(button->isEnabled());
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

} // namespace tollgate::ui
