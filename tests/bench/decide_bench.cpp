// SPDX-License-Identifier: GPL-3.0-or-later
// What a decision costs (issue: at most 5 µs for a route of 20 nodes): `decide_bench` walks a route whose longest way
// passes 16 of its 20 nodes, and a usual way through the same one, over targets whose live state is read as the engine
// reads it. Prints CPU nanoseconds and allocations a decision; ends with 1 when one takes more than 5 µs. Not part of
// ctest.
#include "bench.h"
#include "resilience/states.h"
#include "routing/graph.h"
#include "routing/walk.h"

#include <cstdlib>
#include <map>

using namespace tollgate;
using tollgate::bench::Bench;
using tollgate::bench::use;

namespace {

constexpr double kMostNanoseconds = 5000;

// 16 nodes in a row before a pool of three; the way of requests without a team is short.
constexpr const char* kNodes = R"({
 "who":{"kind":"match","cases":[{"when":{"team":{"eq":"batch"}},"to":"no"},
   {"when":{"all":[{"task":{"in":["classification","extraction"]}},{"input_tokens":{"lt":2000}}]},"to":"mini"},
   {"when":{"team":{"exists":false}},"to":"usual"}],"else":"m1"},
 "m1":{"kind":"match","cases":[{"when":{"model":{"matches":"^gpt-9"}},"to":"no"}],"else":"s1"},
 "s1":{"kind":"split","arms":[{"weight":90,"to":"t1"},{"weight":10,"to":"t1"}],"sticky":"session"},
 "t1":{"kind":"transform","set":{"temperature":0.2},"default":{"top_p":0.9},"next":"m2"},
 "m2":{"kind":"match","cases":[{"when":{"has_images":{"eq":true}},"to":"no"},
   {"when":{"stream":{"eq":false}},"to":"no"}],"else":"m3"},
 "m3":{"kind":"match","cases":[{"when":{"input_tokens":{"gt":100000}},"to":"no"}],"else":"g1"},
 "g1":{"kind":"gate","measure":"requests","amount":1000000,"window":"day","ok":"m4","over":"no"},
 "m4":{"kind":"match","cases":[{"when":{"key":{"in":["a","b","c"]}},"to":"no"}],"else":"m5"},
 "m5":{"kind":"match","cases":[{"when":{"client":{"eq":"curl"}},"to":"no"}],"else":"t2"},
 "t2":{"kind":"transform","drop":["user"],"next":"s2"},
 "s2":{"kind":"split","arms":[{"weight":1,"to":"m6"},{"weight":1,"to":"m6"}]},
 "m6":{"kind":"match","cases":[{"when":{"any":[{"dialect":{"eq":"gemini"}},{"hour":{"gt":30}}]},"to":"no"}],"else":"m7"},
 "m7":{"kind":"match","cases":[{"when":{"not":{"has_tools":{"eq":true}}},"to":"no"}],"else":"g2"},
 "g2":{"kind":"gate","measure":"tokens","amount":1000000,"window":"day","ok":"m8","over":"no"},
 "m8":{"kind":"match","cases":[{"when":{"max_output_tokens":{"gt":64000}},"to":"no"}],"else":"usual"},
 "usual":{"kind":"pool","strategy":"fastest","members":["sonnet","gpt","mini"],"sticky":"session"},
 "sonnet":{"kind":"target","provider":"anthropic","model":"claude-sonnet-4-5"},
 "gpt":{"kind":"target","provider":"openai","model":"gpt-5.4"},
 "mini":{"kind":"target","provider":"openai","model":"gpt-5-mini"},
 "no":{"kind":"deny","status":403}})";

class BenchRequest final : public routing::Asked {
public:
    explicit BenchRequest(std::string_view team) : m_team(team) {}

    routing::Answer ask(routing::Field field, std::string_view) const override {
        using routing::Field;
        switch (field) {
        case Field::Team: return m_team.empty() ? routing::Answer() : routing::Answer(m_team);
        case Field::Model: return std::string_view("claude-sonnet-4-5");
        case Field::Session: return std::string_view("3f0c5b1e-4f0a-4a52-9d0e-1f7f8f2f6a11");
        case Field::Key: return std::string_view("this-computer");
        case Field::Client: return std::string_view("claude-code");
        case Field::Dialect: return std::string_view("anthropic");
        case Field::Task: return std::string_view("coding");
        case Field::Stream:
        case Field::HasTools: return true;
        case Field::HasImages: return false;
        case Field::Hour: return 12.0;
        default: return 1200.0;
        }
    }

private:
    const std::string_view m_team;
};

class BenchWorld final : public routing::World {
public:
    routing::Standing standing(const routing::TargetName& target, const routing::Pool&) override {
        const auto state = m_states.target(target.provider, "main", target.model, kNow);
        const auto reading = state->read(kNow);
        routing::Standing standing;
        standing.latency_score = reading.score();
        standing.in_flight = reading.in_flight;
        standing.headroom = reading.headroom;
        return standing;
    }

    std::optional<std::uint64_t> remembered(std::uint64_t subject, Micros) override {
        auto at = m_memory.find(subject);
        return at == m_memory.end() ? std::nullopt : std::optional(at->second);
    }

    double chance() override { return static_cast<double>(m_lot = m_lot * 1'103'515'245 + 12'345) / 4'294'967'296.0; }

    std::uint64_t turn(std::uint64_t) override { return m_turn++; }

private:
    static constexpr Micros kNow = kHour;

    resilience::TargetStates m_states;
    std::map<std::uint64_t, std::uint64_t> m_memory;
    std::uint32_t m_lot = 7;
    std::uint64_t m_turn = 0;
};

std::size_t walked(const routing::Graph& graph, const BenchRequest& request, BenchWorld& world) {
    std::vector<record::TraceStep> trace;
    routing::Walk walk(graph, "claude-sonnet-4-5", request, world, trace);
    routing::Decision decision = walk.next();
    while (std::holds_alternative<routing::AskGate>(decision)) {
        walk.answer({true, "37"});
        decision = walk.next();
    }
    if (!std::holds_alternative<routing::Plan>(decision)) std::abort();
    use(decision);
    return trace.size();
}

} // namespace

int main() {
    const routing::Graph graph = routing::compile(
        {"support", R"({"id":"support","models":["*"],"entry":"who","nodes":)" + std::string(kNodes) + "}"});
    Bench bench("");
    BenchWorld world;
    double most = 0;
    for (auto [name, team, steps] :
         {std::tuple{"short way, 2 of 20 nodes", "", 2}, {"longest way, 16 of 20 nodes", "support", 16}}) {
        const BenchRequest request(team);
        if (graph.nodes.size() != 20 || walked(graph, request, world) != static_cast<std::size_t>(steps)) std::abort();
        most = std::max(most, bench.run(name, 0, [&] { use(walked(graph, request, world)); }).nanoseconds);
    }
    return most > kMostNanoseconds ? 1 : 0;
}
