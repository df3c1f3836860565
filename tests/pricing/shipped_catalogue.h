// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue as it ships, read once for the tests of this folder.
#pragma once

#include "pricing/catalogue.h"

#include <memory>
#include <string>

namespace tollgate::test {

std::string shippedCatalogueText();
std::shared_ptr<const pricing::Catalogue> shippedCatalogue();

} // namespace tollgate::test
