// SPDX-License-Identifier: GPL-3.0-or-later
// The route of the pictures (routing-*.png): what the demo's requests go through. Pure.
#pragma once

#include "config/config.h"

namespace tollgate::demo {

// Without what this version does not enforce yet: the answer cache before it.
config::Route pictureRoute();
// What is being drawn in the pictures: three steps differ from what is live.
config::Route pictureDraft();

} // namespace tollgate::demo
