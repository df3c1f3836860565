// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/roles.h"

#include <array>
#include <cstddef>

namespace tollgate::ui {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;

    QColor in(Scheme scheme) const { return QColor::fromRgb(scheme == Scheme::Light ? light : dark); }
};

// In the order of Role.
constexpr std::array<Pair, static_cast<std::size_t>(Role::Count)> kRoles{{
    {0xF5F6F8, 0x15181C}, // Window
    {0xFFFFFF, 0x1C2025}, // Base
    {0xF9FAFB, 0x20252B}, // Alternate
    {0xECEEF2, 0x101317}, // Nav
    {0x1A1D21, 0xE6E9ED}, // Text
    {0x59626D, 0x9CA6B2}, // Muted
    {0xD9DDE3, 0x30363E}, // Border
    {0xE7EAEE, 0x2A3037}, // Grid
    {0x858E9B, 0x747F8C}, // Control
    {0xF0F3F7, 0x252B32}, // Hover
    {0xE3E8EF, 0x2D343C}, // Pressed
    {0xE7EAEE, 0x2D343C}, // Track
    {0xDBE6FA, 0x26375C}, // Selected
    {0x2457C5, 0x86ABFF}, // Accent
    {0xFFFFFF, 0x0F1216}, // OnAccent
    {0x166E39, 0x58C48A}, // Ok
    {0x8A5A00, 0xE2B23E}, // Warning
    {0xC0222C, 0xFF8A82}, // Error
    {0x0B6E80, 0x56C3D1}, // Info
    {0x7440BC, 0xC5A0FF}, // Denied
    {0xE3F3E9, 0x183225}, // TintOk
    {0xFBF0D6, 0x352B12}, // TintWarning
    {0xFBE6E6, 0x3B1F20}, // TintError
    {0xDFF1F4, 0x15323A}, // TintInfo
    {0xEFE7FA, 0x2C2242}, // TintDenied
}};

// Other, then slots 1 to 8: clay, green, blue, violet, sky, gold, slate, rose.
constexpr std::array<Pair, kSlotCount + 1> kSlots{{
    {0x8A949F, 0x7B8794},
    {0xAE4B0F, 0xEA8313},
    {0x2A8972, 0x6EC59F},
    {0x303D75, 0x5361C4},
    {0x895BC3, 0xD186FC},
    {0x11A2C4, 0x71EDFC},
    {0xBF861A, 0xFFCF4A},
    {0x585863, 0x858C9D},
    {0x80031C, 0xC43340},
}};

} // namespace

QColor roleColor(Scheme scheme, Role role) {
    return kRoles[static_cast<std::size_t>(role)].in(scheme);
}

QColor slotColor(Scheme scheme, int slot) {
    const bool known = slot >= 1 && slot <= kSlotCount;
    return kSlots[known ? static_cast<std::size_t>(slot) : 0].in(scheme);
}

Role tintOf(Role role) {
    switch (role) {
    case Role::Ok: return Role::TintOk;
    case Role::Warning: return Role::TintWarning;
    case Role::Error: return Role::TintError;
    case Role::Info: return Role::TintInfo;
    case Role::Denied: return Role::TintDenied;
    case Role::Muted: return Role::Track;
    default: return Role::Selected;
    }
}

} // namespace tollgate::ui
