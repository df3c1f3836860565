// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/lexicon.h"

#include "classify/folded.h"
#include "classify/lexicon_words.h"

#include <algorithm>
#include <vector>

namespace tollgate::classify {

namespace {

struct Phrase {
    std::string_view text;
    Cue cue;
    Place place;
    bool any_ending;
};

// Phrases by their first two bytes, the longest first; of equal ones the stronger place first. Made on first use.
class Index {
public:
    Index() {
        for (std::size_t i = 0; i < kPhraseListCount; ++i) addAll(kPhraseLists[i]);
        std::ranges::sort(m_phrases, [](const Phrase& a, const Phrase& b) {
            if (bucketOf(a.text) != bucketOf(b.text)) return bucketOf(a.text) < bucketOf(b.text);
            if (a.text.size() != b.text.size()) return a.text.size() > b.text.size();
            if (a.text != b.text) return a.text < b.text;
            return a.place > b.place;
        });
        std::size_t at = 0;
        for (std::size_t bucket = 0; bucket < kBuckets; ++bucket) {
            m_begin[bucket] = static_cast<std::uint16_t>(at);
            while (at < m_phrases.size() && bucketOf(m_phrases[at].text) == bucket) ++at;
        }
        m_begin[kBuckets] = static_cast<std::uint16_t>(at);
    }

    // The longest phrase that stands at the beginning of `text`.
    const Phrase* at(std::string_view text) const {
        const std::size_t bucket = bucketOf(text);
        for (std::size_t i = m_begin[bucket]; i < m_begin[bucket + 1]; ++i)
            if (fits(m_phrases[i], text)) return &m_phrases[i];
        return nullptr;
    }

    const std::vector<Phrase>& phrases() const { return m_phrases; }

private:
    static constexpr std::size_t kBuckets = 1024;

    // First bytes of scripts other than Latin are few; the third tells their words apart.
    static std::size_t bucketOf(std::string_view text) {
        const auto byte = [&](std::size_t i) -> std::size_t {
            return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
        };
        if (byte(0) >= 0x80) return 512 + ((byte(1) * 8 + byte(2)) & 511);
        const bool letter = text.size() > 1 && isWordByte(text[1]); // a word of one letter ends with any sign
        return (byte(0) & 31) * 16 + (letter ? byte(1) & 15 : 0);
    }

    void addAll(const PhraseList& list) {
        for (std::size_t at = 0; at < list.phrases.size();) {
            const std::size_t bar = std::min(list.phrases.find('|', at), list.phrases.size());
            std::string_view phrase = list.phrases.substr(at, bar - at);
            const bool any = phrase.ends_with('*');
            if (any) phrase.remove_suffix(1);
            m_phrases.push_back({phrase, list.cue, list.place, any});
            at = bar + 1;
        }
    }

    // An ideograph ends no word of its neighbour, so phrases of them fit whatever follows.
    static bool fits(const Phrase& phrase, std::string_view text) {
        if (!text.starts_with(phrase.text)) return false;
        if (phrase.any_ending || text.size() == phrase.text.size()) return true;
        const char next = text[phrase.text.size()];
        return !isWordByte(next) || isIdeographLead(next);
    }

    std::vector<Phrase> m_phrases;
    std::array<std::uint16_t, kBuckets + 1> m_begin{};
};

const Index& index() {
    static const Index kIndex;
    return kIndex;
}

class Finder {
public:
    Finder(std::string_view zone, bool begins) : m_zone(zone), m_leading(begins), m_sentence(begins ? 0 : 1) {}

    Cues run() {
        while (m_at < m_zone.size()) {
            const char c = m_zone[m_at];
            if (isWordByte(c))
                word();
            else if (c == '`' && m_zone.substr(m_at).starts_with("```"))
                passFence();
            else
                mark(c);
        }
        return m_cues;
    }

private:
    void word() {
        if (const Phrase* phrase = index().at(m_zone.substr(m_at))) {
            note(*phrase);
            m_at += std::max<std::size_t>(phrase->text.size(), 1);
            if (phrase->any_ending) passWord();
            return;
        }
        const std::size_t begin = m_at;
        passWord();
        // Numbers of a list stand before its sentences.
        const std::string_view passed = m_zone.substr(begin, m_at - begin);
        if (!std::ranges::all_of(passed, [](char c) { return c >= '0' && c <= '9'; })) m_leading = false;
    }

    // To the end of the word that `m_at` stands in; one ideograph is a word.
    void passWord() {
        if (m_at < m_zone.size() && isIdeographLead(m_zone[m_at])) {
            m_at = std::min(m_at + 3, m_zone.size());
            return;
        }
        while (m_at < m_zone.size() && isWordByte(m_zone[m_at]) && !isIdeographLead(m_zone[m_at])) ++m_at;
    }

    void note(const Phrase& phrase) {
        auto& count = m_cues.counts[static_cast<std::size_t>(phrase.cue)];
        if (count < 255) ++count;
        if (phrase.cue == Cue::Filler) return;
        const bool orders = phrase.place == Place::Anywhere || (phrase.place == Place::Leading && m_leading);
        if (orders && m_cues.instruction == Task::Unknown) {
            m_cues.instruction = taskOf(phrase.cue);
            m_cues.first_sentence = m_sentence == 0;
        }
        m_leading = false;
    }

    void mark(char c) {
        ++m_at;
        const bool ends = c == '.' || c == '!' || c == '?' || c == ':' || c == '\n';
        if (!ends) return;
        const char next = m_at < m_zone.size() ? m_zone[m_at] : ' ';
        if (c != '\n' && isWordByte(next) && !isIdeographLead(next)) return; // 3.5, example.org
        m_leading = true;
        ++m_sentence;
    }

    void passFence() {
        const std::size_t end = m_zone.find("```", m_at + 3);
        m_at = end == std::string_view::npos ? m_zone.size() : end + 3;
        m_leading = true;
    }

    std::string_view m_zone;
    std::size_t m_at = 0;
    bool m_leading;
    int m_sentence;
    Cues m_cues;
};

} // namespace

Cues findCues(std::string_view zone, bool begins) {
    return Finder(zone, begins).run();
}

bool lexiconIsFolded() {
    return std::ranges::all_of(index().phrases(), [](const Phrase& phrase) {
        return !phrase.text.empty() && isWordByte(phrase.text.front()) && Folded(phrase.text).text() == phrase.text;
    });
}

} // namespace tollgate::classify
