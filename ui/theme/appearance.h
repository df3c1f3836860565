// SPDX-License-Identifier: GPL-3.0-or-later
// Puts style, palette and font on the application and keeps them right: the person's choice (System, Light, Dark)
// or the desktop's, switchable at run time. One object, made by `app` before the first window; UI thread.
#pragma once

#include "ui/theme/theme.h"

#include <QFont>
#include <QObject>
#include <QPalette>

namespace tollgate::ui {

class SystemScheme;

enum class ThemeChoice { System, Light, Dark };

class Appearance : public QObject {
    Q_OBJECT

public:
    explicit Appearance(ThemeChoice choice = ThemeChoice::System, QObject* parent = nullptr);

    ThemeChoice choice() const { return m_choice; }

    void setChoice(ThemeChoice choice);

    Theme theme() const { return m_theme; }

    // The desktop asks for no movement (DESIGN-LANGUAGE.md §7).
    bool reducedMotion() const;

Q_SIGNALS:
    void changed();

private:
    void apply();

    QPalette m_platform_palette;
    SystemScheme* m_system;
    ThemeChoice m_choice;
    Theme m_theme;
};

} // namespace tollgate::ui
