// SPDX-License-Identifier: GPL-3.0-or-later
// A gate with a route over three scripted upstreams "a", "b" and "c" (OpenAI Chat, model "m"), for tests of routes.
#pragma once

#include "gate.h"

#include <map>
#include <string>

namespace tollgate::test {

class Routed {
public:
    // `nodes`: the JSON object of the route's nodes. "a", "b" and "c" may be named without being there: they are
    // targets.
    Routed(const std::string& nodes, const std::string& entry);

    ScriptedUpstream& upstream(const std::string& id) { return id == "a" ? m_a : id == "b" ? m_b : m_c; }

    // From now on this is what the upstream answers; before that, one plain answer after the other.
    void plays(const std::string& id, Reply reply) {
        upstream(id).forgetRules();
        upstream(id).otherwise(std::move(reply));
    }

    Gate& gate() { return m_gate; }

    // Sends a chat call for "m" with more headers and members: R"(,"user":"u")".
    Response call(const HeaderPairs& headers = {}, const std::string& members = {}, bool streamed = false);

    // The provider that answered; "-" and the status when none did.
    std::string answeredBy(const HeaderPairs& headers = {}, const std::string& members = {});

    // The record of the last call made so far.
    std::shared_ptr<const record::Request> row() { return m_gate.records().wait(m_calls); }

    void start();

private:
    ScriptedUpstream m_a, m_b, m_c;
    Gate m_gate;
    std::size_t m_calls = 0;
    bool m_started = false;
};

} // namespace tollgate::test
