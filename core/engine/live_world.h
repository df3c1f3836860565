// SPDX-License-Identifier: GPL-3.0-or-later
// What a route's decision may know of the world, answered from the engine's live state for one request. On the stack of
// the deciding step; engine thread.
#pragma once

#include "base/clock.h"
#include "engine/exchange.h"
#include "governance/ledger.h"
#include "routing/world.h"

#include <boost/container/small_vector.hpp>

#include <cstdint>
#include <optional>

namespace tollgate::engine {

class LiveWorld final : public routing::World {
public:
    LiveWorld(Exchange& exchange, Micros now); // steady

    routing::Standing standing(const routing::TargetName& target, const routing::Pool& pool) override;
    std::optional<std::uint64_t> remembered(std::uint64_t subject, Micros within) override;
    double chance() override;
    std::uint64_t turn(std::uint64_t pool) override;

    Micros now() const { return m_now; } // steady

    // When the first of the keys that rest may be used again; steady. 0: none rests.
    Micros soonest() const { return m_soonest; }

    // The first of the budgets that kept somebody out.
    const std::optional<governance::Shortage>& shortage() const { return m_shortage; }

    // A target that standing() has found able, ready to be asked. Once each; `upstream` is null for any other.
    Target take(std::string_view provider, std::string_view model);

private:
    routing::Standing standingOf(const Upstream& upstream, std::string_view model, const resilience::TargetState& state,
                                 const routing::Pool& pool) const;

    void noteRest(Micros until); // steady

    // Nothing where limits and budgets have room for a call to it.
    std::optional<routing::Standing> withoutFunds(const Target& target);

    Exchange& m_exchange;
    Micros m_now;
    Micros m_soonest = 0;
    std::optional<SessionMemory::Had> m_had; // what the session had last
    std::optional<governance::Shortage> m_shortage;
    boost::container::small_vector<Target, 2> m_able; // most requests look at one or two
};

// The session as one number; nothing when the client names none.
std::optional<std::uint64_t> sessionSubject(const record::Request& row);

} // namespace tollgate::engine
