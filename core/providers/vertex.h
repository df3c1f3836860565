// SPDX-License-Identifier: GPL-3.0-or-later
// Google Vertex AI (protocols.md §5): Gemini and Claude under one project, each in its own dialect. Keys are service
// accounts, with which tokens are fetched, or tokens themselves. Stateless, any thread.
#pragma once

#include "providers/cloud.h"

namespace tollgate::providers {

const Cloud& vertex();

// Vertex's own host for a location: "global", "us" and "eu" have names that do not follow from the others'. Any other
// address stays as it is.
std::string vertexAddress(std::string url);

} // namespace tollgate::providers
