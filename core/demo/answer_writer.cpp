// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/answer_writer.h"

namespace tollgate::demo {

std::string SimulatedAnswer::text() const {
    std::string all;
    for (const std::string& part : parts) all += part;
    return all;
}

const AnswerWriter& writerFor(Dialect dialect) {
    switch (dialect) {
    case Dialect::OpenAiChat: return chatWriter();
    case Dialect::OpenAiResponses: return responsesWriter();
    case Dialect::Anthropic: return anthropicWriter();
    case Dialect::Gemini: return geminiWriter();
    case Dialect::Ollama: break;
    }
    return ollamaWriter();
}

} // namespace tollgate::demo
