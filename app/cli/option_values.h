// SPDX-License-Identifier: GPL-3.0-or-later
// What people write behind options, as values. Nothing comes of what cannot be read.
#pragma once

#include "base/clock.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tollgate::cli {

std::vector<std::string> listFrom(const QString& text); // comma separated; "" is an empty list

std::optional<std::int64_t> countFrom(const QString& text); // "60", "400k", "2M"; from 0

std::optional<Micros> lengthFrom(const QString& text); // "90m", "24h", "30d", "2w"; "0"

// "30d" from `now`, RFC 3339, or a date, whose end it is here.
std::optional<Micros> momentFrom(const QString& text, Micros now);

// "name=value"; the value may be empty.
std::optional<std::pair<std::string, std::string>> pairFrom(const QString& text);

} // namespace tollgate::cli
