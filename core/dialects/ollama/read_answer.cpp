// SPDX-License-Identifier: GPL-3.0-or-later
// Ollama's answers, whole and as lines of JSON, as an answer in no dialect's words (protocols.md §5, §6.12 G): calls
// come whole.
#include "dialects/conversation/answer_error.h"
#include "dialects/conversation/media.h"
#include "dialects/conversation/reading.h"
#include "dialects/conversation/stop.h"
#include "dialects/conversation/tool_ids.h"
#include "dialects/json_read.h"
#include "dialects/ollama/ollama.h"

namespace tollgate::dialects::conversation {

namespace {

class OllamaAnswerReader {
public:
    OllamaAnswerReader(const AnswerContext& context, AnswerSink& sink) : m_context(context), m_sink(sink) {}

    void read(JsonCursor& cursor);
    void finish();

    bool isOver() const { return m_over; }

    bool sawAnswer() const { return m_started; }

private:
    void readMessage(JsonCursor& cursor);
    void readCalls(JsonCursor& cursor);
    void readImages(JsonCursor& cursor);
    void speak(PartKind kind, std::string_view text);
    void close();
    void start();

    const AnswerContext& m_context;
    AnswerSink& m_sink;
    AnswerIds m_ids;
    UsageNumbers m_numbers;
    PartRef m_part{0, -1};
    PartKind m_kind = PartKind::Text;
    int m_calls = 0;
    bool m_open = false;
    bool m_started = false;
    bool m_done = false;
    bool m_over = false;
};

void OllamaAnswerReader::start() {
    if (m_started) return;
    m_started = true;
    m_sink.start(m_ids, ollamaUsage(m_numbers));
}

void OllamaAnswerReader::read(JsonCursor& cursor) {
    if (!cursor.enterObject()) return;
    std::optional<JsonCursor> message;
    std::string reason;
    bool refused = false;
    for (std::string_view key; cursor.nextMember(key) && !m_over;) {
        std::string name(key);
        if (passNull(cursor)) continue;
        if (name == "message") {
            message = cursor;
            cursor.skip();
        } else if (name == "model") {
            m_ids.model = textOf(cursor);
        } else if (name == "done") {
            m_done = cursor.boolean().value_or(false);
        } else if (name == "done_reason") {
            reason = textOf(cursor);
        } else if (name == "prompt_eval_count") {
            readCount(cursor, m_numbers.input, refused);
        } else if (name == "eval_count") {
            readCount(cursor, m_numbers.output, refused);
        } else if (name == "error") {
            if (auto error = readAnswerError(cursor)) {
                m_over = true;
                m_sink.fail(*error);
            }
        } else {
            cursor.skip();
        }
    }
    if (m_over || (!message && !m_done)) return;
    start();
    if (message) readMessage(*message);
    if (!m_done) return;
    m_sink.usage(ollamaUsage(m_numbers));
    m_sink.ending(0, {stopFrom(Dialect::Ollama, reason.empty() ? "stop" : reason), {}, reason});
}

void OllamaAnswerReader::readMessage(JsonCursor& cursor) {
    if (!cursor.enterObject()) return;
    std::string content;
    std::optional<JsonCursor> images, calls;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "thinking") {
            speak(PartKind::Reasoning, textOf(cursor));
        } else if (key == "content") {
            content = textOf(cursor);
        } else if (key == "images") {
            images = cursor;
            cursor.skip();
        } else if (key == "tool_calls") {
            calls = cursor;
            cursor.skip();
        } else {
            cursor.skip();
        }
    }
    speak(PartKind::Text, content);
    if (images) readImages(*images);
    if (calls) readCalls(*calls);
}

void OllamaAnswerReader::readImages(JsonCursor& cursor) {
    for (const std::string& image : stringOrList(cursor)) {
        if (image.empty()) continue;
        close();
        ++m_part.part;
        m_sink.media(m_part, mediaFromBase64(image, {}, MediaKind::Image));
    }
}

void OllamaAnswerReader::readCalls(JsonCursor& cursor) {
    if (!cursor.enterArray()) return;
    while (cursor.nextElement()) {
        ToolCall call;
        if (!cursor.enterObject()) continue;
        for (std::string_view key; cursor.nextMember(key);) {
            if (key == "id") {
                call.id = textOf(cursor);
            } else if (key == "function") {
                readCallBody(cursor, call);
            } else {
                cursor.skip();
            }
        }
        close();
        if (call.id.empty()) call.id = callIdInAnswer(m_context.fresh_id, m_calls);
        ++m_calls;
        ++m_part.part;
        std::string_view arguments = call.arguments.empty() ? std::string_view("{}") : std::string_view(call.arguments);
        m_sink.begin(m_part, PartKind::ToolCall, {call.id, call.name, nullptr, arguments});
        m_sink.end(m_part, {});
    }
}

void OllamaAnswerReader::speak(PartKind kind, std::string_view text) {
    if (text.empty()) return;
    if (m_open && m_kind != kind) close();
    if (!m_open) {
        m_open = true;
        m_kind = kind;
        ++m_part.part;
        m_sink.begin(m_part, kind, {});
    }
    m_sink.delta(m_part, text);
}

void OllamaAnswerReader::close() {
    if (!m_open) return;
    m_open = false;
    m_sink.end(m_part, m_kind == PartKind::Reasoning ? Proof{ProofOrigin::Text, {}} : Proof{});
}

void OllamaAnswerReader::finish() {
    if (m_over) return;
    m_over = true;
    if (!m_done) return m_sink.fail(cutOff());
    close();
    m_sink.done();
}

class OllamaStreamReader final : public StreamTranslator {
public:
    OllamaStreamReader(JsonScanner& scanner, const AnswerContext& context, AnswerSink& sink)
        : m_scanner(scanner), m_reader(context, sink) {}

    void take(const StreamEvent& event) override {
        if (event.data.empty() || m_reader.isOver()) return;
        JsonCursor cursor = m_scanner.scan(event.data);
        m_reader.read(cursor);
    }

    void finish() override { m_reader.finish(); }

private:
    JsonScanner& m_scanner;
    OllamaAnswerReader m_reader;
};

} // namespace

bool readOllamaAnswer(JsonScanner& scanner, std::string_view body, const AnswerContext& context, AnswerSink& sink) {
    JsonCursor cursor = scanner.scan(body);
    if (cursor.kind() != JsonKind::Object) return false;
    OllamaAnswerReader reader(context, sink);
    reader.read(cursor);
    if (!reader.isOver() && !reader.sawAnswer()) return false;
    reader.finish();
    return true;
}

std::unique_ptr<StreamTranslator> makeOllamaStreamReader(JsonScanner& scanner, const AnswerContext& context,
                                                         AnswerSink& sink) {
    return std::make_unique<OllamaStreamReader>(scanner, context, sink);
}

} // namespace tollgate::dialects::conversation
