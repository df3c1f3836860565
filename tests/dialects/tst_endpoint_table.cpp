// SPDX-License-Identifier: GPL-3.0-or-later
// DESIGN.md §5 and protocols.md §0.12: what the paths of all dialects ask for.
#include "dialects/endpoint_table.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::dialects;

namespace {

struct Row {
    const char* method;
    const char* path;
    RouteKind kind;
    Dialect dialect = Dialect::OpenAiChat;
    Endpoint endpoint = Endpoint::Chat;
    const char* rest = ""; // of Call: the suffix; of Gemini: the model; of ModelInfo: the model; of Raw: the suffix
};

constexpr auto kChat = Dialect::OpenAiChat;
constexpr auto kGemini = Dialect::Gemini;

const std::vector<Row>& rows() {
    static const std::vector<Row> kRows{
        {"POST", "/v1/chat/completions", RouteKind::Call, kChat, Endpoint::Chat, "/chat/completions"},
        {"POST", "/chat/completions", RouteKind::Call, kChat, Endpoint::Chat, "/chat/completions"},
        {"POST", "/v1/v1/chat/completions", RouteKind::Call, kChat, Endpoint::Chat, "/chat/completions"},
        {"POST", "/openai/v1/chat/completions", RouteKind::Call, kChat, Endpoint::Chat, "/chat/completions"},
        {"POST", "/openai/chat/completions/", RouteKind::Call, kChat, Endpoint::Chat, "/chat/completions"},
        {"POST", "//v1//chat/completions", RouteKind::Call, kChat, Endpoint::Chat, "/chat/completions"},
        {"POST", "/v1beta/openai/chat/completions", RouteKind::Call, kChat, Endpoint::Chat, "/chat/completions"},
        {"POST", "/v1/responses", RouteKind::Call, Dialect::OpenAiResponses, Endpoint::Responses, "/responses"},
        {"POST", "/v1/responses/compact", RouteKind::Call, Dialect::OpenAiResponses, Endpoint::Responses,
         "/responses/compact"},
        {"POST", "/v1/responses/input_tokens", RouteKind::Call, Dialect::OpenAiResponses, Endpoint::CountTokens,
         "/responses/input_tokens"},
        {"POST", "/v1/completions", RouteKind::Call, kChat, Endpoint::Completions, "/completions"},
        {"POST", "/v1/embeddings", RouteKind::Call, kChat, Endpoint::Embeddings, "/embeddings"},
        {"POST", "/v1/moderations", RouteKind::Call, kChat, Endpoint::Moderations, "/moderations"},
        {"POST", "/v1/rerank", RouteKind::Call, kChat, Endpoint::Rerank, "/rerank"},
        {"POST", "/v2/rerank", RouteKind::Call, kChat, Endpoint::Rerank, "/rerank"},
        {"POST", "/v1/images/generations", RouteKind::Call, kChat, Endpoint::Images, "/images/generations"},
        {"POST", "/v1/audio/speech", RouteKind::Call, kChat, Endpoint::Audio, "/audio/speech"},
        {"POST", "/v1/images/../models", RouteKind::BadPath, kChat, Endpoint::Images},
        {"POST", "/v1/audio/%2e%2E/x", RouteKind::BadPath, kChat, Endpoint::Audio},
        {"POST", "/v1/messages", RouteKind::Call, Dialect::Anthropic, Endpoint::Messages, "/v1/messages"},
        {"POST", "/anthropic/v1/messages", RouteKind::Call, Dialect::Anthropic, Endpoint::Messages, "/v1/messages"},
        {"POST", "/v1/messages/count_tokens", RouteKind::Call, Dialect::Anthropic, Endpoint::CountTokens,
         "/v1/messages/count_tokens"},
        {"POST", "/v1beta/models/gemini-2.5-pro:generateContent", RouteKind::Call, kGemini, Endpoint::GenerateContent,
         "gemini-2.5-pro"},
        {"POST", "/gemini/v1beta/models/m:streamGenerateContent", RouteKind::Call, kGemini, Endpoint::GenerateContent,
         "m"},
        {"POST", "/v1/models/m:countTokens", RouteKind::Call, kGemini, Endpoint::CountTokens, "m"},
        {"POST", "/v1alpha/models/m:embedContent", RouteKind::Call, kGemini, Endpoint::Embeddings, "m"},
        {"POST", "/v1beta/models/m:batchEmbedContents", RouteKind::Call, kGemini, Endpoint::Embeddings, "m"},
        {"POST", "/v1beta/models/a%2Fb:c:generateContent", RouteKind::Call, kGemini, Endpoint::GenerateContent,
         "a%2Fb:c"},
        {"POST", "/v1beta/models/:generateContent", RouteKind::MethodNotAllowed, kGemini},
        {"POST", "/v1beta/tunedModels/t:generateContent", RouteKind::Call, kGemini, Endpoint::GenerateContent,
         "tunedModels/t"},
        {"POST", "/api/chat", RouteKind::Call, Dialect::Ollama, Endpoint::OllamaChat, "/api/chat"},
        {"POST", "/ollama/api/chat", RouteKind::Call, Dialect::Ollama, Endpoint::OllamaChat, "/api/chat"},
        {"POST", "/api/generate", RouteKind::Call, Dialect::Ollama, Endpoint::OllamaGenerate, "/api/generate"},
        {"POST", "/api/embed", RouteKind::Call, Dialect::Ollama, Endpoint::Embeddings, "/api/embed"},

        {"GET", "/v1/models", RouteKind::ModelList},
        {"GET", "/v1/models/", RouteKind::ModelList},
        {"GET", "/v1/models/meta/llama-3", RouteKind::ModelInfo, kChat, Endpoint::Chat, "meta/llama-3"},
        {"GET", "/v1beta/models", RouteKind::ModelList, kGemini},
        {"GET", "/api/tags", RouteKind::ModelList, Dialect::Ollama},
        {"GET", "/api/version", RouteKind::OllamaVersion, Dialect::Ollama},
        {"GET", "/healthz", RouteKind::Health},
        {"GET", "/metrics", RouteKind::Metrics},
        {"GET", "/", RouteKind::Probe},
        {"HEAD", "/", RouteKind::Probe},
        {"HEAD", "/anthropic", RouteKind::Probe, Dialect::Anthropic},
        {"HEAD", "/api/hello", RouteKind::Probe, Dialect::Ollama},
        {"HEAD", "/v1/chat/completions", RouteKind::Probe},
        {"HEAD", "/v1/models", RouteKind::Probe},

        {"GET", "/providers/openai/v1/files", RouteKind::Raw, kChat, Endpoint::Raw, "/v1/files"},
        {"DELETE", "/providers/openai/v1/files/a", RouteKind::Raw, kChat, Endpoint::Raw, "/v1/files/a"},
        {"GET", "/providers/openai", RouteKind::Raw, kChat, Endpoint::Raw, ""},
        {"GET", "/providers/", RouteKind::Unknown, kChat, Endpoint::Raw},
        {"GET", "/providers/openai/../x", RouteKind::BadPath, kChat, Endpoint::Raw},
        {"GET", "/providers/openai/a/%2e%2e/x", RouteKind::BadPath, kChat, Endpoint::Raw},
        {"GET", "/providers/openai/a%2f..%2fx", RouteKind::BadPath, kChat, Endpoint::Raw},
        {"GET", "/providers/openai/a\\..\\x", RouteKind::BadPath, kChat, Endpoint::Raw},
        {"GET", "/providers/openai/a..b/...", RouteKind::Raw, kChat, Endpoint::Raw, "/a..b/..."},

        {"GET", "/v1/chat/completions", RouteKind::MethodNotAllowed},
        {"POST", "/v1/models", RouteKind::MethodNotAllowed},
        {"PUT", "/api/chat", RouteKind::MethodNotAllowed, Dialect::Ollama, Endpoint::OllamaChat},
        {"GET", "/v1/realtime", RouteKind::NotOffered},
        {"POST", "/v1/chat", RouteKind::Unknown},
        {"POST", "/v1/chat/completions/x", RouteKind::Unknown},
        {"POST", "/nothing", RouteKind::Unknown},
        {"GET", "/v1/healthz", RouteKind::Unknown},
        {"GET", "healthz", RouteKind::Unknown},
        {"GET", "", RouteKind::Unknown},
    };
    return kRows;
}

} // namespace

class EndpointTableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void matches_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < rows().size(); ++i)
            QTest::addRow("%s %s", rows()[i].method, rows()[i].path) << static_cast<int>(i);
    }

    void matches() {
        QFETCH(int, index);
        const Row& row = rows()[static_cast<std::size_t>(index)];
        EndpointMatch match = matchEndpoint(row.method, row.path);
        QCOMPARE(static_cast<int>(match.kind), static_cast<int>(row.kind));
        QCOMPARE(nameOf(match.dialect), nameOf(row.dialect));
        if (row.kind == RouteKind::Call) QCOMPARE(nameOf(match.endpoint), nameOf(row.endpoint));
        if (row.kind == RouteKind::MethodNotAllowed) QVERIFY(!match.allow.empty());
        std::string_view rest = row.kind == RouteKind::ModelInfo || !match.action.empty() ? match.model : match.suffix;
        bool told = row.kind == RouteKind::Call || row.kind == RouteKind::Raw || row.kind == RouteKind::ModelInfo;
        if (told) QCOMPARE(QByteArray(rest.data(), static_cast<qsizetype>(rest.size())), QByteArray(row.rest));
    }

    void knowsStreamsOfGemini() {
        QVERIFY(matchEndpoint("POST", "/v1beta/models/m:streamGenerateContent").stream);
        QVERIFY(!matchEndpoint("POST", "/v1beta/models/m:generateContent").stream);
    }

    void takesFilesOnlyWhereTheyBelong() {
        QVERIFY(matchEndpoint("POST", "/v1/audio/transcriptions").multipart);
        QVERIFY(matchEndpoint("POST", "/v1/images/edits").multipart);
        QVERIFY(!matchEndpoint("POST", "/v1/chat/completions").multipart);
    }

    // protocols.md §3.6: the shape of lists and errors follows who asks.
    void guessesTheDialectFromTheHead() {
        auto dialect = [](const char* path, ClientHints hints) { return matchEndpoint("GET", path, hints).dialect; };
        QVERIFY(dialect("/v1/models", {}) == Dialect::OpenAiChat);
        QVERIFY(dialect("/v1/models", {.anthropic_version = true}) == Dialect::Anthropic);
        QVERIFY(dialect("/v1/models", {.x_api_key = true}) == Dialect::Anthropic);
        QVERIFY(dialect("/nothing", {.google_key = true}) == Dialect::Gemini);
        QVERIFY(dialect("/openai/v1/models", {.x_api_key = true}) == Dialect::OpenAiChat); // the path is stronger
    }

    // §7.1 #18: Codex falls back to POST at once.
    void answersWebSocketsWith426() {
        EndpointMatch match = matchEndpoint("GET", "/v1/responses", {.upgrade = true});
        QVERIFY(match.kind == RouteKind::UpgradeRequired);
        QVERIFY(matchEndpoint("GET", "/v1/responses").kind == RouteKind::MethodNotAllowed);
    }
};

TOLLGATE_TEST(EndpointTableTest)
#include "tst_endpoint_table.moc"
