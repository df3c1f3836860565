// SPDX-License-Identifier: GPL-3.0-or-later
// The palette as data: every role and every entity slot in light and dark (DESIGN-LANGUAGE.md §1.1, §1.2).
// Pure values, any thread. Widgets ask Theme, which also knows high contrast.
#pragma once

#include <QColor>

namespace tollgate::ui {

enum class Scheme { Light, Dark };

enum class Role {
    Window,    // canvas
    Base,      // cards, tables, page header
    Alternate, // table header, read-only code
    Nav,
    Text,
    Muted,   // second lines, units, header text
    Border,  // card and pane lines
    Grid,    // row lines, chart grid
    Control, // border of inputs, buttons, switches; axis
    Hover,
    Pressed,
    Track, // empty part of a bar
    Selected,
    Accent,
    OnAccent,
    Ok,
    Warning,
    Error,
    Info,
    Denied,
    TintOk,
    TintWarning,
    TintError,
    TintInfo,
    TintDenied,
    Count
};

QColor roleColor(Scheme scheme, Role role);

// The colours of providers and other entities: slots 1 to 8; every other number is "Other" (grey).
inline constexpr int kSlotCount = 8;
QColor slotColor(Scheme scheme, int slot);

// The fill behind a word in this state role; Selected for roles without a tint of their own.
Role tintOf(Role role);

} // namespace tollgate::ui
