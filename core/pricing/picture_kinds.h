// SPDX-License-Identifier: GPL-3.0-or-later
// How price lists name pictures that have a price of their own (protocols.md §8). Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::pricing {

// The catalogue's names for pictures of a size ("1024x1536") and quality ("high"): "high/1024-x-1536/gpt-image-1", then
// without the quality. Empty when the size is not known.
std::vector<std::string> pictureKinds(std::string_view model, std::string_view size, std::string_view quality);

} // namespace tollgate::pricing
