// SPDX-License-Identifier: GPL-3.0-or-later
// The path of an upstream call in passthrough: what is appended to the provider's base URL (DESIGN.md §3: it ends in
// /v1 for the OpenAI dialects and is a bare origin or prefix for the others). Pure.
#pragma once

#include "dialects/endpoint_table.h"

#include <string>
#include <string_view>

namespace tollgate::dialects {

// For Call and Raw. `model` is the provider's name of it and matters for Gemini only, where it stands in the path as
// one encoded segment. `query` is the client's, without "?"; its credentials are left out.
std::string upstreamPath(const EndpointMatch& match, std::string_view model, std::string_view query);

} // namespace tollgate::dialects
