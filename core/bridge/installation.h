// SPDX-License-Identifier: GPL-3.0-or-later
// Facts about this installation, gathered for the Settings page. Used by the runtime only.
#pragma once

#include "bridge/paths.h"
#include "bridge/settings.h"

namespace tollgate::secrets {
struct ServiceStatus;
}

namespace tollgate::bridge {

class CatalogueStore;

Installation installationOf(const Paths& paths, const CatalogueStore& catalogue,
                            const secrets::ServiceStatus& keychain);

} // namespace tollgate::bridge
