// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include <algorithm>
#include <array>

namespace tollgate::fuzz {

namespace {

constexpr std::array kTargets{
    Target{"request_head", requestHead},
    Target{"chunks", chunks},
    Target{"content_coding", contentCoding},
    Target{"request_body", requestBody},
    Target{"access_keys", accessKeys},
    Target{"response_head", responseHead},
    Target{"whole_answer", wholeAnswer},
    Target{"upstream_error", upstreamError},
    Target{"model_list", modelList},
    Target{"sse_stream", sseStream},
    Target{"ndjson_stream", ndjsonStream},
    Target{"json_array_stream", jsonArrayStream},
    Target{"observed_stream", observedStream},
    Target{"configuration", configuration},
    Target{"filter_text", filterText},
    Target{"address", address},
    Target{"prompt", prompt},
    Target{"embeddings", embeddings},
    Target{"token_counts", tokenCounts},
    Target{"translated_request", translatedRequest},
    Target{"translated_answer", translatedAnswer},
    Target{"translated_stream", translatedStream},
};

} // namespace

std::span<const Target> targets() {
    return kTargets;
}

const Target* targetNamed(std::string_view name) {
    const auto* found = std::ranges::find(kTargets, name, &Target::name);
    return found == kTargets.end() ? nullptr : found;
}

} // namespace tollgate::fuzz
