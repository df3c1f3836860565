// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>
#include <QWidget>

namespace tollgate::ui {

namespace {

QColor mixed(const QColor& a, const QColor& b, float part) {
    const float rest = 1.0F - part;
    return QColor::fromRgbF(a.redF() * rest + b.redF() * part, a.greenF() * rest + b.greenF() * part,
                            a.blueF() * rest + b.blueF() * part);
}

// Palettes reach widgets with their Window role untouched, so it names the theme.
bool isOurs(const QPalette& palette, Scheme scheme) {
    return palette.color(QPalette::Active, QPalette::Window) == roleColor(scheme, Role::Window);
}

} // namespace

Theme Theme::of(const QPalette& palette) {
    if (isOurs(palette, Scheme::Light)) return Theme(Scheme::Light);
    if (isOurs(palette, Scheme::Dark)) return Theme(Scheme::Dark);
    const bool dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    Theme theme(dark ? Scheme::Dark : Scheme::Light);
    theme.m_platform = true;
    theme.m_palette = palette;
    return theme;
}

Theme Theme::of(const QWidget* widget) {
    return of(widget ? widget->palette() : QApplication::palette());
}

QColor Theme::color(Role role) const {
    return m_platform ? platformColor(role) : roleColor(m_scheme, role);
}

QColor Theme::platformColor(Role role) const {
    const QColor text = m_palette.color(QPalette::Active, QPalette::WindowText);
    const QColor base = m_palette.color(QPalette::Active, QPalette::Base);
    switch (role) {
    case Role::Window:
    case Role::Nav: return m_palette.color(QPalette::Active, QPalette::Window);
    case Role::Base:
    case Role::Alternate:
    case Role::TintOk:
    case Role::TintWarning:
    case Role::TintError:
    case Role::TintInfo:
    case Role::TintDenied: return base;
    case Role::Text:
    case Role::Muted:
    case Role::Border:
    case Role::Control: return text;
    case Role::Accent: return m_palette.color(QPalette::Active, QPalette::Link);
    case Role::OnAccent: return base;
    case Role::Grid:
    case Role::Hover:
    case Role::Pressed:
    case Role::Track:
    case Role::Selected: return mixed(base, text, 0.2F);
    default: return roleColor(m_scheme, role);
    }
}

QPalette Theme::palette() const {
    if (m_platform) return m_palette;
    QPalette palette;
    const auto set = [&](QPalette::ColorRole where, Role role) { palette.setColor(where, color(role)); };
    set(QPalette::Window, Role::Window);
    set(QPalette::Base, Role::Base);
    set(QPalette::AlternateBase, Role::Alternate);
    set(QPalette::Button, Role::Base);
    for (auto where : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
                       QPalette::BrightText, QPalette::ToolTipText})
        set(where, Role::Text);
    set(QPalette::PlaceholderText, Role::Muted);
    set(QPalette::Highlight, Role::Selected);
    set(QPalette::Link, Role::Accent);
    set(QPalette::LinkVisited, Role::Accent);
    set(QPalette::ToolTipBase, Role::Base);
    set(QPalette::Light, Role::Base);
    set(QPalette::Midlight, Role::Grid);
    set(QPalette::Mid, Role::Border);
    set(QPalette::Dark, Role::Control);
    set(QPalette::Shadow, Role::Control);
    for (auto where : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, where, color(Role::Muted));
    palette.setColor(QPalette::Disabled, QPalette::Base, color(Role::Window));
    palette.setColor(QPalette::Disabled, QPalette::Button, color(Role::Window));
    return palette;
}

QColor color(const QWidget* widget, Role role) {
    return Theme::of(widget).color(role);
}

} // namespace tollgate::ui
