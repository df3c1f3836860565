// SPDX-License-Identifier: GPL-3.0-or-later
// Where a call to a provider goes: the base address for a dialect, and the path of an endpoint under it (DESIGN.md §3,
// §5; protocols.md §1 to §5, §8). Pure functions over the configuration, any thread. Nothing a client sends selects a
// host: models are percent-encoded, a raw path cannot climb.
#pragma once

#include "base/dialect.h"
#include "base/result.h"
#include "config/config.h"
#include "config/preset.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::providers {

// The dialects a provider can be spoken to in, the configured one first. `preset` may be null.
std::vector<Dialect> dialectsOf(const config::Provider& provider, const config::Preset* preset);

// The base address for one of dialectsOf(), without a trailing slash, {parameters} filled in. The preset's addresses
// for other dialects count only while the provider's own address is the preset's, or the preset has one address for
// both: a person who moved the provider to another host does not find calls, and keys, at the old one. Errors name the
// parameter.
Result<std::string> baseUrlFor(const config::Provider& provider, const config::Preset* preset, Dialect dialect);

// A call as the client made it, with what the decision put in.
struct Call {
    Endpoint endpoint = Endpoint::Chat;
    std::string_view model = {}; // as the provider knows it; needed where it stands in the path
    // What the endpoint leaves open: Gemini's method ("streamGenerateContent"); what follows /images/ and /audio/
    // ("generations"); for Raw the path after /providers/{id}, with its slash.
    std::string_view action = {};
    std::string_view path = {};          // when it is known: the endpoint's own path, instead of the table's
    std::string_view query = {};         // without "?", without credentials; handed on
    std::string_view version = "v1beta"; // Gemini: v1beta, v1, v1alpha
};

// The request target: `prefix` (the base address's path, "/v1") and the endpoint's own path. Nothing when the dialect
// has no such endpoint or the call lacks what the path needs. A prefix that already holds what the dialect adds
// ("https://api.anthropic.com/v1") is not doubled.
std::optional<std::string> targetFor(const config::Provider& provider, Dialect dialect, std::string_view prefix,
                                     const Call& call);

// The target of a rerank where it does not stand below the preset's address (Cohere's is not among its endpoints that
// speak OpenAI's dialect); nothing where it does, as nearly everywhere.
std::optional<std::string> rerankTarget(const config::Preset* preset, std::string_view prefix, std::string_view query);

// The target of the provider's list of models; nothing when it has none. `dialect` is the one of the address.
std::optional<std::string> modelListTarget(const config::Provider& provider, const config::Preset* preset,
                                           Dialect dialect, std::string_view prefix);

} // namespace tollgate::providers
