// SPDX-License-Identifier: GPL-3.0-or-later
// A push button with an icon of ours, a variant, and an accessible name in every case. Icon-only buttons need words
// for the tooltip and the name.
#pragma once

#include "ui/theme/variant.h"

#include <QPushButton>

namespace tollgate::ui {

class Button : public QPushButton {
    Q_OBJECT

public:
    explicit Button(const QString& text, ButtonVariant variant = ButtonVariant::Secondary, QWidget* parent = nullptr);
    Button(const QString& text, const QString& icon_name, ButtonVariant variant = ButtonVariant::Secondary,
           QWidget* parent = nullptr);

    // Only the picture; `words` say what it does. Flat unless told otherwise.
    static Button* iconOnly(const QString& icon_name, const QString& words, ButtonVariant variant = ButtonVariant::Flat,
                            QWidget* parent = nullptr);
    // Text in accent, no frame.
    static Button* link(const QString& text, QWidget* parent = nullptr);

    // Narrow bars drop the words and keep the icon; the words stay as tooltip and name.
    void setWordsShown(bool shown);

    // It was made with words, shown or not, and this is its width with them.
    bool hasWords() const { return m_may_show_words; }

    int fullWidth() const;
    // Disabled, with the reason as tooltip (DESIGN-LANGUAGE.md §2); an empty reason enables it again.
    void setDisabledBecause(const QString& reason);

private:
    QString m_words;
    bool m_may_show_words = true;
    QString m_tool_tip;
};

} // namespace tollgate::ui
