// SPDX-License-Identifier: GPL-3.0-or-later
// What a painter needs to know about colours now. A Theme is found from a palette, never kept in a global: switching
// the theme is QApplication::setPalette(), every widget gets its PaletteChange and asks again. UI thread.
#pragma once

#include "ui/theme/roles.h"

#include <QPalette>

class QWidget;

namespace tollgate::ui {

class Theme {
public:
    explicit Theme(Scheme scheme) : m_scheme(scheme) {}

    // Our own theme when the palette is one of ours; otherwise the platform's palette is kept and tints are dropped
    // (DESIGN-LANGUAGE.md §8, high contrast).
    static Theme of(const QPalette& palette);
    static Theme of(const QWidget* widget); // nullptr: the application's palette

    Scheme scheme() const { return m_scheme; }

    bool isPlatform() const { return m_platform; }

    QColor color(Role role) const;

    QColor slot(int slot) const { return slotColor(m_scheme, slot); }

    // The palette to give to QApplication.
    QPalette palette() const;

private:
    QColor platformColor(Role role) const;

    Scheme m_scheme;
    bool m_platform = false;
    QPalette m_palette; // only when m_platform
};

// Short form for paint code: color(this, Role::Muted).
QColor color(const QWidget* widget, Role role);

} // namespace tollgate::ui
