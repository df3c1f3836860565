// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace tollgate::ui {

Card::Card(const QString& title, const QString& note, QWidget* parent)
    : QFrame(parent), m_column(new QVBoxLayout(this)), m_body(new QVBoxLayout) {
    setFrameShape(QFrame::NoFrame);
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    m_column->addLayout(m_body, 1);
    setFlush(false);
    if (!title.isEmpty() || !note.isEmpty()) ensureTitleRow();
    setTitle(title);
    setNote(note);
}

void Card::setTitle(const QString& title) {
    setAccessibleName(title);
    if (!m_title) return;
    m_title->setText(title);
}

void Card::setNote(const QString& note) {
    if (!note.isEmpty()) ensureTitleRow();
    if (!m_note) return;
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void Card::addAction(QWidget* action) {
    ensureTitleRow();
    m_title_layout->addWidget(action);
}

void Card::addToTitle(QWidget* widget) {
    ensureTitleRow();
    m_title_layout->insertWidget(m_behind_title++, widget);
}

void Card::add(QWidget* widget, int stretch) {
    m_body->addWidget(widget, stretch);
}

void Card::setFlush(bool flush) {
    const int side = flush ? 0 : kCardPadding;
    m_body->setSpacing(flush ? 0 : kSpace2);
    m_body->setContentsMargins(side, m_title_row || flush ? 0 : kCardPadding, side, flush ? 0 : kCardPadding);
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    drawBox(painter, rect(), kCardRadius, theme.color(Role::Base), theme.color(Role::Border));
}

void Card::ensureTitleRow() {
    if (m_title_row) return;
    m_title_row = new QWidget(this);
    m_title_row->setMinimumHeight(kCardTitleHeight);
    m_title_layout = new QHBoxLayout(m_title_row);
    m_title_layout->setContentsMargins(kCardPadding, 0, kCardPadding, 0);
    m_title = new Label({}, Type::Strong);
    m_title->setElided(true);
    m_note = new Label({}, Type::Body, Role::Muted);
    m_note->setElided(true);
    m_title_layout->addWidget(m_title);
    m_title_layout->addWidget(m_note);
    m_title_layout->addStretch(1);
    m_column->insertWidget(0, m_title_row);
    QMargins margins = m_body->contentsMargins();
    margins.setTop(0);
    m_body->setContentsMargins(margins);
}

} // namespace tollgate::ui
