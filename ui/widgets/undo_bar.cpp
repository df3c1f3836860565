// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/undo_bar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <chrono>
#include <utility>

namespace tollgate::ui {

namespace {

constexpr auto kShown = std::chrono::seconds(8);

} // namespace

UndoBar::UndoBar(QWidget* parent) : QFrame(parent), m_what(new Label), m_undo(Button::link(tr("Undo"))) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kSpace3, kSpace1, kSpace1, kSpace1);
    auto* close = Button::iconOnly(QStringLiteral("close"), tr("Hide"), ButtonVariant::Quiet);
    row->addWidget(m_what, 1);
    row->addWidget(m_undo);
    row->addWidget(close);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undo);
    connect(close, &QPushButton::clicked, this, &UndoBar::finish);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShown);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (underMouse() || m_undo->hasFocus())
            m_timer.start();
        else
            finish();
    });
    m_what->setElided(true);
    parent->installEventFilter(this);
    hide();
}

void UndoBar::offer(const QString& what, std::function<void()> undo) {
    m_action = std::move(undo);
    m_undo->setVisible(static_cast<bool>(m_action));
    m_what->setText(what);
    setAccessibleName(what);
    m_timer.start();
    place();
    show();
    raise();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

bool UndoBar::undo() {
    if (isHidden() || !m_action) return false;
    const auto action = std::exchange(m_action, nullptr);
    finish();
    action();
    return true;
}

void UndoBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    drawBox(painter, rect(), kCardRadius, theme.color(Role::Base), theme.color(Role::Control));
}

void UndoBar::enterEvent(QEnterEvent*) {
    m_timer.stop();
}

void UndoBar::leaveEvent(QEvent*) {
    if (isVisible()) m_timer.start();
}

bool UndoBar::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::Resize) place();
    return false;
}

void UndoBar::place() {
    const QSize outer = parentWidget()->size();
    const int width = std::min(sizeHint().width() + kSpace4, outer.width() - 2 * kSpace4);
    const int height = std::max(kMessageBarHeight, sizeHint().height());
    setGeometry((outer.width() - width) / 2, outer.height() - height - kSpace4, width, height);
}

void UndoBar::finish() {
    m_action = nullptr;
    m_timer.stop();
    hide();
}

} // namespace tollgate::ui
