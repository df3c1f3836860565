// SPDX-License-Identifier: GPL-3.0-or-later
// What the texts of a configuration may look like. Each check says what is wrong in words, "" when nothing is. Pure.
#pragma once

#include "base/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::config {

using TextCheck = std::string (*)(std::string_view text);

std::string lineProblem(std::string_view text);          // no control characters
std::string filledLineProblem(std::string_view text);    // the same, and not empty
std::string providerIdProblem(std::string_view text);    // [a-z0-9][a-z0-9-]{0,39}
std::string idProblem(std::string_view text);            // [A-Za-z0-9_][A-Za-z0-9_.-]{0,63}
std::string modelProblem(std::string_view text);         // a model's name or a glob: no blanks
std::string listenAddressProblem(std::string_view text); // an IP address of this computer, or localhost
std::string hostProblem(std::string_view text);          // gateway.lan, gateway.lan:8443, [fd00::1]
std::string originProblem(std::string_view text);        // https://app.example.com
std::string networkProblem(std::string_view text);       // 192.168.1.0/24
std::string addressProblem(std::string_view text);       // of a provider: http(s)://host[:port][/path]
std::string headerNameProblem(std::string_view text);    // a token that is ours to send
std::string headerValueProblem(std::string_view text);
std::string tagNameProblem(std::string_view text);
std::string patternProblem(std::string_view text); // RE2
std::string environmentNameProblem(std::string_view text);
std::string urlSecretProblem(std::string_view text); // keychain, env:NAME, or nothing

bool isLoopback(std::string_view address);

// Text that has the form of a provider's or an access key. Such texts are refused everywhere in the file and never
// repeated.
bool looksLikeKey(std::string_view text);
// A value as problems quote it: shortened, one line, hidden when it looks like a key.
std::string quoted(std::string_view text);
// The candidate that was probably meant; "" when none is close.
std::string meant(std::string_view text, const std::vector<std::string>& candidates);
// ` (did you mean "openai"?)`, or nothing when no candidate is close.
std::string didYouMean(std::string_view text, const std::vector<std::string>& candidates);

// {name} in an address of a preset.
std::vector<std::string> placeholdersOf(std::string_view address);
std::string placeholderValueProblem(std::string_view value); // what may stand for one: it must not move the host

// RFC 3339: "2026-12-31T23:59:59Z", "2026-12-31T23:59:59.5+01:00". Nothing for anything else.
std::optional<Micros> timeFromRfc3339(std::string_view text);
std::string toRfc3339(Micros time); // UTC, a fraction only where there is one

} // namespace tollgate::config
