// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipped_catalogue.h"

#include <fstream>
#include <sstream>

namespace tollgate::test {

std::string shippedCatalogueText() {
    std::ifstream file(TOLLGATE_RESOURCES "/catalogue.json", std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::shared_ptr<const pricing::Catalogue> shippedCatalogue() {
    static const auto catalogue =
        std::make_shared<const pricing::Catalogue>(pricing::Catalogue::parse(shippedCatalogueText()).value());
    return catalogue;
}

} // namespace tollgate::test
