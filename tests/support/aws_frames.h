// SPDX-License-Identifier: GPL-3.0-or-later
// Streams as AWS frames them (protocols.md §5.1). Written apart from core/dialects: the two ends must not share an
// error. Pure.
#pragma once

#include "support/script.h"

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::test {

// One frame; `kind` is ":event-type", or ":exception-type" with message type "exception".
std::string awsFrame(std::string_view type, std::string_view payload, bool exception = false);
// Bedrock's event "chunk" around an event of the model's own dialect.
std::string bedrockChunk(std::string_view event);

struct SignatureParts {
    std::string credential; // "AKID/20150830/us-east-1/bedrock/aws4_request"
    std::string signed_headers;
    std::string signature;
};

SignatureParts signatureParts(std::string_view authorization);

} // namespace tollgate::test
