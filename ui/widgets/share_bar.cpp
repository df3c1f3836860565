// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/share_bar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace tollgate::ui {

ShareBar::ShareBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::setFraction(double fraction, Role role) {
    m_fraction = fraction;
    m_role = role;
    update();
}

QSize ShareBar::sizeHint() const {
    return {80, kBarHeight};
}

void ShareBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const QRectF bar(0, (height() - kBarHeight) / 2.0, width(), kBarHeight);
    drawBar(painter, bar, m_fraction, theme.color(m_role), theme);
}

BudgetBar::BudgetBar(const QString& name, QWidget* parent)
    : QWidget(parent),
      m_name(new Label(name, Type::Strong)),
      m_spent(new Label),
      m_limit(new Label({}, Type::Body, Role::Muted)),
      m_bar(new ShareBar),
      m_note(new Label({}, Type::Caption, Role::Muted)) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kSpace1);
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpace1);
    m_name->setElided(true);
    row->addWidget(m_name, 1);
    row->addWidget(m_spent);
    row->addWidget(m_limit);
    column->addLayout(row);
    column->addWidget(m_bar);
    column->addWidget(m_note);
    m_note->setWordWrap(true);
    m_note->hide();
    setName(name);
}

void BudgetBar::setName(const QString& name) {
    m_name->setText(name);
    setAccessibleName(name);
}

void BudgetBar::setAmounts(const QString& spent, const QString& limit, double fraction, double warn_at) {
    m_spent->setText(spent);
    m_limit->setText(tr("of %1").arg(limit));
    m_bar->setFraction(fraction, fraction >= 1 ? Role::Error : fraction >= warn_at ? Role::Warning : Role::Accent);
    setAccessibleDescription(tr("%1 of %2").arg(spent, limit));
}

void BudgetBar::setNote(const QString& note, Role role) {
    m_note->setText(note);
    m_note->setRole(role);
    m_note->setVisible(!note.isEmpty());
}

} // namespace tollgate::ui
