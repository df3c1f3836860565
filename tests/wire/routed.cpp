// SPDX-License-Identifier: GPL-3.0-or-later
#include "routed.h"

namespace tollgate::test {

Routed::Routed(const std::string& nodes, const std::string& entry) {
    for (const char* id : {"a", "b", "c"}) {
        m_gate.addProvider(Dialect::OpenAiChat, upstream(id), id, {"m"});
        upstream(id).otherwise(answers::plain(Dialect::OpenAiChat));
    }
    std::string all = nodes;
    for (const char* id : {"a", "b", "c"}) {
        const std::string name = "\"" + std::string(id) + "\"";
        if (nodes.find(name + ":{") != std::string::npos || nodes.find(name) == std::string::npos) continue;
        all.insert(all.size() - 1, "," + name + R"(:{"kind":"target","provider":)" + name + R"(,"model":"m"})");
    }
    m_gate.config().routes = {{"r", R"({"id":"r","models":["m"],"entry":")" + entry + R"(","nodes":)" + all + "}"}};
    m_gate.config().resilience.retry.retries = 1;
}

void Routed::start() {
    if (m_started) return m_gate.apply();
    m_gate.start();
    m_started = true;
}

Response Routed::call(const HeaderPairs& headers, const std::string& members, bool streamed) {
    if (!m_started) start();
    ++m_calls;
    const std::string body = R"({"model":"m","messages":[{"role":"user","content":"Hello"}])" +
                             std::string(streamed ? R"(,"stream":true)" : "") + members + "}";
    return ask(m_gate.port(), callRequest(m_gate, Dialect::OpenAiChat, body, headers));
}

std::string Routed::answeredBy(const HeaderPairs& headers, const std::string& members) {
    const Response response = call(headers, members);
    return response.status == 200 ? response.headers.value("x-tollgate-provider")
                                  : "-" + std::to_string(response.status);
}

} // namespace tollgate::test
