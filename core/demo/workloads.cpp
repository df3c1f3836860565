// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/workloads.h"

#include <array>

namespace tollgate::demo {

namespace {

constexpr Rates kSonnet{3'000'000, 300'000, 3'750'000, 15'000'000};
constexpr Rates kHaiku{1'000'000, 100'000, 1'250'000, 5'000'000};
constexpr Rates kCodex{1'250'000, 125'000, 0, 10'000'000};
constexpr Rates kMini{250'000, 25'000, 0, 2'000'000};
constexpr Rates kFlash{300'000, 30'000, 0, 2'500'000};
constexpr Rates kPro{1'250'000, 125'000, 0, 10'000'000};

constexpr FirstToken millis(Micros least, Micros median, Micros high, Micros most) {
    return {least * kMillisecond, median * kMillisecond, high * kMillisecond, most * kMillisecond};
}

constexpr FirstToken kAnthropic = millis(820, 1'090, 1'380, 1'430);
constexpr FirstToken kOpenAi = millis(480, 934, 1'210, 1'300);
constexpr FirstToken kGemini = millis(380, 597, 797, 880);
constexpr FirstToken kOllama = millis(610, 954, 1'390, 1'430);
constexpr FirstToken kLab = millis(140, 230, 380, 420);

Workload claudeCode(const char* model, Rates rates, double speed) {
    return {.client = "Claude Code",
            .key = "local",
            .team = "platform",
            .project = "gateway",
            .dialect = Dialect::Anthropic,
            .endpoint = Endpoint::Messages,
            .requested = model,
            .served = model,
            .provider = "anthropic",
            .provider_key = "team-1",
            .rates = rates,
            .first_token = kAnthropic,
            .tokens_per_second = speed,
            .has_tools = true};
}

Workload codex(const char* model, Rates rates, double speed) {
    return {.client = "Codex",
            .key = "local",
            .team = "platform",
            .project = "gateway",
            .dialect = Dialect::OpenAiResponses,
            .endpoint = Endpoint::Responses,
            .requested = model,
            .served = model,
            .provider = "openai",
            .provider_key = "main",
            .rates = rates,
            .first_token = kOpenAi,
            .tokens_per_second = speed,
            .has_tools = true};
}

Workload geminiCli(const char* model, Rates rates, double speed) {
    return {.client = "Gemini CLI",
            .key = "local",
            .team = "platform",
            .project = "infra",
            .dialect = Dialect::Gemini,
            .endpoint = Endpoint::GenerateContent,
            .requested = model,
            .served = model,
            .provider = "gemini",
            .provider_key = "main",
            .rates = rates,
            .first_token = kGemini,
            .tokens_per_second = speed,
            .has_tools = true};
}

Workload docsBot(const char* requested, const char* served, const char* provider, Rates rates, FirstToken firstToken,
                 double speed) {
    return {.client = "docs-bot",
            .key = "docs-bot",
            .team = "docs",
            .project = "docs",
            .requested = requested,
            .served = served,
            .provider = provider,
            .provider_key = "main",
            .rates = rates,
            .first_token = firstToken,
            .tokens_per_second = speed};
}

Workload nightlyEval(const char* model, const char* provider, Rates rates, FirstToken firstToken, double speed) {
    return {.client = "nightly-eval",
            .key = "ci",
            .team = "research",
            .project = "eval",
            .requested = model,
            .served = model,
            .provider = provider,
            .provider_key = "main",
            .rates = rates,
            .first_token = firstToken,
            .tokens_per_second = speed};
}

std::array<Workload, kWorks> makeAll() {
    std::array<Workload, kWorks> all;
    auto set = [&all](Work work, Workload value) { all[static_cast<std::size_t>(work)] = value; };
    set(Work::Sonnet, claudeCode("claude-sonnet-4-5", kSonnet, 70));
    set(Work::Haiku, claudeCode("claude-haiku-4-5", kHaiku, 58));
    set(Work::Codex, codex("gpt-5-codex", kCodex, 80));
    set(Work::CodexMini, codex("gpt-5-mini", kMini, 138));
    set(Work::Flash, geminiCli("gemini-2.5-flash", kFlash, 178));
    set(Work::Pro, geminiCli("gemini-2.5-pro", kPro, 131));
    set(Work::DocsFlash, docsBot("cheap", "gemini-2.5-flash", "gemini", kFlash, kGemini, 110));
    set(Work::DocsLlama, docsBot("cheap", "llama3.3", "ollama", kFlash, kOllama, 40));
    set(Work::DocsMini, docsBot("gpt-5-mini", "", "", kMini, kOpenAi, 0));
    set(Work::NightMini, nightlyEval("gpt-5-mini", "openai", kMini, kOpenAi, 138));
    set(Work::NightFlash, nightlyEval("gemini-2.5-flash", "gemini", kFlash, kGemini, 178));
    set(Work::NightOss, nightlyEval("gpt-oss-120b", "lab-vllm", {}, kLab, 95));
    Workload& llama = all[static_cast<std::size_t>(Work::DocsLlama)];
    llama.pricing = Pricing::Local;
    llama.provider_key = "";
    Workload& oss = all[static_cast<std::size_t>(Work::NightOss)];
    oss.pricing = Pricing::Unknown;
    oss.provider_key = "";
    return all;
}

} // namespace

Micros FirstToken::at(double quantile) const {
    auto line = [quantile](double from, double to, Micros low, Micros top) {
        return low + static_cast<Micros>((quantile - from) / (to - from) * static_cast<double>(top - low));
    };
    if (quantile < 0.5) return line(0, 0.5, least, median);
    if (quantile < 0.95) return line(0.5, 0.95, median, high);
    return line(0.95, 1, high, most);
}

const Workload& workload(Work work) {
    static const std::array<Workload, kWorks> all = makeAll();
    return all[static_cast<std::size_t>(work)];
}

} // namespace tollgate::demo
