// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated provider: a real HTTP server on this computer that answers in all five dialects, whole and streamed,
// with usage, at the pace of the provider it stands for, and now and then not at all. The first part of the path says
// which it stands for: http://127.0.0.1:PORT/anthropic/v1/messages. It reads no key and keeps nothing. Made and
// destroyed on one thread; runs on one of its own.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <string>

namespace tollgate::demo {

struct SimulationOptions {
    std::uint64_t seed = 1;
    double haste = 1;     // so many times faster
    bool troubles = true; // false: every call is answered
};

class SimulatedProvider {
public:
    // Listens on a free port of 127.0.0.1.
    static Result<std::unique_ptr<SimulatedProvider>> start(const SimulationOptions& options = {});
    ~SimulatedProvider(); // answers that run are cut
    SimulatedProvider(const SimulatedProvider&) = delete;
    SimulatedProvider& operator=(const SimulatedProvider&) = delete;

    std::string origin() const; // "http://127.0.0.1:4711"

private:
    struct Impl;
    explicit SimulatedProvider(std::unique_ptr<Impl> impl);

    std::unique_ptr<Impl> m_impl;
};

} // namespace tollgate::demo
