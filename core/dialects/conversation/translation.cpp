// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/translation.h"

#include "dialects/anthropic/anthropic.h"
#include "dialects/chat/chat.h"
#include "dialects/gemini/gemini.h"
#include "dialects/ollama/ollama.h"
#include "dialects/responses/responses.h"

#include <boost/throw_exception.hpp>

#include <array>
#include <stdexcept>

namespace tollgate::dialects::conversation {

namespace {

// By Dialect.
constexpr std::array<DialectTranslation, 5> kTranslations{
    DialectTranslation{readChatRequest, writeChatRequest, readChatAnswer, writeChatAnswer, makeChatStreamReader,
                       makeChatStreamWriter},
    DialectTranslation{readResponsesRequest, writeResponsesRequest, readResponsesAnswer, writeResponsesAnswer,
                       makeResponsesStreamReader, makeResponsesStreamWriter},
    DialectTranslation{readAnthropicRequest, writeAnthropicRequest, readAnthropicAnswer, writeAnthropicAnswer,
                       makeAnthropicStreamReader, makeAnthropicStreamWriter},
    DialectTranslation{readGeminiRequest, writeGeminiRequest, readGeminiAnswer, writeGeminiAnswer,
                       makeGeminiStreamReader, makeGeminiStreamWriter},
    DialectTranslation{readOllamaRequest, writeOllamaRequest, readOllamaAnswer, writeOllamaAnswer,
                       makeOllamaStreamReader, makeOllamaStreamWriter},
};

} // namespace

[[noreturn]] void throw_exception_from_error(const Rejection& rejection, const boost::source_location& where) {
    boost::throw_with_location(std::runtime_error(rejection.message), where);
}

const DialectTranslation& translationOf(Dialect dialect) {
    return kTranslations[static_cast<std::size_t>(dialect)];
}

} // namespace tollgate::dialects::conversation
