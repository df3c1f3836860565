// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/first_run_step.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kCircle = 20;
constexpr int kTextLeft = 48;

} // namespace

FirstRunStep::FirstRunStep(int number, const QString& title, QWidget* parent)
    : QWidget(parent),
      m_number(number),
      m_title(new Label(title, Type::Strong)),
      m_help(new Label({}, Type::Body, Role::Muted)),
      m_column(new QVBoxLayout(this)),
      m_controls(new QHBoxLayout) {
    m_column->setContentsMargins(kTextLeft, kSpace3, kSpace4, kSpace3);
    m_column->setSpacing(2);
    m_help->setWordWrap(true);
    m_column->addWidget(m_title);
    m_column->addWidget(m_help);
    m_controls->setSpacing(kSpace2);
    m_controls->addStretch(1);
    m_column->addLayout(m_controls);
    rename();
}

void FirstRunStep::setTitle(const QString& title) {
    m_title->setText(title);
    rename();
}

void FirstRunStep::setHelp(const QString& help, bool error) {
    m_help->setText(help);
    m_help->setRole(error ? Role::Error : Role::Muted);
    rename();
}

void FirstRunStep::setProgress(bool done, bool current) {
    m_done = done;
    m_current = current;
    m_title->setRole(done || current ? Role::Text : Role::Muted);
    rename();
    update();
}

void FirstRunStep::addContent(QWidget* content) {
    m_column->insertSpacing(m_column->count() - 1, kSpace1);
    m_column->insertWidget(m_column->count() - 1, content);
}

void FirstRunStep::addControl(QWidget* control) {
    if (m_controls->count() == 1) m_controls->setContentsMargins(0, kSpace2, 0, 0);
    m_controls->insertWidget(m_controls->count() - 1, control);
}

void FirstRunStep::rename() {
    setAccessibleName(tr("Step %1, %2").arg(m_number).arg(m_title->text()));
    setAccessibleDescription((m_done ? tr("done. %1") : tr("not done yet. %1")).arg(m_help->text()));
}

void FirstRunStep::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    drawRule(painter, 0, 0, width(), theme.color(Role::Grid));
    const QRectF circle(kSpace4, m_title->y() + (m_title->height() - kCircle) / 2, kCircle, kCircle);
    const Role role = m_done ? Role::Ok : m_current ? Role::Accent : Role::Control;
    painter.setPen(QPen(theme.color(role), 1.4));
    painter.setBrush(m_done ? theme.color(role) : QColor(Qt::transparent));
    painter.drawEllipse(circle.adjusted(0.7, 0.7, -0.7, -0.7));
    if (m_done) {
        drawIcon(painter, circle.toRect().adjusted(3, 3, -3, -3), QStringLiteral("check"), theme.color(Role::OnAccent));
        return;
    }
    painter.setFont(ui::font(Type::Caption, font()));
    painter.setPen(theme.color(m_current ? Role::Accent : Role::Muted));
    painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
}

} // namespace tollgate::ui
