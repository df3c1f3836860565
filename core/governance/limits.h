// SPDX-License-Identifier: GPL-3.0-or-later
// The limiters of all limited subjects, by the names of the configuration. One for the whole engine; outlives every
// snapshot. Any thread; asked while a snapshot is made, whoever asks keeps the pointer.
#pragma once

#include "governance/limiter.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace tollgate::governance {

class Limits {
public:
    // The subject's limiter with these limits from now on, or null when there are none. `name` is its own among all:
    // "key:ci", "model:openai/gpt-5.4".
    std::shared_ptr<Limiter> limiter(const std::string& name, const std::string& shown, const config::Limits& limits);

private:
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<Limiter>> m_limiters;
};

} // namespace tollgate::governance
