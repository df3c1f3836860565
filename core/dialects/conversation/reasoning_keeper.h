// SPDX-License-Identifier: GPL-3.0-or-later
// Stands between the reader of an answer and the client's writer and puts what the model thought into the memory when
// the answer is whole (protocols.md §6.9 "Side cache"). One an answer; engine thread.
#pragma once

#include "dialects/conversation/answer.h"
#include "dialects/conversation/reasoning_memory.h"

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::dialects::conversation {

class ReasoningKeeper final : public AnswerSink {
public:
    // `next` and `memory` must outlive it.
    ReasoningKeeper(AnswerSink& next, ReasoningMemory& memory, std::string_view accessKey)
        : m_next(next), m_memory(memory), m_accessKey(accessKey) {}

    void start(const AnswerIds& ids, const UsageReading& usage) override { m_next.start(ids, usage); }

    void begin(PartRef part, PartKind kind, const CallHead& call) override;
    void delta(PartRef part, std::string_view text) override;
    void end(PartRef part, const Proof& proof) override;

    void media(PartRef part, const Media& media) override { m_next.media(part, media); }

    void usage(const UsageReading& usage) override { m_next.usage(usage); }

    void ending(int candidate, const Ending& ending) override { m_next.ending(candidate, ending); }

    void done() override;

    void fail(const AnswerError& error) override { m_next.fail(error); }

private:
    struct Open {
        PartRef part;
        PartKind kind = PartKind::Text;
        std::size_t reasoning = 0; // which of m_reasoning
    };

    struct Call {
        std::string id;
        Proof proof;
    };

    Open* find(PartRef part);

    AnswerSink& m_next;
    ReasoningMemory& m_memory;
    std::string m_accessKey;
    std::vector<Open> m_open; // of the first candidate: only that comes back
    std::vector<Reasoning> m_reasoning;
    std::vector<Call> m_calls;
    std::string m_text; // all that is visible
};

} // namespace tollgate::dialects::conversation
