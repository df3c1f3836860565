// SPDX-License-Identifier: GPL-3.0-or-later
// What a translated stream costs beside one that passes, in the engine as a whole: CPU of the engine's thread for a
// request whose answer comes in 20 pieces, over real sockets. `stream_bench [requests]` ends with 1 when a translation
// takes more than twice its passthrough. Not part of ctest.
#include "../wire/gate.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr int kPieces = 20;
constexpr int kRounds = 10;
constexpr double kMost = 2; // times the passthrough
constexpr Dialect kDialects[] = {Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini,
                                 Dialect::Ollama};

std::set<std::string> threads() {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/task"))
        names.insert(entry.path().filename().string());
    return names;
}

// Nanoseconds on a processor.
double cpuOf(const std::set<std::string>& ids) {
    double sum = 0;
    for (const std::string& id : ids) {
        std::ifstream file("/proc/self/task/" + id + "/schedstat");
        double nanoseconds = 0;
        file >> nanoseconds;
        sum += nanoseconds;
    }
    return sum;
}

// A provider of one dialect, the engine before it and a client of another.
class Way {
public:
    Way(Dialect client, Dialect provider) {
        answers::Answer answer;
        answer.deltas = kPieces;
        answer.text = std::string(kPieces * 10, 'w');
        m_upstream.otherwise(answers::streamed(provider, answer));
        m_gate.addProvider(provider, m_upstream);
        const auto before = threads();
        m_gate.start();
        for (const std::string& id : threads())
            if (!before.contains(id)) m_engine.insert(id);
        m_request = chatRequest(m_gate, client, true);
    }

    void run(int requests) {
        const double begin = cpuOf(m_engine);
        for (int i = 0; i < requests; ++i)
            if (ask(m_gate.port(), m_request).status != 200) std::abort();
        m_least = std::min(m_least, (cpuOf(m_engine) - begin) / requests / 1000);
    }

    // Microseconds of the engine's thread for a request: the least of all rounds, what is more was somebody else's.
    double least() const { return m_least; }

private:
    ScriptedUpstream m_upstream;
    Gate m_gate;
    std::set<std::string> m_engine;
    std::string m_request;
    double m_least = 1e18;
};

} // namespace

int main(int argc, char** argv) {
    const int each = (argc > 1 ? std::max(kRounds, std::atoi(argv[1])) : 500) / kRounds;
    bool good = true;
    for (Dialect provider : kDialects)
        for (Dialect client : kDialects) {
            if (client == provider) continue;
            Way passing(provider, provider), translated(client, provider);
            for (int round = 0; round < kRounds; ++round) { // in turns: both meet the same neighbours
                passing.run(each);
                translated.run(each);
            }
            const double times = translated.least() / passing.least();
            std::printf("%-18s as it is %5.0f us, for %-18s %5.0f us: %5.2f times%s\n",
                        std::string(nameOf(provider)).c_str(), passing.least(), std::string(nameOf(client)).c_str(),
                        translated.least(), times, times > kMost ? ", OVER" : "");
            good = good && times <= kMost;
        }
    return good ? 0 : 1;
}
