// SPDX-License-Identifier: GPL-3.0-or-later
// What must be known of a form with files (multipart/form-data, RFC 7578) before it is forwarded: that it is whole,
// which model it names and where, whether it streams. One pass, nothing copied but the model's name. Pure.
#pragma once

#include "dialects/request_peek.h"

#include <string_view>

namespace tollgate::dialects {

// `contentType` as in the header, with its boundary. The peek's views point into the body.
RequestPeek peekForm(std::string_view body, std::string_view contentType);

} // namespace tollgate::dialects
