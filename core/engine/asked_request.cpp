// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asked_request.h"

#include "classify/language.h"
#include "dialects/json_text.h"

#include <array>
#include <cmath>

namespace tollgate::engine {

namespace {

using routing::Answer;
using routing::Field;

Answer textOrNothing(std::string_view text) {
    return text.empty() ? Answer() : Answer(text);
}

Answer numberOrNothing(std::int64_t number) {
    return number > 0 ? Answer(static_cast<double>(number)) : Answer();
}

// Who is behind the call, as bodies say it: `user` or `safety_identifier` (OpenAI), `metadata.user_id` (Anthropic).
std::string userIn(dialects::JsonScanner& scanner, std::string_view body) {
    dialects::JsonCursor cursor = scanner.scan(body);
    std::string user;
    std::string_view key;
    if (!cursor.enterObject()) return user;
    while (cursor.nextMember(key)) {
        if (key == "user" || key == "safety_identifier") {
            if (auto text = cursor.string()) user = dialects::unescaped(*text);
        } else if (key == "metadata" && cursor.kind() == dialects::JsonKind::Object) {
            cursor.enterObject();
            while (cursor.nextMember(key)) {
                if (key != "user_id") {
                    cursor.skip();
                } else if (auto text = cursor.string()) {
                    user = dialects::unescaped(*text);
                }
            }
        } else {
            cursor.skip();
        }
    }
    return user;
}

} // namespace

const std::tm& AskedRequest::localTime() const {
    if (!m_local) {
        const auto seconds = static_cast<std::time_t>(m_row.started / kSecond);
        localtime_r(&seconds, &m_local.emplace());
    }
    return *m_local;
}

Answer AskedRequest::tag(std::string_view name) const {
    for (const auto& [known, value] : m_row.tags)
        if (known == name) return std::string_view(value);
    return {};
}

Answer AskedRequest::user() const {
    if (!m_user) {
        m_user = m_body.empty() ? std::string() : userIn(m_scanner, m_body);
    }
    return textOrNothing(*m_user);
}

const dialects::PromptTexts& AskedRequest::texts() const {
    if (!m_texts) m_texts = m_body.empty() ? dialects::PromptTexts() : dialects::promptTexts(m_scanner, m_body);
    return *m_texts;
}

const classify::Judgement& AskedRequest::judged() const {
    if (!m_judgement) m_judgement = judgedBefore();
    if (m_judgement) return *m_judgement;
    const record::Facts& facts = m_row.facts;
    m_judgement = classify::classify({.last_user_text = texts().last_user,
                                      .system_text = texts().system,
                                      .has_tools = facts.has_tools,
                                      .has_images = facts.has_images,
                                      .has_json_schema = facts.has_json_schema,
                                      .input_tokens = facts.input_tokens_estimate,
                                      .turns = texts().turns,
                                      .form = classify::TextForm::JsonString});
    return *m_judgement;
}

Answer AskedRequest::language() const {
    if (!m_language) m_language = classify::languageOf(texts().last_user, classify::TextForm::JsonString);
    return textOrNothing(*m_language);
}

std::optional<record::TraceStep> AskedRequest::judgementStep() const {
    if (!m_judgement || m_judgement->likely == classify::Task::Unknown) return std::nullopt;
    const bool sure = m_judgement->task != classify::Task::Unknown;
    return record::TraceStep{.kind = "match",
                             .reason = sure ? "judged" : "judged_unsure",
                             .arguments = {std::string(nameOf(m_judgement->likely)),
                                           std::to_string(std::lround(m_judgement->confidence * 100)),
                                           std::string(m_judgement->evidence),
                                           std::to_string(std::lround(m_judgement->complexity * 100))}};
}

Answer AskedRequest::ask(Field field, std::string_view subject) const {
    constexpr std::array<std::string_view, 7> weekdays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    const record::Request& row = m_row;
    switch (field) {
    case Field::Model: return textOrNothing(row.requested_model);
    case Field::Key: return textOrNothing(row.key);
    case Field::Team: return textOrNothing(row.team);
    case Field::Client: return textOrNothing(row.client);
    case Field::Endpoint: return nameOf(row.endpoint);
    case Field::Dialect: return nameOf(row.dialect);
    case Field::Stream: return row.stream;
    case Field::InputTokens: return static_cast<double>(row.facts.input_tokens_estimate);
    case Field::MaxOutputTokens: return numberOrNothing(row.facts.max_output_tokens);
    case Field::HasTools: return row.facts.has_tools;
    case Field::HasImages: return row.facts.has_images;
    case Field::HasJsonSchema: return row.facts.has_json_schema;
    case Field::Hour: return static_cast<double>(localTime().tm_hour);
    case Field::Weekday: return weekdays[static_cast<std::size_t>(localTime().tm_wday)];
    case Field::Header: return textOrNothing(header(subject));
    case Field::Tag: return tag(subject);
    case Field::Session: return textOrNothing(row.session);
    case Field::ProviderState: return nameOf(providerState(subject));
    case Field::User: return user();
    case Field::Task: return textOrNothing(nameOf(judged().task));
    case Field::Complexity: return judged().complexity > 0 ? Answer(judged().complexity) : Answer();
    case Field::Language: return language();
    case Field::SpendToday: break;
    }
    const auto spent = spentToday(subject);
    return spent ? Answer(*spent) : Answer();
}

} // namespace tollgate::engine
