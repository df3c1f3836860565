// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/program_calls.h"

#include <boost/json.hpp>

#include <array>

namespace tollgate::demo {

namespace {

namespace json = boost::json;

constexpr std::array<ProgramHabits, 5> kHabits{{{"local", "x-api-key", "", 6},
                                                {"local", "authorization", "Bearer ", 9},
                                                {"local", "x-goog-api-key", "", 12},
                                                {"docs-bot", "authorization", "Bearer ", 8},
                                                {"ci", "authorization", "Bearer ", 20}}};
constexpr std::size_t kCallsPerSession = 12;

constexpr const char* kLines[] = {
    "void Queue::release(const record::Finished& finished) {\n",
    "    std::lock_guard lock(m_mutex);\n",
    "    m_rowBytes -= rowBytes(*finished.request);\n",
    "test that the figures equal the sum of their rows\n",
    "The provider answered 529 and the call went on to the next.\n",
    "    if (m_waiting.empty()) return;\n",
    "Please keep functions under 40 lines and say why, not what.\n",
    "std::vector<Attempt> attempts; // in the order they were made\n",
};

// About `bytes` of text; the same seed, the same text.
std::string text(std::uint64_t seed, std::size_t bytes) {
    Chance chance(seed);
    std::string text;
    while (text.size() < bytes) text += kLines[chance.bits() % std::size(kLines)];
    return text;
}

// What a session starts with, and what this call adds.
struct Prompt {
    std::string system;
    std::string question;
    std::string session;
};

Prompt promptOf(Program program, std::size_t number, double kilobytes, Chance& chance) {
    std::size_t session = number / kCallsPerSession;
    std::uint64_t seed = static_cast<std::uint64_t>(program) * 1'000 + session;
    Prompt prompt;
    prompt.system = text(seed, static_cast<std::size_t>(kilobytes * 1'000));
    std::size_t grown = number % kCallsPerSession + 1;
    prompt.question = text(chance.bits(), grown * static_cast<std::size_t>(kilobytes * 40));
    prompt.session = "demo-" + std::to_string(seed);
    return prompt;
}

json::object message(std::string_view role, const std::string& content) {
    return {{"role", role}, {"content", content}};
}

ProgramCall claudeCode(std::size_t number, Chance& chance) {
    Prompt prompt = promptOf(Program::ClaudeCode, number, 38, chance);
    bool small = chance.unit() < 0.4;
    json::object tool{{"name", "Read"}, {"description", "Reads a file"}, {"input_schema", {{"type", "object"}}}};
    json::object body{{"model", small ? "claude-haiku-4-5" : "claude-sonnet-4-5"},
                      {"max_tokens", 32'000},
                      {"stream", true},
                      {"system", prompt.system},
                      {"tools", json::array{std::move(tool)}},
                      {"messages", json::array{message("user", prompt.question)}},
                      {"metadata", {{"user_id", "user_demo_session_" + prompt.session}}}};
    return {"/v1/messages",
            {{"user-agent", "claude-cli/2.0.14 (external, cli)"}, {"anthropic-version", "2023-06-01"}},
            json::serialize(body)};
}

ProgramCall codex(std::size_t number, Chance& chance) {
    Prompt prompt = promptOf(Program::Codex, number, 30, chance);
    json::object body{{"model", chance.unit() < 0.35 ? "gpt-5-mini" : "gpt-5-codex"},
                      {"stream", true},
                      {"instructions", prompt.system},
                      {"input", json::array{message("user", prompt.question)}},
                      {"prompt_cache_key", prompt.session}};
    return {"/v1/responses",
            {{"user-agent", "codex_cli_rs/0.46.0 (Linux)"}, {"originator", "codex_cli_rs"}},
            json::serialize(body)};
}

ProgramCall geminiCli(std::size_t number, Chance& chance) {
    Prompt prompt = promptOf(Program::GeminiCli, number, 24, chance);
    auto parts = [](const std::string& words) { return json::array{json::object{{"text", words}}}; };
    json::object body{{"systemInstruction", {{"parts", parts(prompt.system)}}},
                      {"contents", json::array{json::object{{"role", "user"}, {"parts", parts(prompt.question)}}}}};
    std::string model = chance.unit() < 0.2 ? "gemini-2.5-pro" : "gemini-2.5-flash";
    return {"/v1beta/models/" + model + ":streamGenerateContent?alt=sse",
            {{"user-agent", "GeminiCLI/0.8.1 (linux; x64)"}},
            json::serialize(body)};
}

ProgramCall docsBot(std::size_t number, Chance& chance) {
    Prompt prompt = promptOf(Program::DocsBot, number, 14, chance);
    // It asks for a model its key may not use now and then.
    bool wrong = chance.unit() < 0.05;
    json::object body{{"model", wrong ? "gpt-5-mini" : "cheap"},
                      {"stream", true},
                      {"messages", json::array{message("system", prompt.system), message("user", prompt.question)}}};
    return {wrong ? "/v1/chat/completions" : "/api/chat", {{"user-agent", "docs-bot/1.4"}}, json::serialize(body)};
}

ProgramCall nightlyEval(std::size_t number, Chance& chance) {
    Prompt prompt = promptOf(Program::NightlyEval, number, 9, chance);
    json::object body{{"model", chance.unit() < 0.4 ? "gpt-oss-120b" : "gpt-5-mini"},
                      {"messages", json::array{message("system", prompt.system), message("user", prompt.question)}}};
    return {"/v1/chat/completions", {{"user-agent", "nightly-eval/0.3"}}, json::serialize(body)};
}

} // namespace

const ProgramHabits& habitsOf(Program program) {
    return kHabits[static_cast<std::size_t>(program)];
}

ProgramCall callOf(Program program, std::size_t number, Chance& chance) {
    switch (program) {
    case Program::ClaudeCode: return claudeCode(number, chance);
    case Program::Codex: return codex(number, chance);
    case Program::GeminiCli: return geminiCli(number, chance);
    case Program::DocsBot: return docsBot(number, chance);
    case Program::NightlyEval: break;
    }
    return nightlyEval(number, chance);
}

} // namespace tollgate::demo
