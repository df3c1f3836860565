// SPDX-License-Identifier: GPL-3.0-or-later
// JSON Schema and Gemini's subset of OpenAPI, both ways (protocols.md §6.7). Pure but for the scanner.
#pragma once

#include "dialects/conversation/parts.h"
#include "dialects/json_scan.h"

#include <string>
#include <string_view>

namespace tollgate::dialects::conversation {

// What a Gemini client wrote as JSON Schema: lower-case types, `nullable` as a type, numeric strings as numbers. What
// is JSON Schema already stays as it is. "" for "".
RawJson jsonSchemaFromGemini(JsonScanner& scanner, std::string_view schema);

// For `parametersJsonSchema`: the client's schema without $schema and $id.
RawJson plainJsonSchema(JsonScanner& scanner, std::string_view schema);

// For `parameters`. `changed`: something besides the case of the types is not as the client wrote it.
struct OpenApiSchema {
    RawJson schema;
    bool changed = false;
};

OpenApiSchema openApiSchema(std::string_view schema);

} // namespace tollgate::dialects::conversation
