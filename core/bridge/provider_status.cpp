// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/provider_status.h"

#include "base/text.h"


namespace tollgate::bridge {

std::optional<ProviderState> stateToldBy(std::string_view detail) {
    return record::providerStateFromName(lowerCase(detail.substr(0, detail.find(':'))));
}

} // namespace tollgate::bridge
