// SPDX-License-Identifier: GPL-3.0-or-later
// How two drafts of one route differ. Pure.
#pragma once

#include "ui/routing/document/draft.h"

#include <QString>

#include <set>
#include <string>
#include <vector>

namespace tollgate::ui {

struct Differences {
    std::set<std::string> changed;    // steps of the later one that are new or differ
    std::set<std::string> gone;       // steps of the earlier one
    std::vector<std::string> members; // of the route: "name", "models", "entry", …
    bool moved = false;               // positions differ

    int count() const;
};

Differences differences(const RouteDraft& before, const RouteDraft& after);

// A line of a comparison of two texts.
struct DiffLine {
    enum class Kind { Same, Gone, New };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const DiffLine&) const = default;
};

// Line by line, as short as possible; of texts of some thousand lines.
std::vector<DiffLine> diffLines(const QString& before, const QString& after);

} // namespace tollgate::ui
