// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that call models, by how they name themselves. A table of static life.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace tollgate::engine {

enum class ProgramKind : std::uint8_t {
    Application,
    Library, // an application may stand behind it and say so in another header
};

struct KnownProgram {
    std::string_view part; // begins a word of its User-Agent, lower case
    std::string_view name;
    ProgramKind kind = ProgramKind::Application;
};

// Where several fit the first counts: applications stand before what they are built on.
std::span<const KnownProgram> knownPrograms();

} // namespace tollgate::engine
