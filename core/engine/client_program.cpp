// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_program.h"

#include "base/text.h"

#include <array>

namespace tollgate::engine {

namespace {

struct Known {
    std::string_view part; // found anywhere in the lower-case User-Agent
    std::string_view name;
};

// The first that fits wins: programs before the SDKs they are built on.
constexpr std::array<Known, 22> kKnown{{
    {"claude-cli", "Claude Code"},
    {"claude-code", "Claude Code"},
    {"codex", "Codex"},
    {"geminicli", "Gemini CLI"},
    {"gemini-cli", "Gemini CLI"},
    {"opencode", "OpenCode"},
    {"aider", "Aider"},
    {"cline", "Cline"},
    {"roocode", "Roo Code"},
    {"continue", "Continue"},
    {"cursor", "Cursor"},
    {"zed", "Zed"},
    {"goose", "Goose"},
    {"openai/python", "OpenAI Python"},
    {"openai/js", "OpenAI JS"},
    {"anthropic/python", "Anthropic Python"},
    {"anthropic/js", "Anthropic JS"},
    {"google-genai-sdk", "Google GenAI"},
    {"ollama-js", "Ollama JS"},
    {"ollama-python", "Ollama Python"},
    {"python-requests", "Python"},
    {"curl/", "curl"},
}};

constexpr std::size_t kLongestName = 40;

} // namespace

std::string clientProgram(std::string_view userAgent, std::string_view app, std::string_view originator) {
    if (originator.starts_with("codex")) return "Codex";
    std::string agent = lowerCase(userAgent.substr(0, 256));
    for (const Known& known : kKnown)
        if (agent.find(known.part) != std::string::npos) return std::string(known.name);
    if (app == "cli" && agent.starts_with("anthropic")) return "Claude Code";
    std::string_view product = userAgent.substr(0, userAgent.find_first_of("/ ;("));
    return std::string(utf8Prefix(product, kLongestName));
}

} // namespace tollgate::engine
