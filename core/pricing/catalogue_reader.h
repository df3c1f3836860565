// SPDX-License-Identifier: GPL-3.0-or-later
// The text of catalogue.json → Catalogue. Used by Catalogue::parse only.
#pragma once

#include "base/result.h"
#include "pricing/catalogue.h"

#include <string_view>

namespace tollgate::pricing {

class CatalogueReader {
public:
    static Result<Catalogue> read(std::string_view json);

private:
    static Catalogue::Provider indexed(std::string_view name, std::vector<CatalogueModel> models);
};

} // namespace tollgate::pricing
