// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/effort.h"

#include <algorithm>
#include <array>

namespace tollgate::dialects::conversation {

namespace {

struct Row {
    std::string_view word;
    int budget_percent; // of Anthropic's max_tokens
    std::string_view gemini_level;
    std::int64_t gemini_budget;
    bool beyond_gemini;
};

constexpr std::int64_t kLeastBudget = 1024;

// "none" has no Anthropic budget: the writer leaves thinking out. An unknown word is read as the highest.
constexpr std::array kRows{
    Row{"none", 0, "MINIMAL", 0, false},   Row{"minimal", 0, "MINIMAL", 1024, false},
    Row{"low", 20, "LOW", 1024, false},    Row{"medium", 50, "MEDIUM", 8192, false},
    Row{"high", 80, "HIGH", 24576, false}, Row{"xhigh", 95, "HIGH", 24576, true},
    Row{"max", 95, "HIGH", 24576, true},
};

const Row& rowOf(std::string_view word) {
    for (const Row& row : kRows)
        if (row.word == word) return row;
    return kRows.back();
}

std::optional<std::string> wordForBudget(std::int64_t budget, Dialect client) {
    if (client == Dialect::Gemini) {
        if (budget == 0) return "none";
        if (budget < 0) return std::nullopt; // the model decides
        return budget <= 1024 ? "low" : budget <= 8192 ? "medium" : "high";
    }
    return budget <= 2048 ? "low" : budget <= 16384 ? "medium" : "high";
}

} // namespace

EffortWord effortWord(const Thinking& thinking, Dialect client) {
    switch (thinking.mode) {
    case Thinking::Mode::Unsaid: return {};
    case Thinking::Mode::Effort:
    case Thinking::Mode::Adaptive:
        if (thinking.effort.empty()) return {};
        return {thinking.effort};
    case Thinking::Mode::Budget:
        if (!thinking.effort.empty()) return {thinking.effort};
        return {wordForBudget(thinking.budget, client), thinking.budget > 0};
    case Thinking::Mode::Disabled: return {"none"};
    }
    return {};
}

std::int64_t anthropicBudget(std::string_view effort, std::int64_t maxTokens) {
    return std::max(kLeastBudget, maxTokens * rowOf(effort).budget_percent / 100);
}

std::int64_t geminiBudget(std::string_view effort) {
    return rowOf(effort).gemini_budget;
}

std::string_view geminiLevel(std::string_view effort, bool& approximated) {
    const Row& row = rowOf(effort);
    approximated = row.beyond_gemini;
    return row.gemini_level;
}

} // namespace tollgate::dialects::conversation
