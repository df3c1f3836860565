// SPDX-License-Identifier: GPL-3.0-or-later
// A stream whose framing or events are a cloud's own, turned into the SSE of the dialect it stands for, before anything
// else looks at it. One a stream; engine thread.
#pragma once

#include <string>
#include <string_view>

namespace tollgate::dialects {

class Reframer {
public:
    virtual ~Reframer() = default;

    // Appends the whole events that `bytes`, split anywhere, complete. False: what came cannot be read.
    virtual bool feed(std::string_view bytes, std::string& out) = 0;

    // The stream has ended: appends what it only implied.
    virtual void finish(std::string&) {}
};

} // namespace tollgate::dialects
