// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/language.h"

#include "classify/excerpt.h"
#include "classify/folded.h"
#include "classify/language_words.h"
#include "classify/utf8.h"

#include <algorithm>
#include <bit>

namespace tollgate::classify {

namespace {

constexpr int kWordPoints = 12; // of a word that one language alone has; shared ones are divided

enum class Script : std::uint8_t {
    None,
    Latin,
    Cyrillic,
    Han,
    Kana,
    Hangul,
    Arabic,
    Devanagari,
    Greek,
    Hebrew,
    Thai,
    Armenian,
    Georgian,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Count
};

constexpr std::size_t kScripts = static_cast<std::size_t>(Script::Count);

struct Block {
    char32_t first, last;
    Script script;
};

constexpr Block kBlocks[] = {
    {0x00c0, 0x024f, Script::Latin},      {0x0370, 0x03ff, Script::Greek},     {0x0400, 0x052f, Script::Cyrillic},
    {0x0530, 0x058f, Script::Armenian},   {0x0590, 0x05ff, Script::Hebrew},    {0x0620, 0x06ff, Script::Arabic},
    {0x0900, 0x097f, Script::Devanagari}, {0x0980, 0x09ff, Script::Bengali},   {0x0a00, 0x0a7f, Script::Gurmukhi},
    {0x0a80, 0x0aff, Script::Gujarati},   {0x0b80, 0x0bff, Script::Tamil},     {0x0c00, 0x0c7f, Script::Telugu},
    {0x0c80, 0x0cff, Script::Kannada},    {0x0d00, 0x0d7f, Script::Malayalam}, {0x0e00, 0x0e7f, Script::Thai},
    {0x10a0, 0x10ff, Script::Georgian},   {0x1e00, 0x1eff, Script::Latin},     {0x3041, 0x30ff, Script::Kana},
    {0x3400, 0x9fff, Script::Han},        {0xac00, 0xd7a3, Script::Hangul},
};

Script scriptOf(char32_t code) {
    if (code < 0x80) return (code | 0x20) >= 'a' && (code | 0x20) <= 'z' ? Script::Latin : Script::None;
    for (const Block& block : kBlocks)
        if (code <= block.last) return code >= block.first ? block.script : Script::None;
    return Script::None;
}

// Words and letters of kTongueTable by hash: which languages have them. Made on first use.
class Table {
public:
    Table() {
        for (std::size_t tongue = 0; tongue < kTongues; ++tongue) {
            const std::string_view words = kTongueTable[tongue].words;
            for (std::size_t at = 0; at < words.size();) {
                const std::size_t end = std::min(words.find(' ', at), words.size());
                if (end > at) slotOf(hashOf(words.substr(at, end - at))).tongues |= 1u << tongue;
                at = end + 1;
            }
            for (char32_t letter : kTongueTable[tongue].letters) slotOf(hashOf(letter)).tongues |= 1u << tongue;
        }
    }

    static std::uint32_t hashOf(std::string_view word) {
        std::uint32_t hash = 2166136261u;
        for (char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
        return hash | 1; // 0 is an empty slot
    }

    static std::uint32_t hashOf(char32_t letter) { return (letter * 0x9e3779b1u) & ~1u; }

    std::uint32_t tonguesOf(std::uint32_t hash) const {
        for (std::size_t at = hash % kSlots; m_slots[at].hash != 0; at = (at + 1) % kSlots)
            if (m_slots[at].hash == hash) return m_slots[at].tongues;
        return 0;
    }

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t tongues = 0; // a bit each
    };

    static constexpr std::size_t kSlots = 4093; // three times what is in it

    Slot& slotOf(std::uint32_t hash) {
        std::size_t at = hash % kSlots;
        while (m_slots[at].hash != 0 && m_slots[at].hash != hash) at = (at + 1) % kSlots;
        m_slots[at].hash = hash;
        return m_slots[at];
    }

    std::array<Slot, kSlots> m_slots{};
};

const Table& table() {
    static const Table kTable;
    return kTable;
}

static_assert(kTongues <= 32, "a bit each");

// Counts one text; passes over what stands between ``` and ```.
class Counter {
public:
    void read(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            if (text[at] == '`' && text.substr(at).starts_with("```")) {
                endWord();
                m_inFence = !m_inFence;
                at += 3;
                continue;
            }
            add(takeCodePoint(text, at));
        }
        endWord();
        m_inFence = false;
    }

    std::string_view result() const {
        const auto letters = [this](Script script) { return m_letters[static_cast<std::size_t>(script)]; };
        // A syllable or an ideograph says as much as a few letters.
        const int eastern = 3 * (letters(Script::Han) + letters(Script::Kana));
        Script most = eastern > 0 ? Script::Han : Script::None;
        int least = eastern;
        for (std::size_t i = 1; i < kScripts; ++i) {
            const auto script = static_cast<Script>(i);
            if (script == Script::Han || script == Script::Kana) continue;
            const int count = letters(script) * (script == Script::Hangul ? 2 : 1);
            if (count > least) most = script, least = count;
        }
        if (most == Script::Han) return letters(Script::Kana) * 12 > eastern / 3 ? "ja" : "zh";
        if (most == Script::Latin || most == Script::Cyrillic) return byWords(most == Script::Cyrillic);
        if (most == Script::Arabic) return byArabicLetters();
        return ofScript(most);
    }

private:
    void add(char32_t code) {
        if (m_inFence) return;
        const Script script = scriptOf(code);
        ++m_letters[static_cast<std::size_t>(script)];
        if (script == Script::Latin || script == Script::Cyrillic) {
            addLetter(code);
            return;
        }
        if (code >= 0x300 && code < 0x370) return; // an accent of the letter before
        endWord();
        if (script == Script::Arabic) addArabic(code);
        if (code == U'¿' || code == U'¡') addPoints(table().tonguesOf(Table::hashOf(code)));
    }

    void addLetter(char32_t code) {
        if (code >= 0x80) addPoints(table().tonguesOf(Table::hashOf(code)));
        const FoldedLetter letter = fold(code);
        for (char32_t part : {letter.first, letter.second})
            if (part && m_wordSize + 4 <= m_word.size()) m_wordSize += putCodePoint(part, m_word.data() + m_wordSize);
    }

    void addPoints(std::uint32_t tongues) {
        for (; tongues != 0; tongues &= tongues - 1) {
            const auto tongue = static_cast<std::size_t>(std::countr_zero(tongues));
            m_points[tongue] += kTongueTable[tongue].letter_points;
        }
    }

    void endWord() {
        if (m_wordSize == 0) return;
        ++m_words;
        std::uint32_t tongues = table().tonguesOf(Table::hashOf(std::string_view(m_word.data(), m_wordSize)));
        // A single letter is as often the name of something: x, y.
        const int points = m_wordSize == 1 ? kWordPoints / 4 : kWordPoints;
        const int share = tongues == 0 ? 0 : std::max(1, points / std::popcount(tongues));
        for (; tongues != 0; tongues &= tongues - 1)
            m_points[static_cast<std::size_t>(std::countr_zero(tongues))] += share;
        m_wordSize = 0;
    }

    // Persian and Urdu write letters that Arabic has not.
    void addArabic(char32_t code) {
        m_persian += code == 0x67e || code == 0x686 || code == 0x698 || code == 0x6af || code == 0x6cc || code == 0x6a9;
        m_urdu += code == 0x679 || code == 0x688 || code == 0x691 || code == 0x6ba || code == 0x6d2;
    }

    std::string_view byArabicLetters() const {
        const int letters = m_letters[static_cast<std::size_t>(Script::Arabic)];
        if (m_urdu * 50 > letters) return "ur";
        return m_persian * 30 > letters ? "fa" : "ar";
    }

    // One language must have something of its own and a clear lead; in a long text its small words are frequent.
    std::string_view byWords(bool cyrillic) const {
        std::size_t best = kTongues;
        int most = 0, second = 0;
        for (std::size_t tongue = 0; tongue < kTongues; ++tongue) {
            if (isCyrillic(tongue) != cyrillic) continue;
            if (m_points[tongue] > most) {
                second = most;
                most = m_points[tongue];
                best = tongue;
            } else {
                second = std::max(second, m_points[tongue]);
            }
        }
        const bool sure = most >= kWordPoints && most * 4 >= second * 5 && most >= m_words;
        return sure ? kTongueTable[best].code : std::string_view();
    }

    static bool isCyrillic(std::size_t tongue) {
        return static_cast<unsigned char>(kTongueTable[tongue].words.front()) >= 0x80;
    }

    static std::string_view ofScript(Script script) {
        switch (script) {
        case Script::Hangul: return "ko";
        case Script::Devanagari: return "hi"; // Marathi and Nepali are written with it too
        case Script::Greek: return "el";
        case Script::Hebrew: return "he";
        case Script::Thai: return "th";
        case Script::Armenian: return "hy";
        case Script::Georgian: return "ka";
        case Script::Bengali: return "bn";
        case Script::Gurmukhi: return "pa";
        case Script::Gujarati: return "gu";
        case Script::Tamil: return "ta";
        case Script::Telugu: return "te";
        case Script::Kannada: return "kn";
        case Script::Malayalam: return "ml";
        default: return {};
        }
    }

    std::array<int, kScripts> m_letters{};
    std::array<int, kTongues> m_points{};
    std::array<char, 48> m_word;
    std::size_t m_wordSize = 0;
    int m_words = 0;
    int m_persian = 0;
    int m_urdu = 0;
    bool m_inFence = false;
};

} // namespace

std::string_view languageOf(std::string_view text, TextForm form) {
    const Excerpt excerpt(text, form);
    Counter counter;
    counter.read(excerpt.head());
    counter.read(excerpt.tail());
    return counter.result();
}

} // namespace tollgate::classify
