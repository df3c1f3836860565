// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/envelope.h"

#include <array>
#include <utility>

namespace tollgate::dialects::conversation {

namespace {

constexpr std::string_view kMark = "gwsig1.";

constexpr std::array<std::pair<ProofOrigin, char>, 5> kLetters{{{ProofOrigin::Anthropic, 'a'},
                                                                {ProofOrigin::Gemini, 'g'},
                                                                {ProofOrigin::OpenAi, 'o'},
                                                                {ProofOrigin::Text, 't'},
                                                                {ProofOrigin::OpenRouter, 'r'}}};

} // namespace

std::string sealed(const Proof& proof) {
    for (auto [origin, letter] : kLetters)
        if (origin == proof.origin) return std::string(kMark) + letter + "." + proof.payload;
    return {};
}

std::optional<Proof> unsealed(std::string_view text) {
    if (!text.starts_with(kMark)) return std::nullopt;
    text.remove_prefix(kMark.size());
    if (text.size() < 2 || text[1] != '.') return std::nullopt;
    for (auto [origin, letter] : kLetters)
        if (letter == text[0]) return Proof{origin, std::string(text.substr(2))};
    return std::nullopt;
}

Proof proofFrom(std::string_view text, ProofOrigin bareOrigin) {
    if (text.empty()) return {};
    if (auto proof = unsealed(text)) return *proof;
    return {bareOrigin, std::string(text)};
}

} // namespace tollgate::dialects::conversation
