// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace tollgate::ui {

SearchField::SearchField(const QString& placeholder, QWidget* parent) : QLineEdit(parent) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    addAction(icon(QStringLiteral("search"), Role::Muted), QLineEdit::LeadingPosition)->setText(placeholder);
    setClearButtonEnabled(true);
    // The button Qt adds has no name for a screen reader.
    if (auto* clearAction = findChild<QAction*>(QStringLiteral("_q_qlineeditclearaction")))
        clearAction->setText(tr("Clear the search"));
    setTextMargins(-8, 0, 0, 0); // Qt leaves more room behind an icon than our grid has
    setMinimumWidth(140);
    setMaximumWidth(200);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

PasswordField::PasswordField(const QString& name, QWidget* parent) : QLineEdit(parent) {
    setAccessibleName(name);
    setEchoMode(QLineEdit::Password);
    setFont(fixedFont());
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    setDragEnabled(false);
    m_eye = addAction(icon(QStringLiteral("eye"), Role::Muted), QLineEdit::TrailingPosition);
    m_eye->setText(tr("Show the key"));
    m_eye->setToolTip(tr("Show the key"));
    m_eye->setCheckable(true);
    connect(m_eye, &QAction::toggled, this, &PasswordField::setShown);
}

void PasswordField::setShown(bool shown) {
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(icon(QStringLiteral("eye"), shown ? Role::Accent : Role::Muted));
    m_eye->setToolTip(shown ? tr("Hide the key") : tr("Show the key"));
}

void PasswordField::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut)) return event->accept();
    QLineEdit::keyPressEvent(event);
}

// Qt puts what is selected by mouse into the primary selection, but for passwords.
void PasswordField::mouseReleaseEvent(QMouseEvent* event) {
    const EchoMode echo = echoMode();
    if (echo != QLineEdit::Password) setEchoMode(QLineEdit::Password);
    QLineEdit::mouseReleaseEvent(event);
    if (echo != QLineEdit::Password) setEchoMode(echo);
}

void PasswordField::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(tr("Paste"), this, &QLineEdit::paste);
    menu.addAction(tr("Empty"), this, &QLineEdit::clear)->setEnabled(!text().isEmpty());
    menu.exec(event->globalPos());
}

FilterField::FilterField(const QString& name, QWidget* parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_chips(new QHBoxLayout), m_edit(new QLineEdit) {
    m_row->setContentsMargins(30, 0, 3, 0);
    m_row->setSpacing(kSpace1);
    m_row->addLayout(m_chips);
    m_row->addWidget(m_edit, 1);
    m_edit->setAccessibleName(name);
    m_edit->setFrame(false);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    setMinimumWidth(220);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FilterField::setChips(const QStringList& chips) {
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString& text : chips) {
        auto* chip = new Chip(text, this);
        chip->setRemovable(true);
        m_chips->addWidget(chip);
        connect(chip, &Chip::removed, this, [this, text] { Q_EMIT chipRemoved(text); });
    }
}

void FilterField::setState(State state, const QString& why) {
    m_state = state;
    m_edit->setToolTip(why);
    m_edit->setAccessibleDescription(why);
    update();
}

void FilterField::addButton(Button* button) {
    button->setFixedSize(kTarget, kTarget);
    m_row->addWidget(button);
}

QSize FilterField::sizeHint() const {
    return {400, std::max(kControlHeight, fontMetrics().height() + 8)};
}

void FilterField::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const bool valid = m_state == State::Valid;
    const Role role = m_state == State::Invalid ? Role::Error : Role::Warning;
    drawBox(painter, rect(), kControlRadius, theme.color(valid ? Role::Base : tintOf(role)),
            theme.color(valid ? Role::Control : role));
    drawIcon(painter, {9, (height() - kIcon) / 2, kIcon, kIcon}, QStringLiteral("filter"), theme.color(Role::Muted));
    if (m_edit->property("keyboardFocus").toBool()) drawFocusRing(painter, rect(), kControlRadius, theme);
}

// The ring belongs around the whole field, not around the edit inside it.
bool FilterField::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        const bool keyboard =
            reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
        m_edit->setProperty("keyboardFocus", event->type() == QEvent::FocusIn && keyboard);
        update();
    }
    return false;
}

void FilterField::mousePressEvent(QMouseEvent*) {
    m_edit->setFocus(Qt::MouseFocusReason);
}

} // namespace tollgate::ui
