// SPDX-License-Identifier: GPL-3.0-or-later
// What a request says, in no dialect's words.
#include "dialects/conversation/effort.h"
#include "dialects/conversation/turns.h"
#include "random_request.h"

namespace tollgate::test {

namespace {

using namespace dialects::conversation;

class Statements {
public:
    Statements(const Request& request, bool proofs) : m_request(request), m_proofs(proofs) {}

    std::string all() {
        say("system", joinedText(m_request.system));
        for (const Turn& turn : mergedTurns(m_request.turns)) turnOf(turn);
        for (const Tool& tool : m_request.tools) {
            say("tool", tool.name + " | " + tool.description + " | " + tool.parameters);
            if (tool.strict.value_or(false)) say("  strict", "yes");
        }
        choice(m_request.tool_choice);
        controls(m_request.controls);
        return std::move(m_text);
    }

private:
    void say(std::string_view what, std::string_view value) {
        if (!value.empty()) m_text.append(what).append(": ").append(value).append("\n");
    }

    void say(std::string_view what, const std::optional<Number>& value) {
        if (value) say(what, std::string_view(value->text));
    }

    void say(std::string_view what, const Proof& proof) {
        if (m_proofs && proof.present())
            say(what, std::to_string(static_cast<int>(proof.origin)) + " " + proof.payload);
    }

    void media(const Media& media) {
        // "auto" is what nothing said means, and "file" the name of a file without one.
        std::string detail = media.detail == "auto" ? "" : media.detail, name = media.name == "file" ? "" : media.name;
        say("  media", std::to_string(static_cast<int>(media.kind)) + " " + media.type + media.base64 + media.url +
                           media.text + " " + name + " " + detail);
    }

    void result(const ToolResult& result) {
        say("  result", result.id + (result.is_error ? " error" : ""));
        for (const ResultPart& part : result.parts) {
            if (const auto* picture = std::get_if<Media>(&part)) media(*picture);
            if (const auto* text = std::get_if<Text>(&part)) say("    text", text->text);
        }
    }

    void turnOf(const Turn& turn) {
        say("turn", std::to_string(static_cast<int>(turn.role)));
        for (const Part& part : turn.parts) {
            if (const auto* text = std::get_if<Text>(&part.value)) say("  text", text->text);
            if (const auto* picture = std::get_if<Media>(&part.value)) media(*picture);
            if (const auto* one = std::get_if<ToolResult>(&part.value)) result(*one);
            if (const auto* call = std::get_if<ToolCall>(&part.value)) {
                say("  call", call->id + " " + call->name + " " + call->arguments);
                say("    proof", call->proof);
            }
            if (const auto* reasoning = std::get_if<Reasoning>(&part.value)) {
                say("  reasoning", reasoning->redacted ? "redacted" : reasoning->text);
                say("    proof", reasoning->proof);
            }
        }
    }

    void choice(const ToolChoice& choice) {
        if (m_request.tools.empty() || choice.mode == ToolChoice::Mode::Unsaid) return;
        say("choice", std::to_string(static_cast<int>(choice.mode)));
        if (choice.mode == ToolChoice::Mode::Subset && choice.required) say("  required", "yes");
        for (const std::string& name : choice.names) say("  of", name);
        if (choice.parallel && !*choice.parallel) say("  single", "yes");
    }

    void controls(const Controls& controls) {
        if (controls.max_output_tokens) say("limit", std::to_string(*controls.max_output_tokens));
        say("temperature", controls.temperature);
        say("top_p", controls.top_p);
        say("top_k", controls.top_k);
        say("min_p", controls.min_p);
        say("frequency_penalty", controls.frequency_penalty);
        say("presence_penalty", controls.presence_penalty);
        say("seed", controls.seed);
        say("logit_bias", controls.logit_bias);
        say("top_logprobs", controls.top_logprobs);
        for (const std::string& stop : controls.stop) say("stop", stop);
        say("candidates", std::to_string(controls.candidates));
        say("format", std::to_string(static_cast<int>(controls.format.kind)) + " " + controls.format.schema);
        say("effort", effortWord(controls.thinking, m_request.client).word.value_or(""));
        say("verbosity", controls.verbosity);
        say("cache key", controls.prompt_cache_key);
        say("user", controls.user);
        say("tier", std::to_string(static_cast<int>(controls.tier)));
    }

    const Request& m_request;
    bool m_proofs;
    std::string m_text;
};

} // namespace

std::string statementsOf(const Request& request, bool proofs) {
    return Statements(request, proofs).all();
}

} // namespace tollgate::test
