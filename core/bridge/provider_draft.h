// SPDX-License-Identifier: GPL-3.0-or-later
// What a person enters for a provider or one of its keys. The key's text is in memory only until the keychain has it.
#pragma once

#include "base/secret.h"
#include "config/config.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace tollgate::bridge {

// Where a key is kept, as a person chose it (DESIGN.md §10.1), and its text or the variable's name.
struct KeyEntry {
    enum class Place : std::uint8_t {
        Unchanged, // nothing was entered: what is stored stays as it is
        Keychain,
        Environment,
        Session, // forgotten on quit
    };
    Place place = Place::Unchanged;
    std::shared_ptr<const Secret> text; // Keychain, Session
    std::string variable;               // Environment: its name

    // Without the blanks and line ends that pasting brings along.
    static KeyEntry inKeychain(std::string_view text);
    static KeyEntry forSession(std::string_view text);
    static KeyEntry fromEnvironment(std::string_view variable);

    // How the configuration names it.
    config::SecretRef reference() const;
    // What people recognise it by; "" for a variable, whose text may change.
    std::string hint() const;
};

struct ProviderDraft {
    // Editing takes from it what the dialog shows (name, dialect, base_url, params, models, headers, timeouts,
    // ca_file, cost_multiplier); everything else stays as it is in force.
    config::Provider provider;
    KeyEntry key;
};

} // namespace tollgate::bridge
