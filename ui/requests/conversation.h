// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of a request and of its answer, read for a person from the kept texts of any of the five dialects; a
// streamed answer is put together again. Lenient: what cannot be understood is left out. Pure; any thread.
#pragma once

#include "base/dialect.h"

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::ui {

struct MessagePart {
    enum class Kind { Text, Reasoning, ToolCall, ToolResult, Attachment, Error };
    Kind kind = Kind::Text;
    std::string name; // of the tool; media type of an attachment
    std::string text;
    bool operator==(const MessagePart&) const = default;
};

struct Message {
    enum class Role { System, User, Assistant, Tool };
    Role role = Role::User;
    std::vector<MessagePart> parts;
    bool answer = false; // came back in this call
    bool operator==(const Message&) const = default;
};

std::vector<Message> messagesOf(Dialect dialect, std::string_view request, std::string_view response);

} // namespace tollgate::ui
