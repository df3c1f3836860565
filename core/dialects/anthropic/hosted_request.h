// SPDX-License-Identifier: GPL-3.0-or-later
// An Anthropic request as clouds that host Claude want it (protocols.md §5, §5.1): the model stands in the path, the
// version and the betas in the body, and members that only Anthropic itself serves are taken out. Every other member
// stays byte for byte. Pure.
#pragma once

#include "dialects/json_scan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::dialects {

struct HostedRequest {
    std::string body;
    std::vector<std::string> warnings; // "dropped:service_tier"
};

struct HostedRules {
    std::string_view version;  // of "anthropic_version": "bedrock-2023-05-31"
    bool keeps_stream = false; // the cloud reads `stream`, instead of telling by the path
};

// `betas`: the client's header anthropic-beta; those that no cloud knows are left out. Nothing when `body` is no
// object.
std::optional<HostedRequest> hostedRequest(JsonScanner& scanner, std::string_view body, const HostedRules& rules,
                                           std::string_view betas);

} // namespace tollgate::dialects
