// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a whole Answer of what a reader tells: for clients that did not ask for a stream, and for writers that repeat
// everything at the end. One an answer; engine thread.
#pragma once

#include "dialects/conversation/answer.h"

#include <optional>
#include <vector>

namespace tollgate::dialects::conversation {

class AnswerCollector final : public AnswerSink {
public:
    void start(const AnswerIds& ids, const UsageReading& usage) override;
    void begin(PartRef part, PartKind kind, const CallHead& call) override;
    void delta(PartRef part, std::string_view text) override;
    void end(PartRef part, const Proof& proof) override;
    void media(PartRef part, const Media& media) override;

    void usage(const UsageReading& usage) override { m_answer.usage = usage; }

    void ending(int candidate, const Ending& ending) override;

    void done() override { m_done = true; }

    void fail(const AnswerError& error) override { m_error = error; }

    const Answer& answer() const { return m_answer; }

    Answer takeAnswer() { return std::move(m_answer); }

    bool isDone() const { return m_done; }

    const std::optional<AnswerError>& error() const { return m_error; }

private:
    Candidate& candidate(int index);
    PartValue* find(PartRef part);

    Answer m_answer;
    std::vector<std::pair<PartRef, std::size_t>> m_places; // where each part stands in its candidate
    std::optional<AnswerError> m_error;
    bool m_done = false;
};

} // namespace tollgate::dialects::conversation
