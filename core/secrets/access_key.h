// SPDX-License-Identifier: GPL-3.0-or-later
// Makes access keys: "tg-<8 characters>-<43 characters of 256 random bits>" (DESIGN.md §5), and changes what a
// configuration says of them. Only the hash of a text is kept.
#pragma once

#include "base/secret.h"
#include "config/config.h"

#include <string>

namespace tollgate::secrets {

struct NewAccessKey {
    Secret text;
    config::SecretRef hash; // for the configuration
    std::string hint;       // "tg-…7c1e"
};

// Ends the program when the system has no randomness: a guessable key would be worse.
NewAccessKey makeAccessKey();

// Ids that nothing of the list has, made from a name: "Night batch" → "night-batch".
std::string freeKeyId(const config::Config& config, const std::string& name);
std::string freeTeamId(const config::Config& config, const std::string& name);

// From now on the key opens with the new text; the one before it does until `now` + `overlap` (0: no longer). Texts
// whose time is over are forgotten. The key's text must be one of ours (Sha256).
void replaceText(config::AccessKey& key, const NewAccessKey& made, Micros now, Micros overlap);

// Takes a key, or a team, out of the configuration, with the budgets that were its alone. False: there is none.
bool removeAccessKey(config::Config& config, const std::string& id);
bool removeTeam(config::Config& config, const std::string& id);

} // namespace tollgate::secrets
