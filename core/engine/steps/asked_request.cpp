// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/asked_request.h"

#include "base/text.h"
#include "dialects/json_text.h"
#include "engine/provider_state.h"

#include <array>

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
        const auto seconds = static_cast<std::time_t>(m_exchange.row->started / kSecond);
        localtime_r(&seconds, &m_local.emplace());
    }
    return *m_local;
}

Answer AskedRequest::tag(std::string_view name) const {
    for (const auto& [known, value] : m_exchange.row->tags)
        if (known == name) return std::string_view(value);
    return {};
}

Answer AskedRequest::user() const {
    if (!m_user) {
        const bool json = m_exchange.body_kind == BodyKind::Json && !m_exchange.body.empty();
        m_user = json ? userIn(m_exchange.lane.peeker.scanner(), m_exchange.body) : std::string();
    }
    return textOrNothing(*m_user);
}

Answer AskedRequest::ask(Field field, std::string_view subject) const {
    constexpr std::array<std::string_view, 7> weekdays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    const record::Request& row = *m_exchange.row;
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
    case Field::Header: return textOrNothing(m_exchange.client.head().find(subject));
    case Field::Tag: return tag(subject);
    case Field::Session: return textOrNothing(row.session);
    case Field::ProviderState:
        return nameOf(providerState(*m_exchange.snapshot, subject, m_exchange.lane.shared.clock.steady()).state);
    case Field::User: return user();
    case Field::Task:
    case Field::Complexity:
    case Field::Language:
    case Field::SpendToday: break;
    }
    return {};
}

} // namespace tollgate::engine
