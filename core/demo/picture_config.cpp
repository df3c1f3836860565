// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/picture_config.h"

#include "demo/picture_route.h"

#include <utility>
#include <vector>

namespace tollgate::demo {

namespace {

using config::AccessKey;
using config::Model;
using config::Provider;
using config::ProviderKey;

struct Line {
    const char* id;
    const char* preset;
    const char* name;
    Dialect dialect;
    const char* base_url;
    bool enabled;
};

// In the order in which they are asked; a provider's place is its colour.
constexpr Line kProviders[] = {
    {"anthropic", "anthropic", "Anthropic", Dialect::Anthropic, "https://api.anthropic.com", true},
    {"openai", "openai", "OpenAI", Dialect::OpenAiChat, "https://api.openai.com/v1", true},
    {"gemini", "gemini", "Google Gemini", Dialect::Gemini, "https://generativelanguage.googleapis.com", true},
    {"openrouter", "openrouter", "OpenRouter", Dialect::OpenAiChat, "https://openrouter.ai/api/v1", true},
    {"deepseek", "deepseek", "DeepSeek", Dialect::OpenAiChat, "https://api.deepseek.com/v1", false},
    {"mistral", "mistral", "Mistral", Dialect::OpenAiChat, "https://api.mistral.ai/v1", true},
    {"ollama", "ollama", "Ollama", Dialect::Ollama, "http://127.0.0.1:11434", true},
    {"lab-vllm", "custom", "Lab vLLM", Dialect::OpenAiChat, "http://10.0.0.12:8000/v1", true},
};

std::vector<Model> modelsOf(std::string_view provider) {
    auto named = [](std::initializer_list<const char*> ids) {
        std::vector<Model> models;
        for (const char* id : ids) models.push_back({.id = id});
        return models;
    };
    if (provider == "anthropic")
        return named({"claude-sonnet-4-5", "claude-haiku-4-5", "claude-opus-4-5", "claude-opus-4-1", "claude-opus-4-0",
                      "claude-sonnet-4-0", "claude-sonnet-4-5-20250929", "claude-haiku-4-5-20251001",
                      "claude-opus-4-1-20250805"});
    if (provider == "openai") return named({"gpt-5-codex", "gpt-5-mini", "gpt-5", "gpt-5-nano", "gpt-4.1"});
    if (provider == "gemini") return named({"gemini-2.5-flash", "gemini-2.5-pro", "gemini-2.5-flash-lite"});
    if (provider == "openrouter")
        return {{.id = "anthropic/claude-sonnet-4.5", .aliases = {"claude-sonnet-4-5"}},
                {.id = "anthropic/claude-haiku-4.5", .aliases = {"claude-haiku-4-5"}}};
    if (provider == "deepseek") return named({"deepseek-chat", "deepseek-reasoner"});
    if (provider == "mistral") return named({"mistral-large-latest", "codestral-latest"});
    if (provider == "ollama") {
        Model llama{.id = "llama3.3", .aliases = {"cheap"}};
        llama.caps.tools = false;
        return {std::move(llama)};
    }
    return named({"gpt-oss-120b"});
}

std::vector<ProviderKey> keysOf(std::string_view provider) {
    auto key = [](const char* id, const char* hint, std::int32_t weight = 1, bool enabled = true) {
        return ProviderKey{id, {}, hint, weight, enabled};
    };
    if (provider == "anthropic")
        return {key("team-1", "sk-ant-…c4Qw", 70), key("team-2", "sk-ant-…9fKe", 30),
                key("trial", "sk-ant-…Zt0a", 0, false)};
    if (provider == "openai") return {key("main", "sk-…Yx2M"), key("batch", "sk-…q7Pd")};
    if (provider == "gemini") return {key("main", "AIza…w0Rk")};
    if (provider == "openrouter") return {key("main", "sk-or-…5nTa")};
    if (provider == "deepseek") return {key("main", "sk-…8bUe")};
    if (provider == "mistral") return {key("main", "…J3hs")};
    return {};
}

AccessKey accessKey(const char* id, const char* name, const char* team, std::vector<std::string> models,
                    const char* hint, char digit) {
    AccessKey key;
    key.id = id;
    key.name = name;
    key.team = team;
    key.models = std::move(models);
    key.hint = hint;
    // Nobody knows a text with such a hash: these keys are for looking at.
    key.secret = {config::SecretRef::Store::Sha256, std::string(64, digit)};
    return key;
}

config::Access access() {
    config::Access access;
    access.keys = {
        accessKey("local", "This computer", "platform", {"*"}, "tg-…7c1e", '1'),
        accessKey("ci", "nightly-eval", "research", {"*"}, "tg-…a90b", '2'),
        accessKey("docs-bot", "docs-bot", "docs", {"cheap", "gemini-2.5-flash"}, "tg-…3f55", '3'),
        accessKey("jonas-laptop", "Jonas, over LAN", "platform", {"claude-*", "gpt-*"}, "tg-…d204", '4'),
        accessKey("opencode", "OpenCode, draft", "platform", {"claude-sonnet-4-5", "gpt-5-codex"}, "tg-…58aa", '5'),
        accessKey("demo-june", "Demo", "docs", {"cheap"}, "tg-…0b3d", '6')};
    access.keys.back().enabled = false;
    for (const auto& [at, rate] : {std::pair(1, 120), std::pair(2, 60), std::pair(3, 60), std::pair(5, 10)})
        access.keys[static_cast<std::size_t>(at)].limits.requests_per_minute = rate;
    access.keys[2].limits.tokens_per_minute = 400'000;
    access.keys[2].max_usd_per_request = *moneyFromDollars("0.05");
    access.teams = {
        {"platform", "Platform", {"*"}, {}}, {"research", "Research", {"*"}, {}}, {"docs", "Docs", {"*"}, {}}};
    return access;
}

std::vector<config::Budget> budgets() {
    return {{"all-day", {}, "all", *moneyFromDollars("25"), "day", 80, "block"},
            {"all-month", {}, "all", *moneyFromDollars("400"), "month", 80, "warn"},
            {"platform-day", {}, "team:platform", *moneyFromDollars("20"), "day", 80, "warn"},
            {"ci-day", {}, "key:ci", *moneyFromDollars("2"), "day", 80, "block"},
            {"docs-bot-day", {}, "key:docs-bot", *moneyFromDollars("1"), "day", 80, "block"},
            {"jonas-laptop-day", {}, "key:jonas-laptop", *moneyFromDollars("5"), "day", 80, "block"},
            {"demo-june-day", {}, "key:demo-june", *moneyFromDollars("0.5"), "day", 80, "block"},
            {"research-day", {}, "team:research", *moneyFromDollars("4"), "day", 80, "warn"},
            {"docs-day", {}, "team:docs", *moneyFromDollars("1.5"), "day", 80, "warn"}};
}

} // namespace

config::Config pictureConfig() {
    config::Config config;
    int slot = 0;
    for (const Line& line : kProviders) {
        Provider provider;
        provider.id = line.id;
        provider.preset = line.preset;
        provider.name = line.name;
        provider.dialect = line.dialect;
        provider.base_url = line.base_url;
        provider.enabled = line.enabled;
        provider.color_slot = ++slot;
        provider.models = modelsOf(provider.id);
        provider.keys = keysOf(provider.id);
        config.providers.push_back(std::move(provider));
    }
    config.routes = {pictureRoute()};
    config.access = access();
    config.budgets = budgets();
    config.logging.retention_days = 7;
    return config;
}

} // namespace tollgate::demo
