// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/usage_map.h"

#include "dialects/request_peek.h"

#include <algorithm>
#include <cstdlib>

namespace tollgate::dialects {

namespace {

std::int64_t orZero(std::int64_t count) {
    return std::max<std::int64_t>(count, 0);
}

UsageReading begun(const UsageNumbers& numbers) {
    UsageReading reading;
    reading.has_input = numbers.input != UsageNumbers::kAbsent;
    reading.has_output = numbers.output != UsageNumbers::kAbsent;
    reading.refused = numbers.refused;
    reading.has_cache_write = numbers.cache_write != UsageNumbers::kAbsent;
    reading.has_reasoning = numbers.reasoning != UsageNumbers::kAbsent;
    reading.cost = numbers.cost;
    reading.web_searches = orZero(numbers.web_searches);
    reading.sources = orZero(numbers.sources);
    reading.geo = numbers.geo;
    return reading;
}

std::int64_t clamped(std::int64_t count, UsageReading& reading) {
    if (count >= 0) return count;
    reading.inconsistent = true;
    return 0;
}

// Takes from `part` what `rest` lacks to be 0: a part that is also counted as cached, say.
void cover(std::int64_t& rest, std::int64_t& part) {
    if (rest >= 0) return;
    std::int64_t taken = std::min(-rest, part);
    part -= taken;
    rest += taken;
}

// The total is only a check (§9.3.8).
void checkTotal(const UsageNumbers& numbers, std::int64_t sum, UsageReading& reading) {
    if (numbers.total == UsageNumbers::kAbsent) return;
    if (std::abs(numbers.total - sum) * 50 > numbers.total) reading.inconsistent = true;
}

// xAI leaves reasoning out of completion_tokens; the total tells, where there is one.
bool reasoningIsApart(const UsageNumbers& numbers, const UsageHints& hints) {
    std::int64_t reasoning = orZero(numbers.reasoning);
    std::int64_t both = orZero(numbers.input) + orZero(numbers.output);
    if (reasoning == 0) return false;
    if (numbers.total == both + reasoning) return true;
    return hints.reasoning_apart && numbers.total != both;
}

void setOutput(std::int64_t all, const UsageNumbers& numbers, UsageReading& reading) {
    Usage& usage = reading.usage;
    usage.output_audio = orZero(numbers.output_audio);
    usage.output_image = orZero(numbers.output_image);
    usage.output = clamped(all - usage.output_audio - usage.output_image, reading);
    usage.reasoning = orZero(numbers.reasoning);
    if (usage.reasoning > usage.output) {
        usage.reasoning = usage.output;
        reading.inconsistent = true;
    }
}

// A prompt whose count includes everything: cached, written, spoken and seen.
void setInclusiveInput(std::int64_t prompt, const UsageNumbers& numbers, UsageReading& reading) {
    Usage& usage = reading.usage;
    usage.cache_read = orZero(numbers.cached);
    usage.cache_write_5m = orZero(numbers.cache_write);
    usage.input_audio = std::max<std::int64_t>(orZero(numbers.input_audio) - orZero(numbers.cached_audio), 0);
    usage.input_image = std::max<std::int64_t>(orZero(numbers.input_image) - orZero(numbers.cached_image), 0);
    std::int64_t rest = prompt - usage.cache_read - usage.cache_write_5m - usage.input_audio - usage.input_image;
    cover(rest, usage.input_audio);
    cover(rest, usage.input_image);
    usage.input_uncached = clamped(rest, reading);
}

} // namespace

UsageHints usageHintsFor(std::string_view vendor) {
    return {.reasoning_apart = vendor == "xai"};
}

UsageReading openAiUsage(const UsageNumbers& numbers, const UsageHints& hints) {
    UsageReading reading = begun(numbers);
    // Rerankers and some embedders give a total only.
    bool totalOnly = numbers.input == UsageNumbers::kAbsent && numbers.output == UsageNumbers::kAbsent;
    reading.has_input = reading.has_input || (totalOnly && numbers.total != UsageNumbers::kAbsent);
    std::int64_t prompt = orZero(totalOnly ? numbers.total : numbers.input);
    std::int64_t output = orZero(numbers.output);
    if (reasoningIsApart(numbers, hints)) output += orZero(numbers.reasoning);
    setInclusiveInput(prompt, numbers, reading);
    setOutput(output, numbers, reading);
    if (hints.output_is_images && numbers.output_image == UsageNumbers::kAbsent)
        std::swap(reading.usage.output, reading.usage.output_image);
    checkTotal(numbers, prompt + output, reading);
    return reading;
}

namespace {

void setAnthropic(const UsageNumbers& numbers, UsageReading& reading) {
    Usage& usage = reading.usage;
    usage.input_uncached = orZero(numbers.input);
    usage.cache_read = orZero(numbers.cached);
    usage.cache_write_1h = orZero(numbers.cache_write_1h);
    usage.cache_write_5m = orZero(numbers.cache_write_5m);
    // Without the split all of it is of the short kind.
    std::int64_t written = orZero(numbers.cache_write);
    std::int64_t split = usage.cache_write_5m + usage.cache_write_1h;
    if (numbers.cache_write != UsageNumbers::kAbsent && split > written) reading.inconsistent = true;
    usage.cache_write_5m += std::max<std::int64_t>(written - split, 0);
    setOutput(orZero(numbers.output), numbers, reading);
}

// The answer's own counts leave out what other models did, and what the same did before it shortened its context: the
// iterations are the whole.
void addParts(const UsageNumbers& numbers, UsageReading& reading) {
    Usage sum;
    for (const UsagePart& part : numbers.parts) {
        UsageReading of;
        setAnthropic(part.numbers, of);
        reading.inconsistent = reading.inconsistent || of.inconsistent;
        sum += of.usage;
        reading.parts.push_back({part.model, of.usage});
    }
    sum.reasoning = std::clamp(reading.usage.reasoning, sum.reasoning, sum.output);
    reading.usage = sum;
}

} // namespace

UsageReading anthropicUsage(const UsageNumbers& numbers) {
    UsageReading reading = begun(numbers);
    setAnthropic(numbers, reading);
    // One run without a model of its own is the answer once more.
    const bool several =
        numbers.parts.size() > 1 || (numbers.parts.size() == 1 && !numbers.parts.front().model.empty());
    if (several) addParts(numbers, reading);
    return reading;
}

UsageReading geminiUsage(const UsageNumbers& numbers) {
    UsageReading reading = begun(numbers);
    std::int64_t prompt = orZero(numbers.input) + orZero(numbers.tool_input);
    std::int64_t output = orZero(numbers.output) + orZero(numbers.reasoning);
    setInclusiveInput(prompt, numbers, reading);
    setOutput(output, numbers, reading);
    checkTotal(numbers, prompt + output, reading);
    return reading;
}

UsageReading ollamaUsage(const UsageNumbers& numbers) {
    UsageReading reading = begun(numbers);
    reading.usage.input_uncached = orZero(numbers.input);
    reading.usage.output = orZero(numbers.output);
    return reading;
}

Booked bookedUsage(const UsageReading& reading, bool complete, std::int64_t inputEstimate, std::int64_t outputBytes) {
    Booked booked{reading.usage, {}};
    if (reading.inconsistent || reading.refused) booked.flags.set(record::Flag::UsageInconsistent);
    if (!complete) booked.flags.set(record::Flag::Partial);
    std::int64_t output = estimatedTokens(outputBytes);
    if (!reading.has_input && booked.usage.prompt() == 0) {
        booked.usage.input_uncached = inputEstimate;
        booked.flags.set(record::Flag::Estimated);
    }
    // A number given before the end is provisional: Anthropic's message_start says 1.
    bool provisional = !complete && booked.usage.output < output;
    bool missing = !reading.has_output && output > 0;
    if (provisional || missing) {
        booked.usage.output = output;
        booked.flags.set(record::Flag::Estimated);
    }
    return booked;
}

} // namespace tollgate::dialects
