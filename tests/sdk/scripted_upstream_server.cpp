// SPDX-License-Identifier: GPL-3.0-or-later
// A provider of all five dialects with a fixed behaviour by model name, for the SDK tests: "anthropic-tools" is served
// in the Anthropic dialect alone and calls tools (README.md lists the behaviours). Prints "listening on
// http://127.0.0.1:PORT" and ends when its standard input does. GET /_ledger tells what it saw.
#include "support/answers.h"
#include "support/scripted_upstream.h"

#include <boost/json.hpp>

#include <unistd.h>

#include <cstdio>
#include <string>

namespace {

using namespace tollgate;
using namespace tollgate::test;
namespace json = boost::json;

constexpr const char* kKey = "upstream-key";

bool hasResults(const LedgerRequest& request) {
    for (const char* mark :
         {"\"tool_result\"", "\"function_call_output\"", "\"functionResponse\"", "\"role\":\"tool\""})
        if (request.body.find(mark) != std::string::npos) return true;
    return false;
}

// "/home/…/note.txt", as the prompt names it.
std::string noteIn(const std::string& body) {
    constexpr std::string_view kFile = "/note.txt";
    const std::size_t end = body.find(kFile);
    if (end == body.npos) return {};
    const std::size_t before = body.find_last_of(" \"", end);
    return body.substr(before + 1, end + kFile.size() - before - 1);
}

// Reads a file by the tool the client brings (Claude Code, Gemini CLI, Codex), then tells what stood in it.
void act(const LedgerRequest& request, answers::Answer& answer) {
    const std::string note = noteIn(request.body);
    auto offers = [&](const char* tool) {
        return request.body.find(std::string("\"name\":\"") + tool + '"') != std::string::npos;
    };
    if (hasResults(request)) {
        const std::size_t word = request.body.find("heron-");
        answer.text = word == std::string::npos ? "The note was not read."
                                                : "The note says " + request.body.substr(word, 10) + ".";
        return;
    }
    const std::string file = R"({"file_path":")" + note + R"("})";
    if (offers("Read")) answer.tool_calls = {{"call_read", "Read", file}};
    if (offers("read_file")) answer.tool_calls = {{"call_read", "read_file", file}};
    if (offers("exec_command")) answer.tool_calls = {{"call_read", "exec_command", R"({"cmd":"cat )" + note + R"("})"}};
    if (!answer.tool_calls.empty()) answer.text.clear();
}

// Tells whether the picture of the tests came along, and whether the schema did, in whichever words.
void look(const LedgerRequest& request, answers::Answer& answer) {
    const bool seen = request.body.find("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ") != std::string::npos;
    answer.text = seen ? "I see one pixel." : "I see nothing.";
}

void fillIn(const LedgerRequest& request, answers::Answer& answer) {
    bool asked = false;
    for (const char* member : {"\"json_schema\"", "\"responseJsonSchema\"", "\"responseSchema\"", "\"format\":{"})
        asked = asked || request.body.find(member) != std::string::npos;
    const bool whole = request.body.find(R"("fahrenheit")") != std::string::npos;
    answer.text = asked && whole ? R"({"city":"Paris","unit":"celsius"})" : "No schema came.";
}

answers::Answer answerFor(const LedgerRequest& request, const std::string& behaviour) {
    answers::Answer answer;
    answer.model = request.model;
    answer.usage.input_uncached = 100;
    answer.usage.cache_read = 20;
    answer.usage.output = 30;
    answer.usage.reasoning = 10;
    answer.stream_usage = request.body.find("\"include_usage\":true") != std::string::npos;
    if (behaviour == "thinking") answer.reasoning = "Let me think about it.";
    if (behaviour == "act") act(request, answer);
    if (behaviour == "image") look(request, answer);
    if (behaviour == "json") fillIn(request, answer);
    if (behaviour == "tools" && !hasResults(request)) {
        answer.text.clear();
        answer.tool_calls = {{"call_paris", "get_weather", R"({"city":"Paris","unit":"celsius"})"},
                             {"call_tokyo", "get_weather", R"({"city":"Tokyo","unit":"celsius"})"}};
    }
    return answer;
}

Reply failure(Dialect dialect, int status) {
    HeaderPairs headers;
    if (status == 429) headers.emplace_back("retry-after", "1");
    return answers::error(dialect, status, "scripted failure " + std::to_string(status), headers);
}

// Two pieces that mean something have gone out when it holds or fails.
constexpr int kPiecesBeforeTrouble = 5;

Reply conversation(Dialect dialect, const LedgerRequest& request, bool streamed) {
    const std::string behaviour = request.model.substr(request.model.find('-') + 1);
    if (behaviour.starts_with("err") && behaviour.size() == 6) return failure(dialect, std::stoi(behaviour.substr(3)));
    answers::Answer answer = answerFor(request, behaviour);
    if (!streamed) return behaviour == "hold" ? Reply().hold(kNever) : answers::plain(dialect, answer);
    // Before the end is told: in the chat dialect that is the finish, the usage and [DONE] (protocols.md §6.12 B).
    const int end = dialect == Dialect::OpenAiChat ? 3 : 2;
    const int most = static_cast<int>(answers::stream(dialect, answer).pieces.size()) - end;
    const int some = std::min(kPiecesBeforeTrouble, most);
    if (behaviour == "errstream") return play(answers::failingStream(dialect, answer, some));
    if (behaviour == "cut") return answers::streamed(dialect, answer, {.pieces = some, .then = Playing::Then::Cut});
    if (behaviour == "hold") return answers::streamed(dialect, answer, {.pieces = some, .then = Playing::Then::Stall});
    return answers::streamed(dialect, answer);
}

bool asksToStream(const LedgerRequest& request, bool when_absent) {
    boost::system::error_code error;
    const json::value body = json::parse(request.body, error);
    if (error || !body.is_object()) return when_absent;
    const json::value* stream = body.get_object().if_contains("stream");
    return stream && stream->is_bool() ? stream->get_bool() : when_absent;
}

bool hasKey(const LedgerRequest& request) {
    const Headers& headers = request.head.headers;
    return headers.value("authorization") == std::string("Bearer ") + kKey || headers.value("x-api-key") == kKey ||
           headers.value("x-goog-api-key") == kKey;
}

Dialect dialectOf(const LedgerRequest& request) {
    const std::string path = request.head.path();
    // Google's SDK calls /v1 since its major 3, /v1beta before, /v1alpha for previews.
    if (path.starts_with("/v1beta/") || path.starts_with("/v1alpha/") || path.find(':') != path.npos)
        return Dialect::Gemini;
    if (request.head.headers.has("x-goog-api-key")) return Dialect::Gemini;
    if (path.starts_with("/api/")) return Dialect::Ollama;
    if (path.starts_with("/v1/messages") || request.head.headers.has("anthropic-version")) return Dialect::Anthropic;
    return path.starts_with("/v1/responses") ? Dialect::OpenAiResponses : Dialect::OpenAiChat;
}

// A model is served in the dialect its name begins with, and in no other: a gateway that forwards a call untranslated
// must not find an upstream that understands everything.
bool speaks(Dialect dialect, const std::string& model) {
    const std::string prefix = model.substr(0, model.find('-'));
    switch (dialect) {
    case Dialect::OpenAiChat: return prefix == "openai";
    case Dialect::OpenAiResponses: return prefix == "responses";
    case Dialect::Anthropic: return prefix == "anthropic";
    case Dialect::Gemini: return prefix == "gemini";
    case Dialect::Ollama: return prefix == "ollama";
    }
    return false;
}

// By path; keys are checked wherever the real provider does.
void serve(ScriptedUpstream& upstream, const std::string& path, Reply (*make)(Dialect, const LedgerRequest&)) {
    upstream.on({.path = path}, [make](const LedgerRequest& request) {
        const Dialect dialect = dialectOf(request);
        if (dialect != Dialect::Ollama && !hasKey(request)) return failure(dialect, 401);
        if (!request.model.empty() && !speaks(dialect, request.model))
            return answers::error(dialect, 404, request.model + " is not served in " + std::string(nameOf(dialect)));
        return make(dialect, request);
    });
}

Reply models(Dialect dialect, const LedgerRequest&) {
    return Reply::json(200, answers::modelsBody(dialect, {"own-plain", "own-tools"}));
}

Reply embeddings(Dialect dialect, const LedgerRequest& request) {
    answers::Embeddings list;
    list.model = request.model;
    const bool two = request.body.find("second") != std::string::npos;
    if (two) list.vectors.push_back({0.5, 0.25, -1});
    return Reply::json(200, answers::embeddingsBody(dialect, list));
}

Reply tokens(Dialect dialect, const LedgerRequest&) {
    return Reply::json(200, answers::countTokensBody(dialect, 42));
}

json::object entryOf(const LedgerRequest& request) {
    return {{"model", request.model},
            {"target", request.head.target},
            {"aborted", request.aborted},
            {"status", request.status},
            {"billed_input", request.billed.prompt()},
            {"billed_output", request.billed.output},
            {"complaints", json::value_from(request.complaints)}};
}

// All requests of ?model=…; with &aborts=N not before N of them were aborted.
Reply ledger(const Ledger& books, const LedgerRequest& request) {
    const std::string query = request.head.query();
    const auto parameter = [&](const std::string& name) {
        const std::size_t at = ('&' + query).find('&' + name + '=');
        return at == query.npos ? std::string()
                                : query.substr(at + name.size() + 1, query.find('&', at) - at - name.size() - 1);
    };
    const std::string model = parameter("model");
    const std::string aborts = parameter("aborts");
    const auto ofModel = [&](const Ledger& all) {
        std::vector<LedgerRequest> list = all.requests();
        std::erase_if(list, [&](const LedgerRequest& entry) {
            return entry.model.empty() || (!model.empty() && entry.model != model);
        });
        return list;
    };
    if (!aborts.empty())
        books.waitUntil([&](const Ledger& all) {
            const auto list = ofModel(all);
            return std::ranges::count_if(list, &LedgerRequest::aborted) >= std::stol(aborts);
        });
    json::array list;
    for (const LedgerRequest& entry : ofModel(books)) list.push_back(entryOf(entry));
    return Reply::json(200, json::serialize(list));
}

} // namespace

int main() {
    ScriptedUpstream upstream;
    upstream.on({.path = "/_ledger"}, [&](const LedgerRequest& request) { return ledger(upstream.ledger(), request); });
    const auto asBodySays = [](Dialect dialect, const LedgerRequest& request) {
        return conversation(dialect, request, asksToStream(request, dialect == Dialect::Ollama));
    };
    for (const char* path : {"/v1/chat/completions", "/v1/responses", "/v1/messages", "/api/chat"})
        serve(upstream, path, asBodySays);
    serve(upstream, "/v1*/models/*:generateContent",
          [](Dialect d, const LedgerRequest& r) { return conversation(d, r, false); });
    serve(upstream, "/v1*/models/*:streamGenerateContent",
          [](Dialect d, const LedgerRequest& r) { return conversation(d, r, true); });
    for (const char* path : {"/v1*/models", "/api/tags"}) serve(upstream, path, models);
    for (const char* path : {"/v1/embeddings", "/v1*/models/*:*mbedContent*", "/api/embed"})
        serve(upstream, path, embeddings);
    for (const char* path : {"/v1/messages/count_tokens", "/v1*/models/*:countTokens"}) serve(upstream, path, tokens);
    std::printf("listening on %s\n", upstream.origin().c_str());
    std::fflush(stdout);
    char ignored[256];
    while (::read(STDIN_FILENO, ignored, sizeof ignored) > 0) {
    }
    return 0;
}
