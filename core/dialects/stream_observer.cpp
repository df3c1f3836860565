// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/stream_observer.h"

#include "base/text.h"
#include "dialects/dialect_answers.h"
#include "dialects/json_grammar.h"

namespace tollgate::dialects {

namespace {

std::string_view withoutSpace(std::string_view text) {
    while (!text.empty() && isJsonSpace(text.front())) text.remove_prefix(1);
    while (!text.empty() && isJsonSpace(text.back())) text.remove_suffix(1);
    return text;
}

} // namespace

bool StreamObserver::isEndMark(std::string_view data) const {
    return data.starts_with("[DONE]");
}

EventNote StreamObserver::observe(const StreamEvent& event) {
    EventNote note;
    std::string_view data = withoutSpace(event.data);
    if (data.empty()) return note;
    if (isEndMark(data)) {
        m_facts.finished = true;
        note.terminal = true;
        return note;
    }
    std::optional<AnswerFacts> before; // half an event tells nothing
    if (!event.terminated) before = m_facts;
    bool wasMeaningful = m_facts.meaningful;
    bool hadError = m_facts.error.has_value();
    m_facts.meaningful = false;
    // A last event whose end is missing is a cut, not a wrong answer.
    bool cut = !event.terminated && data.front() == '{';
    JsonCursor cursor = m_scanner.scan(data);
    if (cursor.kind() == JsonKind::Object) {
        read(cursor, event.name, note);
    } else {
        cursor.skip();
        if (!cut) m_facts.bad_content = true;
    }
    const bool whole = cursor.atEnd();
    if (!whole && !cut) m_facts.bad_content = true;
    if (!whole && cut) {
        m_facts = std::move(*before);
        note = {.incomplete = true};
        return note;
    }
    note.meaningful = m_facts.meaningful;
    note.error = !hadError && m_facts.error.has_value();
    m_facts.meaningful = m_facts.meaningful || wasMeaningful;
    return note;
}

StreamSoFar StreamObserver::soFar() const {
    return {m_facts.response_id, m_facts.served_model, m_facts.created, m_nextSequence};
}

std::unique_ptr<StreamObserver> makeStreamObserver(JsonScanner& scanner, Dialect dialect, Endpoint endpoint,
                                                   std::string_view vendor) {
    UsageHints hints = usageHintsFor(vendor);
    hints.output_is_images = endpoint == Endpoint::Images;
    switch (endpoint) {
    case Endpoint::Chat:
    case Endpoint::Completions: return makeChatObserver(scanner, hints);
    case Endpoint::Responses: return makeResponsesObserver(scanner);
    case Endpoint::Messages: return makeAnthropicObserver(scanner);
    case Endpoint::GenerateContent: return makeGeminiObserver(scanner);
    case Endpoint::OllamaChat:
    case Endpoint::OllamaGenerate: return makeOllamaObserver(scanner);
    default: return makeOtherObserver(scanner, dialect, hints);
    }
}

} // namespace tollgate::dialects
