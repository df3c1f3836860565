// SPDX-License-Identifier: GPL-3.0-or-later
// The id of an answer in another dialect (protocols.md §6.11): one known prefix goes, the target's comes. Pure.
#pragma once

#include <string>
#include <string_view>

namespace tollgate::dialects::conversation {

// "chatcmpl-abc", "msg_abc", "resp_abc" → "abc"; anything else as it is.
std::string bareId(std::string_view id);

// `prefix` and the bare id; `fresh` stands in when the provider gave none.
std::string idWith(std::string_view prefix, std::string_view bareId, std::string_view fresh);

constexpr std::string_view kChatIdPrefix = "chatcmpl-";
constexpr std::string_view kAnthropicIdPrefix = "msg_";
constexpr std::string_view kResponsesIdPrefix = "resp_";

// 24 random alphanumerics, for answers without an id.
std::string freshId();

} // namespace tollgate::dialects::conversation
