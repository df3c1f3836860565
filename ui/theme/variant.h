// SPDX-License-Identifier: GPL-3.0-or-later
// What a push button is for, kept on the button itself so that the style can paint it (DESIGN-LANGUAGE.md §2).
#pragma once

class QAbstractButton;
class QObject;
class QWidget;

namespace tollgate::ui {

enum class ButtonVariant {
    Secondary,
    Primary, // at most one in a visible pane
    Danger,  // never primary
    Flat,    // icon buttons in bars: no line until the pointer is over it
    Quiet,   // the same in muted, beside what it belongs to (copy, close)
    Link     // accent text, pointer cursor
};

void setVariant(QAbstractButton* button, ButtonVariant variant);
ButtonVariant variantOf(const QObject* button);

// Marks an input as wrong (error line). Its message belongs under the field in caption.
void setInvalid(QWidget* field, bool invalid);
bool isInvalid(const QObject* field);

// A painted control that wants the ring on keyboard focus; buttons and inputs have it by themselves.
void wantFocusRing(QWidget* widget);
bool wantsFocusRing(const QWidget* widget);

} // namespace tollgate::ui
