// SPDX-License-Identifier: GPL-3.0-or-later
// The traffic of the demo: real HTTP calls to the gateway as Claude Code, Codex, Gemini CLI, docs-bot and nightly-eval
// make them, each in its own dialect, some of them left before they end. Made and destroyed on one thread; runs on one
// of its own.
#pragma once

#include "base/secret.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace tollgate::demo {

struct TrafficOptions {
    std::uint16_t port = 0; // of the gateway on 127.0.0.1
    std::uint64_t seed = 1;
    double haste = 1; // so many times more calls
};

// Texts of the access keys the programs show, by id: "local", "docs-bot", "ci".
using AccessKeyTexts = std::map<std::string, std::shared_ptr<const Secret>>;

class Traffic {
public:
    Traffic(const TrafficOptions& options, AccessKeyTexts keys);
    ~Traffic(); // leaves the calls that run
    Traffic(const Traffic&) = delete;
    Traffic& operator=(const Traffic&) = delete;

    // The gateway listens elsewhere now.
    void setPort(std::uint16_t port);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tollgate::demo
