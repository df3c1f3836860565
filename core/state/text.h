// SPDX-License-Identifier: GPL-3.0-or-later
// Texts as the database takes them. Pure.
#pragma once

#include <QString>

#include <string_view>

namespace tollgate::state {

// Never null: that would be NULL.
inline QString textOf(std::string_view text) {
    return text.empty() ? QStringLiteral("") : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace tollgate::state
