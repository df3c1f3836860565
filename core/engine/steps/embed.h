// SPDX-License-Identifier: GPL-3.0-or-later
// Embeddings for clients of another dialect (protocols.md §8). Engine thread.
#pragma once

#include "dialects/embedding/embedding.h"
#include "dialects/endpoint_table.h"

#include <optional>
#include <string>
#include <string_view>

namespace tollgate::engine {

struct Exchange;
struct Target;
struct Translation;
struct Upstream;

// How this provider is asked for vectors; nothing when its dialect has none, or when it speaks as the client does.
std::optional<Target> embedTarget(const dialects::EndpointMatch& match, const Upstream& upstream);

// The error is the client's.
dialects::conversation::Translated<Translation> translateEmbedding(Exchange& exchange, const Target& target);

// The target's answer in the client's words; "" when it holds no vectors.
std::string wordEmbedding(Exchange& exchange, const Target& target, const dialects::embedding::Form& form,
                          std::string_view answer);

} // namespace tollgate::engine
