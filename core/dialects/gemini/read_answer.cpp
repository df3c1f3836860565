// SPDX-License-Identifier: GPL-3.0-or-later
// Gemini answers, whole and streamed, as an answer in no dialect's words (protocols.md §4.2, §6.12 C): every chunk of a
// stream has the members of a whole answer, and function calls come whole.
#include "dialects/conversation/answer_error.h"
#include "dialects/conversation/media.h"
#include "dialects/conversation/reading.h"
#include "dialects/conversation/stop.h"
#include "dialects/conversation/tool_ids.h"
#include "dialects/conversation/warnings.h"
#include "dialects/gemini/camel.h"
#include "dialects/gemini/gemini.h"
#include "dialects/gemini/partial_arguments.h"
#include "dialects/json_read.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

namespace {

struct GeminiPart {
    std::optional<std::string> text;
    std::optional<ToolCall> call;
    std::optional<Media> media;
    std::string signature;
    bool thought = false;
    std::optional<JsonCursor> partial; // Vertex: arguments that come value by value
    bool goes_on = false;              // … and more of them
};

// A call whose arguments come value by value.
struct GrowingCall {
    ToolCall call;
    std::string signature;
    PartialArguments arguments;
};

void readCall(JsonCursor& cursor, GeminiPart& part) {
    ToolCall& call = part.call.emplace();
    call.arguments = "{}";
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name = camelCase(key);
        if (name == "id") {
            call.id = textOf(cursor);
        } else if (name == "name") {
            call.name = textOf(cursor);
        } else if (name == "args") {
            std::string args = compactValue(cursor);
            if (!args.empty()) call.arguments = std::move(args);
        } else if (name == "partialArgs") {
            part.partial = cursor;
            cursor.skip();
        } else if (name == "willContinue") {
            part.goes_on = cursor.boolean().value_or(false);
        } else {
            cursor.skip();
        }
    }
}

// inlineData, or fileData, which is kept at Google or anywhere.
Media readData(JsonCursor& cursor) {
    std::string type, data, uri;
    if (cursor.enterObject())
        for (std::string_view key; cursor.nextMember(key);) {
            std::string name = camelCase(key);
            if (name == "mimeType") {
                type = textOf(cursor);
            } else if (name == "data") {
                data = textOf(cursor);
            } else if (name == "fileUri") {
                uri = textOf(cursor);
            } else {
                cursor.skip();
            }
        }
    Media media = mediaFromBase64(data, type, MediaKind::Document);
    media.url = std::move(uri);
    return media;
}

GeminiPart readPart(JsonCursor& cursor) {
    GeminiPart part;
    if (!cursor.enterObject()) return part;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name = camelCase(key);
        if (name == "text") {
            part.text = optionalText(cursor);
        } else if (name == "thought") {
            part.thought = cursor.boolean().value_or(false);
        } else if (name == "thoughtSignature") {
            part.signature = textOf(cursor);
        } else if (name == "functionCall") {
            readCall(cursor, part);
        } else if (name == "inlineData" || name == "fileData") {
            part.media = readData(cursor);
        } else {
            cursor.skip();
        }
    }
    return part;
}

struct OpenCandidate {
    int index = 0;
    int parts = 0;
    std::optional<PartRef> open;
    PartKind kind = PartKind::Text;
    std::optional<GrowingCall> growing;
};

class GeminiAnswerReader {
public:
    GeminiAnswerReader(const AnswerContext& context, AnswerSink& sink) : m_context(context), m_sink(sink) {}

    void read(JsonCursor& cursor);
    void finish();

    bool isOver() const { return m_over; }

    bool sawAnswer() const { return m_started; }

private:
    void readCandidate(JsonCursor& cursor);
    void readContent(JsonCursor& cursor, OpenCandidate& candidate);
    void readFeedback(JsonCursor& cursor);
    void take(OpenCandidate& candidate, const GeminiPart& part);
    void speak(OpenCandidate& candidate, PartKind kind, std::string_view text);
    void takeCall(OpenCandidate& candidate, const GeminiPart& part);
    void takeMedia(OpenCandidate& candidate, const GeminiPart& part);
    void sign(OpenCandidate& candidate, PartKind kind, const std::string& signature);
    void endGrowing(OpenCandidate& candidate);
    void tellCall(OpenCandidate& candidate, const ToolCall& call, const std::string& signature);
    void close(OpenCandidate& candidate, const Proof& proof = {});
    void start();
    void fail(AnswerError error);
    OpenCandidate& candidateOf(int index);

    const AnswerContext& m_context;
    AnswerSink& m_sink;
    AnswerIds m_ids;
    UsageReading m_usage;
    std::vector<OpenCandidate> m_candidates;
    std::string m_malformed; // Gemini's word for a call that it could not use
    int m_calls = 0;
    bool m_started = false;
    bool m_finished = false;
    bool m_over = false;
};

void GeminiAnswerReader::read(JsonCursor& cursor) {
    if (!cursor.enterObject()) return;
    std::optional<JsonCursor> candidates, feedback;
    for (std::string_view key; cursor.nextMember(key) && !m_over;) {
        std::string name = camelCase(key);
        if (name == "candidates") {
            candidates = cursor;
            cursor.skip();
        } else if (name == "promptFeedback") {
            feedback = cursor;
            cursor.skip();
        } else if (name == "usageMetadata") {
            UsageNumbers numbers;
            readGeminiUsage(cursor, numbers, m_ids.tier);
            m_usage = geminiUsage(numbers); // cumulative: the last one counts
            if (m_started) m_sink.usage(m_usage);
        } else if (name == "responseId") {
            if (auto id = textOf(cursor); m_ids.id.empty()) m_ids.id = std::move(id);
        } else if (name == "modelVersion") {
            m_ids.model = textOf(cursor);
        } else if (name == "error") {
            if (auto error = readAnswerError(cursor)) fail(std::move(*error));
        } else {
            cursor.skip();
        }
    }
    if (m_over) return;
    if (feedback) readFeedback(*feedback);
    if (candidates && candidates->enterArray())
        while (candidates->nextElement()) readCandidate(*candidates);
}

void GeminiAnswerReader::start() {
    if (m_started) return;
    m_started = true;
    m_sink.start(m_ids, m_usage);
}

OpenCandidate& GeminiAnswerReader::candidateOf(int index) {
    for (OpenCandidate& one : m_candidates)
        if (one.index == index) return one;
    m_candidates.push_back({});
    m_candidates.back().index = index;
    return m_candidates.back();
}

void GeminiAnswerReader::readFeedback(JsonCursor& cursor) {
    std::string reason = textAt(cursor, "blockReason");
    if (reason.empty()) return;
    start();
    m_finished = true;
    m_sink.ending(0, {Stop::PromptBlocked, reason, reason});
}

void GeminiAnswerReader::readCandidate(JsonCursor& cursor) {
    if (!cursor.enterObject()) return;
    int index = 0;
    std::optional<JsonCursor> content;
    std::string reason;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name = camelCase(key);
        if (name == "index") {
            index = static_cast<int>(wholeNumber(cursor).value_or(0));
        } else if (name == "content") {
            content = cursor;
            cursor.skip();
        } else if (name == "finishReason") {
            reason = textOf(cursor);
        } else {
            cursor.skip();
        }
    }
    start();
    OpenCandidate& candidate = candidateOf(index);
    if (content) readContent(*content, candidate);
    if (reason.empty()) return;
    m_finished = true;
    Ending ending{stopFrom(Dialect::Gemini, reason), {}, reason};
    if (ending.stop == Stop::Malformed) m_malformed = reason;
    if (ending.stop == Stop::Filter) ending.detail = reason;
    m_sink.ending(index, ending);
}

void GeminiAnswerReader::readContent(JsonCursor& cursor, OpenCandidate& candidate) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "parts" && cursor.kind() == JsonKind::Array) {
            cursor.enterArray();
            while (cursor.nextElement()) take(candidate, readPart(cursor));
        } else {
            cursor.skip();
        }
    }
}

// Only `thought` makes a text reasoning; a signature does not (§7.5 #67).
void GeminiAnswerReader::take(OpenCandidate& candidate, const GeminiPart& part) {
    if (part.call) return takeCall(candidate, part);
    if (part.media) return takeMedia(candidate, part);
    if (!part.text) return;
    PartKind kind = part.thought ? PartKind::Reasoning : PartKind::Text;
    speak(candidate, kind, *part.text);
    sign(candidate, kind, part.signature);
}

// A signature may stand on an empty text at the end (§7.5 #68).
void GeminiAnswerReader::sign(OpenCandidate& candidate, PartKind kind, const std::string& signature) {
    if (signature.empty()) return;
    if (!candidate.open) {
        candidate.open = PartRef{candidate.index, candidate.parts++};
        candidate.kind = kind;
        m_sink.begin(*candidate.open, kind, {});
    }
    close(candidate, {ProofOrigin::Gemini, signature});
}

// A picture; those it only tried on the way are thoughts, which no dialect shows as pictures.
void GeminiAnswerReader::takeMedia(OpenCandidate& candidate, const GeminiPart& part) {
    close(candidate);
    if (part.thought) {
        if (m_context.warnings) warn(*m_context.warnings, "dropped", "inlineData of a thought");
    } else {
        m_sink.media({candidate.index, candidate.parts++}, *part.media);
    }
    sign(candidate, part.thought ? PartKind::Reasoning : PartKind::Text, part.signature);
}

void GeminiAnswerReader::speak(OpenCandidate& candidate, PartKind kind, std::string_view text) {
    if (text.empty()) return;
    if (candidate.open && candidate.kind != kind) close(candidate);
    if (!candidate.open) {
        candidate.open = PartRef{candidate.index, candidate.parts++};
        candidate.kind = kind;
        m_sink.begin(*candidate.open, kind, {});
    }
    m_sink.delta(*candidate.open, text);
}

void GeminiAnswerReader::takeCall(OpenCandidate& candidate, const GeminiPart& part) {
    const bool grows = part.goes_on || part.partial || candidate.growing;
    if (!grows) return tellCall(candidate, *part.call, part.signature);
    GrowingCall& growing = candidate.growing ? *candidate.growing : candidate.growing.emplace();
    if (!part.call->id.empty()) growing.call.id = part.call->id;
    if (!part.call->name.empty()) growing.call.name = part.call->name;
    if (part.call->arguments != "{}") growing.call.arguments = part.call->arguments;
    if (!part.signature.empty()) growing.signature = part.signature;
    if (part.partial) {
        JsonCursor list = *part.partial;
        growing.arguments.add(list);
    }
    if (!part.goes_on) endGrowing(candidate);
}

void GeminiAnswerReader::endGrowing(OpenCandidate& candidate) {
    if (!candidate.growing) return;
    GrowingCall grown = std::move(*candidate.growing);
    candidate.growing.reset();
    if (!grown.arguments.empty()) grown.call.arguments = grown.arguments.json();
    if (grown.call.arguments.empty()) grown.call.arguments = "{}";
    tellCall(candidate, grown.call, grown.signature);
}

void GeminiAnswerReader::tellCall(OpenCandidate& candidate, const ToolCall& call, const std::string& signature) {
    close(candidate);
    std::string id = call.id;
    if (id.empty()) id = callIdInAnswer(m_ids.id.empty() ? m_context.fresh_id : m_ids.id, m_calls);
    ++m_calls;
    Proof proof{ProofOrigin::Gemini, signature};
    CallHead head{id, call.name, signature.empty() ? nullptr : &proof, call.arguments};
    PartRef ref{candidate.index, candidate.parts++};
    m_sink.begin(ref, PartKind::ToolCall, head);
    m_sink.end(ref, {});
}

void GeminiAnswerReader::close(OpenCandidate& candidate, const Proof& proof) {
    if (!candidate.open) return;
    PartRef ref = *candidate.open;
    candidate.open.reset();
    // Reasoning without a signature of its own: what proves it comes with the call, or not at all.
    bool bare = candidate.kind == PartKind::Reasoning && !proof.present();
    m_sink.end(ref, bare ? Proof{ProofOrigin::Gemini, {}} : proof);
}

void GeminiAnswerReader::fail(AnswerError error) {
    m_over = true;
    m_sink.fail(error);
}

void GeminiAnswerReader::finish() {
    if (m_over) return;
    if (!m_finished) return fail(cutOff());
    for (OpenCandidate& candidate : m_candidates) endGrowing(candidate);
    // The model wrote a call that Gemini could not use, and nothing besides (§6.8).
    bool nothing =
        std::all_of(m_candidates.begin(), m_candidates.end(), [](const OpenCandidate& one) { return one.parts == 0; });
    if (!m_malformed.empty() && nothing)
        return fail({502, "server_error", "The provider could not use what its model wrote: " + m_malformed});
    m_over = true;
    for (OpenCandidate& candidate : m_candidates) close(candidate);
    m_sink.done();
}

class GeminiStreamReader final : public StreamTranslator {
public:
    GeminiStreamReader(JsonScanner& scanner, const AnswerContext& context, AnswerSink& sink)
        : m_scanner(scanner), m_reader(context, sink) {}

    void take(const StreamEvent& event) override {
        if (event.data.empty() || m_reader.isOver()) return;
        JsonCursor cursor = m_scanner.scan(event.data);
        m_reader.read(cursor);
    }

    void finish() override { m_reader.finish(); }

private:
    JsonScanner& m_scanner;
    GeminiAnswerReader m_reader;
};

} // namespace

bool readGeminiAnswer(JsonScanner& scanner, std::string_view body, const AnswerContext& context, AnswerSink& sink) {
    JsonCursor cursor = scanner.scan(body);
    if (cursor.kind() != JsonKind::Object) return false;
    GeminiAnswerReader reader(context, sink);
    reader.read(cursor);
    if (!reader.isOver() && !reader.sawAnswer()) return false;
    reader.finish();
    return true;
}

std::unique_ptr<StreamTranslator> makeGeminiStreamReader(JsonScanner& scanner, const AnswerContext& context,
                                                         AnswerSink& sink) {
    return std::make_unique<GeminiStreamReader>(scanner, context, sink);
}

} // namespace tollgate::dialects::conversation
