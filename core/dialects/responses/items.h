// SPDX-License-Identifier: GPL-3.0-or-later
// Output items and the response object, which whole answers and streams share (protocols.md §2.2, §2.3, §6.11).
#pragma once

#include "dialects/conversation/answer.h"
#include "dialects/conversation/translation.h"
#include "dialects/json_writer.h"

#include <string>
#include <string_view>

namespace tollgate::dialects::conversation {

// An item of `output` as it stands in the response: its kind decides which members count.
struct OutputItem {
    PartKind kind = PartKind::Text;
    std::string id;      // "msg_…_0", "rs_…", "fc_…", "ctc_…", "ig_…"
    std::string text;    // what is said, thought or refused; arguments of a call
    std::string call_id; // of a call
    std::string name;    // of a call, as the client knows it
    std::string group;   // … with its namespace
    bool custom = false;
    Proof proof;
    Media picture; // when it holds one, the item is an image_generation_call

    bool isPicture() const { return !picture.base64.empty(); }
};

// "msg_<id>_<index>" and so on.
std::string itemId(const OutputItem& item, std::string_view bareId, int index);

// Fills in the client's name of a tool.
void nameCall(OutputItem& item, const AnswerContext& context, std::string_view written);

// `status`: "in_progress", "completed", "incomplete". Without `content` the item is the shell that opens it.
void writeItem(JsonWriter& json, const OutputItem& item, std::string_view status, bool content);
// {"type":"output_text",…} or {"type":"refusal",…}
void writeContentPart(JsonWriter& json, PartKind kind, std::string_view text);

struct ResponseState {
    std::string id;
    std::string model;
    std::int64_t created = 0;
    std::string_view status;            // "completed", "incomplete", "failed", "in_progress"
    std::string_view incomplete_reason; // with incomplete
    const AnswerError* error = nullptr;
    const UsageReading* usage = nullptr; // none: null
};

// The response object; `output` is JSON, the echo of the request's settings follows.
void writeResponse(JsonWriter& json, const ResponseState& state, std::string_view output, const AnswerContext& context);

} // namespace tollgate::dialects::conversation
