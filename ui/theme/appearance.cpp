// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.h"

#include "ui/theme/style.h"
#include "ui/theme/system_scheme.h"

#include <QApplication>
#include <QFontInfo>

namespace tollgate::ui {

namespace {

constexpr qreal kDefaultPoints = 10;

// Platforms without a theme plugin report a font without a real size.
void settleFont() {
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0 || font.pixelSize() > 0) return;
    font.setPointSizeF(kDefaultPoints);
    QApplication::setFont(font);
}

} // namespace

Appearance::Appearance(ThemeChoice choice, QObject* parent)
    : QObject(parent),
      m_platform_palette(QApplication::palette()),
      m_system(new SystemScheme(this)),
      m_choice(choice),
      m_theme(Scheme::Light) {
    settleFont();
    QApplication::setStyle(new Style);
    connect(m_system, &SystemScheme::changed, this, &Appearance::apply);
    apply();
}

void Appearance::setChoice(ThemeChoice choice) {
    if (choice == m_choice) return;
    m_choice = choice;
    apply();
}

bool Appearance::reducedMotion() const {
    return m_system->reducedMotion();
}

void Appearance::apply() {
    if (m_choice == ThemeChoice::System && m_system->highContrast())
        m_theme = Theme::of(m_platform_palette);
    else if (m_choice == ThemeChoice::System)
        m_theme = Theme(m_system->scheme());
    else
        m_theme = Theme(m_choice == ThemeChoice::Dark ? Scheme::Dark : Scheme::Light);
    QApplication::setPalette(m_theme.palette());
    Q_EMIT changed();
}

} // namespace tollgate::ui
