// SPDX-License-Identifier: GPL-3.0-or-later
// Memory for the frames of coroutines, and for the heads of answers, which live as long. A request takes some twenty of
// the same few sizes and gives them back at once; lists of the thread serve them without the allocator. What a list
// holds is bounded, so that what a burst took goes back. A frame may be given back on another thread than it was taken
// on.
#pragma once

#include <cstddef>

namespace tollgate::net {

void* takeFrame(std::size_t size);
void giveFrame(void* frame, std::size_t size) noexcept;

} // namespace tollgate::net
