// SPDX-License-Identifier: GPL-3.0-or-later
// What a prompt shows, read once: the instructions found, the signs of code, and the numbers of the features that the
// model weighs. scripts/train-classifier trains on what this writes, so there is one definition of a feature.
#pragma once

#include "classify/lexicon.h"
#include "classify/prompt.h"
#include "classify/signs.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>

namespace tollgate::classify {

constexpr std::size_t kDenseFeatures = 192;   // counts in steps, flags
constexpr std::size_t kHashedFeatures = 4096; // words and pairs of words
constexpr std::size_t kFeatures = kDenseFeatures + kHashedFeatures;

// Sets of features that are there. Dense ones weigh fully; the hashed ones share a weight of 1, so that a long text
// says no more than a short one.
class FeatureSet {
public:
    void addDense(std::size_t feature) { m_dense.set(feature); }

    void addHashed(std::uint32_t hash);

    const std::bitset<kDenseFeatures>& dense() const { return m_dense; }

    std::span<const std::uint16_t> hashed() const { return {m_hashed.data(), m_hashedCount}; }

private:
    std::bitset<kDenseFeatures> m_dense;
    std::bitset<kHashedFeatures> m_seen;
    std::array<std::uint16_t, 512> m_hashed; // in the order of the text; what is more is left out
    std::size_t m_hashedCount = 0;
};

struct Reading {
    Cues head;   // the beginning of the user's text
    Cues tail;   // its end, when it is another part
    Cues system; // the beginning of the system text
    Signs signs; // of the user's text
    FeatureSet features;

    int count(Cue cue) const { return head.count(cue) + tail.count(cue); }
};

Reading read(const Prompt& prompt);

} // namespace tollgate::classify
