// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/panel_bar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace tollgate::ui {

PanelBar::PanelBar(QWidget* parent) : QWidget(parent) {
    setFixedHeight(kStripHeight);
    setAccessibleName(tr("Panels"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kSpace3, 1, kSpace3, 0);
    row->setSpacing(kSpace4);
    m_simulate = add(QStringLiteral("simulate"), tr("Simulate"), QStringLiteral("play"));
    m_problems = add(QStringLiteral("problems"), tr("Problems"), QStringLiteral("warning"));
    m_properties = add(QStringLiteral("properties"), tr("Properties"), QStringLiteral("edit"));
    row->addStretch(1);
    row->addWidget(new Label(tr("one panel at a time, below the canvas"), Type::Body, Role::Muted));
}

Button* PanelBar::add(const QString& panel, const QString& words, const QString& icon) {
    auto* button = new Button(words, icon, ButtonVariant::Flat);
    button->setCheckable(true);
    layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, panel] { Q_EMIT chosen(m_open == panel ? QString() : panel); });
    return button;
}

void PanelBar::setOpen(const QString& panel) {
    m_open = panel;
    m_simulate->setChecked(panel == QLatin1String("simulate"));
    m_problems->setChecked(panel == QLatin1String("problems"));
    m_properties->setChecked(panel == QLatin1String("properties"));
}

void PanelBar::setWords(const QString& problems, const QString& subject) {
    m_problems->setText(problems.isEmpty() ? tr("No problems") : tr("Problems: %1").arg(problems));
    m_properties->setText(tr("Properties: %1").arg(subject));
    for (Button* button : {m_problems, m_properties}) button->setAccessibleName(button->text());
}

void PanelBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Role::Base));
    drawRule(painter, 0, 0, width(), theme.color(Role::Border));
}

} // namespace tollgate::ui
