// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/variant.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kControlAt = 360; // 348 px and the gap before it
constexpr int kWidest = 832;

void name(QWidget* control, const QString& label, const QString& help) {
    if (control->accessibleName().isEmpty()) control->setAccessibleName(label);
    if (control->accessibleDescription().isEmpty()) control->setAccessibleDescription(help);
}

} // namespace

FormRow::FormRow(const QString& label, const QString& help, QWidget* control, QWidget* parent)
    : QWidget(parent),
      m_label(new Label(label)),
      m_help(new Label(help, Type::Caption, Role::Muted)),
      m_control(control),
      m_beside(new QHBoxLayout),
      m_error(new Label({}, Type::Caption, Role::Error)) {
    setMaximumWidth(kWidest);
    name(control, label, help);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 11, 0, 10);
    grid->setHorizontalSpacing(kSpace4);
    grid->setVerticalSpacing(0);
    m_help->setWordWrap(true);
    m_help->setVisible(!help.isEmpty());
    m_error->setWordWrap(true);
    m_error->hide();
    m_beside->setSpacing(kSpace2);
    m_beside->addWidget(control);
    m_beside->addStretch(1);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_label);
    words->addWidget(m_help);
    auto* side = new QVBoxLayout;
    side->setSpacing(kSpace1);
    side->addLayout(m_beside);
    side->addWidget(m_error);
    // At the top rather than above a stretch, which would make the row grow with its page.
    grid->addLayout(words, 0, 0, Qt::AlignTop);
    grid->addLayout(side, 0, 1, Qt::AlignTop);
    grid->setColumnMinimumWidth(0, kControlAt - kSpace4);
    grid->setColumnStretch(1, 1);
}

void FormRow::addBeside(QWidget* widget) {
    m_beside->insertWidget(m_beside->count() - 1, widget);
}

void FormRow::setError(const QString& error) {
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    setInvalid(m_control, !error.isEmpty());
    m_control->setAccessibleDescription(error.isEmpty() ? m_help->text() : error);
}

bool FormRow::matches(const QString& words) const {
    return m_label->text().contains(words, Qt::CaseInsensitive) || m_help->text().contains(words, Qt::CaseInsensitive);
}

void FormRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawRule(painter, 0, height() - 1, width(), color(this, Role::Grid));
}

FieldRow::FieldRow(const QString& label, QWidget* control, int label_width, QWidget* parent)
    : QWidget(parent), m_control(control), m_below(new Label({}, Type::Caption, Role::Muted)) {
    name(control, label, {});
    auto* grid = new QGridLayout(this);
    grid->setHorizontalSpacing(kSpace2);
    grid->setVerticalSpacing(kSpace1);
    auto* words = new Label(label, Type::Body, Role::Muted);
    words->setMinimumHeight(kControlHeight);
    words->setFixedWidth(std::max(label_width, words->sizeHint().width()));
    words->setBuddy(control);
    grid->addWidget(words, 0, 0, Qt::AlignTop);
    // A control of one width stands at the left, as the others begin; the grid would put it into the middle.
    const bool fixed = control->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
    grid->addWidget(control, 0, 1, fixed ? Qt::AlignLeft | Qt::AlignVCenter : Qt::Alignment());
    grid->addWidget(m_below, 1, 1);
    grid->setColumnStretch(1, 1);
    m_below->setWordWrap(true);
    m_below->hide();
}

void FieldRow::setHelp(const QString& help) {
    m_help = help;
    showBelow();
}

void FieldRow::setError(const QString& error) {
    m_error = error;
    showBelow();
}

void FieldRow::showBelow() {
    const bool wrong = !m_error.isEmpty();
    m_below->setText(wrong ? m_error : m_help);
    m_below->setRole(wrong ? Role::Error : Role::Muted);
    m_below->setVisible(!m_below->text().isEmpty());
    QWidget* field = m_control->focusProxy() ? m_control->focusProxy() : m_control;
    setInvalid(field, wrong);
    field->setAccessibleDescription(m_below->text());
}

QWidget* withUnit(QWidget* control, const QString& unit) {
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace2);
    row->addWidget(control);
    row->addWidget(new Label(unit, Type::Body, Role::Muted));
    row->addStretch();
    both->setFocusProxy(control);
    return both;
}

FormSection::FormSection(const QString& title, QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    setMaximumWidth(kWidest);
    setAccessibleName(title);
    m_column->setSpacing(0);
    m_column->setContentsMargins(0, 0, 0, kSpace6);
    auto* label = new Label(title, Type::Section);
    label->setContentsMargins(0, kSpace1, 0, kSpace2);
    m_column->addWidget(label);
    auto* line = new QFrame;
    line->setFixedHeight(1);
    line->setFrameShape(QFrame::StyledPanel);
    m_column->addWidget(line);
}

void FormSection::add(QWidget* row) {
    m_column->addWidget(row);
}

} // namespace tollgate::ui
