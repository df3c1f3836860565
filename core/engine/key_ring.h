// SPDX-License-Identifier: GPL-3.0-or-later
// The provider keys as the engine gets them: texts found by a higher floor (keychain, environment, session), or why
// not. A value; the texts are shared so that a new snapshot does not copy them.
#pragma once

#include "base/secret.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>

namespace tollgate::engine {

enum class KeyState : std::uint8_t {
    Ready,
    Waiting,  // the keychain has not answered yet
    Locked,   // the keychain is locked: unlocking it makes the key usable
    Missing,  // not in the keychain, the variable is not set, or the session's key is gone
    Detached, // stored for another address than the provider has now
};

struct KeyMaterial {
    KeyState state = KeyState::Missing;
    std::shared_ptr<const Secret> text; // only when Ready
    std::string reason;                 // for a person; "" when Ready
};

// By provider id and key id.
using KeyRing = std::map<std::pair<std::string, std::string>, KeyMaterial>;

} // namespace tollgate::engine
