// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/schema.h"

#include <array>

namespace tollgate::state {

namespace {

// `samples`: what the breaker still counts, as "start:ok:failed" with spaces between. Times are UTC microseconds.
constexpr std::array kVersion1{
    "CREATE TABLE breakers (provider TEXT NOT NULL, key TEXT NOT NULL, model TEXT NOT NULL, state TEXT NOT NULL, "
    "cause TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL, opened INTEGER NOT NULL, "
    "in_a_row INTEGER NOT NULL, openings INTEGER NOT NULL, successes INTEGER NOT NULL, failed INTEGER NOT NULL, "
    "counted INTEGER NOT NULL, samples TEXT NOT NULL, PRIMARY KEY (provider, key, model)) WITHOUT ROWID",
};

// `at`: UTC microseconds.
constexpr std::array kVersion2{
    "CREATE TABLE route_versions (route TEXT NOT NULL, version INTEGER NOT NULL, at INTEGER NOT NULL, "
    "note TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (route, version)) WITHOUT ROWID",
};

// Keys that a provider has refused. `since`: UTC microseconds.
constexpr std::array kVersion3{
    "CREATE TABLE refused_keys (provider TEXT NOT NULL, key TEXT NOT NULL, fingerprint INTEGER NOT NULL, "
    "since INTEGER NOT NULL, message TEXT NOT NULL, PRIMARY KEY (provider, key)) WITHOUT ROWID",
};

constexpr std::array kVersion4{
    "ALTER TABLE route_versions ADD COLUMN author TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE route_drafts (route TEXT PRIMARY KEY NOT NULL, base TEXT NOT NULL, json TEXT NOT NULL, "
    "at INTEGER NOT NULL) WITHOUT ROWID",
};

constexpr std::array kMigrations{Migration{1, kVersion1}, Migration{2, kVersion2}, Migration{3, kVersion3},
                                 Migration{4, kVersion4}};

} // namespace

std::span<const Migration> migrations() {
    return kMigrations;
}

int newestVersion() {
    return kMigrations.back().to;
}

} // namespace tollgate::state
