// SPDX-License-Identifier: GPL-3.0-or-later
// Ollama's native chat as it writes it (protocols.md §5): one JSON a line.
#include "support/answers_parts.h"

namespace tollgate::test::answers {

namespace {

json::array calls(const Answer& answer) {
    json::array list;
    for (const ToolCall& call : answer.tool_calls) {
        const json::object function{{"index", list.size()}, {"name", call.name}, {"arguments", parsed(call.arguments)}};
        json::object entry{{"function", function}};
        if (!call.id.empty()) entry["id"] = call.id;
        list.push_back(std::move(entry));
    }
    return list;
}

json::object line(const Answer& answer, json::object message) {
    return {{"model", answer.model},
            {"created_at", "2026-10-15T14:32:07.123456Z"},
            {"message", std::move(message)},
            {"done", false}};
}

json::object finished(const Answer& answer, json::object object) {
    object["done"] = true;
    object["done_reason"] = answer.finish == Finish::Length ? "length" : "stop";
    object["total_duration"] = 1'234'567'890;
    object["load_duration"] = 12'345'678;
    object["prompt_eval_count"] = answer.usage.prompt();
    object["prompt_eval_duration"] = 23'456'789;
    object["eval_count"] = answer.usage.output;
    object["eval_duration"] = 987'654'321;
    return object;
}

json::value body(const Answer& answer) {
    json::object message{{"role", "assistant"}, {"content", answer.text}};
    if (!answer.reasoning.empty()) message["thinking"] = answer.reasoning;
    if (!answer.tool_calls.empty()) message["tool_calls"] = calls(answer);
    return finished(answer, line(answer, std::move(message)));
}

std::string lineText(const json::value& value) {
    return json::serialize(value) + '\n';
}

CannedStream stream(const Answer& answer) {
    StreamBuilder out("application/x-ndjson", answer.usage);
    const json::object empty{{"role", "assistant"}, {"content", ""}};
    for (const std::string& part : cut(answer.reasoning, answer.deltas)) {
        json::object message = empty;
        message["thinking"] = part;
        out.addDelta(lineText(line(answer, std::move(message))));
    }
    for (const std::string& part : cut(answer.text, answer.deltas))
        out.addDelta(lineText(line(answer, {{"role", "assistant"}, {"content", part}})));
    if (!answer.tool_calls.empty()) {
        json::object message = empty;
        message["tool_calls"] = calls(answer);
        out.addDelta(lineText(line(answer, std::move(message))));
    }
    out.add(lineText(finished(answer, line(answer, empty))));
    return out.finish();
}

json::value error(int, std::string_view message) {
    return {{"error", message}};
}

std::string streamError(std::string_view message) {
    return lineText(error(500, message));
}

} // namespace

const Writer kOllama{body, stream, error, streamError};

} // namespace tollgate::test::answers
