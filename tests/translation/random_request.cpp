// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_request.h"

#include <algorithm>
#include <random>

namespace tollgate::test {

namespace {

using namespace dialects::conversation;

constexpr auto kChat = Dialect::OpenAiChat;
constexpr auto kResponses = Dialect::OpenAiResponses;
constexpr auto kAnthropic = Dialect::Anthropic;
constexpr auto kGemini = Dialect::Gemini;
constexpr auto kOllama = Dialect::Ollama;

constexpr std::string_view kPicture = "iVBORw0KGgoAAAANSUhEUgAAAAE=";

class Maker {
public:
    Maker(unsigned seed, const std::vector<Dialect>& dialects) : m_random(seed), m_dialects(dialects) {}

    Request make();

private:
    // Whether all the dialects are among these, and a coin says so.
    bool can(std::initializer_list<Dialect> those) const {
        return std::all_of(m_dialects.begin(), m_dialects.end(), [&](Dialect dialect) {
            return std::find(those.begin(), those.end(), dialect) != those.end();
        });
    }

    bool may(std::initializer_list<Dialect> those) { return can(those) && coin(); }

    bool has(Dialect dialect) const {
        return std::find(m_dialects.begin(), m_dialects.end(), dialect) != m_dialects.end();
    }

    bool isAlone() const { return m_dialects.size() == 1; }

    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

    bool coin() { return number(2) == 0; }

    template <class T>
    T one(std::initializer_list<T> those) {
        return *(those.begin() + number(static_cast<int>(those.size())));
    }

    std::string text();

    std::string name() { return one<std::string>({"f", "look_up", "Read-File", "g2", "a_b_c"}); }

    RawJson value(int depth);
    RawJson object(int depth);
    RawJson schema();
    Part media(Dialect client);
    void addUserTurn(Request& request, std::vector<Part> results);
    std::vector<Part> addAssistantTurn(Request& request);
    void addReasoning(Turn& turn);
    void addCall(Turn& turn, std::vector<Part>& results, bool first);
    ToolResult resultOf(const ToolCall& call);
    void addTools(Request& request);
    void chooseTool(Request& request);
    void addEffort(Request& request);
    void addSampling(Controls& controls);
    void addFormat(Controls& controls);
    void addService(Controls& controls);

    std::mt19937 m_random;
    const std::vector<Dialect>& m_dialects;
    int m_calls = 0;
};

// Words of all kinds; never blank at its ends, since Anthropic takes no such last text (§6.4.4).
std::string Maker::text() {
    static constexpr std::string_view kPieces[] = {"word",        " ",  "漢字",  "é",         "😀",  "\"quoted\"",
                                                   "back\\slash", "\n", "\t",    "{\"a\":1}", "<b>", "data: [DONE]",
                                                   "\x01",        "0",  "Error?"};
    std::string made = "T";
    for (int left = number(6); left > 0; --left) made += kPieces[number(static_cast<int>(std::size(kPieces)))];
    return made + ".";
}

// JSON in any spelling of numbers: they stay as they are written (§0.3).
RawJson Maker::value(int depth) {
    switch (number(depth > 0 ? 6 : 4)) {
    case 0: return one<RawJson>({"1.0", "-0", "1e2", "12345678901234567890", "0.10"});
    case 1: return "\"ü {\\\"x\\\": [}\"";
    case 2: return one<RawJson>({"true", "false", "null"});
    case 3: return R"("")";
    case 4: return object(depth - 1);
    default: return "[" + value(depth - 1) + "," + value(depth - 1) + "]";
    }
}

RawJson Maker::object(int depth) {
    static constexpr std::string_view kKeys[] = {"z", "a", "Key", "ü", "m_1"};
    RawJson made = "{";
    for (std::string_view key : kKeys)
        if (coin()) made += (made.size() > 1 ? ",\"" : "\"") + std::string(key) + "\":" + value(depth);
    return made + "}";
}

RawJson Maker::schema() {
    static constexpr std::string_view kSchemas[] = {
        R"({"type":"object","properties":{"q":{"type":"string","description":"What"},"n":{"type":"integer"}}})",
        R"({"type":"object","properties":{},"additionalProperties":false})",
        R"({"type":"object","properties":{"z":{"type":"array","items":{"type":"number"}},"a":{"enum":["x","y"]}},)"
        R"("required":["z"]})"};
    return RawJson(kSchemas[number(static_cast<int>(std::size(kSchemas)))]);
}

Part Maker::media(Dialect client) {
    Media media;
    media.type = "image/png";
    media.base64 = kPicture;
    if (can({kChat, kResponses})) media.detail = "low";
    int kind = number(5);
    if (kind == 1 && can({kChat, kResponses, kAnthropic})) {
        media.base64.clear();
        media.type.clear();
        media.url = "https://example.test/p.png";
    } else if (kind == 2 && can({kChat, kResponses, kGemini})) {
        media = {.kind = MediaKind::Audio, .type = "audio/wav", .base64 = "UklGRg=="};
    } else if (kind == 3 && !has(kOllama)) {
        // OpenAI's dialects name every file; Gemini none.
        bool named = client != kGemini && (client != kAnthropic || !has(kGemini));
        media = {.kind = MediaKind::Document, .type = "application/pdf", .base64 = "JVBERi0xLjQK"};
        if (named) media.name = "file";
    } else if (kind == 4 && can({kChat, kResponses, kAnthropic})) {
        media = {.kind = MediaKind::TextFile, .type = "text/plain", .text = text(), .name = "notes.txt"};
    }
    return {std::move(media)};
}

void Maker::addUserTurn(Request& request, std::vector<Part> results) {
    Turn turn{Role::User, std::move(results)};
    turn.parts.push_back({Text{text(), {}}});
    if (!has(kOllama) && coin()) turn.parts.push_back({Text{text(), {}}});
    if (coin()) turn.parts.push_back(media(request.client));
    request.turns.push_back(std::move(turn));
}

void Maker::addReasoning(Turn& turn) {
    if (!isAlone() || !coin()) return;
    if (has(kAnthropic)) {
        turn.parts.push_back({Reasoning{text(), {ProofOrigin::Anthropic, "SIG=="}, false}});
        if (coin()) turn.parts.push_back({Reasoning{{}, {ProofOrigin::Anthropic, "REDACTED"}, true}});
    }
    if (has(kResponses)) turn.parts.push_back({Reasoning{text(), {ProofOrigin::OpenAi, "rs_1.ENC"}, false}});
}

// Answers of the model with the results that will follow them.
std::vector<Part> Maker::addAssistantTurn(Request& request) {
    Turn turn{Role::Assistant, {}};
    std::vector<Part> results;
    addReasoning(turn);
    bool calls = coin();
    if (!calls || coin()) turn.parts.push_back({Text{text(), {}}});
    if (calls)
        for (int i = 0, count = 1 + number(3); i < count; ++i) addCall(turn, results, i == 0);
    request.turns.push_back(std::move(turn));
    return results;
}

void Maker::addCall(Turn& turn, std::vector<Part>& results, bool first) {
    ToolCall call;
    call.id = "call_" + std::to_string(m_calls++);
    call.name = name();
    call.arguments = object(2);
    // Gemini demands a signature on the first call of a step (§4.2).
    if (isAlone() && has(kGemini) && first) call.proof = {ProofOrigin::Gemini, "SIG"};
    results.push_back({resultOf(call)});
    turn.parts.push_back({std::move(call)});
}

ToolResult Maker::resultOf(const ToolCall& call) {
    ToolResult result;
    result.id = call.id;
    result.name = call.name;
    result.parts.emplace_back(Text{text(), {}});
    if (may({kAnthropic, kGemini})) result.is_error = true;
    if (may({kAnthropic, kResponses})) {
        Media picture;
        picture.type = "image/png";
        picture.base64 = kPicture;
        result.parts.emplace_back(std::move(picture));
    }
    return result;
}

void Maker::addTools(Request& request) {
    std::vector<std::string> names;
    for (int i = 0, count = number(4); i < count; ++i) {
        Tool tool;
        tool.name = name();
        if (std::find(names.begin(), names.end(), tool.name) != names.end()) continue;
        names.push_back(tool.name);
        if (coin()) tool.description = text();
        tool.parameters = schema();
        if (can({kChat, kResponses, kAnthropic}) && (has(kResponses) || coin())) tool.strict = coin();
        tool.index = static_cast<int>(request.tools.size());
        request.tools.push_back(std::move(tool));
    }
}

void Maker::chooseTool(Request& request) {
    ToolChoice& choice = request.tool_choice;
    if (request.tools.empty() || !may({kChat, kResponses, kAnthropic, kGemini})) return;
    choice.mode = one({ToolChoice::Mode::Auto, ToolChoice::Mode::None, ToolChoice::Mode::Any, ToolChoice::Mode::One});
    bool subset = may({kChat, kResponses});
    if (subset) choice.mode = ToolChoice::Mode::Subset;
    if (subset) choice.required = coin();
    if (subset || choice.mode == ToolChoice::Mode::One) choice.names = {request.tools.front().name};
    bool single = choice.mode != ToolChoice::Mode::None && may({kChat, kResponses, kAnthropic});
    if (single) choice.parallel = false;
}

// Anthropic does not think when a tool is forced (§6.2).
void Maker::addEffort(Request& request) {
    const ToolChoice::Mode mode = request.tool_choice.mode;
    bool forced = mode == ToolChoice::Mode::Any || mode == ToolChoice::Mode::One || mode == ToolChoice::Mode::Subset;
    if (!coin() || (has(kAnthropic) && forced)) return;
    request.controls.thinking.mode = Thinking::Mode::Effort;
    request.controls.thinking.effort = one<std::string>({"low", "medium", "high"});
}

void Maker::addSampling(Controls& controls) {
    bool thinks = !controls.thinking.effort.empty();
    auto number = [&](std::optional<Number>& into, std::initializer_list<Dialect> those) {
        if (may(those)) into = Number{one<std::string>({"0", "0.25", "0.5", "1", "1.0"})};
    };
    auto whole = [&](std::optional<Number>& into, std::initializer_list<Dialect> those) {
        if (may(those)) into = Number{one<std::string>({"0", "1", "40"})};
    };
    if (!thinks || !has(kAnthropic)) { // it takes no sampling beside thinking (§6.2)
        number(controls.temperature, {kChat, kResponses, kAnthropic, kGemini, kOllama});
        number(controls.top_p, {kChat, kResponses, kAnthropic, kGemini, kOllama});
        whole(controls.top_k, {kAnthropic, kGemini, kOllama});
    }
    number(controls.min_p, {kOllama});
    number(controls.frequency_penalty, {kChat, kGemini, kOllama});
    number(controls.presence_penalty, {kChat, kGemini, kOllama});
    whole(controls.seed, {kChat, kGemini, kOllama});
    if (may({kChat})) controls.logit_bias = R"({"50256":-100})";
    if (may({kChat, kGemini})) controls.candidates = 2;
    if (may({kChat, kGemini, kOllama})) controls.logprobs = true;
    if (controls.logprobs) controls.top_logprobs = Number{"3"};
    if (may({kChat, kAnthropic, kGemini, kOllama})) controls.stop = {"X", "\n\nY"};
}

void Maker::addFormat(Controls& controls) {
    if (!coin()) return;
    ResponseFormat& format = controls.format;
    if (coin() && !has(kAnthropic)) {
        format.kind = ResponseFormat::Kind::JsonObject;
        return;
    }
    format.kind = ResponseFormat::Kind::JsonSchema;
    format.schema = schema();
    format.name = can({kChat, kResponses}) ? "answer" : "output";
    // Anthropic's is always strict, Gemini's never, Ollama does not say (§6.1).
    if (can({kChat, kResponses, kAnthropic})) format.strict = has(kAnthropic) || coin();
    if (can({kChat, kResponses, kGemini}) && has(kGemini)) format.strict = false;
}

void Maker::addService(Controls& controls) {
    controls.max_output_tokens = 100 + number(1000);
    if (may({kChat, kResponses})) controls.verbosity = "low";
    if (may({kChat, kResponses})) controls.prompt_cache_key = text();
    if (may({kChat, kResponses})) controls.user = text();
    if (may({kChat, kResponses, kAnthropic})) controls.tier = one({ServiceTier::Auto, ServiceTier::Default});
    if (may({kChat, kResponses, kGemini})) controls.tier = one({ServiceTier::Flex, ServiceTier::Priority});
}

Request Maker::make() {
    Request request;
    request.client = m_dialects.front();
    request.model = "asked";
    // Only Anthropic and Gemini tell system entries apart.
    for (int left = number(can({kAnthropic, kGemini}) ? 3 : 2); left > 0; --left)
        request.system.push_back({Text{text(), {}}});
    addTools(request);
    chooseTool(request);
    addUserTurn(request, {});
    for (int left = number(4); left > 0; --left) {
        std::vector<Part> results = addAssistantTurn(request);
        // Several steps of a loop, with nothing said by the user in between.
        while (!results.empty() && coin()) {
            request.turns.push_back({Role::User, std::move(results)});
            results = addAssistantTurn(request);
        }
        addUserTurn(request, std::move(results));
    }
    addEffort(request);
    addSampling(request.controls);
    addFormat(request.controls);
    addService(request.controls);
    return request;
}

} // namespace

Request randomRequest(unsigned seed, const std::vector<Dialect>& dialects) {
    return Maker(seed, dialects).make();
}

Traits ableTarget(Dialect dialect) {
    Traits traits;
    traits.model = "target-model";
    traits.thinking = dialect == kAnthropic ? ThinkingStyle::Adaptive
                      : dialect == kGemini  ? ThinkingStyle::Level
                                            : ThinkingStyle::Levels;
    if (isOpenAi(dialect)) traits.vendor = "openai";
    return traits;
}

} // namespace tollgate::test
