// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/features.h"

#include "classify/excerpt.h"
#include "classify/folded.h"
#include "classify/utf8.h"

#include <algorithm>
#include <initializer_list>

namespace tollgate::classify {

namespace {

constexpr std::size_t kHeadZone = 400; // bytes of folded text in which an instruction is looked for
constexpr std::size_t kTailZone = 300;
constexpr std::size_t kSystemZone = 400;
// Words weighed: few, because what follows an instruction is mostly the text to work on, which says little about what
// to do with it and, being prose, would make everything long look like a summary.
constexpr int kHeadWords = 24;
constexpr int kTailWords = 10;
constexpr int kSystemWords = 24;

std::uint32_t hashOf(std::string_view text, std::uint32_t seed) {
    std::uint32_t hash = 2166136261u ^ seed;
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash;
}

std::uint32_t mixed(std::uint32_t hash) {
    hash ^= hash >> 16;
    hash *= 0x7feb352du;
    hash ^= hash >> 15;
    hash *= 0x846ca68bu;
    return hash ^ (hash >> 16);
}

// The parts of a folded text in which people say what they want.
struct Zones {
    std::string_view head;
    std::string_view tail;
};

Zones zonesOf(std::string_view head, std::string_view tail) {
    if (head.size() <= kHeadZone + kTailZone && tail.empty()) return {head, {}};
    const std::string_view last = tail.empty() ? head : tail;
    return {head.substr(0, kHeadZone), last.substr(last.size() - std::min(kTailZone, last.size()))};
}

// The last words of a text, about kTailWords of them.
std::string_view lastWords(std::string_view text) {
    constexpr std::size_t kBytes = 6 * kTailWords;
    if (text.size() <= kBytes) return text;
    std::size_t at = text.size() - kBytes;
    while (at < text.size() && isContinuation(text[at])) ++at;
    while (at < text.size() && isWordByte(text[at]) && !isIdeographLead(text[at])) ++at;
    return text.substr(at);
}

// Words one after the other: each, its beginning, and each with the one before it.
class Grams {
public:
    Grams(FeatureSet& features, std::uint32_t seed) : m_features(features), m_seed(seed) {}

    // At most `words` of them; gives where it stopped.
    std::size_t add(std::string_view zone, int words) {
        std::uint32_t before = hashOf("^", m_seed);
        std::size_t at = 0;
        while (at < zone.size() && words > 0) {
            if (!isWordByte(zone[at])) {
                ++at;
                continue;
            }
            const std::string_view word = takeWord(zone, at);
            const std::uint32_t hash = hashOf(word, m_seed);
            m_features.addHashed(hash);
            m_features.addHashed(before * 31u + hash);
            if (word.size() > 6) m_features.addHashed(hashOf(word.substr(0, 6), m_seed ^ 0x5eedu));
            before = hash;
            --words;
        }
        return at;
    }

private:
    static std::string_view takeWord(std::string_view zone, std::size_t& at) {
        const std::size_t begin = at;
        if (isIdeographLead(zone[at])) {
            at = std::min(at + 3, zone.size());
            return zone.substr(begin, at - begin);
        }
        const bool number = zone[at] >= '0' && zone[at] <= '9';
        while (at < zone.size() && isWordByte(zone[at]) && !isIdeographLead(zone[at])) ++at;
        return number ? std::string_view("0") : zone.substr(begin, at - begin);
    }

    FeatureSet& m_features;
    std::uint32_t m_seed;
};

// Numbers the dense features in the order in which they are asked for. What is added at the end renumbers nothing.
class Dense {
public:
    explicit Dense(FeatureSet& features) : m_features(features) {}

    void flag(bool set) {
        if (set) m_features.addDense(m_next);
        ++m_next;
    }

    // One feature a step that `value` reaches.
    void steps(std::int64_t value, std::initializer_list<std::int64_t> steps) {
        for (std::int64_t step : steps) flag(value >= step);
    }

    void task(Task task) {
        for (Task each : kTasks) flag(task == each);
    }

private:
    FeatureSet& m_features;
    std::size_t m_next = 0;
};

// Bytes of text that seem to be handed over with an instruction: what follows its first colon or line.
std::size_t handedOver(std::string_view head) {
    const std::size_t mark = head.substr(0, kHeadZone).find_first_of(":\n");
    return mark == std::string_view::npos ? 0 : head.size() - mark - 1;
}

// The length of a text is left out on purpose: with it the model does better on prompts like those it was trained on,
// and worse on all others.
void addDenseFeatures(const Prompt& prompt, std::string_view head, Reading& reading) {
    Dense dense(reading.features);
    for (std::size_t cue = 0; cue < kCueCount; ++cue) dense.steps(reading.count(static_cast<Cue>(cue)), {1, 2, 4});
    for (std::size_t cue = 0; cue < kCueCount; ++cue) dense.steps(reading.system.count(static_cast<Cue>(cue)), {1, 3});
    dense.task(reading.head.instruction);
    dense.task(reading.tail.instruction);
    dense.task(reading.system.instruction);
    const Signs& signs = reading.signs;
    dense.flag(signs.code_fence);
    dense.flag(signs.diff);
    dense.flag(signs.stack_trace);
    dense.flag(signs.code());
    dense.steps(signs.code_lines, {1, 3, 6});
    dense.steps(signs.list_items, {1, 4});
    dense.steps(signs.numbers, {1, 3, 6, 12});
    dense.steps(signs.questions, {1, 2});
    dense.steps(signs.quotes, {2});
    dense.steps(signs.identifiers, {1, 2, 4});
    dense.steps(signs.formulas, {1, 3});
    dense.steps(static_cast<std::int64_t>(handedOver(head)), {1, 40, 200});
    dense.flag(!prompt.system_text.empty());
    dense.flag(prompt.has_tools);
    dense.flag(prompt.has_images);
    dense.flag(prompt.has_json_schema);
}

} // namespace

void FeatureSet::addHashed(std::uint32_t hash) {
    const std::size_t slot = mixed(hash) % kHashedFeatures;
    if (m_seen.test(slot) || m_hashedCount == m_hashed.size()) return;
    m_seen.set(slot);
    m_hashed[m_hashedCount++] = static_cast<std::uint16_t>(kDenseFeatures + slot);
}

Reading read(const Prompt& prompt) {
    Reading reading;
    const Excerpt user(prompt.last_user_text, prompt.form);
    addSigns(user.head(), reading.signs);
    addSigns(user.tail(), reading.signs);

    const Folded head(user.head());
    const Folded tail(user.tail());
    const Zones zones = zonesOf(head.text(), tail.text());
    reading.head = findCues(zones.head, true);
    reading.tail = findCues(zones.tail, false);
    Grams words(reading.features, 0);
    const std::size_t passed = words.add(zones.head, kHeadWords);
    words.add(lastWords(zones.tail.empty() ? zones.head.substr(passed) : zones.tail), kTailWords);

    const Excerpt system(prompt.system_text.substr(0, kSystemZone * 2), prompt.form);
    const Folded said(system.head());
    const std::string_view systemZone = said.text().substr(0, kSystemZone);
    reading.system = findCues(systemZone, true);
    Grams(reading.features, 0x5157u).add(systemZone, kSystemWords);

    addDenseFeatures(prompt, head.text(), reading);
    return reading;
}

} // namespace tollgate::classify
