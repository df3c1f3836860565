// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/choices.h"

#include <algorithm>

namespace tollgate::ui {

const ProviderChoice* Choices::provider(const QString& id) const {
    const auto found =
        std::find_if(providers.begin(), providers.end(), [&id](const ProviderChoice& each) { return each.id == id; });
    return found != providers.end() ? &*found : nullptr;
}

const NodeChoice* Choices::node(const QString& id) const {
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [&id](const NodeChoice& each) { return each.id == id; });
    return found != nodes.end() ? &*found : nullptr;
}

} // namespace tollgate::ui
