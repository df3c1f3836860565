// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/tool_ids.h"

#include "base/text.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

namespace {

constexpr std::size_t kLongestChatId = 40;
constexpr std::size_t kLongestResponsesId = 64;
constexpr std::size_t kMistralId = 9;
constexpr std::size_t kLongestResponsePart = 24;

bool isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isIdCharacter(char c) {
    return isAlphanumeric(c) || c == '_' || c == '-';
}

std::string shortened(std::string_view id) {
    return "call_" + sha256Hex(id).substr(0, 32);
}

} // namespace

std::string toolId(std::string_view id, IdRule rule) {
    std::string written(id);
    switch (rule) {
    case IdRule::Any: break;
    case IdRule::Chat:
        if (id.size() > kLongestChatId) written = shortened(id);
        break;
    case IdRule::Responses:
        if (id.size() > kLongestResponsesId) written = shortened(id);
        break;
    case IdRule::Anthropic:
        std::replace_if(written.begin(), written.end(), [](char c) { return !isIdCharacter(c); }, '_');
        break;
    case IdRule::Mistral:
        if (id.size() != kMistralId || !std::all_of(id.begin(), id.end(), isAlphanumeric))
            written = sha256Hex(id).substr(0, kMistralId);
        break;
    }
    return written;
}

std::string callIdInAnswer(std::string_view responseId, int n) {
    std::string part;
    for (char c : responseId)
        if (isIdCharacter(c) && part.size() < kLongestResponsePart) part += c;
    return "call_" + part + "_" + std::to_string(n);
}

std::string callIdInHistory(int contentIndex, int n) {
    return "call_h" + std::to_string(contentIndex) + "_" + std::to_string(n);
}

} // namespace tollgate::dialects::conversation
