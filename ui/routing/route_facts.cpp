// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/route_facts.h"

#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/routing/document/kinds.h"
#include "ui/routing/document/ports.h"

#include <QCoreApplication>

#include <charconv>

namespace tollgate::ui {

namespace {

using config::Json;

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::RouteLines)
};

void add(bridge::FlowFigures& sum, const bridge::FlowFigures& part) {
    sum.requests += part.requests;
    sum.cost += part.cost;
    sum.unpriced += part.unpriced;
}

void add(bridge::TargetFigures& sum, const bridge::TargetFigures& part) {
    add(sum.answered, part.answered);
    sum.asked += part.asked;
    sum.fallback += part.fallback;
}

bool isOf(const DraftNode& target, const bridge::FlowTarget& asked) {
    const std::string model = target.textOf("model");
    return target.textOf("provider") == asked.provider && (model.empty() || model == asked.model);
}

std::size_t sizeOf(const DraftNode& node, std::string_view list) {
    const Json* items = node.members.find(list);
    return items ? items->items.size() : 0;
}

double numberOf(const Json* json) {
    double value = 0;
    if (json) std::from_chars(json->text.data(), json->text.data() + json->text.size(), value);
    return value;
}

std::string textOf(const DraftNode& node, std::string_view member) {
    const Json* value = node.members.find(member);
    return value ? value->text : std::string();
}

QString poolLine(const DraftNode& node) {
    static const std::map<std::string, const char*> words{
        {"", QT_TRANSLATE_N_NOOP("tollgate::ui::RouteLines", "in order, %n member(s)")},
        {"ordered", QT_TRANSLATE_N_NOOP("tollgate::ui::RouteLines", "in order, %n member(s)")},
        {"weighted", QT_TRANSLATE_N_NOOP("tollgate::ui::RouteLines", "weighted, %n member(s)")},
        {"round_robin", QT_TRANSLATE_N_NOOP("tollgate::ui::RouteLines", "in turn, %n member(s)")},
        {"fastest", QT_TRANSLATE_N_NOOP("tollgate::ui::RouteLines", "fastest, %n member(s)")},
        {"cheapest", QT_TRANSLATE_N_NOOP("tollgate::ui::RouteLines", "cheapest, %n member(s)")},
        {"least_busy", QT_TRANSLATE_N_NOOP("tollgate::ui::RouteLines", "least busy, %n member(s)")},
        {"headroom", QT_TRANSLATE_N_NOOP("tollgate::ui::RouteLines", "most headroom, %n member(s)")},
    };
    const auto strategy = words.find(node.textOf("strategy"));
    if (strategy == words.end()) return QString::fromStdString(node.textOf("strategy"));
    return QCoreApplication::translate("tollgate::ui::RouteLines", strategy->second, nullptr,
                                       static_cast<int>(sizeOf(node, "members")));
}

QString windowWords(const Json* window) {
    if (!window) return {};
    if (window->kind == Json::Kind::Number) return Words::tr("in %1 s").arg(QString::fromStdString(window->text));
    if (window->text == "minute") return Words::tr("a minute");
    if (window->text == "hour") return Words::tr("an hour");
    if (window->text == "day") return Words::tr("a day");
    return window->text == "month" ? Words::tr("a month") : QString::fromStdString(window->text);
}

QString gateLine(const DraftNode& node) {
    const double amount = numberOf(node.members.find("amount"));
    const QString window = windowWords(node.members.find("window"));
    const std::string measure = node.textOf("measure");
    if (const auto dollars = amountOf(node)) return Words::tr("%1 %2").arg(moneySum(*dollars), window);
    const QString number = count(static_cast<std::int64_t>(amount));
    return measure == "tokens" ? Words::tr("%1 tokens %2").arg(number, window)
                               : Words::tr("%1 requests %2").arg(number, window);
}

QString splitLine(const DraftNode& node) {
    QStringList shares;
    for (const Port& port : portsOf(node)) shares << port.label;
    return shares.join(QStringLiteral(" / "));
}

QString transformLine(const DraftNode& node) {
    QStringList names;
    for (const char* list : {"set", "default"})
        if (const Json* members = node.members.find(list))
            for (const Json::Member& member : members->members) names << QString::fromStdString(member.name);
    if (const Json* drop = node.members.find("drop"))
        for (const Json& item : drop->items) names << QString::fromStdString(item.text);
    if (!node.textOf("model").empty()) names << Words::tr("model");
    if (!node.textOf("system").empty()) names << Words::tr("system text");
    return names.isEmpty() ? Words::tr("changes nothing yet")
                           : Words::tr("changes %1").arg(names.join(QStringLiteral(", ")));
}

QString guardLine(const DraftNode& node) {
    QStringList names;
    if (const Json* list = node.members.find("guardrails"))
        for (const Json& item : list->items) names << QString::fromStdString(item.text);
    return names.join(QStringLiteral(", "));
}

} // namespace

QString targetTitle(const DraftNode& target, const RouteFacts& facts) {
    if (!target.name().empty()) return QString::fromStdString(target.name());
    const auto face = facts.providers.find(target.textOf("provider"));
    if (face != facts.providers.end()) return face->second.name;
    const std::string provider = target.textOf("provider");
    return QString::fromStdString(provider.empty() ? target.id : provider);
}

QString choiceTitle(const DraftNode& node, const RouteFacts& facts) {
    if (node.kind() != "target") return titleOf(node);
    const std::string model = node.textOf("model");
    const QString title = targetTitle(node, facts);
    return model.empty() ? title : QStringLiteral("%1 · %2").arg(title, QString::fromStdString(model));
}

bridge::TargetFigures figuresOf(const DraftNode& target, const std::string& chooser, const RouteFacts& facts) {
    bridge::TargetFigures sum;
    for (const auto& [asked, figures] : facts.flow.targets)
        if (asked.node == chooser && isOf(target, asked)) add(sum, figures);
    return sum;
}

bridge::TargetFigures figuresOf(const RouteDraft& draft, const DraftNode& target, const RouteFacts& facts) {
    bridge::TargetFigures sum = figuresOf(target, target.id, facts);
    for (const DraftNode& node : draft.nodes) {
        if (node.kind() != "pool") continue;
        for (const Port& port : portsOf(node))
            if (port.target == target.id) add(sum, figuresOf(target, node.id, facts));
    }
    return sum;
}

bridge::FlowFigures stepFigures(const RouteDraft& draft, const DraftNode& node, const RouteFacts& facts) {
    if (node.kind() == "target") return figuresOf(draft, node, facts).answered;
    const auto found = facts.flow.steps.find(node.id);
    return found == facts.flow.steps.end() ? bridge::FlowFigures() : found->second;
}

bridge::FlowFigures portFigures(const RouteDraft& draft, const DraftNode& node, const std::string& port,
                                const std::string& target, const RouteFacts& facts) {
    if (node.kind() == "pool") {
        const DraftNode* member = draft.find(target);
        return member ? figuresOf(*member, node.id, facts).answered : bridge::FlowFigures();
    }
    const auto found = facts.flow.ports.find({node.id, port});
    return found == facts.flow.ports.end() ? bridge::FlowFigures() : found->second;
}

std::optional<Money> amountOf(const DraftNode& node) {
    if (node.kind() != "gate" || node.textOf("measure") != "usd") return std::nullopt;
    return moneyFromDollars(textOf(node, "amount")).value_or(Money{});
}

QString lineOf(const DraftNode& node, const RouteFacts& facts) {
    const auto amount = amountOf(node);
    const auto spent = facts.spent.find(node.id);
    if (!amount || spent == facts.spent.end()) return lineOf(node);
    return Words::tr("%1 of %2").arg(moneySum(spent->second), moneySum(*amount));
}

QString lineOf(const DraftNode& node) {
    switch (stepKindOf(node.members)) {
    case StepKind::Match: return Words::tr("first case that fits");
    case StepKind::Split: return splitLine(node);
    case StepKind::Budget:
    case StepKind::RateLimit: return gateLine(node);
    case StepKind::Cache: return Words::tr("the same prompt again");
    case StepKind::Guardrail: return guardLine(node);
    case StepKind::Transform: return transformLine(node);
    case StepKind::Pool: return poolLine(node);
    case StepKind::Target: {
        const std::string model = node.textOf("model");
        return model.empty() ? Words::tr("model as asked") : QString::fromStdString(model);
    }
    case StepKind::Stop: {
        const QString message = QString::fromStdString(node.textOf("message"));
        return message.isEmpty() ? Words::tr("the request is refused") : message;
    }
    case StepKind::Entry:
    case StepKind::Note:
    case StepKind::Unknown: break;
    }
    return QString::fromStdString(node.kind());
}

} // namespace tollgate::ui
