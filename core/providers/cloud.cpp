// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/cloud.h"

#include "providers/bedrock.h"
#include "providers/vertex.h"

namespace tollgate::providers {

std::string vendorOf(const config::Provider& provider, const config::Preset* preset) {
    if (provider.profile.vendor) return *provider.profile.vendor;
    if (preset && preset->profile.vendor) return *preset->profile.vendor;
    return provider.preset;
}

const Cloud* cloudOf(const config::Provider& provider, const config::Preset* preset) {
    const std::string vendor = vendorOf(provider, preset);
    if (vendor == "bedrock" && provider.dialect == Dialect::Anthropic) return &bedrock();
    const bool ofVertex = provider.dialect == Dialect::Gemini || provider.dialect == Dialect::Anthropic;
    if (vendor == "vertex" && ofVertex) return &vertex();
    return nullptr;
}

} // namespace tollgate::providers
