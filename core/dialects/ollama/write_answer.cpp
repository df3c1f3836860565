// SPDX-License-Identifier: GPL-3.0-or-later
// Answers as Ollama gives them: one JSON object, or a line for each piece and a last one that says why it ended
// (protocols.md §5). /api/generate has `response` where /api/chat has `message`.
#include "base/clock.h"
#include "dialects/conversation/call_arguments.h"
#include "dialects/conversation/media.h"
#include "dialects/conversation/stop.h"
#include "dialects/conversation/warnings.h"
#include "dialects/error_body.h"
#include "dialects/json_writer.h"
#include "dialects/ollama/ollama.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

namespace {

// One line or the whole: what a piece says.
struct Piece {
    std::string_view content{};
    std::string_view thinking{};
    const std::vector<ToolCall>* calls = nullptr;
    const std::vector<const Media*>* pictures = nullptr;
};

void writeCalls(JsonWriter& json, const std::vector<ToolCall>& calls, const AnswerContext& context) {
    json.key("tool_calls").beginArray();
    int index = 0;
    for (const ToolCall& call : calls) {
        const ToolNames::Known* known = context.tools.byWritten(call.name);
        const std::string place = "message.tool_calls[" + std::to_string(index) + "].function.arguments";
        json.beginObject();
        json.optionalMember("id", call.id);
        json.key("function").beginObject();
        json.member("index", index++);
        json.member("name", known ? known->name : call.name);
        json.rawMember("arguments", objectOfArguments(call.arguments, context, place));
        json.endObject();
        json.endObject();
    }
    json.endArray();
}

// Base64 without its type; /api/generate has no place for any.
void writePictures(JsonWriter& json, const std::vector<const Media*>& pictures) {
    json.key("images").beginArray();
    for (const Media* picture : pictures) json.string(picture->base64);
    json.endArray();
}

bool hasPlaceFor(const Media& media, const AnswerContext& context) {
    if (isInlinePicture(media) && !context.ollama_generate) return true;
    if (context.warnings) warn(*context.warnings, "dropped", context.ollama_generate ? "images" : "message.images");
    return false;
}

// The same in every line: "\"model\":…,\"created_at\":…".
std::string lineBegin(const AnswerIds& ids, const AnswerContext& context) {
    std::string text;
    JsonWriter json(text);
    json.member("model", ids.model.empty() ? context.requested_model : ids.model);
    json.member("created_at", isoTime((ids.created > 0 ? ids.created : context.now) * kSecond).text);
    return text;
}

void writePiece(JsonWriter& json, const Piece& piece, const AnswerContext& context) {
    if (context.ollama_generate) {
        json.member("response", piece.content);
        json.optionalMember("thinking", piece.thinking);
        return;
    }
    json.key("message").beginObject();
    json.member("role", "assistant");
    json.member("content", piece.content);
    json.optionalMember("thinking", piece.thinking);
    if (piece.pictures && !piece.pictures->empty()) writePictures(json, *piece.pictures);
    if (piece.calls && !piece.calls->empty()) writeCalls(json, *piece.calls, context);
    json.endObject();
}

void writeEnd(JsonWriter& json, Stop stop, const Usage& usage) {
    json.member("done", true);
    json.member("done_reason", ollamaDoneReason(stop));
    json.member("prompt_eval_count", usage.prompt());
    json.member("eval_count", usage.output);
}

class OllamaStreamWriter final : public StreamWriter {
public:
    OllamaStreamWriter(const AnswerContext& context, std::string& to) : StreamWriter(to), m_context(context) {}

    void start(const AnswerIds& ids, const UsageReading& usage) override {
        m_begin = lineBegin(ids, m_context);
        m_usage = usage;
    }

    void begin(PartRef part, PartKind kind, const CallHead& call) override;
    void delta(PartRef part, std::string_view text) override;
    void end(PartRef part, const Proof& proof) override;
    void media(PartRef part, const Media& media) override;

    void usage(const UsageReading& usage) override { m_usage = usage; }

    void ending(int candidate, const Ending& ending) override {
        if (candidate == 0) m_ending = ending;
    }

    void done() override;
    void fail(const AnswerError& error) override;

private:
    struct Open {
        PartRef ref{};
        PartKind kind = PartKind::Text;
        ToolCall call;
    };

    JsonWriter beginLine();
    void line(const Piece& piece);

    const AnswerContext& m_context;
    std::string m_begin; // of every line
    UsageReading m_usage;
    Ending m_ending;
    std::vector<Open> m_open;
};

JsonWriter OllamaStreamWriter::beginLine() {
    if (m_begin.empty()) m_begin = lineBegin({}, m_context);
    JsonWriter json(out);
    json.beginObject();
    json.raw(m_begin);
    return json;
}

void OllamaStreamWriter::line(const Piece& piece) {
    JsonWriter json = beginLine();
    writePiece(json, piece, m_context);
    json.member("done", false);
    json.endObject();
    out += '\n';
}

void OllamaStreamWriter::begin(PartRef ref, PartKind kind, const CallHead& call) {
    if (ref.candidate != 0) return;
    Open open;
    open.ref = ref;
    open.kind = kind;
    open.call.id = call.id;
    open.call.name = call.name;
    if (call.arguments) open.call.arguments = *call.arguments;
    m_open.push_back(std::move(open));
}

void OllamaStreamWriter::delta(PartRef ref, std::string_view text) {
    auto at = std::find_if(m_open.begin(), m_open.end(), [&](const Open& open) { return open.ref == ref; });
    if (at == m_open.end() || text.empty()) return;
    if (at->kind == PartKind::ToolCall) {
        at->call.arguments += text;
    } else if (at->kind == PartKind::Reasoning) {
        line({.thinking = text});
    } else {
        line({.content = text});
    }
}

void OllamaStreamWriter::end(PartRef ref, const Proof&) {
    auto at = std::find_if(m_open.begin(), m_open.end(), [&](const Open& open) { return open.ref == ref; });
    if (at == m_open.end()) return;
    Open part = std::move(*at);
    m_open.erase(at);
    if (part.kind != PartKind::ToolCall) return;
    std::vector<ToolCall> calls{std::move(part.call)};
    line({.calls = &calls});
}

void OllamaStreamWriter::media(PartRef ref, const Media& media) {
    if (ref.candidate != 0 || !hasPlaceFor(media, m_context)) return;
    std::vector<const Media*> pictures{&media};
    line({.pictures = &pictures});
}

void OllamaStreamWriter::done() {
    JsonWriter json = beginLine();
    writePiece(json, {}, m_context);
    writeEnd(json, m_ending.stop, m_usage.usage);
    json.endObject();
    out += '\n';
}

void OllamaStreamWriter::fail(const AnswerError& error) {
    out += errorEvent(Dialect::Ollama, Framing::Ndjson,
                      {.status = error.status, .code = error.code, .message = error.message});
}

} // namespace

std::string writeOllamaAnswer(const Answer& answer, const AnswerContext& context) {
    std::string text, thinking;
    std::vector<ToolCall> calls;
    std::vector<const Media*> pictures;
    Ending ending;
    if (!answer.candidates.empty()) {
        ending = answer.candidates.front().ending;
        for (const PartValue& part : answer.candidates.front().parts) {
            if (const auto* said = std::get_if<Text>(&part)) text += said->text;
            if (const auto* refusal = std::get_if<Refusal>(&part)) text += refusal->text;
            if (const auto* reasoning = std::get_if<Reasoning>(&part)) thinking += reasoning->text;
            if (const auto* call = std::get_if<ToolCall>(&part)) calls.push_back(*call);
            if (const auto* media = std::get_if<Media>(&part); media && hasPlaceFor(*media, context))
                pictures.push_back(media);
        }
    }
    std::string out;
    JsonWriter json(out);
    json.beginObject();
    json.raw(lineBegin(answer.ids, context));
    writePiece(json, {text, thinking, &calls, &pictures}, context);
    writeEnd(json, ending.stop, answer.usage.usage);
    json.endObject();
    return out;
}

std::unique_ptr<StreamWriter> makeOllamaStreamWriter(const AnswerContext& context, std::string& out) {
    return std::make_unique<OllamaStreamWriter>(context, out);
}

} // namespace tollgate::dialects::conversation
