// SPDX-License-Identifier: GPL-3.0-or-later
// Random answers, written in a dialect and read again, whole and as a stream, and by way of another one: what both can
// say is kept, and a stream says what the whole answer says. A failure names its seed.
#include "dialects/conversation/collector.h"
#include "dialects/conversation/stop.h"
#include "dialects/conversation/translation.h"
#include "dialects/stream_reader.h"
#include "support/test_main.h"

#include <QtTest>

#include <random>

using namespace tollgate;
using namespace tollgate::test;
using namespace tollgate::dialects::conversation;

namespace {

constexpr Dialect kDialects[] = {Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini,
                                 Dialect::Ollama};
constexpr unsigned kSeeds = 100;

using Dialects = std::vector<Dialect>;

class Maker {
public:
    Maker(unsigned seed, const Dialects& dialects) : m_random(seed), m_dialects(dialects) {}

    Answer make() {
        Answer answer;
        answer.ids = {"abc" + std::to_string(number(1000)), "model-1", 1700000000, {}};
        answer.candidates.push_back({0, parts(), {}});
        Stop stop = number(3) == 0 ? Stop::Length : Stop::End;
        if (number(4) == 0 && !has(Dialect::Ollama)) stop = Stop::Filter;
        answer.candidates.front().ending = {stop, {}, {}};
        answer.usage = usage();
        return answer;
    }

private:
    bool has(Dialect dialect) const {
        return std::find(m_dialects.begin(), m_dialects.end(), dialect) != m_dialects.end();
    }

    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

    bool coin() { return number(2) == 0; }

    std::string text() {
        static constexpr std::string_view kPieces[] = {"word", " ", "漢字", "😀", "\"q\"", "\\", "\n", "\x01", "0"};
        std::string made = "T";
        for (int left = number(6); left > 0; --left) made += kPieces[number(static_cast<int>(std::size(kPieces)))];
        return made;
    }

    std::string arguments() {
        static constexpr std::string_view kArguments[] = {"{}", R"({"z":1.0,"a":"}{"})", R"({"ü":[1e2,null,"\n"]})",
                                                          R"({"n":12345678901234567890})"};
        return std::string(kArguments[number(static_cast<int>(std::size(kArguments)))]);
    }

    static Media picture() {
        Media media;
        media.type = "image/png";
        media.base64 = "iVBORw0KGgo=";
        return media;
    }

    std::vector<PartValue> parts() {
        std::vector<PartValue> made;
        if (coin()) made.emplace_back(Reasoning{text(), {ProofOrigin::Text, {}}, false});
        bool refuses = number(6) == 0 && !has(Dialect::Anthropic) && !has(Dialect::Gemini) && !has(Dialect::Ollama);
        if (refuses) {
            made.emplace_back(Refusal{text()});
            return made;
        }
        int calls = coin() ? number(4) : 0;
        if (calls == 0 || coin()) made.emplace_back(Text{text(), {}});
        if (number(4) == 0 && !has(Dialect::Anthropic)) made.emplace_back(picture());
        for (int i = 0; i < calls; ++i) {
            ToolCall call;
            call.id = "call_" + std::to_string(i);
            call.name = coin() ? "f" : "look_up";
            call.arguments = arguments();
            made.emplace_back(std::move(call));
        }
        return made;
    }

    dialects::UsageReading usage() {
        dialects::UsageReading reading;
        reading.has_input = reading.has_output = true;
        reading.usage.input_uncached = number(1000);
        reading.usage.output = 50 + number(1000);
        if (!has(Dialect::Ollama)) {
            reading.usage.cache_read = number(100);
            reading.usage.reasoning = number(50);
            reading.has_reasoning = true;
        }
        if (!has(Dialect::Ollama) && !has(Dialect::Gemini)) {
            reading.usage.cache_write_5m = number(100);
            reading.has_cache_write = true;
        }
        return reading;
    }

    std::mt19937 m_random;
    const Dialects& m_dialects;
};

std::string statementsOf(const Answer& answer, bool ids) {
    const Candidate& candidate = answer.candidates.at(0);
    std::string said = "model " + answer.ids.model + (ids ? " id " + answer.ids.id : "") + "\n";
    bool calls = false;
    for (const PartValue& part : candidate.parts) {
        if (const auto* text = std::get_if<Text>(&part)) said += "text " + text->text + "\n";
        if (const auto* refusal = std::get_if<Refusal>(&part)) said += "refusal " + refusal->text + "\n";
        if (const auto* reasoning = std::get_if<Reasoning>(&part)) said += "reasoning " + reasoning->text + "\n";
        if (const auto* media = std::get_if<Media>(&part)) said += "picture " + media->type + media->base64 + "\n";
        if (const auto* call = std::get_if<ToolCall>(&part)) {
            calls = true;
            said += "call " + call->id + " " + call->name + " " + call->arguments + "\n";
        }
    }
    Stop stop = settledStop(candidate.ending.stop, calls, true);
    const Usage& usage = answer.usage.usage;
    said += "stop " + std::to_string(static_cast<int>(stop)) + "\nusage";
    for (std::int64_t count : {usage.input_uncached, usage.cache_read, usage.cache_write_5m + usage.cache_write_1h,
                               usage.output, usage.reasoning})
        said += " " + std::to_string(count);
    return said;
}

AnswerContext contextOf(Dialect from, Dialect to) {
    AnswerContext context;
    context.upstream = from;
    context.client = to;
    context.requested_model = "asked";
    context.usage_in_stream = true;
    context.now = 1760000000;
    context.fresh_id = "FRESHIDFRESHIDFRESHIDFR";
    return context;
}

// Any other dialect: within one, ids are kept as they are.
Dialect otherThan(Dialect dialect) {
    return dialect == Dialect::Anthropic ? Dialect::OpenAiChat : Dialect::Anthropic;
}

const Answer& whole(const AnswerCollector& collector, const std::string& wire) {
    if (!collector.isDone()) throw std::runtime_error("not read: " + wire);
    return collector.answer();
}

Answer throughWhole(Dialect dialect, const Answer& answer) {
    dialects::JsonScanner scanner;
    const DialectTranslation& translation = translationOf(dialect);
    std::string wire = translation.writeAnswer(answer, contextOf(otherThan(dialect), dialect));
    AnswerCollector collector;
    AnswerContext context = contextOf(dialect, otherThan(dialect));
    translation.readAnswer(scanner, wire, context, collector);
    return whole(collector, wire);
}

// As a provider would tell it, in pieces of a few bytes.
void tell(const Answer& answer, AnswerSink& sink) {
    sink.start(answer.ids, {});
    const Candidate& candidate = answer.candidates.front();
    int index = 0;
    for (const PartValue& part : candidate.parts) {
        const PartRef ref{0, index++};
        if (const auto* media = std::get_if<Media>(&part)) {
            sink.media(ref, *media);
            continue;
        }
        std::string text;
        PartKind kind = PartKind::Text;
        CallHead head;
        Proof proof;
        if (const auto* said = std::get_if<Text>(&part)) text = said->text;
        if (const auto* refusal = std::get_if<Refusal>(&part)) {
            kind = PartKind::Refusal;
            text = refusal->text;
        } else if (const auto* reasoning = std::get_if<Reasoning>(&part)) {
            kind = PartKind::Reasoning;
            text = reasoning->text;
            proof = reasoning->proof;
        } else if (const auto* call = std::get_if<ToolCall>(&part)) {
            kind = PartKind::ToolCall;
            head = {call->id, call->name};
            text = call->arguments;
        }
        sink.begin(ref, kind, head);
        std::size_t at = 0;
        while (at < text.size()) { // between characters
            std::size_t end = std::min(text.size(), at + 5);
            while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
            sink.delta(ref, std::string_view(text).substr(at, end - at));
            at = end;
        }
        sink.end(ref, proof);
    }
    sink.ending(0, candidate.ending);
    sink.usage(answer.usage);
    sink.done();
}

Answer throughStream(Dialect dialect, const Answer& answer) {
    dialects::JsonScanner scanner;
    const DialectTranslation& translation = translationOf(dialect);
    const AnswerContext writing = contextOf(otherThan(dialect), dialect);
    const AnswerContext reading = contextOf(dialect, otherThan(dialect));
    std::string wire;
    tell(answer, *translation.streamWriter(writing, wire));
    AnswerCollector collector;
    auto translator = translation.streamReader(scanner, reading, collector);
    dialects::StreamReader reader(dialects::framingOf(dialect, {}));
    dialects::StreamEvent event;
    std::string bytes = wire;
    reader.feed(bytes);
    while (reader.next(event)) translator->take(event);
    if (reader.finish(event)) translator->take(event);
    translator->finish();
    return whole(collector, wire);
}

std::string lossOf(const Answer& answer, Dialect here, Dialect there) {
    const bool ids = here != Dialect::Ollama && there != Dialect::Ollama; // Ollama has no ids
    const std::string said = statementsOf(answer, ids);
    const Answer first = throughWhole(here, answer);
    std::string lost;
    auto check = [&](const char* way, const Answer& got) {
        if (std::string says = statementsOf(got, ids); lost.empty() && says != said)
            lost = std::string(way) + "\n was: " + said + "\n got: " + says;
    };
    check("whole", first);
    check("streamed", throughStream(here, answer));
    check("whole, by the other", throughWhole(there, first));
    check("streamed, by the other", throughStream(there, first));
    return lost;
}

} // namespace

class AnswerRoundTripTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void keepsWhatBothCanSay_data() {
        QTest::addColumn<int>("here");
        QTest::addColumn<int>("there");
        for (Dialect here : kDialects)
            for (Dialect there : kDialects)
                QTest::addRow("%s and %s", nameOf(here).data(), nameOf(there).data())
                    << static_cast<int>(here) << static_cast<int>(there);
    }

    void keepsWhatBothCanSay() {
        QFETCH(int, here);
        QFETCH(int, there);
        const Dialects both{static_cast<Dialect>(here), static_cast<Dialect>(there)};
        for (unsigned seed = 1; seed <= kSeeds; ++seed) {
            std::string lost;
            try {
                lost = lossOf(Maker(seed, both).make(), both.front(), both.back());
            } catch (const std::exception& problem) {
                lost = problem.what();
            }
            QVERIFY2(lost.empty(), ("seed " + std::to_string(seed) + ": " + lost).c_str());
        }
    }
};

TOLLGATE_TEST(AnswerRoundTripTest)
#include "tst_answer_round_trip.moc"
