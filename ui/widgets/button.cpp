// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include "ui/theme/icons.h"

#include <QStyle>
#include <QStyleOptionButton>

namespace tollgate::ui {

Button::Button(const QString& text, ButtonVariant variant, QWidget* parent) : QPushButton(text, parent), m_words(text) {
    setVariant(this, variant);
    setAccessibleName(text);
    setAutoDefault(false);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Button::Button(const QString& text, const QString& icon_name, ButtonVariant variant, QWidget* parent)
    : Button(text, variant, parent) {
    setIcon(ui::icon(icon_name));
}

Button* Button::iconOnly(const QString& icon_name, const QString& words, ButtonVariant variant, QWidget* parent) {
    auto* button = new Button(words, icon_name, variant, parent);
    button->setWordsShown(false);
    button->m_may_show_words = false;
    return button;
}

Button* Button::link(const QString& text, QWidget* parent) {
    return new Button(text, ButtonVariant::Link, parent);
}

void Button::setWordsShown(bool shown) {
    if (shown != text().isEmpty()) return;
    if (!shown) m_words = text();
    if (!shown) m_tool_tip = toolTip();
    setText(shown ? m_words : QString());
    setToolTip(shown ? m_tool_tip : m_words);
    setAccessibleName(m_words);
}

int Button::fullWidth() const {
    QStyleOptionButton option;
    initStyleOption(&option);
    if (m_may_show_words) option.text = m_words;
    return style()->sizeFromContents(QStyle::CT_PushButton, &option, {}, this).width();
}

void Button::setDisabledBecause(const QString& reason) {
    if (isEnabled() && !reason.isEmpty()) m_tool_tip = text().isEmpty() ? QString() : toolTip();
    setEnabled(reason.isEmpty());
    setToolTip(!reason.isEmpty() ? reason : text().isEmpty() ? m_words : m_tool_tip);
}

} // namespace tollgate::ui
