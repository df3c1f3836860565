// SPDX-License-Identifier: GPL-3.0-or-later
// The side cache for reasoning (protocols.md §6.9): what is kept, for whom, how much and how long.
#include "dialects/conversation/collector.h"
#include "dialects/conversation/reasoning_keeper.h"
#include "dialects/conversation/reasoning_recall.h"
#include "support/test_main.h"

#include <thread>

using namespace tollgate;
using namespace tollgate::dialects::conversation;

namespace {

KeptReasoning thought(const std::string& text) {
    return {{{text, {ProofOrigin::Anthropic, "sig"}, false}}, {}};
}

Request withCall(const std::string& id) {
    Request request;
    request.turns.push_back({Role::User, {{Text{"Go", {}}}}});
    ToolCall call;
    call.id = id;
    call.name = "f";
    request.turns.push_back({Role::Assistant, {{Text{"Looking.", {}}}, {call}}});
    return request;
}

const Reasoning* firstReasoning(const Turn& turn) {
    return std::get_if<Reasoning>(&turn.parts.front().value);
}

} // namespace

class ReasoningMemoryTest : public QObject {
    Q_OBJECT

    ManualClock m_clock{0};

private Q_SLOTS:

    void belongsToOneAccessKey() {
        ReasoningMemory memory(m_clock);
        memory.keep("a", "call:1", thought("x"));
        QCOMPARE(memory.find("a", "call:1").parts.size(), std::size_t(1));
        QVERIFY(memory.find("b", "call:1").empty());
        QVERIFY(memory.find("a", "call:2").empty());
    }

    void forgetsTheLeastRecentlyUsed() {
        ReasoningMemory memory(m_clock, {.entries = 2});
        memory.keep("a", "1", thought("x"));
        memory.keep("a", "2", thought("x"));
        QVERIFY(!memory.find("a", "1").empty());
        memory.keep("a", "3", thought("x"));
        QVERIFY(memory.find("a", "2").empty());
        QVERIFY(!memory.find("a", "1").empty());
        QCOMPARE(memory.size("a"), std::size_t(2));
    }

    void keepsTwoThousand() {
        ReasoningMemory memory(m_clock);
        for (int i = 0; i < 2100; ++i) memory.keep("a", std::to_string(i), thought("x"));
        QCOMPARE(memory.size("a"), std::size_t(2000));
        QVERIFY(memory.find("a", "99").empty());
        QVERIFY(!memory.find("a", "100").empty());
    }

    void isBoundedInBytes() {
        ReasoningMemory memory(m_clock, {.bytes = 10000});
        for (int i = 0; i < 50; ++i) memory.keep("a", std::to_string(i), thought(std::string(1000, 'x')));
        QVERIFY(memory.size("a") < 10);
        memory.keep("a", "huge", thought(std::string(20000, 'x')));
        QVERIFY(memory.find("a", "huge").empty());
    }

    void forgetsAfterADay() {
        ReasoningMemory memory(m_clock);
        memory.keep("a", "1", thought("x"));
        m_clock.advance(kDay);
        QVERIFY(!memory.find("a", "1").empty());
        m_clock.advance(1);
        QVERIFY(memory.find("a", "1").empty());
        QCOMPARE(memory.size("a"), std::size_t(0));
    }

    void standsManyThreads() {
        ReasoningMemory memory(m_clock, {.entries = 50});
        auto work = [&memory](const std::string& key) {
            for (int i = 0; i < 2000; ++i) {
                memory.keep(key, std::to_string(i % 100), thought("x"));
                memory.find(key, std::to_string(i % 70));
            }
        };
        std::thread one(work, "a"), two(work, "a"), three(work, "b");
        one.join();
        two.join();
        three.join();
        QCOMPARE(memory.size("a"), std::size_t(50));
        QCOMPARE(memory.size("b"), std::size_t(50));
    }

    void isFilledByWholeAnswers() {
        ReasoningMemory memory(m_clock);
        AnswerCollector collector;
        ReasoningKeeper keeper(collector, memory, "a");
        keeper.start({}, {});
        keeper.begin({0, 0}, PartKind::Reasoning, {});
        keeper.delta({0, 0}, "hm");
        keeper.end({0, 0}, {ProofOrigin::Anthropic, "sig"});
        CallHead head;
        head.id = "call_1";
        head.name = "f";
        keeper.begin({0, 1}, PartKind::ToolCall, head);
        keeper.end({0, 1}, {});
        QVERIFY(memory.find("a", "call:call_1").empty()); // not whole yet
        keeper.done();
        QVERIFY(collector.isDone());
        const KeptReasoning kept = memory.find("a", "call:call_1");
        QCOMPARE(kept.parts.size(), std::size_t(1));
        QCOMPARE(kept.parts.front().text, std::string("hm"));
        QCOMPARE(kept.parts.front().proof.payload, std::string("sig"));
    }

    void comesBackBeforeItsCall() {
        ReasoningMemory memory(m_clock);
        memory.keep("a", "call:1", thought("x"));
        const auto whole = recalled(memory, "a", withCall("1"), Dialect::Anthropic, {});
        QVERIFY(whole);
        QVERIFY(firstReasoning(whole->turns[1]));
        QVERIFY(!recalled(memory, "a", withCall("2"), Dialect::Anthropic, {}));
        QVERIFY(!recalled(memory, "b", withCall("1"), Dialect::Anthropic, {}));
    }

    // It never reaches another vendor.
    void goesToNoOtherVendor() {
        ReasoningMemory memory(m_clock);
        memory.keep("a", "call:1", thought("x"));
        for (Dialect target : {Dialect::Gemini, Dialect::OpenAiResponses, Dialect::OpenAiChat, Dialect::Ollama}) {
            const auto whole = recalled(memory, "a", withCall("1"), target, {});
            QVERIFY(!whole || !firstReasoning(whole->turns[1]));
        }
    }

    void theClientsOwnReasoningCounts() {
        ReasoningMemory memory(m_clock);
        memory.keep("a", "call:1", thought("x"));
        Request request = withCall("1");
        request.turns[1].parts.insert(request.turns[1].parts.begin(), {Reasoning{"mine", {}, false}});
        QVERIFY(!recalled(memory, "a", request, Dialect::Anthropic, {}));
    }

    void turnsWithoutCallsAreKnownByTheirText() {
        ReasoningMemory memory(m_clock);
        memory.keep("a", ReasoningMemory::nameOfText("Hello"), {{{{}, {ProofOrigin::Gemini, "sig"}, false}}, {}});
        Request request;
        request.turns.push_back({Role::Assistant, {{Text{"Hel", {}}}, {Text{"lo", {}}}}});
        const auto whole = recalled(memory, "a", request, Dialect::Gemini, {});
        QVERIFY(whole);
        QCOMPARE(whole->turns[0].parts.size(), std::size_t(3));
        QVERIFY(std::holds_alternative<Reasoning>(whole->turns[0].parts.back().value)); // behind what it signs
    }
};

TOLLGATE_TEST(ReasoningMemoryTest)

#include "tst_reasoning_memory.moc"
