// SPDX-License-Identifier: GPL-3.0-or-later
// What a client says about its request in x-tollgate-tags: "project=a,feature=b". Pure.
#pragma once

#include "record/record.h"

#include <string_view>

namespace tollgate::engine {

// Adds to `tags`; a name that is there already keeps its first value (the key's). At most 16 tags of at most 64 and 256
// bytes; what is longer or malformed is left out.
void addTags(std::string_view header, record::Tags& tags);

} // namespace tollgate::engine
