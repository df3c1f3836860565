// SPDX-License-Identifier: GPL-3.0-or-later
// A step of each kind as the configuration has it, with what it needs and no more.
#pragma once

namespace tollgate::ui::sample {

constexpr const char* kMatch =
    R"({"kind":"match","cases":[{"when":{"key":{"eq":"ci"}},"to":"cheap"},{"when":{"stream":{"eq":true}},"to":"stop"}],"else":"claude"})";
constexpr const char* kSplit = R"({"kind":"split","arms":[{"weight":90,"to":"llama"},{"weight":10,"to":"or"}]})";
constexpr const char* kBudget =
    R"({"kind":"gate","measure":"usd","amount":25.00,"window":"day","ok":"claude","over":"stop"})";
constexpr const char* kRate =
    R"({"kind":"gate","measure":"requests","amount":60,"window":"minute","ok":"claude","over":"stop"})";
constexpr const char* kCache = R"({"kind":"cache","miss":"claude"})";
constexpr const char* kGuard = R"({"kind":"guard","guardrails":["pii"],"pass":"claude"})";
constexpr const char* kTransform = R"({"kind":"transform","next":"claude"})";
constexpr const char* kPool = R"({"kind":"pool","members":["sonnet","or"]})";
constexpr const char* kStickySplit = R"({"kind":"split","arms":[{"weight":1,"to":"or"}],"sticky":"session"})";
constexpr const char* kStickyPool = R"({"kind":"pool","members":["sonnet"],"sticky":"key"})";
constexpr const char* kTarget = R"({"kind":"target","provider":"openrouter"})";
constexpr const char* kDeny = R"({"kind":"deny"})";

} // namespace tollgate::ui::sample
