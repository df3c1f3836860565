// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/temper.h"

#include <algorithm>
#include <functional>

namespace tollgate::demo {

namespace {

using std::chrono::milliseconds;

constexpr std::int64_t kTokensPerPart = 8;
constexpr std::size_t kPromptStart = 2'048; // bytes
constexpr std::size_t kMostKnown = 10'000;
constexpr milliseconds kTimeOfMoods = std::chrono::minutes(6);
constexpr milliseconds kBadTimeFrom = std::chrono::seconds(30), kBadTimeTo = std::chrono::seconds(120);

constexpr Temper::Nature kNatures[] = {
    {"anthropic", 1'050, 72, 0.01, 0.45, 529, "Overloaded", 0.88, true},
    {"openrouter", 1'250, 70, 0.005, 0.005, 502, "Upstream did not answer", 0.85, true},
    {"openai", 850, 85, 0.01, 0.01, 500, "The server had an error while processing your request", 0.86, false},
    {"gemini", 560, 150, 0.008, 0.008, 503, "The model is overloaded. Please try again later.", 0.6, false},
    {"ollama", 900, 40, 0, 0, 500, "", 0, false},
    {"lab", 240, 95, 0.1, 0.6, 500, "CUDA out of memory", 0, false},
    {"", 700, 60, 0, 0, 500, "Something went wrong", 0, false},
};

const Temper::Nature& natureOf(std::string_view provider) {
    const auto* found = std::ranges::find(kNatures, provider, &Temper::Nature::provider);
    return found == std::end(kNatures) ? std::end(kNatures)[-1] : *found;
}

constexpr const char* kWords[] = {
    "the ",   "queue ", "keeps ",  "its ",   "rows ",    "until ",   "they ",   "are ",      "written", ", so ",
    "a ",     "test ",  "that ",   "waits ", "for ",     "one ",     "event ",  "sees ",     "all ",    "of ",
    "them. ", "Then ",  "we ",     "move ",  "it ",      "behind ",  "commit ", "and ",      "check ",  "again ",
    "with ",  "more ",  "threads", ". It ",  "answers ", "at once ", "now, ",   "which is ", "what ",   "matters. "};

std::string words(Chance& chance, std::int64_t count) {
    std::string text;
    for (std::int64_t i = 0; i < count; ++i) text += kWords[chance.bits() % std::size(kWords)];
    return text;
}

} // namespace

Temper::Temper(std::string_view provider, std::uint64_t seed)
    : m_nature(natureOf(provider)), m_chance(seed ^ std::hash<std::string_view>()(provider)) {}

Usage Temper::usageOf(std::string_view body, std::int64_t output) {
    Usage usage;
    usage.output = output;
    auto prompt = std::max<std::int64_t>(1, static_cast<std::int64_t>(body.size()) * 10 / 36);
    std::string_view start = body.substr(0, kPromptStart);
    bool known = !m_known.insert(std::hash<std::string_view>()(start)).second;
    if (m_known.size() > kMostKnown) m_known.clear();
    if (m_nature.cached <= 0 || body.size() < kPromptStart) {
        usage.input_uncached = prompt;
        return usage;
    }
    auto share = [prompt](double part) { return static_cast<std::int64_t>(static_cast<double>(prompt) * part); };
    if (known) usage.cache_read = share(m_nature.cached);
    if (m_nature.writes_cache) usage.cache_write_5m = share(known ? 0.06 : 0.92);
    usage.input_uncached = prompt - usage.cache_read - usage.cache_write_5m;
    return usage;
}

Mood Temper::next(std::string_view body, milliseconds running, bool troubles) {
    auto phase = running % kTimeOfMoods;
    bool bad = troubles && phase >= kBadTimeFrom && phase < kBadTimeTo;
    bool worse = bad && m_nature.fails_in_bad_time > m_nature.fails;
    Mood mood;
    double first = m_nature.first_token * m_chance.between(0.7, 1.35) * (worse ? m_chance.between(1.8, 3.6) : 1);
    mood.first_token = milliseconds(static_cast<std::int64_t>(first));
    double share = bad ? m_nature.fails_in_bad_time : m_nature.fails;
    if (troubles && m_chance.unit() < share) {
        bool limited = m_chance.unit() < 0.15;
        mood.status = limited ? 429 : m_nature.status;
        mood.message = limited ? "Rate limit reached" : m_nature.message;
        mood.retry_after = limited ? 5 : 0;
        mood.first_token /= 3;
        return mood;
    }
    auto output = static_cast<std::int64_t>(m_chance.between(60, 420));
    for (std::int64_t left = output; left > 0; left -= kTokensPerPart)
        mood.parts.push_back(words(m_chance, std::min(left, kTokensPerPart)));
    mood.between_parts = milliseconds(1'000 * kTokensPerPart / m_nature.tokens_per_second);
    mood.usage = usageOf(body, output);
    return mood;
}

} // namespace tollgate::demo
