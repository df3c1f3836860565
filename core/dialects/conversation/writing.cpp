// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/writing.h"

#include "dialects/conversation/reading.h"
#include "dialects/json_read.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

AnswerContext contextFor(const Request& request, const Traits& traits, Dialect upstream) {
    AnswerContext context;
    context.client = request.client;
    context.upstream = upstream;
    context.vendor = traits.vendor;
    context.requested_model = request.model;
    context.usage_in_stream = request.controls.usage_in_stream;
    context.candidates = request.controls.candidates;
    context.ollama_generate = request.ollama_generate;
    context.responses_echo = request.responses_echo;
    return context;
}

std::optional<std::int64_t> clampedLimit(const Request& request, const Traits& traits, Warnings& warnings) {
    auto tokens = request.controls.max_output_tokens;
    if (!tokens || !traits.max_output_tokens || *tokens <= *traits.max_output_tokens) return tokens;
    std::string_view name = request.controls.max_output_name;
    warn(warnings, "clamped", name.empty() ? nameOf(Control::MaxOutputTokens, request.client) : name);
    return traits.max_output_tokens;
}

std::string descriptionOf(const Tool& tool) {
    if (!tool.custom || tool.grammar.empty()) return tool.description;
    std::string words = tool.description;
    if (!words.empty()) words += "\n\n";
    return words + "The input must follow this format: " + tool.grammar;
}

std::string parametersOf(const Tool& tool) {
    if (!tool.custom) return tool.parameters;
    return R"({"type":"object","properties":{"input":{"type":"string"}},"required":["input"]})";
}

std::string customInput(std::string_view arguments) {
    JsonScanner scanner;
    JsonCursor cursor = scanner.scan(arguments);
    if (!cursor.enterObject()) return std::string(arguments);
    std::optional<std::string> input;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "input") {
            input = optionalText(cursor);
        } else {
            cursor.skip();
        }
    }
    return input ? *input : std::string(arguments);
}

void warnRenamed(Warnings& warnings, const Tool& tool, const ToolNames::Known& name) {
    if (name.written == tool.name) return;
    warn(warnings, "renamed", tool.index < 0 ? "tools." + tool.name : "tools[" + std::to_string(tool.index) + "].name");
}

std::string_view openAiTier(const Controls& controls) {
    switch (controls.tier) {
    case ServiceTier::Unsaid: break;
    case ServiceTier::Auto: return "auto";
    case ServiceTier::Default: return "default";
    case ServiceTier::Flex: return "flex";
    case ServiceTier::Priority: return "priority";
    case ServiceTier::Other: return controls.tier_word;
    }
    return {};
}

std::string audioFormat(std::string_view type) {
    if (type.starts_with("audio/")) type.remove_prefix(6);
    if (type == "mpeg") return "mp3";
    if (type == "x-wav" || type == "wave" || type.empty()) return "wav";
    return std::string(type);
}

Rejection rejectCandidates(const Request& request) {
    std::string member(nameOf(Control::Candidates, request.client));
    return unsupported("This target gives one answer a request; set \"" + member + "\" to 1.", member);
}

Rejection rejectReference(const Media& media) {
    return {400,
            "unsupported_content",
            "The file \"" + media.reference + "\" is stored at another provider. Send its data in the request instead.",
            {}};
}

Rejection rejectMedia(const Media& media, std::string_view what) {
    std::string type = media.type.empty() ? std::string("this kind of content") : media.type;
    return {400, "unsupported_content", "This target cannot take " + std::string(what) + " (" + type + ").", {}};
}

std::optional<Rejection> rejectUnknownTool(const Request& request) {
    for (const std::string& name : request.tool_choice.names) {
        bool known = std::any_of(request.tools.begin(), request.tools.end(),
                                 [&](const Tool& tool) { return tool.name == name; });
        if (!known)
            return invalidMember("tool_choice names the tool \"" + name + "\", which is not in tools.", "tool_choice");
    }
    return std::nullopt;
}

} // namespace tollgate::dialects::conversation
