// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/edit_body.h"

#include "dialects/json_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace tollgate::dialects {

namespace {

// A member of an object, its value as JSON text.
struct Member {
    std::string name;
    std::string json;
};

using Object = std::vector<Member>;

std::optional<Object> objectOf(JsonScanner& scanner, std::string_view text) {
    JsonCursor cursor = scanner.scan(text);
    if (!cursor.enterObject()) return std::nullopt;
    Object object;
    std::string_view key;
    while (cursor.nextMember(key)) {
        std::string name(key);
        object.push_back({std::move(name), std::string(cursor.skip())});
    }
    if (cursor.failed()) return std::nullopt;
    return object;
}

std::string textOf(const Object& object) {
    std::string text = "{";
    for (const Member& member : object) {
        if (text.size() > 1) text += ',';
        appendJsonString(text, member.name);
        text.append(":").append(member.json);
    }
    return text + "}";
}

Member* find(Object& object, std::string_view name) {
    auto at = std::find_if(object.begin(), object.end(), [&](const Member& member) { return member.name == name; });
    return at == object.end() ? nullptr : &*at;
}

void put(Object& object, std::string_view name, std::string json) {
    if (Member* member = find(object, name))
        member->json = std::move(json);
    else
        object.push_back({std::string(name), std::move(json)});
}

// Where a dialect keeps a member: inside an object of that name ("" at the top), and as what.
struct Place {
    std::string_view inside;
    std::string_view name;
};

using Names = std::pair<std::string_view, std::string_view>; // OpenAI Chat's, the dialect's

constexpr std::array<Names, 2> kResponses{
    {{"max_tokens", "max_output_tokens"}, {"max_completion_tokens", "max_output_tokens"}}};
constexpr std::array<Names, 3> kAnthropic{
    {{"max_completion_tokens", "max_tokens"}, {"max_output_tokens", "max_tokens"}, {"stop", "stop_sequences"}}};
constexpr std::array<Names, 11> kGemini{{{"temperature", "temperature"},
                                         {"top_p", "topP"},
                                         {"top_k", "topK"},
                                         {"max_tokens", "maxOutputTokens"},
                                         {"max_completion_tokens", "maxOutputTokens"},
                                         {"max_output_tokens", "maxOutputTokens"},
                                         {"stop", "stopSequences"},
                                         {"seed", "seed"},
                                         {"presence_penalty", "presencePenalty"},
                                         {"frequency_penalty", "frequencyPenalty"},
                                         {"n", "candidateCount"}}};
constexpr std::array<Names, 10> kOllama{{{"temperature", "temperature"},
                                         {"top_p", "top_p"},
                                         {"top_k", "top_k"},
                                         {"max_tokens", "num_predict"},
                                         {"max_completion_tokens", "num_predict"},
                                         {"max_output_tokens", "num_predict"},
                                         {"stop", "stop"},
                                         {"seed", "seed"},
                                         {"presence_penalty", "presence_penalty"},
                                         {"frequency_penalty", "frequency_penalty"}}};

template <std::size_t N>
std::string_view in(const std::array<Names, N>& names, std::string_view name) {
    auto at = std::find_if(names.begin(), names.end(), [&](const Names& pair) { return pair.first == name; });
    return at == names.end() ? std::string_view() : at->second;
}

Place placeOf(std::string_view name, Dialect dialect, const BodyEdits& edits) {
    std::string_view known;
    switch (dialect) {
    case Dialect::OpenAiChat:
        if (name == "max_tokens" || name == "max_completion_tokens" || name == "max_output_tokens")
            return {"", edits.max_tokens_field};
        return {"", name};
    case Dialect::OpenAiResponses: known = in(kResponses, name); return {"", known.empty() ? name : known};
    case Dialect::Anthropic: known = in(kAnthropic, name); return {"", known.empty() ? name : known};
    case Dialect::Gemini: known = in(kGemini, name); break;
    case Dialect::Ollama: known = in(kOllama, name); break;
    }
    if (known.empty()) return {"", name};
    return {dialect == Dialect::Gemini ? "generationConfig" : "options", known};
}

// A body on its way through the edits.
class Edited {
public:
    Edited(JsonScanner& scanner, Object object) : m_scanner(scanner), m_top(std::move(object)) {}

    void apply(const MemberEdit& edit, const Place& place) {
        if (place.inside.empty()) return applyTo(m_top, edit, place.name);
        Object inner = objectAt(place.inside);
        applyTo(inner, edit, place.name);
        put(m_top, place.inside, textOf(inner));
    }

    std::optional<std::int64_t> numberAt(const Place& place) {
        Object inner;
        if (!place.inside.empty()) inner = objectAt(place.inside);
        const Member* member = find(place.inside.empty() ? m_top : inner, place.name);
        std::int64_t number = 0;
        if (!member) return std::nullopt;
        auto [end, error] = std::from_chars(member->json.data(), member->json.data() + member->json.size(), number);
        return error == std::errc() ? std::optional(number) : std::nullopt;
    }

    Object& top() { return m_top; }

    Object objectAt(std::string_view name) {
        const Member* member = find(m_top, name);
        return member ? objectOf(m_scanner, member->json).value_or(Object()) : Object();
    }

private:
    static void applyTo(Object& object, const MemberEdit& edit, std::string_view name) {
        if (edit.kind == MemberEdit::Kind::Drop)
            return (void)std::erase_if(object, [&](const Member& member) { return member.name == name; });
        if (edit.kind == MemberEdit::Kind::Default && find(object, name)) return;
        put(object, name, edit.json);
    }

    JsonScanner& m_scanner;
    Object m_top;
};

std::string quoted(std::string_view text) {
    std::string json;
    appendJsonString(json, text);
    return json;
}

// Puts an element before the others of a list.
std::string withFirst(std::string_view list, const std::string& element) {
    const std::size_t open = list.find('[');
    if (open == std::string_view::npos) return "[" + element + "]";
    const std::string_view rest = list.substr(open + 1);
    const bool none = rest.find_first_not_of(" \t\r\n") == rest.find(']');
    return "[" + element + (none ? "" : ",") + std::string(rest);
}

// The text before that of a JSON string; anything else is replaced.
std::string withTextBefore(std::string_view json, std::string_view text) {
    std::string whole = quoted(text);
    if (json.size() < 2 || json.front() != '"') return whole;
    whole.pop_back();
    return whole.append("\\n\\n").append(json.substr(1));
}

void putText(Object& object, std::string_view name, std::string_view text) {
    const Member* member = find(object, name);
    put(object, name, withTextBefore(member ? std::string_view(member->json) : std::string_view(), text));
}

void putInList(Object& object, std::string_view name, const std::string& element) {
    const Member* member = find(object, name);
    put(object, name, withFirst(member ? std::string_view(member->json) : std::string_view(), element));
}

void putGeminiSystem(Edited& body, std::string_view text) {
    const std::string_view name = find(body.top(), "system_instruction") ? "system_instruction" : "systemInstruction";
    Object instruction = body.objectAt(name);
    putInList(instruction, "parts", "{\"text\":" + quoted(text) + "}");
    put(body.top(), name, textOf(instruction));
}

void putSystem(Edited& body, Endpoint endpoint, std::string_view text) {
    switch (endpoint) {
    case Endpoint::Responses: return putText(body.top(), "instructions", text);
    case Endpoint::OllamaGenerate: return putText(body.top(), "system", text);
    case Endpoint::GenerateContent: return putGeminiSystem(body, text);
    case Endpoint::Messages: {
        const Member* system = find(body.top(), "system");
        const bool list = system && system->json.starts_with('[');
        if (!list) return putText(body.top(), "system", text);
        return putInList(body.top(), "system", "{\"type\":\"text\",\"text\":" + quoted(text) + "}");
    }
    default: return putInList(body.top(), "messages", "{\"role\":\"system\",\"content\":" + quoted(text) + "}");
    }
}

// Lowers what the body asks for; OpenAI Chat has two names for it.
void capOutput(Edited& body, Dialect dialect, const BodyEdits& edits) {
    Place place = placeOf("max_tokens", dialect, edits);
    if (dialect == Dialect::OpenAiChat)
        for (std::string_view name : {"max_tokens", "max_completion_tokens"})
            if (find(body.top(), name)) place.name = name;
    const auto asked = body.numberAt(place);
    const bool more = !asked || *asked > edits.most_output || *asked < 0; // Ollama: -1 is without end
    if (more) body.apply({MemberEdit::Kind::Set, "", std::to_string(edits.most_output)}, place);
}

} // namespace

std::string editBody(JsonScanner& scanner, std::string_view text, Dialect dialect, Endpoint endpoint,
                     const BodyEdits& edits) {
    auto object = objectOf(scanner, text);
    if (!object) return std::string(text);
    Edited body(scanner, std::move(*object));
    const bool conversation = isConversation(endpoint);
    for (const MemberEdit& edit : edits.members)
        body.apply(edit, conversation ? placeOf(edit.name, dialect, edits) : Place{"", edit.name});
    if (conversation && !edits.system.empty()) putSystem(body, endpoint, edits.system);
    if (conversation && edits.most_output > 0) capOutput(body, dialect, edits);
    return textOf(body.top());
}

} // namespace tollgate::dialects
