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
              "ollama",     "lm-studio",  "llama-cpp",  "vllm",         "custom"})
            QVERIFY2(shipped().find(id), id);
        QCOMPARE(shipped().all().size(), std::size_t{42});
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
                QVERIFY2(preset.base_url.find("{" + param.name + "}") != std::string::npos, preset.id.c_str());
                provider.params[param.name] = param.example;
            }
            for (Dialect dialect : providers::dialectsOf(provider, &preset)) {
                auto url = providers::baseUrlFor(provider, &preset, dialect);
                QVERIFY2(url, preset.id.c_str());
                QVERIFY2(url->find('{') == std::string::npos, url->c_str());
            }
        }
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
