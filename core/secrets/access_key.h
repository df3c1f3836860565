// SPDX-License-Identifier: GPL-3.0-or-later
// Makes access keys: "tg-<8 characters>-<43 characters of 256 random bits>" (DESIGN.md §5). Only the hash is kept.
#pragma once

#include "base/secret.h"
#include "config/config.h"

#include <string>

namespace tollgate::secrets {

struct NewAccessKey {
    Secret text;
    config::SecretRef hash; // for the configuration
};

// Ends the program when the system has no randomness: a guessable key would be worse.
NewAccessKey makeAccessKey();

// An id that no key of the list has, made from a name: "Night batch" → "night-batch".
std::string freeKeyId(const config::Config& config, const std::string& name);

} // namespace tollgate::secrets
