// SPDX-License-Identifier: GPL-3.0-or-later
// The endpoints that are no conversation (protocols.md §8): embeddings, token counts, images, audio, rerank,
// moderations, raw. Whatever such an answer holds is an answer; usage, model and errors are picked out of it.
#include "dialects/answer_parts.h"
#include "dialects/dialect_answers.h"
#include "dialects/json_read.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tollgate::dialects {

namespace {

struct Counters {
    UsageNumbers numbers;
    bool seen = false;
    bool gemini = false;
    bool film = false;
    std::int64_t film_milliseconds = 0;
};

constexpr double kLongestSound = 1e7; // seconds; more is no length

// Seconds, as a number or as text ("8.47").
void takeSeconds(JsonCursor& cursor, std::int64_t& milliseconds) {
    const bool text = cursor.kind() == JsonKind::String;
    const std::string written = text ? textOf(cursor) : numberText(cursor).value_or("");
    double seconds = 0;
    auto [end, problem] = std::from_chars(written.data(), written.data() + written.size(), seconds);
    if (problem != std::errc() || !(seconds > 0) || seconds > kLongestSound) return;
    milliseconds = std::llround(seconds * 1000);
}

// What stands among the tokens and is none: {"type": "duration", "seconds": 12}, {"search_units": 1}.
void takeUnits(JsonCursor cursor, UnitCounts& units) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "seconds") {
            takeSeconds(cursor, units.input_milliseconds);
        } else if (key == "search_units") {
            units.searches = std::max<std::int64_t>(0, wholeNumber(cursor).value_or(0));
        } else {
            cursor.skip();
        }
    }
}

void takeImages(JsonCursor& cursor, UnitCounts& units) {
    if (!cursor.enterArray()) return;
    for (; cursor.nextElement(); ++units.images) cursor.skip();
}

void readUsage(JsonCursor& cursor, AnswerFacts& facts, Counters& counters, Dialect dialect) {
    counters.seen = counters.seen || cursor.kind() == JsonKind::Object;
    takeUnits(cursor, facts.units);
    if (dialect == Dialect::Anthropic) {
        readAnthropicUsage(cursor, counters.numbers, facts.service_tier);
    } else {
        readOpenAiUsage(cursor, counters.numbers);
    }
}

// Cohere's {"meta": {"billed_units": {"input_tokens": …}}}.
void readMeta(JsonCursor& cursor, AnswerFacts& facts, Counters& counters) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "billed_units") {
            counters.seen = true;
            takeUnits(cursor, facts.units);
            readOpenAiUsage(cursor, counters.numbers);
        } else {
            cursor.skip();
        }
    }
}

bool readMember(JsonCursor& cursor, std::string_view key, AnswerFacts& facts, Counters& counters, Dialect dialect,
                const UsageHints& hints) {
    if (key == "usage") {
        readUsage(cursor, facts, counters, dialect);
    } else if (key == "usageMetadata") {
        counters.seen = counters.gemini = true;
        readGeminiUsage(cursor, counters.numbers, facts.service_tier);
    } else if (key == "prompt_eval_count") {
        readCount(cursor, counters.numbers.input, counters.numbers.refused);
        counters.seen = true;
    } else if (key == "meta") {
        readMeta(cursor, facts, counters);
    } else if (key == "duration") {
        takeSeconds(cursor, facts.units.input_milliseconds); // of a transcription that tells more than its text
    } else if (key == "object") {
        counters.film = cursor.string() == "video";
    } else if (key == "seconds") {
        takeSeconds(cursor, counters.film_milliseconds); // of film that is to be made, when its object says so
    } else if (key == "data" && hints.output_is_images) {
        takeImages(cursor, facts.units);
    } else if (key == "model" || key == "modelVersion") {
        takeName(cursor, facts.served_model);
    } else if (key == "id") {
        takeName(cursor, facts.response_id);
    } else if (key == "service_tier") {
        takeTier(cursor, facts.service_tier);
    } else if (key == "error") {
        takeError(cursor, facts);
    } else {
        return false;
    }
    return true;
}

void readMembers(JsonCursor& cursor, AnswerFacts& facts, Dialect dialect, const UsageHints& hints) {
    Counters counters;
    for (std::string_view key; cursor.nextMember(key);)
        if (!readMember(cursor, key, facts, counters, dialect, hints)) cursor.skip();
    if (counters.film) facts.units.output_milliseconds = counters.film_milliseconds;
    if (!counters.seen) return;
    if (counters.gemini) {
        facts.usage = geminiUsage(counters.numbers);
    } else {
        facts.usage =
            dialect == Dialect::Anthropic ? anthropicUsage(counters.numbers) : openAiUsage(counters.numbers, hints);
    }
}

// Every event is meaningful and the stream may end at any time.
class OtherObserver final : public StreamObserver {
public:
    OtherObserver(JsonScanner& scanner, Dialect dialect, const UsageHints& hints)
        : StreamObserver(scanner), m_dialect(dialect), m_hints(hints) {}

private:
    void read(JsonCursor& cursor, std::string_view, EventNote&) override {
        cursor.enterObject();
        readMembers(cursor, m_facts, m_dialect, m_hints);
        m_facts.finished = true;
        m_facts.meaningful = !m_facts.error;
    }

    Dialect m_dialect;
    UsageHints m_hints;
};

} // namespace

void readOtherAnswer(JsonCursor& cursor, AnswerFacts& facts, Dialect dialect, const UsageHints& hints) {
    if (cursor.enterObject()) readMembers(cursor, facts, dialect, hints);
    facts.finished = true;
    facts.meaningful = !facts.error;
}

std::unique_ptr<StreamObserver> makeOtherObserver(JsonScanner& scanner, Dialect dialect, const UsageHints& hints) {
    return std::make_unique<OtherObserver>(scanner, dialect, hints);
}

} // namespace tollgate::dialects
