// SPDX-License-Identifier: GPL-3.0-or-later
// How the events of a stream are told apart on the wire.
#pragma once

#include "base/dialect.h"

#include <cstdint>
#include <string_view>

namespace tollgate::dialects {

enum class Framing : std::uint8_t {
    Sse,       // text/event-stream
    Ndjson,    // one JSON text a line: Ollama
    JsonArray, // one JSON array sent piece by piece: Gemini without alt=sse
};

// `contentType` of the provider's answer decides; where it says nothing useful, the dialect does.
Framing framingOf(Dialect dialect, std::string_view contentType);

// The content-type of an answer in that framing.
std::string_view contentTypeOf(Framing framing);

} // namespace tollgate::dialects
