// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/document/kinds.h"

namespace tollgate::ui {

namespace {

std::string_view newText(StepKind kind) {
    switch (kind) {
    case StepKind::Match: return R"({"kind":"match","cases":[],"else":""})";
    case StepKind::Split: return R"({"kind":"split","arms":[{"weight":50,"to":""},{"weight":50,"to":""}]})";
    case StepKind::Budget: return R"({"kind":"gate","measure":"usd","amount":10,"window":"day","ok":"","over":""})";
    case StepKind::RateLimit:
        return R"({"kind":"gate","measure":"requests","amount":60,"window":"minute","per":"key","ok":"","over":""})";
    case StepKind::Cache: return R"({"kind":"cache","miss":""})";
    case StepKind::Guardrail: return R"({"kind":"guard","guardrails":[],"pass":""})";
    case StepKind::Transform: return R"({"kind":"transform","set":{},"next":""})";
    case StepKind::Pool: return R"({"kind":"pool","strategy":"ordered","members":[]})";
    case StepKind::Target: return R"({"kind":"target","provider":""})";
    case StepKind::Stop: return R"({"kind":"deny","status":403,"message":""})";
    case StepKind::Entry:
    case StepKind::Note:
    case StepKind::Unknown: break;
    }
    return "null";
}

} // namespace

bool isFileKind(std::string_view kind) {
    config::Json node = config::Json::object();
    node.add("kind", config::Json::string(kind));
    return stepKindOf(node) != StepKind::Unknown;
}

QString titleOf(const DraftNode& node) {
    const std::string name = node.name();
    return QString::fromStdString(name.empty() ? node.id : name);
}

config::Json newMembers(StepKind kind) {
    return *config::parseJson(newText(kind));
}

} // namespace tollgate::ui
