// SPDX-License-Identifier: GPL-3.0-or-later
// What the conditions of a route may ask, answered from the request that is being decided. On the stack of the deciding
// step; what is dear to find out is found out when it is asked first. Engine thread.
#pragma once

#include "engine/exchange.h"
#include "routing/asked.h"

#include <ctime>
#include <optional>
#include <string>

namespace tollgate::engine {

class AskedRequest final : public routing::Asked {
public:
    explicit AskedRequest(const Exchange& exchange) : m_exchange(exchange) {}

    routing::Answer ask(routing::Field field, std::string_view subject) const override;

private:
    const std::tm& localTime() const;
    routing::Answer tag(std::string_view name) const;
    routing::Answer user() const;

    const Exchange& m_exchange;
    mutable std::optional<std::tm> m_local;
    mutable std::optional<std::string> m_user;
};

} // namespace tollgate::engine
