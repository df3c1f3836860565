// SPDX-License-Identifier: GPL-3.0-or-later
// The preset files as they ship.
#include "pricing/catalogue.h"
#include "providers/upstream.h"
#include "support/test_main.h"

#include <QDir>

#include <fstream>
#include <set>
#include <sstream>

using namespace tollgate;

namespace {

std::string textOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

const config::Presets& shipped() {
    static const config::Presets presets = [] {
        std::vector<std::pair<std::string, std::string>> files;
        QDir folder(QStringLiteral(TOLLGATE_RESOURCES "/providers"));
        for (const QFileInfo& file : folder.entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
            files.emplace_back(file.completeBaseName().toStdString(), textOf(file.filePath().toStdString()));
        return config::Presets::parse(files).value();
    }();
    return presets;
}

} // namespace

class PresetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void areThere() {
        for (const char* id :
             {"openai",     "anthropic",  "gemini",     "azure-openai", "mistral",       "groq",       "deepseek",
              "xai",        "openrouter", "together",   "fireworks",    "cerebras",      "cohere",     "perplexity",
              "nvidia-nim", "moonshot",   "zai",        "dashscope",    "minimax",       "sambanova",  "deepinfra",
              "novita",     "nebius",     "hyperbolic", "huggingface",  "github-models", "cloudflare", "scaleway",
              "ollama",     "lm-studio",  "llama-cpp",  "vllm",         "custom",        "bedrock",    "bedrock-mantle",
              "vertex",     "ovhcloud",   "vercel",     "siliconflow",  "volcengine",    "lambda",     "baseten",
              "ai21",       "voyage",     "jina"})
            QVERIFY2(shipped().find(id), id);
        QCOMPARE(shipped().all().size(), std::size_t{46});
    }

    void arePlausible_data() {
        QTest::addColumn<QByteArray>("id");
        for (const config::Preset& preset : shipped().all())
            QTest::addRow("%s", preset.id.c_str()) << QByteArray(preset.id.c_str());
    }

    void arePlausible() {
        QFETCH(QByteArray, id);
        const config::Preset& preset = *shipped().find(id.toStdString());
        QVERIFY(!preset.name.empty());
        QVERIFY(
            (std::set<std::string>{"bearer", "x-api-key", "x-goog-api-key", "api-key", "none"}.contains(preset.auth)));
        if (preset.id != "custom") checkAddress(preset.base_url, preset);
        for (const config::PresetAddress& other : preset.other_addresses) {
            QVERIFY(other.dialect != preset.dialect);
            checkAddress(other.base_url, preset);
        }
        QVERIFY(preset.models_path.empty() || preset.models_path.starts_with('/'));
        QVERIFY(preset.key_page.empty() || preset.key_page.starts_with("https://"));
        QVERIFY(preset.id == "custom" || preset.local || !preset.key_page.empty());
        QVERIFY(!preset.local || !preset.key_required);
        for (std::size_t i = 1; i < preset.key_prefixes.size(); ++i) // most specific first
            QVERIFY(!preset.key_prefixes[i].starts_with(preset.key_prefixes[i - 1]));
    }

    // What the catalogue calls them: a typing error there would make a provider unpriced for ever.
    void areInTheCatalogue() {
        auto catalogue = pricing::Catalogue::parse(textOf(TOLLGATE_RESOURCES "/catalogue.json")).value();
        for (const config::Preset& preset : shipped().all())
            if (!preset.catalogue.empty()) QVERIFY2(!catalogue.models(preset.catalogue).empty(), preset.id.c_str());
    }

    // Every parameter an address wants can be entered, and then the address is whole.
    void haveTheirParameters() {
        for (const config::Preset& preset : shipped().all()) {
            if (preset.id == "custom") continue;
            config::Provider provider;
            provider.id = provider.preset = preset.id;
            provider.dialect = preset.dialect;
            provider.base_url = preset.base_url;
            for (const config::PresetParam& param : preset.params) {
                const bool inAddress = preset.base_url.find("{" + param.name + "}") != std::string::npos;
                QVERIFY2(inAddress != param.optional, preset.id.c_str());
                provider.params[param.name] = param.example;
            }
            for (Dialect dialect : providers::dialectsOf(provider, &preset)) {
                auto url = providers::baseUrlFor(provider, &preset, dialect);
                QVERIFY2(url, preset.id.c_str());
                QVERIFY2(url->find('{') == std::string::npos, url->c_str());
            }
        }
    }

    // The addresses and protocols people were told of (data of 2026); a typing error would show in no other test.
    void areWhereTheyShouldBe_data() {
        QTest::addColumn<QByteArray>("dialect");
        QTest::addColumn<QByteArray>("url");
        auto row = [](const char* id, const char* dialect, const char* url) {
            QTest::addRow("%s %s", id, dialect) << QByteArray(dialect) << QByteArray(url);
        };
        row("openai", "openai-chat", "https://api.openai.com/v1");
        row("openai", "openai-responses", "https://api.openai.com/v1");
        row("anthropic", "anthropic", "https://api.anthropic.com");
        row("gemini", "gemini", "https://generativelanguage.googleapis.com");
        row("gemini", "openai-chat", "https://generativelanguage.googleapis.com/v1beta/openai");
        row("azure-openai", "openai-chat", "https://{resource}.openai.azure.com/openai/v1");
        row("bedrock", "anthropic", "https://bedrock-runtime.{region}.amazonaws.com");
        row("bedrock-mantle", "openai-chat", "https://bedrock-mantle.{region}.api.aws/openai/v1");
        row("mistral", "openai-chat", "https://api.mistral.ai/v1");
        row("groq", "openai-responses", "https://api.groq.com/openai/v1");
        row("deepseek", "anthropic", "https://api.deepseek.com/anthropic");
        row("xai", "anthropic", "https://api.x.ai");
        row("openrouter", "anthropic", "https://openrouter.ai/api");
        row("together", "openai-chat", "https://api.together.xyz/v1");
        row("fireworks", "anthropic", "https://api.fireworks.ai/inference");
        row("cerebras", "openai-chat", "https://api.cerebras.ai/v1");
        row("cohere", "openai-chat", "https://api.cohere.ai/compatibility/v1");
        row("perplexity", "openai-chat", "https://api.perplexity.ai");
        row("nvidia-nim", "openai-chat", "https://integrate.api.nvidia.com/v1");
        row("moonshot", "anthropic", "https://api.moonshot.ai/anthropic");
        row("zai", "openai-chat", "https://api.z.ai/api/paas/v4");
        row("zai", "anthropic", "https://api.z.ai/api/anthropic");
        row("dashscope", "openai-chat", "https://dashscope-intl.aliyuncs.com/compatible-mode/v1");
        row("minimax", "anthropic", "https://api.minimax.io/anthropic");
        row("sambanova", "openai-chat", "https://api.sambanova.ai/v1");
        row("deepinfra", "openai-chat", "https://api.deepinfra.com/v1/openai");
        row("novita", "openai-chat", "https://api.novita.ai/openai/v1");
        row("nebius", "openai-chat", "https://api.tokenfactory.nebius.com/v1");
        row("hyperbolic", "openai-chat", "https://api.hyperbolic.xyz/v1");
        row("huggingface", "openai-chat", "https://router.huggingface.co/v1");
        row("github-models", "openai-chat", "https://models.github.ai/inference");
        row("cloudflare", "openai-chat", "https://api.cloudflare.com/client/v4/accounts/{account}/ai/v1");
        row("scaleway", "openai-chat", "https://api.scaleway.ai/v1");
        row("vercel", "anthropic", "https://ai-gateway.vercel.sh");
        row("ollama", "ollama", "http://127.0.0.1:11434");
        row("lm-studio", "openai-chat", "http://127.0.0.1:1234/v1");
        row("llama-cpp", "openai-chat", "http://127.0.0.1:8080/v1");
        row("vllm", "openai-chat", "http://127.0.0.1:8000/v1");
    }

    void areWhereTheyShouldBe() {
        QFETCH(QByteArray, dialect);
        QFETCH(QByteArray, url);
        const config::Preset* preset = shipped().find(QByteArray(QTest::currentDataTag()).split(' ')[0].toStdString());
        QVERIFY(preset);
        std::string found = nameOf(preset->dialect) == dialect.toStdString() ? preset->base_url : std::string();
        for (const config::PresetAddress& other : preset->other_addresses)
            if (nameOf(other.dialect) == dialect.toStdString()) found = other.base_url;
        QCOMPARE(QByteArray::fromStdString(found), url);
    }

    void sayHowToSpeakToThem() {
        auto profile = [](const char* id) { return shipped().find(id)->profile; };
        QVERIFY(profile("openai").max_tokens_field == "max_completion_tokens");
        QVERIFY(profile("azure-openai").vendor == "azure");
        QVERIFY(profile("mistral").tool_id_rule == "mistral");
        QVERIFY(profile("deepseek").reasoning_replay == "reasoning_content");
        QVERIFY(profile("openrouter").reasoning_replay == "reasoning_details");
        QVERIFY(profile("openrouter").supports_cache_control == true);
    }

    void recogniseAKey_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("id");
        auto row = [](const char* key, const char* id) {
            QTest::addRow("%s", key) << QByteArray(key) << QByteArray(id);
        };
        row("sk-proj-abc", "openai");
        row("sk-ant-api03-abc", "anthropic");
        row("sk-or-v1-abc", "openrouter");
        row("AIzaSyabc", "gemini");
        row("gsk_abc", "groq");
        row("xai-abc", "xai");
        row("github_pat_abc", "github-models");
        row("ghp_abc", "github-models");
        row("csk-abc", "cerebras");
        row("pplx-abc", "perplexity");
        row("nvapi-abc", "nvidia-nim");
        row("fw_abc", "fireworks");
        row("hf_abc", "huggingface");
        row("sk_abc", "novita");
        row("vck_abc", "vercel");
        row("pa-abc", "voyage");
        row("jina_abc", "jina");
        row("ABSKabc", "bedrock");
        row("sk-0123456789abcdef", "openai"); // several begin so; the one with most forms of its own
        row("hello", "");
    }

    void recogniseAKey() {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, id);
        const config::Preset* preset = shipped().forKey(key.toStdString());
        QCOMPARE(QByteArray(preset ? preset->id.c_str() : ""), id);
    }

private:
    static void checkAddress(const std::string& url, const config::Preset& preset) {
        QVERIFY2(url.starts_with("https://") || (preset.local && url.starts_with("http://127.0.0.1:")), url.c_str());
        QVERIFY2(!url.ends_with('/'), url.c_str());
    }
};

TOLLGATE_TEST(PresetsTest)
#include "tst_presets.moc"
