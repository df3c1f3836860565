// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/target.h"

#include "base/dialect.h"
#include "engine/steps/count.h"
#include "engine/steps/embed.h"
#include "engine/steps/translate.h"

namespace tollgate::engine {

namespace {

using dialects::RouteKind;

// Speaks the client's dialect, but in a way of its own that its clients do not know: the request is worded anew.
bool hasOwnWays(const Upstream& upstream, Endpoint endpoint) {
    return upstream.vendor == "mistral" && endpoint == Endpoint::Chat;
}

} // namespace

std::optional<Target> targetAt(const dialects::EndpointMatch& match, const Upstream& upstream, std::string_view model) {
    Target target;
    target.upstream = &upstream;
    target.dialect = match.dialect;
    target.endpoint = match.endpoint;
    target.address = upstream.address(target.dialect);
    const bool raw = match.kind == RouteKind::Raw;
    if (raw ? target.address != nullptr : upstream.speaks(target.dialect, model)) {
        target.translated = hasOwnWays(upstream, target.endpoint);
        return target;
    }
    if (target.endpoint == Endpoint::CountTokens) return countTarget(match, upstream);
    if (target.endpoint == Endpoint::Embeddings)
        if (auto embedder = embedTarget(match, upstream)) return embedder;
    // OpenAI's other endpoints stand beside either of its dialects.
    if (target.dialect == Dialect::OpenAiChat && target.endpoint != Endpoint::Chat) {
        target.address = upstream.address(Dialect::OpenAiResponses);
        if (target.address) return target;
    }
    bool conversation = isConversation(target.endpoint) && match.suffix != "/responses/compact";
    if (!conversation) return std::nullopt;
    target.dialect = upstream.cloud ? upstream.cloud->dialectOf(model) : upstream.config->dialect;
    target.endpoint = conversationEndpoint(target.dialect);
    target.address = upstream.address(target.dialect);
    target.translated = true;
    if (!target.address) return std::nullopt;
    return target;
}

} // namespace tollgate::engine
