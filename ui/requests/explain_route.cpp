// SPDX-License-Identifier: GPL-3.0-or-later
// The way a request took through the rules, as lines.
#include "ui/common/entities.h"
#include "ui/format/times.h"
#include "ui/requests/explain.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <chrono>

namespace tollgate::ui {

namespace {

using record::Attempt;
using record::Outcome;
using record::TraceStep;
using std::chrono::microseconds;

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::Explain)
};

QString argument(const TraceStep& step, std::size_t index) {
    return index < step.arguments.size() ? text(step.arguments[index]) : QString();
}

struct StepLook {
    std::string_view kind;
    const char* icon;
    const char* title;
};

constexpr std::array<StepLook, 11> kLooks{{
    {"entry", "entry", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Entry")},
    {"match", "match", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Match")},
    {"split", "split", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Split")},
    {"gate", "budget", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Limit")},
    {"cache", "cache", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Answer cache")},
    {"guard", "shield", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Guardrail")},
    {"transform", "transform", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Transform")},
    {"pool", "pool", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Pool")},
    {"offer", "target", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Offer")},
    {"target", "target", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Target")},
    {"deny", "deny", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Stop")},
}};

QString dialectWords(const QString& name) {
    auto dialect = dialectFromName(name.toStdString());
    if (!dialect) return name;
    switch (*dialect) {
    case Dialect::OpenAiChat: return QStringLiteral("OpenAI Chat");
    case Dialect::OpenAiResponses: return QStringLiteral("OpenAI Responses");
    case Dialect::Anthropic: return QStringLiteral("Anthropic Messages");
    case Dialect::Gemini: return QStringLiteral("Gemini");
    case Dialect::Ollama: return QStringLiteral("Ollama");
    }
    return name;
}

// The reasons that have words of their own in the window; the others speak as they do in files.
QString reasonWords(const TraceStep& step) {
    const std::string& reason = step.reason;
    QString first = argument(step, 0), second = argument(step, 1);
    if (reason == "entered") return Words::tr("%1, key %2").arg(dialectWords(first), second);
    if (reason == "model_names_provider") return Words::tr("the model names its provider, %1").arg(first);
    if (reason == "offered_in_order") return Words::tr("%1 offers %2").arg(first, second);
    if (reason == "provider_off") return Words::tr("%1 is switched off").arg(first);
    if (reason == "no_usable_key") return Words::tr("%1 has no usable key: %2").arg(first, second);
    if (reason == "other_dialect")
        return Words::tr("%1 speaks %2, which needs translation").arg(first, dialectWords(second));
    if (reason == "cache_miss") return Words::tr("miss: %1").arg(first);
    return text(inWords(step));
}

// A node's id as a name: "daily-budget" reads "Daily budget", a match "by-model" reads "Match by model".
QString nodeName(const TraceStep& step) {
    QString name = text(step.node).replace(QLatin1Char('-'), QLatin1Char(' '));
    if (step.kind == "match") return Words::tr("Match %1").arg(name);
    return name.left(1).toUpper() + name.mid(1);
}

RouteLine stepLine(const TraceStep& step, Micros before) {
    auto look = std::find_if(kLooks.begin(), kLooks.end(), [&](const StepLook& l) { return l.kind == step.kind; });
    RouteLine line;
    line.icon = look == kLooks.end() ? QStringLiteral("match") : QLatin1String(look->icon);
    line.title = !step.node.empty() ? nodeName(step) : look == kLooks.end() ? text(step.kind) : Words::tr(look->title);
    line.detail = reasonWords(step);
    line.time = duration(microseconds(std::max<Micros>(0, step.at - before)));
    return line;
}

RouteLine attemptLine(const Attempt& attempt, const std::string& requestedModel, const bridge::Providers& providers) {
    RouteLine line;
    bool ok = attempt.outcome == Outcome::Ok;
    bool left = attempt.outcome == Outcome::ClientGone;
    line.role = ok ? Role::Ok : left ? Role::Muted : Role::Error;
    line.icon = ok ? QStringLiteral("check") : left ? QStringLiteral("stop") : QStringLiteral("error");
    line.title = lookOf(providers, attempt.provider).name;
    QStringList details;
    if (attempt.model != requestedModel && !attempt.model.empty())
        details << Words::tr("as %1").arg(text(attempt.model));
    if (!attempt.key.empty()) details << Words::tr("key %1").arg(text(attempt.key));
    line.detail = details.join(QStringLiteral(", "));
    QString status = attempt.status > 0 ? QString::number(attempt.status) : text(std::string(nameOf(attempt.outcome)));
    microseconds length(std::max<Micros>(0, attempt.ended - attempt.started));
    line.time = status + QStringLiteral(", ") + duration(length);
    line.time_role = line.role;
    return line;
}

} // namespace

QList<RouteLine> routeLines(const record::Request& request, const bridge::Providers& providers) {
    QList<RouteLine> lines;
    Micros before = 0;
    for (const TraceStep& step : request.trace) {
        if (step.kind == "target") continue; // the attempts below say it with their times
        lines.append(stepLine(step, before));
        before = std::max(before, step.at);
    }
    for (const Attempt& attempt : request.attempts)
        lines.append(attemptLine(attempt, request.requested_model, providers));
    return lines;
}

} // namespace tollgate::ui
