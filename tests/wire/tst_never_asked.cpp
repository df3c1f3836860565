// SPDX-License-Identifier: GPL-3.0-or-later
// Random configurations, routes, requests and faults over sockets (DESIGN.md §4): whatever happens, no request reaches
// a provider that is switched off or has no key, or a model that cannot serve it, and none is sent after its first byte
// has reached the client. A failure names its seed.
#include "gate.h"
#include "support/faults.h"
#include "support/test_main.h"

#include <atomic>
#include <random>

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr unsigned kSeeds = 60;
constexpr int kCalls = 10; // each
constexpr int kProviders = 4;
constexpr const char* kPixel = "iVBORw0KGgoAAAANSUhEUg==";
constexpr const char* kLongWord = "antidisestablishmentarianism ";

class Chance {
public:
    explicit Chance(unsigned seed) : m_random(seed) {}

    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

    bool oneIn(int many) { return below(many) == 0; }

    std::string_view of(std::initializer_list<std::string_view> choices) {
        return *(choices.begin() + below(static_cast<int>(choices.size())));
    }

private:
    std::mt19937 m_random;
};

std::string idOf(int provider) {
    return std::string(1, static_cast<char>('a' + provider));
}

// What a provider must never get.
struct Limits {
    bool never = false; // off, or without a key
    bool tools = true, vision = true, longs = true;
};

// What is asked for.
struct Wish {
    Dialect client = Dialect::OpenAiChat;
    bool tools = false, picture = false, longs = false, streamed = false;
};

// The same marks in every dialect a request may be translated to.
bool holdsTools(const std::string& body) {
    return body.find("look_up") != std::string::npos;
}

bool holdsPicture(const std::string& body) {
    return body.find(kPixel) != std::string::npos;
}

bool holdsLong(const std::string& body) {
    return body.find(kLongWord) != std::string::npos;
}

std::string bodyOf(const Wish& wish) {
    std::string words = "Hi";
    if (wish.longs)
        for (int i = 0; i < 120; ++i) words += kLongWord;
    const bool chat = wish.client == Dialect::OpenAiChat;
    const std::string pixel = kPixel;
    std::string picture;
    if (wish.picture)
        picture =
            chat ? R"(,{"type":"image_url","image_url":{"url":"data:image/png;base64,)" + pixel + "\"}}"
                 : R"(,{"type":"image","source":{"type":"base64","media_type":"image/png","data":")" + pixel + "\"}}";
    std::string tools;
    if (wish.tools)
        tools = chat ? R"(,"tools":[{"type":"function","function":{"name":"look_up","parameters":{"type":"object"}}}])"
                     : R"(,"tools":[{"name":"look_up","input_schema":{"type":"object"}}])";
    return R"({"model":"m","max_tokens":20,"messages":[{"role":"user","content":[{"type":"text","text":")" + words +
           "\"}" + picture + "]}]" + tools + (wish.streamed ? R"(,"stream":true)" : "") + "}";
}

// Faults that end by themselves; the others would only cost time here.
std::vector<Reply> repliesOf(Dialect dialect, bool streamed) {
    std::vector<Reply> replies;
    for (const Fault& fault : faultCatalogue(dialect, streamed)) {
        bool slow = false;
        for (const char* word : {"stall", "heartbeats only", "endless", "switching", "when idle", "without the last"})
            slow = slow || fault.name.find(word) != std::string::npos;
        if (!slow) replies.push_back(fault.reply);
    }
    return replies;
}

// The nodes of a random route over the providers, as JSON: a tree whose leaves are pools and targets.
class RouteMaker {
public:
    explicit RouteMaker(Chance& chance) : m_chance(chance) {}

    std::string route() {
        const std::string entry = node(3);
        return R"({"id":"r","models":["m"],"entry":")" + entry + R"(","nodes":{)" + m_nodes + "}}";
    }

private:
    std::string add(const std::string& members) {
        const std::string name = "n" + std::to_string(m_count++);
        m_nodes += (m_nodes.empty() ? "\"" : ",\"") + name + "\":{" + members + "}";
        return name;
    }

    std::string target() {
        return add(R"("kind":"target","provider":")" + idOf(m_chance.below(kProviders)) + R"(","model":")" +
                   std::string(m_chance.of({"m", "m", ""})) + R"(","retries":)" + std::to_string(m_chance.below(3)));
    }

    std::string pool() {
        std::string members;
        for (int left = 1 + m_chance.below(4); left > 0; --left)
            members += (members.empty() ? "\"" : ",\"") + target() + "\"";
        std::string text = R"("kind":"pool","strategy":")" +
                           std::string(m_chance.of({"ordered", "weighted", "round_robin", "fastest", "cheapest",
                                                    "least_busy", "headroom"})) +
                           R"(","members":[)" + members + R"(],"attempts":)" + std::to_string(1 + m_chance.below(4));
        if (m_chance.oneIn(3)) text += R"(,"hedge_after_ms":1)";
        if (m_chance.oneIn(3)) text += R"(,"sticky":"session")";
        if (m_chance.oneIn(4)) text += R"(,"failover_on":["5xx","429","bad_request","cut"])";
        return add(text);
    }

    std::string node(int depth) {
        const int kind = depth == 0 ? m_chance.below(2) : m_chance.below(7);
        if (kind == 0) return target();
        if (kind == 1 || kind == 2) return pool();
        const std::string one = node(depth - 1), other = node(depth - 1);
        if (kind == 3)
            return add(R"("kind":"split","arms":[{"weight":2,"to":")" + one + R"("},{"weight":1,"to":")" + other +
                       R"("}])");
        if (kind == 4)
            return add(R"("kind":"match","cases":[{"when":{")" +
                       std::string(m_chance.of({"has_tools", "has_images", "stream"})) + R"(":{"eq":true}},"to":")" +
                       one + R"("}],"else":")" + other + "\"");
        if (kind == 5)
            return add(R"("kind":"gate","measure":"requests","amount":3,"window":"month","ok":")" + one +
                       R"(","over":")" + other + "\"");
        return add(R"("kind":"transform","set":{"temperature":0.5},"next":")" + one + "\"");
    }

    Chance& m_chance;
    std::string m_nodes;
    int m_count = 0;
};

class World {
public:
    explicit World(unsigned seed) : m_chance(seed) {
        for (int i = 0; i < kProviders; ++i) addProvider(i);
        if (!m_chance.oneIn(5)) gate.config().routes = {{"r", RouteMaker(m_chance).route()}};
        gate.config().resilience.retry.retries = m_chance.below(2);
        gate.start();
    }

    Wish wish() {
        Wish wish;
        wish.client = m_chance.oneIn(2) ? Dialect::OpenAiChat : Dialect::Anthropic;
        wish.tools = m_chance.oneIn(3);
        wish.picture = m_chance.oneIn(3);
        wish.longs = m_chance.oneIn(3);
        wish.streamed = m_chance.oneIn(2);
        return wish;
    }

    // "" when everything was as it has to be.
    std::string call(const Wish& wish) {
        std::vector<int> before;
        for (auto& upstream : upstreams) before.push_back(upstream->ledger().requestCount());
        const Response response = ask(gate.port(), callRequest(gate, wish.client, bodyOf(wish)));
        const auto row = gate.records().wait(++m_calls);
        if (!row || response.status == 0) return "no answer";
        std::string wrong;
        for (int i = 0; i < kProviders && wrong.empty(); ++i)
            wrong = lookAt(i, before.at(static_cast<std::size_t>(i)), response);
        if (wrong.empty()) wrong = lookAtRow(*row, response);
        return wrong;
    }

    std::vector<std::unique_ptr<ScriptedUpstream>> upstreams;
    Gate gate;
    int asked = 0; // calls that reached somebody

private:
    void addProvider(int index) {
        upstreams.push_back(std::make_unique<ScriptedUpstream>());
        const Dialect dialect = m_chance.oneIn(2) ? Dialect::OpenAiChat : Dialect::Anthropic;
        play(*upstreams.back(), dialect);
        config::Provider& provider = gate.addProvider(dialect, *upstreams.back(), idOf(index), {"m"});
        config::ModelCaps& caps = provider.models->front().caps;
        Limits limits;
        if (m_chance.oneIn(4)) provider.enabled = false;
        if (m_chance.oneIn(8)) provider.keys.front().enabled = false;
        limits.never = !provider.enabled || !provider.keys.front().enabled;
        limits.tools = !m_chance.oneIn(3);
        limits.vision = !m_chance.oneIn(3);
        limits.longs = !m_chance.oneIn(3);
        if (!limits.tools) caps.tools = false;
        if (!limits.vision) caps.vision = false;
        if (!limits.longs) caps.context = 500;
        m_limits.push_back(limits);
    }

    // Half of the answers are good; the rest is anything.
    void play(ScriptedUpstream& upstream, Dialect dialect) {
        struct Script {
            std::vector<Reply> whole, streamed;
            std::atomic<std::size_t> at = 0;
        };

        auto script = std::make_shared<Script>();
        const std::vector<Reply> whole = repliesOf(dialect, false), streamed = repliesOf(dialect, true);
        for (int i = 0; i < 40; ++i) {
            const bool good = m_chance.oneIn(2);
            script->whole.push_back(
                good ? answers::plain(dialect)
                     : whole[static_cast<std::size_t>(m_chance.below(static_cast<int>(whole.size())))]);
            script->streamed.push_back(
                good ? answers::streamed(dialect)
                     : streamed[static_cast<std::size_t>(m_chance.below(static_cast<int>(streamed.size())))]);
        }
        upstream.on({}, [script](const LedgerRequest& request) {
            const bool streams = request.body.find("\"stream\":true") != std::string::npos;
            const std::vector<Reply>& list = streams ? script->streamed : script->whole;
            return list[script->at++ % list.size()];
        });
    }

    std::string lookAt(int provider, int before, const Response& response) {
        const std::string id = idOf(provider);
        const Limits& limits = m_limits.at(static_cast<std::size_t>(provider));
        const Ledger& ledger = upstreams.at(static_cast<std::size_t>(provider))->ledger();
        for (int number = before + 1; number <= ledger.requestCount(); ++number) {
            ++asked;
            const LedgerRequest request = ledger.request(number);
            if (limits.never) return id + " is off or has no key, and was asked";
            if (!limits.tools && holdsTools(request.body)) return id + " has no tools, and was asked for them";
            if (!limits.vision && holdsPicture(request.body)) return id + " cannot see, and got a picture";
            if (!limits.longs && holdsLong(request.body)) return id + " has a small context, and got a long prompt";
            if (!response.pieces.empty() && request.arrived > response.pieces.front().arrived)
                return id + " was asked after the client had its first byte";
        }
        return {};
    }

    // Only the last attempt can have given the client anything.
    static std::string lookAtRow(const record::Request& row, const Response& response) {
        for (std::size_t i = 0; i + 1 < row.attempts.size(); ++i)
            if (row.attempts[i].outcome == record::Outcome::Ok) return "it went on after a good answer";
        if (response.status == 200 && row.attempts.empty()) return "an answer from nowhere";
        return {};
    }

    Chance m_chance;
    std::vector<Limits> m_limits;
    std::size_t m_calls = 0;
};

} // namespace

class NeverAskedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void whoCannotOrMayNot() {
        int asked = 0;
        for (unsigned seed = 1; seed <= kSeeds; ++seed) {
            World world(seed);
            for (int call = 1; call <= kCalls; ++call) {
                const std::string wrong = world.call(world.wish());
                QVERIFY2(wrong.empty(),
                         ("seed " + std::to_string(seed) + ", call " + std::to_string(call) + ": " + wrong).c_str());
            }
            asked += world.asked;
        }
        QVERIFY2(asked > static_cast<int>(kSeeds) * kCalls / 2, std::to_string(asked).c_str()); // it tries at all
    }
};

TOLLGATE_TEST(NeverAskedTest)
#include "tst_never_asked.moc"
