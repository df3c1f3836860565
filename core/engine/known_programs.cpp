// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/known_programs.h"

namespace tollgate::engine {

namespace {

using enum ProgramKind;

constexpr KnownProgram kKnown[]{
    // Agents on the command line
    {"claude-cli", "Claude Code"},
    {"claude-code", "Claude Code"},
    {"codex_vscode", "Codex IDE"},
    {"codex", "Codex"},
    {"geminicli", "Gemini CLI"},
    {"gemini-cli", "Gemini CLI"},
    {"qwencode", "Qwen Code"},
    {"qwen-code", "Qwen Code"},
    {"opencode", "OpenCode"},
    {"aider", "Aider"},
    {"goose", "Goose"},
    {"crush", "Crush"},
    {"charm-crush", "Crush"},
    {"copilot/", "GitHub Copilot CLI"},
    // Editors and what runs in them
    {"githubcopilot", "GitHub Copilot"},
    {"copilot", "GitHub Copilot"},
    {"cline", "Cline"},
    {"roocode", "Roo Code"},
    {"roo-code", "Roo Code"},
    {"roo code", "Roo Code"},
    {"kilo-code", "Kilo Code"},
    {"kilocode", "Kilo Code"},
    {"kilo code", "Kilo Code"},
    {"continue", "Continue"},
    {"cursor", "Cursor"},
    {"windsurf", "Windsurf"},
    {"zed/", "Zed"},
    {"zed.dev", "Zed"},
    {"jetbrains", "JetBrains"},
    {"intellij", "JetBrains"},
    {"pycharm", "JetBrains"},
    {"xcode", "Xcode"},
    {"vscode", "VS Code"},
    {"visualstudiocode", "VS Code"},
    {"emacs", "Emacs"},
    {"neovim", "Neovim"},
    // Chat windows and workflows
    {"open webui", "Open WebUI"},
    {"open-webui", "Open WebUI"},
    {"openwebui", "Open WebUI"},
    {"librechat", "LibreChat"},
    {"anythingllm", "AnythingLLM"},
    {"cherrystudio", "Cherry Studio"},
    {"cherry studio", "Cherry Studio"},
    {"lobechat", "LobeChat"},
    {"chatbox", "Chatbox"},
    {"msty", "Msty"},
    {"raycast", "Raycast"},
    {"obsidian", "Obsidian"},
    {"n8n", "n8n"},
    {"dify", "Dify"},
    // By hand
    {"curl/", "curl"},
    {"wget/", "Wget"},
    {"httpie/", "HTTPie"},
    {"xh/", "xh"},
    {"postmanruntime", "Postman"},
    {"insomnia", "Insomnia"},
    {"bruno", "Bruno"},
    {"powershell", "PowerShell"},
    // Frameworks, before the SDKs below them
    {"litellm", "LiteLLM", Library},
    {"langchain", "LangChain", Library},
    {"langgraph", "LangChain", Library},
    {"llama-index", "LlamaIndex", Library},
    {"llama_index", "LlamaIndex", Library},
    {"semantic-kernel", "Semantic Kernel", Library},
    {"spring-ai", "Spring AI", Library},
    {"pydantic-ai", "Pydantic AI", Library},
    {"haystack", "Haystack", Library},
    {"ai-sdk", "Vercel AI SDK", Library},
    {"openai/", "OpenAI .NET", Library}, // "OpenAI/2.5.0 (.NET 8.0.10; …)"; those with a language are known by it
    {"azsdk-net", "Azure .NET", Library},
    {"ollama-python", "Ollama Python", Library},
    {"ollama-js", "Ollama JS", Library},
    {"ollama", "Ollama", Library},
    {"mistral-client", "Mistral SDK", Library},
    {"cohere", "Cohere SDK", Library},
    // HTTP libraries
    {"python-requests", "Python", Library},
    {"python-httpx", "Python", Library},
    {"python-urllib", "Python", Library},
    {"python/", "Python", Library},
    {"axios", "Node.js", Library},
    {"node-fetch", "Node.js", Library},
    {"undici", "Node.js", Library},
    {"node", "Node.js", Library},
    {"bun/", "Bun", Library},
    {"deno/", "Deno", Library},
    {"go-http-client", "Go", Library},
    {"okhttp", "Java", Library},
    {"java/", "Java", Library},
    {"java-http", "Java", Library},
    {"ktor", "Kotlin", Library},
    {"reqwest", "Rust", Library},
    {"faraday", "Ruby", Library},
    {"guzzlehttp", "PHP", Library},
    {"dart/", "Dart", Library},
    {"mozilla/", "Browser", Library},
};

} // namespace

std::span<const KnownProgram> knownPrograms() {
    return kKnown;
}

} // namespace tollgate::engine
