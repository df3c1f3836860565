// SPDX-License-Identifier: GPL-3.0-or-later
// Chat Completions answers, whole and streamed, as an answer in no dialect's words (protocols.md §1.2, §1.3, §5,
// §6.12 B). Messages and deltas have the same members.
#include "dialects/chat/chat.h"
#include "dialects/conversation/answer_error.h"
#include "dialects/conversation/answer_ids.h"
#include "dialects/conversation/envelope.h"
#include "dialects/conversation/json_progress.h"
#include "dialects/conversation/media.h"
#include "dialects/conversation/reading.h"
#include "dialects/conversation/stop.h"
#include "dialects/conversation/tool_ids.h"
#include "dialects/json_grammar.h"
#include "dialects/json_read.h"

#include <algorithm>
#include <charconv>

namespace tollgate::dialects::conversation {

namespace {

// A call on its way. It begins when its name is known; until then its arguments wait.
struct OpenCall {
    int index = 0; // the provider's
    PartRef part{};
    std::string id;
    std::string waiting;
    Proof proof;
    JsonProgress progress;
    bool begun = false;
    bool ended = false;
};

// What one choice has open.
struct Choice {
    int index = 0;
    int parts = 0;
    std::optional<PartRef> speech; // text, reasoning or refusal
    PartKind kind = PartKind::Text;
    std::string details; // OpenRouter's reasoning_details, entry after entry
    std::vector<OpenCall> calls;

    OpenCall* current() { return calls.empty() || calls.back().ended ? nullptr : &calls.back(); }
};

struct CallDelta {
    std::optional<int> index;
    std::string id, name, arguments;
    Proof proof;
};

CallDelta readCallDelta(JsonCursor& cursor) {
    CallDelta delta;
    if (!cursor.enterObject()) return delta;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        if (passNull(cursor)) continue;
        if (name == "index") {
            if (auto number = wholeNumber(cursor)) delta.index = static_cast<int>(*number);
        } else if (name == "id") {
            delta.id = textOf(cursor);
        } else if (name == "function" || name == "custom") {
            ToolCall call;
            readCallBody(cursor, call);
            delta.name = call.name;
            delta.arguments = call.arguments;
        } else if (name == "extra_content") {
            delta.proof = proofFrom(textAt(cursor, "google", "thought_signature"), ProofOrigin::Gemini);
        } else {
            cursor.skip();
        }
    }
    return delta;
}

class ChatAnswerReader {
public:
    ChatAnswerReader(const AnswerContext& context, AnswerSink& sink)
        : m_context(context), m_sink(sink), m_hints(usageHintsFor(context.vendor)) {}

    // A whole answer or a chunk.
    void read(JsonCursor& cursor);
    void finish(bool sawEnd);

    bool isOver() const { return m_over; }

    bool sawChoices() const { return m_started; }

private:
    void readChoices(JsonCursor& cursor);
    void readChoice(JsonCursor& cursor);
    void readMessage(JsonCursor& cursor, Choice& choice);
    void readContent(JsonCursor& cursor, Choice& choice);
    void readContentPart(JsonCursor& cursor, Choice& choice);
    void readThinking(JsonCursor& cursor, Choice& choice);
    void readDetails(JsonCursor& cursor, Choice& choice);
    void readImages(JsonCursor& cursor, Choice& choice);
    void readImage(JsonCursor& cursor, Choice& choice);
    void readCalls(JsonCursor& cursor, Choice& choice);
    void readUsage(JsonCursor& cursor);
    void readGroq(JsonCursor& cursor);

    void start();
    void speak(Choice& choice, PartKind kind, std::string_view text);
    void endSpeech(Choice& choice);
    void takeCall(Choice& choice, CallDelta delta);
    OpenCall& callFor(Choice& choice, const CallDelta& delta);
    void begin(Choice& choice, OpenCall& call, const std::string& name);
    void endCall(OpenCall& call);
    void endAll(Choice& choice);
    void fail(AnswerError error);
    Choice& choiceOf(int index);

    const AnswerContext& m_context;
    AnswerSink& m_sink;
    UsageHints m_hints;
    AnswerIds m_ids;
    UsageReading m_usage;
    std::vector<Choice> m_choices;
    bool m_started = false;
    bool m_finished = false; // a finish reason has come
    bool m_over = false;
    int m_unnamedCalls = 0;
};

void ChatAnswerReader::read(JsonCursor& cursor) {
    if (!cursor.enterObject()) return;
    // `choices` may stand before `id` and `usage` in the document; they are read when the rest is known.
    std::optional<JsonCursor> choices;
    for (std::string_view key; cursor.nextMember(key) && !m_over;) {
        std::string name(key);
        if (passNull(cursor)) continue;
        if (name == "choices") {
            choices = cursor;
            cursor.skip();
        } else if (name == "id") {
            // Worded anew for the same dialect, an answer keeps its id (§6.11).
            bool same = m_context.client == m_context.upstream;
            if (auto id = textOf(cursor); m_ids.id.empty()) m_ids.id = same ? id : bareId(id);
        } else if (name == "model") {
            if (auto model = textOf(cursor); !model.empty()) m_ids.model = std::move(model);
        } else if (name == "created") {
            if (auto seconds = wholeNumber(cursor)) m_ids.created = *seconds;
        } else if (name == "service_tier") {
            m_ids.tier = textOf(cursor);
        } else if (name == "usage") {
            readUsage(cursor);
        } else if (name == "x_groq") {
            readGroq(cursor);
        } else if (name == "error") {
            if (auto error = readAnswerError(cursor)) fail(std::move(*error));
        } else {
            cursor.skip();
        }
    }
    if (choices && !m_over) readChoices(*choices);
}

// Groq's own member holds the usage of a stream that did not ask for it (protocols.md §5).
void ChatAnswerReader::readGroq(JsonCursor& cursor) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "usage" && !passNull(cursor)) {
            readUsage(cursor);
        } else if (key == "error") {
            if (auto error = readAnswerError(cursor)) fail(std::move(*error));
        } else if (key != "usage") {
            cursor.skip();
        }
    }
}

void ChatAnswerReader::readUsage(JsonCursor& cursor) {
    UsageNumbers numbers;
    readOpenAiUsage(cursor, numbers);
    m_usage = openAiUsage(numbers, m_hints);
    if (m_started) m_sink.usage(m_usage);
}

void ChatAnswerReader::start() {
    if (m_started) return;
    m_started = true;
    m_sink.start(m_ids, m_usage);
}

Choice& ChatAnswerReader::choiceOf(int index) {
    auto at = std::find_if(m_choices.begin(), m_choices.end(), [&](const Choice& one) { return one.index == index; });
    if (at != m_choices.end()) return *at;
    m_choices.push_back({});
    m_choices.back().index = index;
    return m_choices.back();
}

void ChatAnswerReader::readChoices(JsonCursor& cursor) {
    if (!cursor.enterArray()) return;
    while (cursor.nextElement() && !m_over) readChoice(cursor);
}

void ChatAnswerReader::readChoice(JsonCursor& cursor) {
    if (!cursor.enterObject()) return;
    int index = 0;
    std::optional<JsonCursor> message;
    std::string reason;
    for (std::string_view key; cursor.nextMember(key) && !m_over;) {
        std::string name(key);
        if (passNull(cursor)) continue;
        if (name == "index") {
            index = static_cast<int>(wholeNumber(cursor).value_or(0));
        } else if (name == "delta" || name == "message") {
            message = cursor;
            cursor.skip();
        } else if (name == "finish_reason") {
            reason = textOf(cursor);
        } else if (name == "error") {
            if (auto error = readAnswerError(cursor)) fail(std::move(*error));
        } else {
            cursor.skip();
        }
    }
    if (m_over) return;
    if (reason == "error") return fail({502, "server_error", "The provider broke off"});
    // Azure's filter sends choices without a delta: nothing is said by them (§7.2 #27).
    if (!message && reason.empty()) return;
    start();
    Choice& choice = choiceOf(index);
    if (message) readMessage(*message, choice);
    if (reason.empty()) return;
    m_finished = true;
    m_sink.ending(index, {stopFrom(Dialect::OpenAiChat, reason), {}, reason});
}

void ChatAnswerReader::readMessage(JsonCursor& cursor, Choice& choice) {
    if (!cursor.enterObject()) return;
    // Reasoning comes first whatever the order of the members.
    std::string content, refusal;
    std::optional<JsonCursor> parts, images, calls, legacy;
    bool reasoned = false;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        if (passNull(cursor)) continue;
        if (name == "content") {
            if (cursor.kind() == JsonKind::String) {
                content = textOf(cursor);
            } else {
                parts = cursor;
                cursor.skip();
            }
        } else if (name == "reasoning_content" || name == "reasoning") {
            // Some providers say it in both members (§7.2 #34).
            std::string text = textOf(cursor);
            if (!reasoned) speak(choice, PartKind::Reasoning, text);
            reasoned = reasoned || !text.empty();
        } else if (name == "reasoning_details") {
            readDetails(cursor, choice);
        } else if (name == "refusal") {
            refusal = textOf(cursor);
        } else if (name == "images") { // OpenRouter's (§6.4.8)
            images = cursor;
            cursor.skip();
        } else if (name == "tool_calls") {
            calls = cursor;
            cursor.skip();
        } else if (name == "function_call") {
            legacy = cursor;
            cursor.skip();
        } else {
            cursor.skip();
        }
    }
    if (parts) readContent(*parts, choice);
    speak(choice, PartKind::Text, content);
    speak(choice, PartKind::Refusal, refusal);
    if (images) readImages(*images, choice);
    if (calls) readCalls(*calls, choice);
    if (legacy) {
        ToolCall call;
        readCallBody(*legacy, call);
        takeCall(choice, {0, "call_fn_0", call.name, call.arguments, {}});
    }
}

void ChatAnswerReader::readContent(JsonCursor& cursor, Choice& choice) {
    if (!cursor.enterArray()) return;
    while (cursor.nextElement()) readContentPart(cursor, choice);
}

// {"type":"text","text":…} or Mistral's {"type":"thinking","thinking":[{"type":"text","text":…}]}.
void ChatAnswerReader::readContentPart(JsonCursor& cursor, Choice& choice) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "text") {
            speak(choice, PartKind::Text, textOf(cursor));
        } else if (key == "thinking") {
            readThinking(cursor, choice);
        } else if (key == "image_url") {
            readImage(cursor, choice);
        } else {
            cursor.skip();
        }
    }
}

// [{"type":"image_url","image_url":{"url":…}}]
void ChatAnswerReader::readImages(JsonCursor& cursor, Choice& choice) {
    if (!cursor.enterArray()) return;
    while (cursor.nextElement()) {
        if (!cursor.enterObject()) continue;
        for (std::string_view key; cursor.nextMember(key);) {
            if (key == "image_url") {
                readImage(cursor, choice);
            } else {
                cursor.skip();
            }
        }
    }
}

// {"url":…}, or the address alone.
void ChatAnswerReader::readImage(JsonCursor& cursor, Choice& choice) {
    std::string url = cursor.kind() == JsonKind::String ? textOf(cursor) : textAt(cursor, "url");
    std::optional<Media> media = mediaFromUrl(url, MediaKind::Image);
    if (!media) return;
    endSpeech(choice);
    m_sink.media({choice.index, choice.parts++}, *media);
}

void ChatAnswerReader::readThinking(JsonCursor& cursor, Choice& choice) {
    if (cursor.kind() == JsonKind::String) return speak(choice, PartKind::Reasoning, textOf(cursor));
    if (!cursor.enterArray()) return;
    while (cursor.nextElement()) speak(choice, PartKind::Reasoning, textAt(cursor, "text"));
}

void ChatAnswerReader::readDetails(JsonCursor& cursor, Choice& choice) {
    std::string_view all = cursor.skip();
    if (m_context.vendor != "openrouter" || !all.starts_with('[') || all.size() <= 2) return;
    if (!choice.details.empty()) choice.details += ',';
    choice.details += all.substr(1, all.size() - 2);
}

void ChatAnswerReader::readCalls(JsonCursor& cursor, Choice& choice) {
    if (!cursor.enterArray()) return;
    while (cursor.nextElement()) takeCall(choice, readCallDelta(cursor));
}

void ChatAnswerReader::speak(Choice& choice, PartKind kind, std::string_view text) {
    if (text.empty()) return;
    if (choice.speech && choice.kind != kind) endSpeech(choice);
    if (OpenCall* call = choice.current(); call && call->begun && call->progress.complete()) endCall(*call);
    if (!choice.speech) {
        choice.speech = PartRef{choice.index, choice.parts++};
        choice.kind = kind;
        m_sink.begin(*choice.speech, kind, {});
    }
    m_sink.delta(*choice.speech, text);
}

void ChatAnswerReader::endSpeech(Choice& choice) {
    if (!choice.speech) return;
    Proof proof;
    if (choice.kind == PartKind::Reasoning) {
        proof.origin = choice.details.empty() ? ProofOrigin::Text : ProofOrigin::OpenRouter;
        if (!choice.details.empty()) proof.payload = "[" + choice.details + "]";
        choice.details.clear();
    }
    m_sink.end(*choice.speech, proof);
    choice.speech.reset();
}

// §6.12 B "tool delta …": which call a delta belongs to. Google's compatible endpoint repeats the index: a new id with
// a name is a new call, and what comes then under that index belongs to it (§7.2 #23).
OpenCall& ChatAnswerReader::callFor(Choice& choice, const CallDelta& delta) {
    auto isOther = [&](const OpenCall& call) { return !delta.id.empty() && !call.id.empty() && delta.id != call.id; };
    OpenCall* current = choice.current();
    if (delta.index) {
        auto known = std::find_if(choice.calls.rbegin(), choice.calls.rend(),
                                  [&](const OpenCall& call) { return call.index == *delta.index; });
        if (known != choice.calls.rend() && !(isOther(*known) && !delta.name.empty())) return *known;
    } else if (current && !isOther(*current) && (delta.name.empty() || !current->begun)) {
        return *current;
    }
    if (current && current->begun && current->progress.complete()) endCall(*current);
    int next = 0;
    for (const OpenCall& call : choice.calls) next = std::max(next, call.index + 1);
    choice.calls.push_back({});
    choice.calls.back().index = delta.index.value_or(next);
    return choice.calls.back();
}

void ChatAnswerReader::takeCall(Choice& choice, CallDelta delta) {
    OpenCall& call = callFor(choice, delta);
    if (call.ended) return;
    if (call.id.empty()) call.id = delta.id;
    if (delta.proof.present()) call.proof = delta.proof;
    if (!call.begun && delta.name.empty()) {
        call.waiting += delta.arguments;
        return;
    }
    if (!call.begun) begin(choice, call, delta.name);
    std::string text = std::exchange(call.waiting, {}) + delta.arguments;
    if (text.empty()) return;
    call.progress.feed(text);
    m_sink.delta(call.part, text);
}

void ChatAnswerReader::begin(Choice& choice, OpenCall& call, const std::string& name) {
    endSpeech(choice);
    if (call.id.empty()) call.id = callIdInAnswer(m_ids.id.empty() ? m_context.fresh_id : m_ids.id, m_unnamedCalls);
    ++m_unnamedCalls;
    call.part = {choice.index, choice.parts++};
    call.begun = true;
    CallHead head{call.id, name, call.proof.present() ? &call.proof : nullptr, {}};
    m_sink.begin(call.part, PartKind::ToolCall, head);
}

void ChatAnswerReader::endCall(OpenCall& call) {
    if (call.ended) return;
    call.ended = true;
    if (call.begun) m_sink.end(call.part, {});
}

void ChatAnswerReader::endAll(Choice& choice) {
    endSpeech(choice);
    for (OpenCall& call : choice.calls) endCall(call);
}

void ChatAnswerReader::fail(AnswerError error) {
    m_over = true;
    m_sink.fail(error);
}

// `sawEnd`: [DONE], or a whole answer.
void ChatAnswerReader::finish(bool sawEnd) {
    if (m_over) return;
    if (!m_finished && !(sawEnd && m_started)) return fail(cutOff());
    m_over = true;
    for (Choice& choice : m_choices) endAll(choice);
    m_sink.done();
}

class ChatStreamReader final : public StreamTranslator {
public:
    ChatStreamReader(JsonScanner& scanner, const AnswerContext& context, AnswerSink& sink)
        : m_scanner(scanner), m_reader(context, sink) {}

    void take(const StreamEvent& event) override {
        std::string_view data = event.data;
        while (!data.empty() && isJsonSpace(data.front())) data.remove_prefix(1);
        if (data.empty() || m_reader.isOver()) return;
        if (data.starts_with("[DONE]")) return m_reader.finish(true);
        JsonCursor cursor = m_scanner.scan(data);
        m_reader.read(cursor);
    }

    void finish() override { m_reader.finish(false); }

private:
    JsonScanner& m_scanner;
    ChatAnswerReader m_reader;
};

} // namespace

bool readChatAnswer(JsonScanner& scanner, std::string_view body, const AnswerContext& context, AnswerSink& sink) {
    JsonCursor cursor = scanner.scan(body);
    if (cursor.kind() != JsonKind::Object) return false;
    ChatAnswerReader reader(context, sink);
    reader.read(cursor);
    if (!reader.isOver() && !reader.sawChoices()) return false;
    reader.finish(true);
    return true;
}

std::unique_ptr<StreamTranslator> makeChatStreamReader(JsonScanner& scanner, const AnswerContext& context,
                                                       AnswerSink& sink) {
    return std::make_unique<ChatStreamReader>(scanner, context, sink);
}

} // namespace tollgate::dialects::conversation
