// SPDX-License-Identifier: GPL-3.0-or-later
// Names that a configuration knows, to be offered where people type them. Sorted, each once. Pure.
#pragma once

#include "config/config.h"

#include <QStringList>

namespace tollgate::ui {

QStringList knownModels(const config::Config& config); // with their aliases, and what routes answer to
QStringList knownRoutes(const config::Config& config); // ids
QStringList knownProjects(const config::Config& config);
QStringList endpointNames();

} // namespace tollgate::ui
