// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/answers.h"

#include "support/answers_parts.h"

namespace tollgate::test::answers {

namespace {

const Writer& writerOf(Dialect dialect) {
    switch (dialect) {
    case Dialect::OpenAiChat: return kOpenAiChat;
    case Dialect::OpenAiResponses: return kOpenAiResponses;
    case Dialect::Anthropic: return kAnthropic;
    case Dialect::Gemini: return kGemini;
    case Dialect::Ollama: return kOllama;
    }
    return kOpenAiChat;
}

json::value openAiEmbeddings(const Embeddings& embeddings) {
    json::array data;
    for (const auto& vector : embeddings.vectors)
        data.push_back({{"object", "embedding"}, {"index", data.size()}, {"embedding", json::value_from(vector)}});
    return {{"object", "list"},
            {"data", std::move(data)},
            {"model", embeddings.model},
            {"usage", {{"prompt_tokens", embeddings.tokens}, {"total_tokens", embeddings.tokens}}}};
}

} // namespace

std::vector<std::string> cut(const std::string& text, int parts) {
    std::vector<std::string> pieces;
    const std::size_t size = text.size() / static_cast<std::size_t>(std::max(parts, 1)) + 1;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = std::min(at + size, text.size());
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) ++end;
        pieces.push_back(text.substr(at, end - at));
        at = end;
    }
    return pieces;
}

json::value parsed(std::string_view text) {
    boost::system::error_code error;
    json::value value = json::parse(text, error);
    return error ? json::value() : value;
}

std::string sse(const json::value& data, std::string_view event) {
    const std::string name = event.empty() ? std::string() : "event: " + std::string(event) + '\n';
    return name + "data: " + json::serialize(data) + "\n\n";
}

CannedStream StreamBuilder::finish() {
    Usage input = m_usage;
    input.output = input.reasoning = input.output_audio = input.output_image = 0;
    if (!m_stream.pieces.empty()) addUsage(m_stream.pieces.front().billed, input);
    Usage output;
    for (std::size_t i = 0; i < m_deltas.size(); ++i) {
        const auto share = [&](std::int64_t sum) {
            const auto count = static_cast<std::int64_t>(m_deltas.size());
            const auto before = static_cast<std::int64_t>(i);
            return sum * (before + 1) / count - sum * before / count;
        };
        output.output = share(m_usage.output);
        output.reasoning = share(m_usage.reasoning);
        output.output_audio = share(m_usage.output_audio);
        output.output_image = share(m_usage.output_image);
        addUsage(m_stream.pieces[m_deltas[i]].billed, output);
    }
    return std::move(m_stream);
}

std::string body(Dialect dialect, const Answer& answer) {
    return json::serialize(writerOf(dialect).body(answer));
}

CannedStream stream(Dialect dialect, const Answer& answer) {
    return writerOf(dialect).stream(answer);
}

Reply plain(Dialect dialect, const Answer& answer) {
    Reply reply;
    reply.bill(answer.usage);
    return reply.append(Reply::json(200, body(dialect, answer)));
}

Reply streamed(Dialect dialect, const Answer& answer, const Playing& how) {
    return play(stream(dialect, answer), how);
}

std::string errorBody(Dialect dialect, int status, std::string_view message) {
    return json::serialize(writerOf(dialect).error(status, message));
}

Reply error(Dialect dialect, int status, std::string_view message, const HeaderPairs& headers) {
    return Reply::json(status, errorBody(dialect, status, message), headers);
}

StreamPiece streamError(Dialect dialect, std::string_view message) {
    return {writerOf(dialect).stream_error(message), {}};
}

CannedStream failingStream(Dialect dialect, const Answer& answer, int pieces) {
    CannedStream canned = stream(dialect, answer);
    canned.pieces.resize(std::min(canned.pieces.size(), static_cast<std::size_t>(pieces)));
    canned.pieces.push_back(streamError(dialect));
    return canned;
}

std::string heartbeat(Dialect dialect) {
    if (dialect == Dialect::Anthropic) return "event: ping\ndata: {\"type\":\"ping\"}\n\n";
    return dialect == Dialect::Ollama ? "\n" : ": keep-alive\n\n";
}

std::string embeddingsBody(Dialect dialect, const Embeddings& embeddings) {
    if (dialect == Dialect::Gemini) {
        json::array list;
        for (const auto& vector : embeddings.vectors) list.push_back({{"values", json::value_from(vector)}});
        if (list.size() == 1) return json::serialize(json::object{{"embedding", list[0]}});
        return json::serialize(json::object{{"embeddings", std::move(list)}});
    }
    if (dialect != Dialect::Ollama) return json::serialize(openAiEmbeddings(embeddings));
    return json::serialize(json::object{{"model", embeddings.model},
                                        {"embeddings", json::value_from(embeddings.vectors)},
                                        {"total_duration", 14'143'917},
                                        {"load_duration", 1'019'500},
                                        {"prompt_eval_count", embeddings.tokens}});
}

std::string countTokensBody(Dialect dialect, std::int64_t tokens) {
    if (dialect == Dialect::Gemini) return json::serialize(json::object{{"totalTokens", tokens}});
    if (dialect == Dialect::OpenAiResponses)
        return json::serialize(json::object{{"object", "response.input_tokens"}, {"input_tokens", tokens}});
    return json::serialize(json::object{{"input_tokens", tokens}});
}

std::string modelsBody(Dialect dialect, const std::vector<std::string>& ids) {
    json::array list;
    for (const std::string& id : ids) {
        if (dialect == Dialect::Anthropic)
            list.push_back(
                {{"type", "model"}, {"id", id}, {"display_name", id}, {"created_at", "2026-02-01T00:00:00Z"}});
        else if (dialect == Dialect::Gemini)
            list.push_back({{"name", "models/" + id},
                            {"displayName", id},
                            {"inputTokenLimit", 1'048'576},
                            {"outputTokenLimit", 65'536},
                            {"supportedGenerationMethods", {"generateContent", "countTokens"}}});
        else if (dialect == Dialect::Ollama)
            list.push_back({{"name", id},
                            {"model", id},
                            {"modified_at", "2026-02-01T00:00:00Z"},
                            {"size", 4'683'073'952},
                            {"digest", "sha256:0a1b2c3d"},
                            {"details", {{"family", "llama"}, {"parameter_size", "8B"}}}});
        else
            list.push_back({{"id", id}, {"object", "model"}, {"created", 1'760'000'000}, {"owned_by", "scripted"}});
    }
    if (dialect == Dialect::Gemini || dialect == Dialect::Ollama)
        return json::serialize(json::object{{"models", list}});
    if (dialect != Dialect::Anthropic) return json::serialize(json::object{{"object", "list"}, {"data", list}});
    const json::value first = ids.empty() ? json::value() : json::value(ids.front());
    const json::value last = ids.empty() ? json::value() : json::value(ids.back());
    return json::serialize(json::object{{"data", list}, {"has_more", false}, {"first_id", first}, {"last_id", last}});
}

std::string chatPath(Dialect dialect, std::string_view model, bool streamed) {
    switch (dialect) {
    case Dialect::OpenAiChat: return "/v1/chat/completions";
    case Dialect::OpenAiResponses: return "/v1/responses";
    case Dialect::Anthropic: return "/v1/messages";
    case Dialect::Ollama: return "/api/chat";
    case Dialect::Gemini: break;
    }
    const std::string_view call = streamed ? ":streamGenerateContent?alt=sse" : ":generateContent";
    return "/v1beta/models/" + std::string(model) + std::string(call);
}

std::string requestBody(Dialect dialect, std::string_view model, bool streamed, std::string_view prompt) {
    const json::array messages{json::object{{"role", "user"}, {"content", prompt}}};
    json::object object{{"model", model}};
    switch (dialect) {
    case Dialect::OpenAiResponses: object["input"] = prompt; break;
    case Dialect::Anthropic: object["max_tokens"] = 100; [[fallthrough]];
    case Dialect::OpenAiChat: object["messages"] = messages; break;
    case Dialect::Ollama:
        object["messages"] = messages;
        object["stream"] = streamed; // true when absent
        break;
    case Dialect::Gemini: {
        const json::array parts{json::object{{"text", prompt}}};
        return json::serialize(
            json::object{{"contents", json::array{json::object{{"role", "user"}, {"parts", parts}}}}});
    }
    }
    if (streamed) object["stream"] = true;
    return json::serialize(object);
}

} // namespace tollgate::test::answers
