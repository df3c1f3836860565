// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/call_arguments.h"

#include "dialects/compact_json.h"
#include "dialects/conversation/warnings.h"
#include "dialects/json_object_check.h"
#include "dialects/json_writer.h"

namespace tollgate::dialects::conversation {

std::string wrappedArguments(std::string_view text) {
    std::string object;
    JsonWriter json(object);
    json.beginObject();
    json.member("raw_arguments", text);
    json.endObject();
    return object;
}

std::string objectOfArguments(std::string_view text, const AnswerContext& context, std::string_view path) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return "{}";
    if (isJsonObject(text)) return compactJson(text);
    if (context.warnings) warn(*context.warnings, "wrapped", path);
    return wrappedArguments(text);
}

} // namespace tollgate::dialects::conversation
