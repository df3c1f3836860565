// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration behind the pictures: eight providers, their keys, the access keys. Values; no thread.
#pragma once

#include "config/config.h"

namespace tollgate::demo {

// Provider keys are of store None: nothing is asked for, no keychain is touched.
config::Config pictureConfig();

} // namespace tollgate::demo
