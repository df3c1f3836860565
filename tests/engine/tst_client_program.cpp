// SPDX-License-Identifier: GPL-3.0-or-later
// Who called, from what programs really send (protocols.md §2.5, §3.7, §4.3).
#include "engine/client_program.h"
#include "support/test_main.h"

using namespace tollgate;

namespace {

using Headers = std::vector<std::pair<std::string, std::string>>;

std::string programOf(const Headers& headers) {
    net::FieldList fields;
    for (const auto& [name, value] : headers) fields.add(name, value);
    return engine::clientProgram(fields);
}

} // namespace

Q_DECLARE_METATYPE(Headers)

class ClientProgramTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void byUserAgent_data() {
        QTest::addColumn<QString>("agent");
        QTest::addColumn<QString>("program");
        auto row = [](const char* agent, const char* program) {
            QTest::newRow(agent) << QString::fromUtf8(agent) << QString::fromUtf8(program);
        };
        row("claude-cli/2.1.330 (external, cli)", "Claude Code");
        row("claude-cli/2.0.14 (external, claude-vscode, agent-sdk/0.1.8)", "Claude Code");
        row("codex_cli_rs/0.45.0 (Ubuntu 22.4.0; x86_64) vscode/1.104.1", "Codex");
        row("codex_exec/0.46.0 (Mac OS 15.6.1; arm64) iTerm.app/3.6.2", "Codex");
        row("codex_vscode/0.47.0 (Windows 10.0.26100; x86_64) unknown", "Codex IDE");
        row("GeminiCLI/0.9.0/gemini-2.5-pro (linux; x64)", "Gemini CLI");
        row("GeminiCLI-a2a-server/0.9.0 (linux; x64)", "Gemini CLI");
        row("QwenCode/0.0.14 (linux; x64)", "Qwen Code");
        row("opencode/0.15.3 ai-sdk/provider-utils/3.0.12 runtime/bun/1.3.0", "OpenCode");
        row("Charm-Crush/0.11.0 (https://charm.land/crush)", "Crush");
        row("copilot/0.0.339 (linux v22.20.0) term/vscode", "GitHub Copilot CLI");
        row("GitHubCopilotChat/0.32.0", "GitHub Copilot");
        row("Cline/3.32.7", "Cline");
        row("RooCode/3.28.15", "Roo Code");
        row("Kilo-Code/4.103.1", "Kilo Code");
        row("Continue/1.2.8", "Continue");
        row("Cursor/1.7.33 (linux x64)", "Cursor");
        row("Zed/0.207.3 (linux; x86_64)", "Zed");
        row("JetBrains AI Assistant/252.26199", "JetBrains");
        row("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 CherryStudio/1.6.3 Chrome/138.0 Electron/37.4",
            "Cherry Studio");
        row("OpenAI/Python 1.109.1", "OpenAI Python");
        row("AsyncOpenAI/Python 2.3.0", "OpenAI Python");
        row("AsyncAzureOpenAI/Python 1.99.0", "OpenAI Python");
        row("OpenAI/JS 5.23.2", "OpenAI JS");
        row("OpenAI/Go 2.7.1", "OpenAI Go");
        row("OpenAI/Java 4.3.0", "OpenAI Java");
        row("OpenAI/Ruby 0.30.0", "OpenAI Ruby");
        row("OpenAI/2.5.0 (.NET 8.0.20; Ubuntu 24.04.3 LTS)", "OpenAI .NET");
        row("Anthropic/Python 0.69.0", "Anthropic Python");
        row("AsyncAnthropic/Python 0.69.0", "Anthropic Python");
        row("Anthropic/JS 0.65.0", "Anthropic JS");
        row("Anthropic/Go 1.13.0", "Anthropic Go");
        row("AsyncGroq/Python 0.32.0", "Groq Python");
        row("google-genai-sdk/1.41.0 gl-python/3.12.3", "Google GenAI Python");
        row("google-genai-sdk/1.22.0 gl-node/v22.20.0", "Google GenAI JS");
        row("google-genai-sdk/1.28.0 gl-go/go1.25.1", "Google GenAI Go");
        row("langchain-google-genai/2.1.12-ChatGoogleGenerativeAI", "LangChain");
        row("langchainjs-openai/1.0.0 ((node/v22.20.0; linux; x64))", "LangChain");
        row("litellm/1.77.7", "LiteLLM");
        row("ai/5.0.60 ai-sdk/provider-utils/3.0.10 runtime/node.js/v22", "Vercel AI SDK");
        row("ollama-python/0.6.0 (x86_64 linux) Python/3.12.3", "Ollama Python");
        row("ollama-js/0.6.0 (x64 linux Node.js/v22.20.0)", "Ollama JS");
        row("ollama/0.12.3 (amd64 linux) Go/go1.24.1", "Ollama");
        row("curl/8.14.1", "curl");
        row("Wget/1.25.0", "Wget");
        row("HTTPie/3.2.4", "HTTPie");
        row("PostmanRuntime/7.48.0", "Postman");
        row("Mozilla/5.0 (Windows NT 10.0; Microsoft Windows 10.0.26100; en-US) PowerShell/7.5.3", "PowerShell");
        row("python-requests/2.32.5", "Python");
        row("python-httpx/0.28.1", "Python");
        row("Python/3.12 aiohttp/3.13.0", "Python");
        row("node", "Node.js");
        row("axios/1.12.2", "Node.js");
        row("Go-http-client/1.1", "Go");
        row("Java-http-client/21.0.8", "Java");
        row("okhttp/5.1.0", "Java");
        row("my-batch/3 (nightly)", "my-batch"); // nobody's: its own word
        row("recursor/1.0", "recursor");         // the middle of a word is no name
        row("", "");
    }

    void byUserAgent() {
        QFETCH(QString, agent);
        QFETCH(QString, program);
        QCOMPARE(QString::fromStdString(programOf({{"user-agent", agent.toStdString()}})), program);
    }

    void byOtherHeaders_data() {
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<QString>("program");
        auto row = [](const char* name, const Headers& headers, const char* program) {
            QTest::newRow(name) << headers << QString::fromUtf8(program);
        };
        row("Codex by its originator", {{"originator", "codex_cli_rs"}, {"user-agent", "reqwest/0.12"}}, "Codex");
        row("Codex in an editor", {{"originator", "codex_vscode"}}, "Codex IDE");
        row("Claude Code by x-app", {{"x-app", "cli"}, {"user-agent", "Anthropic/JS 0.65.0"}}, "Claude Code");
        row("Cline over an SDK", {{"user-agent", "OpenAI/JS 5.1.0"}, {"x-title", "Cline"}}, "Cline");
        row("by its address", {{"user-agent", "OpenAI/JS 5.1.0"}, {"http-referer", "https://kilocode.ai"}},
            "Kilo Code");
        row("Open WebUI", {{"user-agent", "Python/3.11 aiohttp/3.12.15"}, {"x-title", "Open WebUI"}}, "Open WebUI");
        row("Aider over LiteLLM", {{"user-agent", "litellm/1.75.0"}, {"http-referer", "https://aider.chat"}}, "Aider");
        row("an editor", {{"user-agent", "node"}, {"editor-version", "vscode/1.104.1"}}, "VS Code");
        row("a title nobody knows", {{"user-agent", "OpenAI/Python 2.0"}, {"x-title", "My bot"}}, "My bot");
        row("an application needs no title", {{"user-agent", "curl/8.1"}, {"x-title", "My bot"}}, "curl");
        row("Google's own header", {{"user-agent", "node"}, {"x-goog-api-client", "google-genai-sdk/1.2 gl-node/v22"}},
            "Google GenAI JS");
        row("nothing", {}, "");
    }

    void byOtherHeaders() {
        QFETCH(Headers, headers);
        QFETCH(QString, program);
        QCOMPARE(QString::fromStdString(programOf(headers)), program);
    }

    // What a client calls itself reaches the log: never with a key in it, and never long.
    void isShortAndWithoutKeys() {
        for (const std::string& agent : {std::string("sk-proj-abcdefghijklmnop"), std::string(300, 'x'),
                                         std::string("tg-abcdefgh-0123456789/Python 1.0")}) {
            const std::string program = programOf({{"user-agent", agent}});
            QVERIFY2(program.size() <= 48, program.c_str());
            QVERIFY2(program.find("abcdefgh") == std::string::npos, program.c_str());
        }
        QCOMPARE(programOf({{"user-agent", "node"}, {"x-title", "sk-proj-abcdefghijklmnop"}}), std::string("sk-…"));
    }
};

TOLLGATE_TEST(ClientProgramTest)
#include "tst_client_program.moc"
