// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON Schema (2020-12) of the configuration, made from the descriptions that read and write it.
// resources/config.schema.json is this text; a test holds the two together.
#pragma once

#include <string>

namespace tollgate::config {

std::string schemaText();

} // namespace tollgate::config
