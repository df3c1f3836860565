// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialog.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr QSize kLargest{780, 676};
constexpr int kEnds = 52; // height of the foot

} // namespace

Dialog::Dialog(const QString& title, QWidget* parent)
    : QDialog(parent),
      m_column(new QVBoxLayout(this)),
      m_title_row(new QWidget),
      m_foot(new QWidget),
      m_buttons(new QHBoxLayout(m_foot)),
      m_note(new Label({}, Type::Body, Role::Muted)) {
    setWindowTitle(title);
    setAccessibleName(title);
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    setMaximumSize(kLargest);
    m_column->setSpacing(0);
    auto* row = new QHBoxLayout(m_title_row);
    row->setContentsMargins(kSpace4, 0, kSpace2, 0);
    m_title_row->setMinimumHeight(kPageHeaderHeight);
    row->addWidget(new Label(title, Type::Section), 1);
    auto* close = Button::iconOnly(QStringLiteral("close"), tr("Close"));
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    m_buttons->setContentsMargins(kSpace4, 0, kSpace4, 0);
    m_note->setElided(true);
    m_buttons->addWidget(m_note, 1);
    m_foot->setMinimumHeight(kEnds);
    m_column->addWidget(m_title_row);
    m_column->addWidget(m_foot);
}

void Dialog::setBody(QWidget* body, bool flush) {
    if (!flush) body->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    m_column->insertWidget(1, body, 1);
}

void Dialog::setFootNote(const QString& note) {
    m_note->setText(note);
}

Button* Dialog::addCancel(const QString& text) {
    Button* button = addButton(text.isEmpty() ? tr("Cancel") : text);
    connect(button, &QPushButton::clicked, this, &QDialog::reject);
    return button;
}

Button* Dialog::addButton(const QString& text) {
    auto* button = new Button(text);
    m_buttons->addWidget(button);
    return button;
}

Button* Dialog::addMain(const QString& text, bool danger) {
    auto* button = new Button(text, danger ? ButtonVariant::Danger : ButtonVariant::Primary);
    button->setDefault(!danger);
    m_buttons->addWidget(button);
    return button;
}

void Dialog::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Role::Base));
    drawBox(painter, rect(), 0, Qt::transparent, theme.color(Role::Border));
    drawRule(painter, 0, m_title_row->geometry().bottom(), width(), theme.color(Role::Border));
    drawRule(painter, 0, m_foot->y(), width(), theme.color(Role::Border));
}

void Dialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    if (!parentWidget()) return;
    const QRect window = parentWidget()->window()->frameGeometry();
    move(window.center() - rect().center());
}

Dialog* confirmDanger(QWidget* parent, const QString& title, const QString& words, const QString& action) {
    auto* dialog = new Dialog(title, parent);
    auto* label = new Label(words);
    label->setWordWrap(true);
    label->setMinimumWidth(360);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->addWidget(label);
    dialog->setBody(body);
    dialog->addCancel()->setFocus();
    QObject::connect(dialog->addMain(action, true), &QPushButton::clicked, dialog, &QDialog::accept);
    dialog->open();
    return dialog;
}

} // namespace tollgate::ui
