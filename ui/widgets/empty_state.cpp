// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <chrono>

namespace tollgate::ui {

namespace {

constexpr auto kLoadingDelay = std::chrono::milliseconds(200);

} // namespace

EmptyState::EmptyState(const QString& icon_name, const QString& sentence, QWidget* parent)
    : QWidget(parent),
      m_icon(icon_name),
      m_space(new QWidget),
      m_sentence(new Label(sentence, Type::Body, Role::Muted)),
      m_column(new QVBoxLayout(this)),
      m_actions(new QHBoxLayout) {
    m_column->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    m_column->setSpacing(kSpace2);
    m_column->addStretch(1);
    m_space->setFixedSize(kLargeIcon, kLargeIcon);
    m_column->addWidget(m_space, 0, Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setWordWrap(true);
    m_column->addWidget(m_sentence);
    m_actions->addStretch(1);
    m_actions->addStretch(1);
    m_column->addLayout(m_actions);
    m_column->addStretch(1);
    setAccessibleName(sentence);
}

void EmptyState::setSentence(const QString& sentence) {
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

Button* EmptyState::addAction(const QString& text, const QString& icon_name, ButtonVariant variant) {
    auto* button = icon_name.isEmpty() ? new Button(text, variant) : new Button(text, icon_name, variant);
    m_actions->insertWidget(m_actions->count() - 1, button);
    return button;
}

void EmptyState::addWidget(QWidget* widget) {
    m_column->insertWidget(m_column->count() - 2, widget);
}

void EmptyState::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawIcon(painter, m_space->geometry(), m_icon, color(this, Role::Muted));
}

LoadingLabel::LoadingLabel(QWidget* parent) : Label({}, Type::Body, Role::Muted, parent) {
    setAlignment(Qt::AlignCenter);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kLoadingDelay);
    connect(&m_delay, &QTimer::timeout, this, [this] { setText(tr("Loading…")); });
}

void LoadingLabel::start() {
    setText({});
    m_delay.start();
}

void LoadingLabel::stop() {
    m_delay.stop();
    setText({});
}

} // namespace tollgate::ui
