// SPDX-License-Identifier: GPL-3.0-or-later
// How a provider's key travels: in exactly one header, by the provider's custom (protocols.md §5). The key is in the
// caller's hands; nothing here keeps one. Pure functions, any thread.
#pragma once

#include "base/dialect.h"
#include "base/result.h"
#include "base/secret.h"
#include "config/config.h"
#include "config/preset.h"
#include "config/problem.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace tollgate::providers {

enum class AuthStyle : std::uint8_t { None, Bearer, XApiKey, XGoogApiKey, ApiKey };

// The style for a key. `preset` may be null: then, and for "custom", the dialect's own. A preset's special header is
// for the preset's own dialect; at its other addresses the key is a bearer token. Tokens that tell by their shape that
// they are no API keys are bearer tokens: Anthropic's "sk-ant-oat…" (§3.1), Microsoft Entra's "eyJ…" (§5).
AuthStyle authStyleFor(const config::Preset* preset, Dialect dialect, const Secret& key);

struct CredentialHeader {
    std::string_view name; // lower case, static
    Secret value;          // the whole header value
};

// The header that carries the key; nothing when the provider wants none. Errors: a key is required and there is none,
// or it holds what no key holds (a line break or space from pasting). The message never holds any of the key.
Result<std::optional<CredentialHeader>> credentialFor(const config::Provider& provider, const config::Preset* preset,
                                                      Dialect dialect, const Secret& key);

// Headers a call of our own must have (lists of models, tests); calls of clients bring theirs.
std::span<const std::pair<std::string_view, std::string_view>> ownHeaders(Dialect dialect);

// What is wrong with `headers` of a provider's configuration: names that are no header names, values with control
// characters, headers that belong to the connection, and credentials, which have their own place. `path` is where the
// member stands: "providers[0].headers".
config::Problems checkHeaders(const std::map<std::string, std::string>& headers, std::string_view path);

} // namespace tollgate::providers
