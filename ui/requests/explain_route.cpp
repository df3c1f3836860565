// SPDX-License-Identifier: GPL-3.0-or-later
// The way a request took through the rules, as lines.
#include "ui/common/entities.h"
#include "ui/format/times.h"
#include "ui/requests/explain.h"
#include "ui/requests/trace_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

namespace tollgate::ui {

namespace {

using record::Attempt;
using record::Outcome;
using record::TraceStep;
using std::chrono::microseconds;

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::Explain)
};

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
    line.detail = traceWords(step);
    line.time = duration(microseconds(std::max<Micros>(0, step.at - before)));
    return line;
}

// What a step chose from and whom it skipped; a single one that was taken is the step itself.
QList<RouteLine> candidateLines(const TraceStep& step, const bridge::Providers& providers) {
    QList<RouteLine> lines;
    if (step.candidates.size() == 1 && step.candidates[0].reason.empty()) return lines;
    for (const record::TraceCandidate& candidate : step.candidates) {
        const bool skipped = !candidate.reason.empty();
        RouteLine line;
        line.under = true;
        line.icon = skipped ? QStringLiteral("stop") : QStringLiteral("target");
        line.title = candidate.model.empty() ? lookOf(providers, candidate.provider).name : text(candidate.model);
        line.detail =
            skipped ? Words::tr("skipped: %1").arg(traceWords(candidate)) : lookOf(providers, candidate.provider).name;
        if (!skipped && !candidate.arguments.empty()) line.time = text(candidate.arguments[0]);
        lines.append(line);
    }
    return lines;
}

struct HappeningLook {
    std::string_view reason;
    const char* icon;
    const char* title;
};

constexpr std::array<HappeningLook, 4> kHappenings{{
    {"hedged", "split", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Second call")},
    {"retried", "redo", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Retry")},
    {"waited", "clock", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Wait")},
    {"next_key", "access", QT_TRANSLATE_NOOP("tollgate::ui::Explain", "Next key")},
}};

// Between two calls; nothing for what the calls say themselves.
std::optional<RouteLine> happeningLine(const TraceStep& step) {
    if (step.reason == "failed" || step.reason == "target_chosen" || step.reason == "answered") return std::nullopt;
    const auto look = std::find_if(kHappenings.begin(), kHappenings.end(),
                                   [&](const HappeningLook& known) { return known.reason == step.reason; });
    RouteLine line;
    line.icon = look == kHappenings.end() ? QStringLiteral("stop") : QLatin1String(look->icon);
    line.title = look == kHappenings.end() ? Words::tr("Skipped") : Words::tr(look->title);
    line.detail = traceWords(step);
    line.time = duration(microseconds(std::max<Micros>(0, step.at)));
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

// Said while targets were called; a target that a route names stands in the trace like any other step.
bool isOfCalls(const TraceStep& step) {
    return step.kind == "target" && (step.node.empty() || step.reason == "target_chosen");
}

} // namespace

QList<RouteLine> routeLines(const record::Request& request, const bridge::Providers& providers) {
    QList<RouteLine> lines;
    Micros before = 0;
    for (const TraceStep& step : request.trace) {
        if (isOfCalls(step)) continue;
        lines.append(stepLine(step, before));
        lines.append(candidateLines(step, providers));
        before = std::max(before, step.at);
    }
    // Calls, and what happened between them, as it came.
    std::size_t next = 0;
    for (const TraceStep& step : request.trace) {
        if (!isOfCalls(step)) continue;
        for (; next < request.attempts.size() && request.attempts[next].started < step.at; ++next)
            lines.append(attemptLine(request.attempts[next], request.requested_model, providers));
        if (auto line = happeningLine(step)) lines.append(*line);
    }
    for (; next < request.attempts.size(); ++next)
        lines.append(attemptLine(request.attempts[next], request.requested_model, providers));
    return lines;
}

} // namespace tollgate::ui
