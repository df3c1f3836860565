// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/framing.h"

#include "base/text.h"

namespace tollgate::dialects {

Framing framingOf(Dialect dialect, std::string_view contentType) {
    std::string_view type = trimmed(contentType.substr(0, contentType.find(';')));
    if (equalsIgnoreCase(type, "text/event-stream")) return Framing::Sse;
    if (equalsIgnoreCase(type, "application/x-ndjson") || equalsIgnoreCase(type, "application/jsonl"))
        return Framing::Ndjson;
    if (dialect == Dialect::Ollama) return Framing::Ndjson;
    if (dialect == Dialect::Gemini && equalsIgnoreCase(type, "application/json")) return Framing::JsonArray;
    return Framing::Sse;
}

std::string_view contentTypeOf(Framing framing) {
    switch (framing) {
    case Framing::Sse: return "text/event-stream";
    case Framing::Ndjson: return "application/x-ndjson";
    case Framing::JsonArray: return "application/json; charset=UTF-8";
    }
    return {};
}

} // namespace tollgate::dialects
